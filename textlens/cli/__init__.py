"""The command line: all that knows click, from the table of commands to the session that shows what one found."""
