"""The data of each language, in one folder per language and loaded on first use, and data about names in all languages.

To add a language:

1. Make a folder named by its two-letter code, with an `__init__.py` that defines its profile, `LANGUAGE = Language(…)`. The
   module `profile` describes the traits; a trait that is not set does not apply. Add the code and the name to `LANGUAGES` in
   `language.codes`. Only this table is loaded by every run; profiles are loaded when a text needs them.
2. Write `abbreviations.txt` for the sentence splitter (`en/abbreviations.txt` explains its sections), and `stopwords.txt`, which
   is also used to identify the language of a text.
3. For syllables, write `spelling.py` with `VOWELS` and `NUMERALS`, as described in the module `spelling`.
4. For speakers of quotations, write `cues.txt` with the verbs of saying, `words.txt` with the closed classes of words, and
   `name_words.txt` with the words that occur around names and those of the common `particles.txt` that are too frequent as other
   words. Set `rules` in the profile to the rules that use these files. The continental rules also need the inflection of verbs:
   `quotations.continental.inflection`.
5. For the warnings of `verify`, write `wording.txt` with the words that decide how something is said: negations, hedges, promises
   (`en/wording.txt` explains its sections).
6. For readability, set in the profile how syllables are counted and which measures are used first. Each formula names the
   languages it was made for: `analysis.readability.european`.
"""
