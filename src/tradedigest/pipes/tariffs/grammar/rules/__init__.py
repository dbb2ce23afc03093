"""Rules that fill the slots of a rate: who levies, whose goods pay, which goods."""
