#!/usr/bin/env bash
# One-liners for the desk. Run in this folder: bash one-liners.sh
set -eu

# Who is quoted, and how often?
textlens quotes convoy.txt -f text --fields speaker | sort | uniq -c | sort -rn

# Which quotations have no speaker that the text names?
textlens quotes convoy.txt -f csv --fields line,speaker,text | grep -E '^[0-9]+,,' || echo "all have one"

# Is this draft longer than 600 words?
words=$(textlens sentences convoy.txt -f text --fields words)
[ "$words" -le 600 ] && echo "fits: $words words"

# The three longest sentences, with their lines.
textlens sentences convoy.txt --longest 3 -f tsv --no-header --fields line,words

# What do all texts of this folder talk about?
textlens freq . --skip-stopwords --min-length 4 -n 5 -f text --fields word,count,documents

# Text from a pipe, named for the record.
sed -n '/council/p' convoy.txt | textlens readability -q --stdin-name council.txt -f ndjson --fields document,words
