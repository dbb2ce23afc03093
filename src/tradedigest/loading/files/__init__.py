"""Which files to read, and what one may ask of them."""
