"""Language processing: sentences, words, syllables, stop words and language identification."""
