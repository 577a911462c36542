"""The analyses: functions that take texts and return frozen records. Nothing here prints or depends on the command line."""
