"""Attributions by a trained model: what is reported without quotation marks, or only partly in them."""
