"""The measurements: text in, frozen rows out. Nothing here prints or knows of a command line."""
