"""Training of the model for attributions, and counts of how often the rules are right; not needed to use textlens.

Training needs the extra `train`, counting needs nothing.
"""
