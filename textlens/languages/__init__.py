"""The data of each language, in one folder per language, read on first use; and data about names in all languages.

To add a language:

1. Create a folder named by its two-letter code, with an `__init__.py` that contains its profile, `LANGUAGE = Language(…)`. The
   module `profile` explains each trait; leave out those that the language does not have. Add the code to `language.codes`.
2. Write `abbreviations.txt`, which is used to split sentences (`en/abbreviations.txt` explains its sections), and
   `stopwords.txt`, which is also used to identify the language of a text.
3. For syllables, write `spelling.py` with `VOWELS` and `NUMERALS`, whose types are defined in the module `spelling`.
4. For quotations, write `cues.txt`, its verbs of saying; `words.txt`, its closed word classes; and `name_words.txt`: words that
   occur around names, and which entries of the shared `particles.txt` are common words in the language. Name the `rules` to use
   in the profile. The continental rules also need inflected verbs: `quotations.continental.inflection`.

Readability measures are selected by language code, because each formula is made for one language.
"""
