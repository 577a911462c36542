"""What English says of a quotation: verbs of saying, their subjects, and the phrases before and behind the marks."""
