"""Reports: records with named columns, and how they are written in a format to a stream or a file."""
