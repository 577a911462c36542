"""The commands, one per module: their options, the call of the analysis, and the report."""
