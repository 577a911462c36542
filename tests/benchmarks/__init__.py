"""Figures, not tests: speed and accuracy, printed as a table by `python -m tests.benchmarks`."""
