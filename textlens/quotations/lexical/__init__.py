"""The words that the rules know, names, and the tokens of a stretch of text: shared by all languages."""
