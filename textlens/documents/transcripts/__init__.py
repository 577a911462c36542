"""Transcripts: who speaks when, in whatever layout a text was transcribed.

`layouts` has the shapes of the lines that name a speaker or a time. `recognised` says which of them a text uses, by all of its
lines: the same shape again and again, and few names that come back, so that an article with a headline such as `Smith: We won`
is none. `speech` puts both together: the stretches of a text that are speech, each with its speaker and time. No other module
knows what a transcript looks like.
"""
