"""Texts of any length that nobody prints, each the worst that can be thought of for some rule."""

import itertools
import string
from collections.abc import Callable, Iterator

Pattern = Callable[[int], str]
"""Makes a text of about as many code points as it is asked for."""


def _repeated(unit: str, *, before: str = "", after: str = "") -> Pattern:
    def made(size: int) -> str:
        return before + unit * max(1, (size - len(before) - len(after)) // len(unit)) + after

    return made


def _counted(line: Callable[[str], str], *, before: str = "") -> Pattern:
    """Make a pattern in which every part holds another invented word: "Aaaab", "Aaaac"."""

    def made(size: int) -> str:
        parts, length = [before], len(before)
        for word in _words():
            if length >= size:
                break
            parts.append(line(word))
            length += len(parts[-1])
        return "".join(parts)

    return made


def _listed(item: Callable[[str], str], *, sentence: int, after: str) -> Pattern:
    """Make a pattern of sentences no longer than `sentence`, each a list; no item comes twice."""

    def made(size: int) -> str:
        parts: list[str] = []
        length = begun = 0
        for word in _words():
            if length >= size - len(after):
                break
            listed = item(word)
            if begun + len(listed) + len(after) > sentence:
                parts.append(after)
                length, begun = length + len(after), 0
            parts.append(listed)
            length, begun = length + len(listed), begun + len(listed)
        return "".join([*parts, after])

    return made


def _words() -> Iterator[str]:
    letters = itertools.product(string.ascii_lowercase[:16], repeat=5)
    return (f"Z{''.join(found)}" for found in letters)


def of_sentences(sentence: int) -> dict[str, Pattern]:
    """Return the patterns of sentences of a given length, each made of one thing."""

    def repeated(unit: str, *, before: str = "", after: str = ".\n") -> Pattern:
        return _repeated(_repeated(unit, before=before, after=after)(sentence))

    return {
        "short quotations in one sentence": repeated('"a" and '),
        "brackets one after another": repeated("(a) [b] "),
        "dashes between words": repeated("a — b – "),
        "colons after names": repeated("Jane Doe: "),
        "figures with endings": repeated("1st-a 2,3:4 "),
        "capitalised words": repeated("Aa "),
        "particles between capitals": repeated("Aa de "),
        "lists": repeated("a, "),
        "lists without spaces": repeated("a,", before="Jane Doe, ", after=" said it rains.\n"),
        "asides": repeated("a b, ", before="Doe, ", after="said that it rains.\n"),
        "names and commas": repeated("Jane Doe, "),
        "names and 'and'": repeated("Al and Bo and "),
        "possessives": repeated("Doe's mayor's "),
        "said said said": repeated("said "),
        "Doe said and Roe said": repeated("Doe said it hailed, and Roe said it rained, and "),
        "said that said that": repeated("he said that "),
        "comma he said": repeated("he said, "),
        "adding that": repeated("adding that it rains, ", before="Doe said it rained, "),
        "according to": repeated("according to "),
        "according to Doe": repeated("according to Doe, it rains, "),
        "claims that": repeated("Doe's claim that "),
        "told told told": repeated("Doe told Roe "),
        "said on Monday in": repeated("said on Monday in May in a statement "),
        "anonymity": repeated("who was not authorised to speak on condition of anonymity "),
        "citing in a row": repeated(", citing a man", before="It rains, Doe said"),
        "citing on and on, that": repeated("Doe said, citing a man, that it rains, "),
        "told very many": repeated("a man, ", before="Doe told ", after="that it rains.\n"),
        "declined to comment": repeated("Doe declined to comment and "),
        "a list of names, none twice": _listed(
            lambda word: f"Jane {word}, ", sentence=sentence, after="came.\n"
        ),
        "a list of names that a first name opens": _listed(
            lambda word: f"{word} Doe, ", sentence=sentence, after="said that it rained.\n"
        ),
    }


OF_ARTICLES: dict[str, Pattern] = {
    # Quotation marks
    **{f"a run of {mark}": _repeated(mark) for mark in "\"'“”‘’„‟‚«»‹›"},
    "opening marks with spaces": _repeated("“ "),
    "opening marks before words": _repeated("“a "),
    "straight marks before words": _repeated('"a '),
    "single marks before words": _repeated("'A "),
    "single opening marks before words": _repeated("‘A "),
    "low marks without a partner": _repeated("„a ", after="”"),
    "guillemets both ways": _repeated("«a »b "),
    "marks of every kind": _repeated("\"a 'b “c ‘d „e «f ‹g "),
    "quotations nested deeply": lambda size: "“‘" * (size // 4) + "’”" * (size // 4),
    "paragraphs with unclosed quotations": _repeated('"It goes on and on.\n'),
    "paragraphs that lead up to unclosed quotations": _repeated('Jane Doe said: "It goes on.\n'),
    "paragraphs run together": _repeated("\"It's so. ", before="Jane Doe said: ", after='"'),
    "one unclosed mark before empty lines": lambda size: 'She said: "a' + "\n" * (size - 12) + '"b',
    "one quotation of many sentences": _repeated(
        "He said it rained. ", before='"', after='," he said.'
    ),
    "quotations one after another": _repeated('"Yes." ', before='"No," Jane Doe said. '),
    # Marks and white space
    **{f"a run of {mark}": _repeated(mark) for mark in ",;:.!?…-–—()[]{}/&@#_*%"},
    "end marks and spaces": _repeated(". "),
    "brackets nested": lambda size: "(" * (size // 2) + ")" * (size // 2),
    "white space": _repeated(" "),
    "white space of many kinds": _repeated(" \t\u00a0\u2003\u3000"),
    "white space inside a line": lambda size: "a" + " " * size + "b",
    "empty lines": _repeated("\n"),
    "line breaks of every kind": _repeated("a\r\nb\x0bc\x85d\u2028e\u2029"),
    # Words
    "one very long word": _repeated("a"),
    "very long words": _repeated("a" * 999 + " "),
    "one very long hyphened word": _repeated("a-"),
    "one very long word of apostrophes": _repeated("a'"),
    "initials": _repeated("A."),
    "digits": _repeated("1"),
    "digits and commas": _repeated("1,"),
    "combining characters": _repeated("e\u0301\u0323"),
    "one letter and its accents": _repeated("\u0301", before="a"),
    "emoji and joiners": _repeated("\U0001f468\u200d\U0001f469"),
    "letters of another script": _repeated("说：“是。”"),
    "abbreviations": _repeated("U.S. Gen. No. a.m. "),
    "clocks": _repeated("9 a.m. Central European Time "),
    # Sentences
    "one endless sentence": _repeated("and so on "),
    "sentences of one word": _repeated("Yes. "),
    "sentences of one capital": _repeated("A. B! "),
    "paragraphs of one word": _repeated("yes\n"),
    "sentences that nobody says": _repeated("The bridge opened in May. "),
    # Cues
    "citing": _repeated("Citing Doe, it rains.\n"),
    "he said": _repeated("It rains, he said. "),
    "he said, of one person": _repeated("It rains, he said. ", before="Mayor John Doe came. "),
    "he said, of one unnamed": _repeated("It rains, he said. ", before="A baker said it rained. "),
    "it said, of one body": _repeated("It rains, it said. ", before="The Kremlin said it rained. "),
    "it said and he said, of one unnamed": _repeated(
        "It said it snowed. He said it rained. ", before="A baker said it rained. "
    ),
    "the baker said, of one unnamed": _repeated(
        "It rains, the baker said.\n", before="A baker said it rained.\n"
    ),
    "the company said, of one": _repeated(
        "The company said it rained.\n", before="Doe Ltd said it rained.\n"
    ),
    "the baker said, again and again": _repeated("It rains, the baker said.\n"),
    "the president said, of one": _repeated(
        "It rains, the president said.\n", before="President Jane Doe came.\n"
    ),
    "I said inside a quotation": _repeated("“I said ‘no’,” she said. "),
    # Transcripts and interviews
    "a transcript": _repeated("DOE: Yes.\nROE: No.\n"),
    "a transcript with cues": _repeated(
        "DOE: Yes. Jane Roe said it rained.\nROE: No. The mayor said it snowed.\n"
    ),
    "a transcript with quotations": _repeated(
        "DOE: Roe said, “Yes.”\nROE: “No,” the mayor said.\n"
    ),
    "a transcript of letters": _repeated("A: x\nB: y\n"),
    "a transcript with one long turn": _repeated(
        "It rains. Doe said it rained. ", before="DOE: Yes.\nROE: No.\nDOE: "
    ),
    "labels with quotations": _repeated('Jane Doe: "Yes."\n'),
    "an interview": _repeated(
        "What do you say?\nI say it rains, he said.\n", before="Jane Doe spoke in an interview.\n"
    ),
    "datelines": _repeated("KYIV, Oct. 17 (Agency) — It rains.\n"),
    "times of entries": _repeated("09:40 Doe said it rained.\n"),
}


OF_MANY: dict[str, Pattern] = {
    "many names": _counted(lambda word: f"Mayor {word} Roe{word.lower()} came. "),
    "many who speak": _counted(lambda word: f"It rains, Jane {word} said.\n"),
    "many with one surname": _counted(lambda word: f"It rains, {word} Doe, the mayor, said.\n"),
    "many with one surname, and the surname": _counted(
        lambda word: f"Mayor {word} Doe came. It rains, Doe said.\n"
    ),
    "many with one first name, and it": _counted(
        lambda word: f"Mayor Jane {word} came. It rains, Jane said.\n"
    ),
    "many with one post, and the post": _counted(
        lambda word: f"President Jane {word} came. It rains, the president said.\n"
    ),
    "many named, and 'she said'": _counted(
        lambda word: f"Mayor Jane {word} came. It rains, she said.\n"
    ),
    "many called by one name": _counted(lambda word: f"Mr {word} said it rained.\n"),
    "many bodies": _counted(
        lambda word: f"The {word} Agency said it rained. The agency said it snowed.\n"
    ),
    "many bodies with short forms": _counted(
        lambda word: (
            f"The {word} Agency ({word.upper()}) said it rained. {word.upper()} said it snowed.\n"
        )
    ),
    "many companies, and the company": _counted(
        lambda word: f"{word} Ltd said it rained. The company said it snowed.\n"
    ),
    "many unnamed, and one of them": _counted(
        lambda word: f"A {word.lower()} baker said it rained. The baker said it snowed.\n"
    ),
    "many quoted without a frame": _counted(lambda word: f"“{word} is here.”\n"),
    "many paragraphs that float": _counted(lambda word: f"“It rains,” said Jane {word}.\n“No.”\n"),
    "a list of names": _listed(
        lambda word: f"Mayor Jane {word}, ", sentence=400, after="said it rained.\n"
    ),
    "a transcript of many": _counted(
        lambda word: f"{word.upper()}: Doe said it rained.\n{word.upper()}: It snowed.\n"
    ),
    "a list with many labels": _counted(lambda word: f"{word}: Doe said it rained.\n"),
}
