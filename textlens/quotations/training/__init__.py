"""Training of the model for attributions; needs the extra `train`, and is not needed to use textlens."""
