"""The people of an English document: their names, roles and pronouns, and whom a mention means."""
