"""The public interface for packages that provide formats: `textlens.formats.check`."""
