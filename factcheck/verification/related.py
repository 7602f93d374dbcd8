"""Somebody who is told of by whom they stand beside: "a former ally of Dahl's" is not Dahl."""

import re

_RELATIVES = (
    r"wi(?:fe|ves)|husbands?|widow(?:er)?s?|mothers?|fathers?|parents?|sons?|daughters?|child(?:ren)?"
    r"|brothers?|sisters?|siblings?|twins?|cousins?|uncles?|aunts?|nephews?|nieces?|relatives?"
    r"|grand(?:mother|father|parent|son|daughter|child)s?|famil(?:y|ies)|fianc(?:é|ée|e|ee)"
    r"|(?:girl|boy)friends?"
)
_OTHERS = (
    r"all(?:y|ies)|friends?|rivals?|opponents?|critics?|foes?|enem(?:y|ies)|supporters?|backers?"
    r"|admirers?|associates?|confid(?:ant|ante)s?|acquaintances?|colleagues?|neighbou?rs?"
    r"|classmates?|team-?mates?|predecessors?|successors?|accusers?|victims?|biographers?"
)
_ONE = rf"(?:{_RELATIVES}|{_OTHERS})"
# "A former ally of Dahl's", "a friend close to Dahl"; and "Dahl's old friends".
_OF = re.compile(rf"\b(?:{_ONE} (?:of|to)|close to)\s+(?P<whom>\S.*)$", re.IGNORECASE | re.DOTALL)
_WHOSE = re.compile(rf"^(?P<whom>\S.*)['’]s?\s+(?:[\w-]+\s+){{0,3}}{_ONE}$", re.IGNORECASE)
_BARE = re.compile(r"^(?:the\s+)?(?:late\s+)?(?P<bare>.*?)(?:['’]s?)?$", re.DOTALL)


def beside_whom(description: str) -> str | None:
    """Return beside whom somebody stands who is described by that: "Dahl", of his friends.

    None where a name comes first: "Jane Dahl, the wife of Dahl".
    """
    found = _OF.search(description) or _WHOSE.match(description)
    if found is None or "," in description[: found.start("whom")] or _named_first(found):
        return None
    bare = _BARE.match(found["whom"].strip())
    return bare["bare"] if bare and bare["bare"] else None


def _named_first(found: re.Match[str]) -> bool:
    return found.re is _WHOSE and "," in found["whom"]
