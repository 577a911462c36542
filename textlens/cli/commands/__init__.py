"""One command a file: options, then the analysis, then a report."""
