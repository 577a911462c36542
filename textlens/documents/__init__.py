"""Documents: from a name to a text with its language and origin, or to the failure that stands for it."""
