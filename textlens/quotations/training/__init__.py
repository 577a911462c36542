"""Training of the model for attributions, and evaluation of the rules; not needed for using textlens.

Training needs the extra `train`; the evaluation needs no extra.
"""
