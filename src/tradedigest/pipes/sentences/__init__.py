"""Sentence boundaries by rules."""
