"""The register of people: who speaks in a library, under which names, in which roles, when and where."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from briefing_app.domain import edtf
from briefing_app.domain.documents import Source
from briefing_app.domain.naming import party_in_full, roles_alike, title_in_words, title_kind
from briefing_app.domain.once import once
from briefing_app.domain.wording import fold, name_key
from briefing_app.system.words import marked, tr


def naming_id(source: str, name: str | None, role: str | None) -> str:
    """By which decisions know what a source calls a speaker: it stays when the source is read again."""
    return f"{source}|{_key(name, role)}"


def _key(name: str | None, role: str | None) -> str:
    return name_key(name) if name else f"?{fold(role or '')}"


def last_word(name: str | None) -> str:
    """The last word of a name for comparison, by which those who may be the same are looked up."""
    return name_key(name).rpartition(" ")[2] if name else ""


@dataclass(frozen=True, kw_only=True)
class Naming:
    """What one source says of one speaker; `name` is `None` for a role that it gives no name, "the leader".

    `role`, `party` and `ward` are as the source words them, `title` is in lower case, `gender` is "f", "m"
    or `None`. `quotes` is how many passages it quotes.
    """

    source: Source
    name: str | None
    title: str | None = None
    role: str | None = None
    party: str | None = None
    ward: str | None = None
    gender: str | None = None
    body: bool = False
    quotes: int = 1

    @once
    def key(self) -> str:
        """The name for comparison, titles aside; a role that stands for a name has a question mark."""
        return _key(self.name, self.role)

    @once
    def id(self) -> str:
        return naming_id(self.source.sha256, self.name, self.role)

    @once
    def surname(self) -> str:
        return "" if self.body or not self.name else self.key.rpartition(" ")[2]

    @once
    def is_full(self) -> bool:
        """Whether it is a name that stands by itself: a body's, or a person's with more than a surname."""
        return self.name is not None and (self.body or " " in self.key)

    @once
    def is_surname(self) -> bool:
        """Whether it is a surname behind a title: "Cllr Doe"."""
        return self.name is not None and not self.is_full and self.title is not None

    @property
    def called(self) -> str:
        """How the source calls the speaker: "Cllr Doe", "Jane Doe", "the leader"."""
        if self.name is None:
            return f"the {self.office or 'speaker'}"
        return f"{title_in_words(self.title)} {self.name}" if self.is_surname and self.title else self.name

    @once
    def office(self) -> str | None:
        """The role without the party and ward that stand behind it."""
        place = ", ".join(part for part in (self.party, self.ward) if part)
        role = " ".join((self.role or "").split())
        return role.removesuffix(f"({place})").strip() or None if place else role or None


@dataclass(frozen=True, slots=True)
class Held:
    """A role with the sources that give it, the earliest published first."""

    words: str
    sources: tuple[Source, ...]

    @property
    def when(self) -> str:
        """The time over which sources say so, in words: it says nothing of the time before or after."""
        days = [day for source in self.sources if (day := source.published)]
        if not days:
            return tr("in a source without a date")
        first, last = edtf.in_words(days[0]), edtf.in_words(days[-1])
        if first == last:
            return tr("in a source of {date}", date=first)
        return tr("in sources of {first} to {last}", first=first, last=last)

    @property
    def in_words(self) -> str:
        return f"{self.words[:1].upper()}{self.words[1:]} · {self.when}"


@dataclass(frozen=True, slots=True)
class Given:
    """What a member says of somebody by hand: a role, from when and until when in EDTF, and a party."""

    role: str = ""
    since: str = ""
    until: str = ""
    party: str = ""

    def __bool__(self) -> bool:
        return bool(self.role or self.party)

    def held_on(self, day: str | None) -> str:
        """The role, if it was held on a day in EDTF; on an unknown day only one without a time is."""
        first, last = (edtf.bounds(one) if one else None for one in (self.since, self.until))
        then = edtf.bounds(day) if day and edtf.is_valid(day) else None
        if not first and not last:
            return self.role
        if then is None or then.lower is None or then.upper is None:
            return ""
        begun = first is None or first.lower is None or first.lower <= then.upper
        still = last is None or last.upper is None or then.lower <= last.upper
        return self.role if begun and still else ""

    @property
    def role_in_words(self) -> str:
        """The role with its time, and that it was given by hand; empty without one."""
        if not self.role:
            return ""
        first, last = (edtf.in_words(one) if one else "" for one in (self.since, self.until))
        when = tr("given by hand")
        if first and last:
            when = tr("from {first} to {last}, given by hand", first=first, last=last)
        elif first:
            when = tr("since {date}, given by hand", date=first)
        elif last:
            when = tr("until {date}, given by hand", date=last)
        return f"{self.role[:1].upper()}{self.role[1:]} · {when}"


NOTHING_GIVEN = Given()


@dataclass(frozen=True, kw_only=True)
class Person:
    """Somebody, or a body, by one name that nobody else in the library has; there is always a naming.

    `roles`, `parties` and `wards` are what sources say; `given` is what a member says beside that.
    """

    name: str
    namings: tuple[Naming, ...]
    given: Given = NOTHING_GIVEN

    @once
    def ids(self) -> frozenset[str]:
        return frozenset(naming.id for naming in self.namings)

    @property
    def body(self) -> bool:
        return all(naming.body for naming in self.namings)

    @property
    def sources(self) -> tuple[Source, ...]:
        """Where the person is quoted, the earliest published first."""
        return tuple({naming.source.sha256: naming.source for naming in self.namings}.values())

    @property
    def other_names(self) -> tuple[str, ...]:
        """What sources call the person beside the name."""
        called = dict.fromkeys(naming.called for naming in self.namings)
        return tuple(name for name in called if name != self.name)

    @property
    def of_sources(self) -> "Person":
        """The person without what was given by hand."""
        return replace(self, given=NOTHING_GIVEN)

    @property
    def names(self) -> tuple[str, ...]:
        """The names by which sources call the person, in order of publication."""
        return tuple(dict.fromkeys(naming.called for naming in self.namings if naming.name))

    @property
    def roles(self) -> tuple[Held, ...]:
        """The roles that sources give, none for a body: a report or a spokesman is no role of it."""
        if self.body:
            return ()
        held: list[tuple[str, dict[str, Source]]] = []
        # A person is quoted in thousands of sources, which give few different roles.
        known: dict[str, dict[str, Source]] = {}
        for naming in self.namings:
            office = naming.office
            if office is None:
                continue
            if office not in known:
                alike = next((given for words, given in held if roles_alike(words, office)), None)
                if alike is None:
                    alike = {}
                    held.append((office, alike))
                known[office] = alike
            known[office].setdefault(naming.source.sha256, naming.source)
        telling = [role for role in held if fold(role[0]) != "councillor"]
        return tuple(Held(words, tuple(given.values())) for words, given in telling or held)

    @property
    def title(self) -> str:
        """What stands before the name, "Cllr" or "Dr"; nothing for "Mrs", or for a surname that has it."""
        title = next((item.title for item in self.namings if title_kind(item.title)), None)
        has_it = any(item.is_surname and item.called == self.name for item in self.namings)
        return "" if self.body or has_it else title_in_words(title)

    @property
    def parties(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(party_in_full(item.party) for item in self.namings if item.party))

    @property
    def wards(self) -> tuple[str, ...]:
        return tuple({fold(item.ward): item.ward for item in self.namings if item.ward}.values())


class Reason(StrEnum):
    """Why two may be the same person, in words."""

    SAME_NAME = marked("the name is the same, but party and ward differ")
    SURNAME = marked("the surname is the same")
    SURNAME_AND_ROLE = marked("surname and role are the same")
    OTHER_ROLE = marked("the surname is the same, but the roles differ")
    OTHER_PARTY = marked("the surname is the same, but party or ward differ")
    SEVERAL = marked("the surname is the same, but it fits others too")
    INITIAL = marked("the surname is the same and the initial fits")
    SHORT_FORENAME = marked("the surname is the same, and one forename is short for the other")
    MIDDLE_NAME = marked("first name and surname are the same")
    SPELLING = marked("the names differ by a letter or two")
    ROLE_ALONE = marked("the role is the same")
    ACRONYM = marked("the letters are the initials of the name")
    LONGER_NAME = marked("the one name is part of the other")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two entries of the register that may be one, and why."""

    one: Person
    other: Person
    reason: Reason


@dataclass(frozen=True, slots=True)
class Label:
    """What a person decided of a naming: all of one label are one person.

    `apart` marks what was split off: other sources that give the same name are not drawn after it.
    """

    label: str
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Refusal:
    """Two sets of namings of which a person said that they are not the same."""

    one: frozenset[str]
    other: frozenset[str]

    def parts(self, first: Iterable[str], second: Iterable[str]) -> bool:
        """Whether it keeps two sets of namings apart."""
        left, right = set(first), set(second)
        return bool((self.one & left and self.other & right) or (self.one & right and self.other & left))


@dataclass(frozen=True, slots=True, kw_only=True)
class Decisions:
    """Everything that people decided of a register: labels by the naming's id, and refusals.

    `called` and `given` say by the naming's id which of their names somebody goes by, and what else they are.
    """

    labels: dict[str, Label]
    refusals: tuple[Refusal, ...] = ()
    called: Mapping[str, str] = field(default_factory=dict)
    given: Mapping[str, Given] = field(default_factory=dict)

    def refused(self, first: Iterable[str], second: Iterable[str]) -> bool:
        """Whether somebody said of these that they are not the same."""
        left, right = frozenset(first), frozenset(second)
        return any(refusal.parts(left, right) for refusal in self.refusals)
