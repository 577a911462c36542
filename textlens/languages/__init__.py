"""The data of each language, in one folder per language, read on first use; and data about names in all languages.

To add a language:

1. Make the folder of its two-letter code with an `__init__.py` that holds its profile, `LANGUAGE = Language(…)`. The module
   `profile` says what each trait means; one left out is one that the language has not. Add the code and the name to `LANGUAGES`
   in `language.codes`, the one table that every run loads: profiles are read only when a text asks for them.
2. Write `abbreviations.txt`, by which sentences are split (`en/abbreviations.txt` says what its sections are), and
   `stopwords.txt`, by which a text is known to be in the language as well.
3. For syllables, write `spelling.py` with its `VOWELS` and `NUMERALS`, as the module `spelling` has them.
4. For who is quoted, write `cues.txt`, its verbs of saying; `words.txt`, its closed classes of words; and `name_words.txt`: what
   stands around names, and which of the `particles.txt` of all languages are too common a word there. Say in the profile which
   `rules` read them. The continental rules need its verbs inflected as well: `quotations.continental.inflection`.

5. For readability, say in the profile how syllables are counted, and which measures come first. The formulas themselves are each
   made for a language and say for which: `analysis.readability.european`.
"""
