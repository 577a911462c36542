"""The table of commands."""

from __future__ import annotations

COMMANDS = {
    "quotes": "List quotations with who said them, and where they stand.",
    "sources": "Count who is quoted over all texts, how often and how much.",
    "verify": "Hold a draft's quotations against transcripts, notes and releases.",
    "compare": "Say what changed between two versions of a story.",
    "check": "Hold texts to the house's own rules: limits, terms, slips.",
    "report": "Show a story at a glance, or make a page of it to mail.",
    "readability": "Score how hard each text is to read.",
    "freq": "Count words over all texts together, commonest first.",
    "keyness": "Find the words that mark some texts against others.",
    "kwic": "List each place where something is said, in its context.",
    "dispersion": "Measure how evenly words are spread over texts.",
    "sentences": "Count sentences and their lengths, or list them.",
    "text": "Print the text that the other commands analyse.",
    "formats": "List the output formats, built in and installed.",
    "schema": "Print the JSON Schema of what a command prints.",
    "completion": "Print what makes a shell complete the command line.",
}
"""Each command and its help in one line, known without importing it."""
