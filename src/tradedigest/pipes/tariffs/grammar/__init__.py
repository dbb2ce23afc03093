"""The grammar of a sentence on tariffs: who levies what on whose goods."""
