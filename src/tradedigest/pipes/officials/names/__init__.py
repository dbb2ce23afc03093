"""Names of people: where they begin and end, and which are forms of one."""
