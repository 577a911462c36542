"""The pass over the paragraphs of a document that links each marked piece to a cue and a source."""
