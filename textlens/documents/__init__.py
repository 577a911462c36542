"""Documents: turning input names into texts with a language and an origin, or into failures."""
