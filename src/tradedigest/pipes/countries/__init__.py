"""The component `tradedigest_countries`."""
