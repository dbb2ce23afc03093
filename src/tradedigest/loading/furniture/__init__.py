"""The parts of a saved page that are no part of its article."""
