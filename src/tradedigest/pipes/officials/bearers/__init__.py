"""Who bears a title or acts for a country: names tied to what the text calls them."""
