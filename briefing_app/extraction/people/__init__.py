"""Who is named in a document: persons, bodies and providers, with the word lists by which they are found."""
