"""The dated table of office-holders: world knowledge beside the grammar of the text."""
