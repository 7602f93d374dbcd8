"""The words of a text that are searched for."""

import tantivy

# What is longer is no word but an address or a key.
_LONGEST = 40


def analyzer() -> tantivy.TextAnalyzer:
    """Return what makes words of a text: lower case, unaccented, stemmed, without stop words.

    The stop words and the stemmer (Snowball) are English.
    """
    english = "english"
    return (
        tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
        .filter(tantivy.Filter.remove_long(_LONGEST))
        .filter(tantivy.Filter.lowercase())
        .filter(tantivy.Filter.ascii_fold())
        .filter(tantivy.Filter.stopword(english))
        .filter(tantivy.Filter.stemmer(english))
        .build()
    )
