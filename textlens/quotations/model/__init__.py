"""Attributions found by a trained model: speech reported without quotation marks, or only partly in them."""
