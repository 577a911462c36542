"""The command line: everything that depends on click, from the table of commands to the session that shows results."""
