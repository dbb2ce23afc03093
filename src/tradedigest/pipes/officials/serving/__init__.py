"""Which country or body an official serves."""
