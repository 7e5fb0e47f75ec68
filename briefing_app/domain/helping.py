"""What Help says: topics, and the terms of the field, read from resources/help."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from briefing_app.domain.wording import fold
from briefing_app.system.places import resource


@dataclass(frozen=True, slots=True)
class Topic:
    """Something that Help explains; `text` has a paragraph a line."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the field, the other forms in which documents use it, and what it means."""

    name: str
    means: str
    also: tuple[str, ...] = ()


@cache
def topics() -> tuple[Topic, ...]:
    """The topics, in the order in which one needs them."""
    read = tomllib.loads(resource("help", "topics.toml").read_text(encoding="utf-8"))
    return tuple(Topic(entry["title"], entry["text"].strip()) for entry in read["topic"])


@cache
def glossary() -> tuple[Term, ...]:
    """The terms, in alphabetical order."""
    read = tomllib.loads(resource("help", "glossary.toml").read_text(encoding="utf-8"))
    terms = (Term(entry["name"], entry["means"], tuple(entry.get("also", ()))) for entry in read["term"])
    return tuple(sorted(terms, key=lambda term: fold(term.name)))


@cache
def _by_form() -> Mapping[str, Term]:
    return {fold(form): term for term in glossary() for form in (term.name, *term.also)}


def term_of(form: str) -> Term | None:
    """The term that a word or a few words are a form of; `None` if they are none."""
    return _by_form().get(fold(form))
