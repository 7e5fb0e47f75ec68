"""Who speaks."""

from dataclasses import dataclass

from briefing_app.extraction.people.persons import Body


@dataclass(slots=True)
class Voice:
    """Who speaks: a person's or body's name, or `None` for somebody whom the document does not name."""

    name: str | None
    role: str | None = None
    by_pronoun: bool = False


def name_of(body: Body | None) -> str | None:
    """The name of a body, if there is one."""
    return body.name if body else None
