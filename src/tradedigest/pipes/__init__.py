"""The spaCy components; `factories` registers them, each package holds one.

Every component reads the text of a `Doc` and writes one span group. What it found is a
`Find`: exact character offsets and plain JSON values.
"""
