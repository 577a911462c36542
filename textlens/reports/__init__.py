"""Reports: rows with named columns, and how they become bytes in a format, a stream or a file."""
