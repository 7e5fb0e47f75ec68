"""Quotation marks within quotation marks as Britain sets them: single ones within double ones."""

_SINGLE = {"“": "‘", "”": "’"}
_BEFORE_OPENING = frozenset(" \u00a0(“‘")
"""What a straight mark that opens follows."""


def nested_quotes(sentence: str) -> str:
    """A sentence in which titles and the like stand in “…”, with the marks that they have themselves as ‘…’.

    Where marks do not come in pairs nobody can tell which is within which: all stay as they are.
    """
    depth, set_anew = 0, list[str]()
    for place, letter in enumerate(sentence):
        mark = letter
        if letter == '"' and depth:
            mark = "“" if sentence[place - 1] in _BEFORE_OPENING else "”"
        depth += mark == "“"
        set_anew.append(_SINGLE.get(mark, mark) if depth > 1 else letter)
        depth -= mark == "”"
        if depth < 0:
            return sentence
    return "".join(set_anew) if depth == 0 else sentence
