"""The component `tradedigest_tariffs`."""
