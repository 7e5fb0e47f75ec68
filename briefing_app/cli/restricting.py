"""`restrict`: which sources are exempt or confidential, marked or listed."""

import argparse
from typing import TYPE_CHECKING, Any

from briefing_app.cli.arguments import add_library, open_named
from briefing_app.cli.terminal import plain, say
from briefing_app.domain.restrictions import CONFIDENTIAL, PARAGRAPHS, exempt
from briefing_app.system.errors import BriefingError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.domain.documents import Source
    from briefing_app.domain.restrictions import Restriction

# Imported when it runs: no other command waits for it.
# ruff: noqa: PLC0415

_MOST_NAMED, _FEWEST_DIGITS = 5, 8


def add(commands: Any) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser(
        "restrict", help="mark a source as exempt or confidential, or list those that are"
    )
    add_library(parser, nested=True)
    parser.add_argument(
        "source", nargs="?", help="its file name, words of its title or the beginning of its SHA-256"
    )
    who = parser.add_mutually_exclusive_group()
    who.add_argument(
        "--exempt",
        choices=PARAGRAPHS,
        metavar="PARAGRAPH",
        help="by this paragraph of Schedule 12A to the Local Government Act 1972: 1 to 7, in Wales 12 to 18",
    )
    who.add_argument("--confidential", action="store_true", help="under section 100A(3) of the Act")
    who.add_argument("--public", action="store_true", help="not restricted any more")
    parser.set_defaults(run=_restrict, refuse=parser.error)


def _restrict(options: argparse.Namespace) -> int:
    from briefing_app.services.restricting import restrict, restrictions
    from briefing_app.store import sources

    marks = bool(options.exempt or options.confidential or options.public)
    if marks != (options.source is not None):
        options.refuse("name a source, and say --exempt PARAGRAPH, --confidential or --public; or neither")
    with open_named(options) as library:
        every = sources.every(library)
        if not marks:
            known = restrictions(library)
            held = [(source, known[source.sha256]) for source in every if source.sha256 in known]
            say("\n".join([*(_listed(*one) for one in held), f"{len(held)} restricted"]))
            return 0
        source, restriction = source_called(every, options.source), _wanted(options)
        restrict(library, source, restriction)
    if restriction is None:
        say(plain(f"“{source.title}” is public: every pack may draw on it."))
    else:
        said = f"“{source.title}”: {restriction.in_full}. A public pack will hold nothing from it."
        say(plain(said))
    return 0


def _wanted(options: argparse.Namespace) -> "Restriction | None":
    if options.exempt:
        return exempt(options.exempt)
    return CONFIDENTIAL if options.confidential else None


def _listed(source: "Source", restriction: "Restriction") -> str:
    return plain(f"{restriction.short}: {source.title} ({source.file_name})")


def source_called(every: "Sequence[Source]", words: str) -> "Source":
    """The one source that is meant.

    Raises:
        BriefingError: none is, or several are.
    """
    wanted = words.casefold()
    found = [one for one in every if wanted in (one.file_name.casefold(), one.title.casefold())]
    found = found or [one for one in every if _fits(one, wanted)]
    if not found:
        raise BriefingError(f"No source is called “{words}”. Give its file name, or words of its title.")
    if len(found) > 1:
        names = "; ".join(f"{one.title} ({one.file_name})" for one in found[:_MOST_NAMED])
        more = "; and more" if len(found) > _MOST_NAMED else ""
        raise BriefingError(
            f"“{words}” may be several: {names}{more}. Give the file name of the one you mean."
        )
    return found[0]


def _fits(source: "Source", wanted: str) -> bool:
    by_hash = len(wanted) >= _FEWEST_DIGITS and source.sha256.startswith(wanted)
    return by_hash or wanted in source.title.casefold() or wanted in source.file_name.casefold()
