"""The terms of the field that a pack uses, for its glossary."""

import re
from collections.abc import Iterable
from functools import cache

from briefing_app.domain.helping import Term, glossary


def terms_in(texts: Iterable[str]) -> tuple[Term, ...]:
    """The terms that some texts use, in alphabetical order."""
    text = "\n".join(texts)
    return tuple(term for term in glossary() if _pattern(term).search(text))


@cache
def _pattern(term: Term) -> "re.Pattern[str]":
    """The forms of a term as whole words; those in capitals only as such."""
    forms = sorted((term.name, *term.also), key=len, reverse=True)
    written = (re.escape(form) if form.isupper() else f"(?i:{re.escape(form)})" for form in forms)
    return re.compile(rf"\b(?:{'|'.join(written)})(?:s|es)?\b")
