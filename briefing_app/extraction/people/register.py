"""The persons and bodies that a document names, with their aliases, roles and genders."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing_app.extraction.people import lexicon
from briefing_app.extraction.people.bylines import lines_with_author
from briefing_app.extraction.people.callings import (
    author,
    called_bodies,
    correspondents,
    shortened,
    signer,
    take_out_byline,
)
from briefing_app.extraction.people.descriptors import Described, describe
from briefing_app.extraction.people.forenames import GENDERS
from briefing_app.extraction.people.names import names_of
from briefing_app.extraction.people.namesakes import Namesakes, is_kin
from briefing_app.extraction.people.naming import SHORT, Name, as_person
from briefing_app.extraction.people.persons import Body, Naming, Person
from briefing_app.extraction.people.providers import unnamed_council
from briefing_app.extraction.people.surroundings import person_around
from briefing_app.extraction.people.words import Words, words_of
from briefing_app.extraction.text.layout import Block, BlockKind, Layout

# What is called by the first word of its name.
# What a body called by its first word does: "Bellfield | declined to comment".
_ACTING = ("has", "had", "will", "did", "would", "declined", "refused", "apologised", "denied")
_SHORTENED = ("council", "company", "charity", "trust", "association")
_LEADING = lexicon.PREPOSITIONS | lexicon.DETERMINERS
_WOMENS_ENDINGS = ("ia", "ina", "ella", "etta", "ette", "elle", "issa", "een", "etua", "wen", "inda", "ita")


@dataclass(frozen=True, slots=True)
class Register:
    """Who a document names, and where; built by `Register.of`."""

    persons: tuple[Person, ...]
    bodies: tuple[Body, ...]
    called: dict[str, Person | Body]
    """What a noun means in this document: "institute" its only one, "you" a reader, "i" an author."""
    _words: dict[int, Words]
    _namings: dict[int, dict[int, Naming]]
    _named: dict[str, Person]
    _mains: dict[str, Body]

    @classmethod
    def of(cls, layout: Layout) -> "Register":
        """The register of a document."""
        return _Builder(layout).build()

    def words(self, block: Block) -> Words:
        """The words and punctuation of a block that is not furniture."""
        return self._words[block.start]

    def namings(self, block: Block) -> dict[int, Naming]:
        """The namings in a block by the index of their first word."""
        return self._namings.get(block.start, {})

    def person(self, alias: str) -> Person | None:
        """The person of that full name, surname or forename, with or without titles; `None` if unknown."""
        parts = tuple(part for part in _key(alias.split()) if part.rstrip(".") not in lexicon.TITLES)
        return _matching({_key(person.name.split()): person for person in self.persons}, parts)

    def named(self, name: str) -> Person | None:
        """The person whose fullest name this is; `None` for a body."""
        return self._named.get(name)

    def main(self, kind: str) -> Body | None:
        """The body of a kind that the document names most; the first named of several."""
        return self._mains.get(kind)

    def council_of(self, tier: str) -> Body | None:
        """The council of a tier that the document names: "the county council"."""
        councils = [body for body in self.bodies if body.kind == "council"]
        named = next((body for body in councils if tier in body.name.lower().split()), None)
        return named or (None if tier in ("parish", "town") else self.main("council"))

    def by_initials(self, letters: str) -> Person | None:
        """The person whose names begin with some capital letters: "JD"."""
        if not letters.isupper() or len(letters) == 1:
            return None
        return next(
            (one for one in self.persons if "".join(part[0] for part in one.name.split()) == letters), None
        )


def _key(parts: Iterable[str]) -> tuple[str, ...]:
    return tuple([part.lower().replace("’", "'").rstrip(".") for part in parts])


def _matching(persons: dict[tuple[str, ...], Person], parts: tuple[str, ...]) -> Person | None:
    """The person whose name is, ends with or begins with these parts."""
    if not parts:
        return None
    if parts in persons:
        return persons[parts]
    size = len(parts)
    return next((persons[key] for key in persons if key[-size:] == parts), None) or next(
        (persons[key] for key in persons if key[:size] == parts), None
    )


class _Builder:
    """Collects names block by block, then settles which of them are the same."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._words: dict[int, Words] = {}
        self._names: list[tuple[int, Name]] = []
        self._full: dict[tuple[str, ...], list[tuple[Name, Described]]] = defaultdict(list)
        self._bodies: Counter[str] = Counter()
        self._body_forms: dict[str, tuple[str, str]] = {}

    def build(self) -> Register:
        text, wording = self._layout.text, self._layout.wording
        for block in self._layout.blocks:
            if block.kind is not BlockKind.FURNITURE:
                words = self._words[block.start] = words_of(text, wording, block.start, block.end)
                self._names += [(block.start, name) for name in names_of(words)]
        self._collect()
        persons = self._persons()
        bodies = {key: Body(form, kind, self._bodies[key]) for key, (form, kind) in self._body_forms.items()}
        aliases = self._acronyms(bodies)
        namings: dict[int, dict[int, Naming]] = defaultdict(dict)
        known: dict[tuple[object, ...], Person | Body | None] = {}
        sharing = Namesakes(persons.values())
        for start, name in self._names:
            naming = name.kind, name.parts, name.titles, name.body_kind
            if naming not in known:
                known[naming] = self._who(name, persons, bodies, aliases)
            kin = is_kin(self._words[start], name.first)
            who = sharing.meant(known[naming], name.parts, name.titles, kin=kin)
            who = who or self._called_shortly(start, name, bodies)
            if who is not None:
                namings[start][name.first] = Naming(name.first, name.last, who, name.possessive)
        people = tuple(dict.fromkeys(persons.values()))
        own = tuple(body for key, body in bodies.items() if key not in aliases)
        named = {person.name: person for person in reversed(people)}
        called = called_bodies(own) | correspondents(self._words, namings)
        signed = signer(self._words, namings)
        lines = lines_with_author(self._layout)
        if (wrote := signed or author(self._words, namings, lines)) is not None:
            called["i"] = wrote
            if wrote is not signed and take_out_byline(self._words, namings, wrote, lines):
                people = tuple(person for person in people if person is not wrote)
        return Register(people, own, called, self._words, dict(namings), named, self._mains(own))

    def _mains(self, bodies: Iterable[Body]) -> dict[str, Body]:
        """By kinds, the body that is named most; the first of several that are named as often."""
        mains: dict[str, Body] = {}
        for body in bodies:
            if body.kind not in mains or body.count > mains[body.kind].count:
                mains[body.kind] = body
        if "council" not in mains and (name := unnamed_council(self._layout)) is not None:
            mains["council"] = Body(name, "council", 0)
        return mains

    def _collect(self) -> None:
        text = self._layout.text
        surnames = {
            _key(name.parts)[-1]
            for _, name in self._names
            if name.kind == "person" and name.sure and len(name.parts) > 1
        }
        self._names = [(start, as_person(name, surnames)) for start, name in self._names]
        for start, name in self._names:
            if name.kind == "body" and name.sure:
                self._note_body(name)
            elif name.kind == "person" and name.sure:
                self._full[_key(name.parts)].append((name, describe(text, self._words[start], name)))
        self._collect_full_forms()

    def _collect_full_forms(self) -> None:
        """Take in full names of those whom the rest of the text only calls "Ms Doe"."""
        named = {key[-1] for key in self._full if len(key) > 1}
        full = [
            (start, name, _key(name.parts))
            for start, name in self._names
            if name.kind == "person" and not name.sure and len(name.parts) in (2, 3)
        ]
        likely = [found for found in full if found[2][-1] not in named and not _is_common(found[2])]
        surnames = {key[-1:] for _, _, key in likely}
        titled = {key for key in self._full if len(key) == 1} | self._speaking(surnames)
        for start, name, key in likely:
            if key[-1:] in titled or (key[:1] in titled and key[0] in GENDERS):
                self._full[key].append((name, describe(self._layout.text, self._words[start], name)))

    def _speaking(self, surnames: set[tuple[str, ...]]) -> set[tuple[str, ...]]:
        """Those surnames that stand without any title as persons' do: "Doe said", "Doe, 44, was"."""
        found = set()
        for start, name in self._names:
            if name.kind == "person" and not name.sure and len(name.parts) == 1:
                key = _key(name.parts)
                if key in surnames and person_around(self._words[start], name.first, name.last):
                    found.add(key)
        return found

    def _note_body(self, name: Name) -> None:
        form = _form(_quietened(name.parts))
        key = form.lower().replace("’", "'").removeprefix("the ")
        self._bodies[key] += 1
        self._body_forms.setdefault(key, (form, name.body_kind))

    def _persons(self) -> dict[tuple[str, ...], Person]:
        """Persons by every key under which sure names gave them: full names, surnames, forenames."""
        longest = sorted(self._full, key=len, reverse=True)
        persons: dict[tuple[str, ...], Person] = {}
        homes: dict[tuple[str, ...], list[tuple[str, ...]]] = defaultdict(list)
        for key in longest:
            home = self._home(key, homes)
            homes[home].append(key)
        for home in sorted(homes, key=longest.index):
            told = GENDERS.get(home[0]) if len(home) > 1 else None
            entries = [
                entry
                for key in homes[home]
                for entry in self._full[key]
                # "Mrs Doe" is not Robert Doe, whose wife she may be.
                if not told or _titles_gender(entry[0].titles) in (None, told)
            ] or self._full[home]
            person = _person_from(self._full[home][0][0].parts, entries)
            persons.update(dict.fromkeys(homes[home], person))
        first_named = {key: place for place, key in enumerate(self._full)}
        return dict(sorted(persons.items(), key=lambda item: first_named[item[0]]))

    def _home(
        self, key: tuple[str, ...], homes: dict[tuple[str, ...], list[tuple[str, ...]]]
    ) -> tuple[str, ...]:
        """The longer name that a key is the end of and whose gender fits, or the key itself."""
        titles = {title for name, _ in self._full[key] for title in name.titles}
        told = _titles_gender(sorted(titles))
        for home in homes:
            if len(home) > len(key) and home[-len(key) :] == key:
                gender = _gender_of(home[0], self._full[home])
                if told is None or gender is None or told == gender:
                    return home
        return next(
            (
                home
                for home in homes
                # "Dame Jane" is called by her forename, "Ms Doe" by her surname.
                if len(key) == 1 and len(home) > 1 and home[0] == key[0] and titles <= lexicon.KNIGHTLY
            ),
            key,
        )

    def _acronyms(self, bodies: dict[str, Body]) -> dict[str, Body]:
        """Bodies by their first word, by initials that stand behind them, or that the same letters spell."""
        aliases = self._initials(bodies) | shortened(bodies)
        for place, (start, name) in enumerate(self._names[:-1]):
            later_start, later = self._names[place + 1]
            words = self._words[start]
            if (
                name.kind == "body"
                and later_start == start
                and later.first == name.last + 1
                and words[name.last].text == "("
            ):
                key = _form(name.parts).lower().replace("’", "'")
                if key in bodies:
                    aliases[" ".join(later.parts).lower()] = bodies[key]
        return aliases

    def _initials(self, bodies: dict[str, Body]) -> dict[str, Body]:
        """Bodies by their initials, where the text has those as a name too: "CQC", "DfE"."""
        spelt: dict[str, Body] = {}
        for body in bodies.values():
            words = body.name.split()
            if len(words) > 2:  # noqa: PLR2004 - two letters stand for too much
                spelt.setdefault("".join(word[0] for word in words).lower(), body)
                spelt.setdefault("".join(word[0] for word in words if word[0].isupper()).lower(), body)
        short = {" ".join(name.parts) for _, name in self._names if len(name.parts) == 1}
        letters = {form for form in short if len(form) > 2 and form.isalpha() and not form[1:].islower()}  # noqa: PLR2004
        return {form.lower(): spelt[form.lower()] for form in letters if form.lower() in spelt}

    def _who(
        self,
        name: Name,
        persons: dict[tuple[str, ...], Person],
        bodies: dict[str, Body],
        aliases: dict[str, Body],
    ) -> Person | Body | None:
        key = _form(name.parts).lower().replace("’", "'")
        if key in aliases:
            return aliases[key]
        if name.kind == "body":
            return self._which_body(name, key.removeprefix("the "), bodies)
        parts = _key(name.parts)
        gender = _titles_gender(name.titles)
        if parts in persons and (gender is None or persons[parts].gender in (None, gender)):
            return persons[parts]
        if gender is not None:
            alike = [person for key, person in persons.items() if key[-len(parts) :] == parts]
            fitting = [person for person in alike if person.gender == gender]
            unknown = [person for person in alike if person.gender is None]
            return next(iter((*fitting, *unknown)), persons.get(parts))
        if len(parts) == 1 and parts[0] in lexicon.PLACE_WORDS:
            return None
        return _matching(persons, parts)

    def _called_shortly(self, start: int, name: Name, bodies: dict[str, Body]) -> Body | None:
        """The council or firm whose name begins so, where it acts: "| Whinmoor | has agreed to pay"."""
        words = self._words[start]
        if name.last < len(words) and words[name.last].key in lexicon.SPOKES and not name.possessive:
            # "A Brightwater spokesman": that of Brightwater Care.
            whole = " ".join(name.parts).lower() + " "
            return next((body for key, body in bodies.items() if key.startswith(whole)), None)
        led = name.first > 0 and words[name.first - 1].key in _LEADING
        if led or name.possessive or name.titles or name.last >= len(words):
            return None
        verb = words[name.last]
        if name.last + 1 < len(words) and words[name.last + 1].key in lexicon.BE:
            return None  # "Whinmoor had been found wanting"
        if verb.key not in _ACTING and (not verb.says or verb.key in lexicon.NOUN_LIKE):
            return None
        place = " ".join(name.parts).lower() + " "
        owned = (body for key, body in bodies.items() if body.kind in _SHORTENED and key.startswith(place))
        return next(owned, None)

    def _which_body(self, name: Name, key: str, bodies: dict[str, Body]) -> Body | None:
        if name.body_kind != SHORT:
            return bodies.get(key) or Body(" ".join(name.parts), name.body_kind, 1)
        # "The Observatory" is the only body of that name, whatever else it is called.
        ending = [body for full, body in bodies.items() if full.endswith(" " + key)]
        return bodies.get(key) or (ending[0] if len(ending) == 1 else None)


def _is_common(key: tuple[str, ...]) -> bool:
    """Whether a capitalised phrase has a word that no person's name begins with."""
    return any(
        part in lexicon.STARTERS or part in lexicon.PLACE_WORDS or part in lexicon.ROLES for part in key[:-1]
    )


def _quietened(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name that a heading has in capitals as it is written elsewhere."""
    if len(parts) == 1 or not all(part.isupper() for part in parts):
        return parts
    return tuple(
        part.lower() if part.lower() in lexicon.LINKS | {"and", "the"} else _titled(part) for part in parts
    )


def _titled(part: str) -> str:
    return part if part.lower() in lexicon.KNOWN_BODIES else part.capitalize()


def _form(parts: tuple[str, ...]) -> str:
    """A name as it is written elsewhere: articles often begin in capitals."""
    first, *others = parts
    if len(first) > 4 and first.isupper() and first.lower() not in lexicon.KNOWN_BODIES:  # noqa: PLR2004
        first = first.capitalize()
    return " ".join((first, *others))


def _titles_gender(titles: Iterable[str]) -> str | None:
    for title in titles:
        if title in lexicon.WOMENS_TITLES:
            return "f"
        if title in lexicon.MENS_TITLES:
            return "m"
    return None


def _gender_of(forename: str, entries: Sequence[tuple[Name, Described]]) -> str | None:
    told = _titles_gender(title for name, _ in entries for title in name.titles)
    described = next((d.gender for _, d in entries if d.gender), None)
    listed = GENDERS.get(forename) or GENDERS.get(forename.split("-", maxsplit=1)[0])  # "Kelly-Anne"
    return told or described or listed or _by_ending(forename)


def _by_ending(forename: str) -> str | None:
    """The gender that the form of a forename tells which no list has: "Honoria", "Georgette"."""
    return "f" if len(forename) > 4 and forename.endswith(_WOMENS_ENDINGS) else None  # noqa: PLR2004 - "Mia" is listed


def _person_from(parts: tuple[str, ...], entries: list[tuple[Name, Described]]) -> Person:
    # Who led the meeting has most often another role as well.
    roles = sorted((one.role for _, one in entries if one.role), key=lambda role: role.endswith("the chair"))
    titles = [title for name, _ in entries for title in name.titles]
    # A single name with a title is a surname.
    gender = _gender_of(parts[0].lower() if len(parts) > 1 or not titles else "", entries)
    councillor = "Councillor" if any(title in lexicon.COUNCILLORS_TITLES for title in titles) else None
    return Person(
        name=" ".join(parts),
        title="justice" if "justice" in titles else titles[0] if titles else None,
        role=roles[0] if roles else councillor,
        party=next((d.party for _, d in entries if d.party), None),
        ward=next((d.ward for _, d in entries if d.ward), None),
        gender=gender,
    )
