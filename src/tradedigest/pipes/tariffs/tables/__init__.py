"""Tables of rates."""
