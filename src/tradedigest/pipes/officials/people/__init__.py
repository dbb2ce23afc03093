"""People put together from their mentions."""
