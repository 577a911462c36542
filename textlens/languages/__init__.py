"""What is known of each language, one folder a language, and of names, which cross languages; read on first use."""
