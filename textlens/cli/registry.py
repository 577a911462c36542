"""The table of commands."""

from __future__ import annotations

COMMANDS = {
    "quotes": "List quotations, who said them and where.",
    "sources": "Count who is quoted, how often and how much.",
    "verify": "Check a draft's quotations against transcripts, notes and releases.",
    "compare": "Compare two versions of a story.",
    "check": "Check texts against your house style: limits, terms, slips.",
    "report": "Show a story at a glance, or make a page to send.",
    "readability": "Score how hard each text is to read.",
    "freq": "Count words over all texts, most frequent first.",
    "keyness": "Find the words that set some texts apart from others.",
    "kwic": "List each occurrence of a word or pattern in context.",
    "dispersion": "Measure how evenly words are spread across texts.",
    "sentences": "Count sentences and their lengths, or list them.",
    "text": "Print the text that the other commands analyse.",
    "formats": "List the output formats, built in and installed.",
    "schema": "Print the JSON Schema of what a command prints.",
    "completion": "Print the completion script for your shell.",
}
"""The commands with their one-line help, which is available without importing them."""
