"""The component `tradedigest_progress`."""
