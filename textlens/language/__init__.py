"""What a language is: its sentences, words, syllables and stop words, with their data."""
