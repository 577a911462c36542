"""What packages with formats of their own may import: `textlens.formats.check`."""
