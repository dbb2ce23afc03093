"""The component `tradedigest_officials`."""
