"""The component `tradedigest_dates`."""
