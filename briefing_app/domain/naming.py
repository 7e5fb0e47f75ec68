"""What names, titles, parties and roles have in common however they are written."""

import re
from difflib import SequenceMatcher
from functools import lru_cache

from briefing_app.domain.wording import fold, overlap, stems

COUNCILLOR = frozenset(["cllr", "coun", "clr", "councillor", "cllrs", "councillors", "couns"])
_COURTESY = frozenset(["mr", "mrs", "ms", "miss", "mx", "madam"])
_WOMENS = frozenset(["mrs", "ms", "miss", "madam", "dame", "lady", "baroness"])
_MENS = frozenset(["mr", "sir", "lord"])
_PARTIES = {
    word: party
    for party, words in {
        "Labour": "lab labour",
        "Conservative": "con cons conservative conservatives tory",
        "Liberal Democrat": "ld lib liberal libdem",
        "Green": "grn green greens",
        "Independent": "ind independent",
        "UKIP": "ukip",
        "Reform UK": "reform",
        "Plaid Cymru": "plaid",
        "SNP": "snp",
    }.items()
    for word in words.split()
}
# What only councillors are: such a role agrees with "Cllr".
_COUNCILLORS_ROLES = re.compile(
    r"\bcouncillor|\b(?:leader|lord mayor|portfolio|group|cabinet member|executive member|ward)\b"
)
# Words of a role that make it another one.
_RANKS = frozenset(
    ["deputy", "vice", "assistant", "former", "ex", "shadow", "acting", "interim", "opposition"]
)
# The leader of a group is not the leader of the council.
_GROUPS = frozenset(["group", *_PARTIES])
# Each line is one forename and what it is shortened or spelt to.
_FORENAMES = """
abigail abbie abby gail
alan allan allen al
alexander alex alec sandy xander
alexandra alex sandra
alison ali
andrew andy drew
anne ann anna annie
anthony tony antony
barbara barb babs
benjamin ben benny
catherine katherine kathryn catharine katharine kath kathy cathy kate katie kitty cath
charles charlie chas
christine christina chris tina
christopher chris kit
daniel dan danny
david dave davy
deborah debra debbie deb
donald don
dorothy dot dottie
edward ed eddie ted ned
eleanor elinor ellie nell
elizabeth elisabeth liz lizzie beth betty eliza
emily em
frances fran
francis frank
frederick fred freddie
geoffrey jeffrey geoff jeff
gillian jill gill
gregory greg
harold harry
henry harry hal
jacqueline jackie jacqui
james jim jimmy jamie
jennifer jenny jen
jessica jess jessie
john jon johnny jack
jonathan jon jonny
joseph joe joey
josephine jo josie
joanne joanna jo
judith judy
kenneth ken kenny
kimberley kim
laurence lawrence larry
leonard len lenny
margaret maggie meg peggy marge
martin marty
matthew matt
michael mike mick mickey
mohammed muhammad mohammad mohamed
nicholas nick nicky nicolas
nicola nicky nikki
pamela pam
patricia pat patsy trish tricia
patrick pat paddy
penelope penny
peter pete
philip phillip phil
raymond ray
rebecca becky becca
richard rick dick rich ricky
robert bob rob bobby robbie bert
ronald ron ronnie
samuel sam
samantha sam
sarah sara sally
simon si
stephanie steph
stephen steven steve stevie
susan sue susie suzanne susanna susannah
theresa teresa terri tess
thomas tom tommy
timothy tim
valerie val
victoria vicky vicki tori
vincent vince
william will bill billy liam
zachary zach zack
"""
_ALIKE = 0.5
# Two spellings of a name as long as "Lochlan" and "Lochlann" share this much; "Jean" and "Joan" less.
_SPELT_ALIKE = 0.86
_LONG = 5  # letters of a name in which two may be a slip


def title_in_words(title: str | None) -> str:
    """A title as it is written before a name: "Cllr", "Mrs", "Dr"."""
    if not title:
        return ""
    return "Cllr" if title in COUNCILLOR else title[:1].upper() + title[1:]


def title_kind(title: str | None) -> str | None:
    """What a title says of somebody's work, nothing for a courtesy such as "Mrs"."""
    if title is None or title in _COURTESY:
        return None
    return "councillor" if title in COUNCILLOR else title


def gender_of_title(title: str | None) -> str | None:
    """The gender that a title tells: "f", "m" or `None`."""
    return "f" if title in _WOMENS else "m" if title in _MENS else None


@lru_cache(maxsize=1000)
def party_in_full(party: str) -> str:
    """A party by the name that all its short forms share."""
    first = fold(party).split(" ")[0]
    return _PARTIES.get(first, party)


@lru_cache(maxsize=10_000)
def is_councillors_role(role: str) -> bool:
    """Whether a role is one that councillors hold."""
    return _COUNCILLORS_ROLES.search(role.lower()) is not None


@lru_cache(maxsize=2_000)
def roles_alike(first: str, second: str) -> bool:
    """Whether two wordings can be one role: "council leader" and "Leader of Barton Council"."""
    one, other = set(fold(first).split()), set(fold(second).split())
    if one & _RANKS != other & _RANKS or bool(one & _GROUPS) != bool(other & _GROUPS):
        return False
    return overlap(stems(first) - _RANKS, stems(second) - _RANKS) > _ALIKE


def is_initial_of(short: str, forename: str) -> bool:
    """Whether a forename is given as its first letter."""
    return len(short) == 1 and len(forename) > 1 and forename.startswith(short)


@lru_cache(maxsize=1)
def _homes() -> dict[str, frozenset[int]]:
    homes: dict[str, set[int]] = {}
    for number, line in enumerate(_FORENAMES.split("\n")):
        for name in line.split():
            homes.setdefault(name, set()).add(number)
    return {name: frozenset(numbers) for name, numbers in homes.items()}


def forenames_alike(first: str, second: str) -> bool:
    """Whether two forenames are forms of one: "Kath" and "Catherine"."""
    return bool(_homes().get(first, frozenset()) & _homes().get(second, frozenset()))


# The same few forenames and surnames come together over and over.
@lru_cache(maxsize=2_000)
def spelt_alike(first: str, second: str) -> bool:
    """Whether two names differ by no more than a slip of the pen."""
    if first == second or first[:1] != second[:1]:
        return False
    matcher = SequenceMatcher(None, first, second)
    return matcher.quick_ratio() >= _SPELT_ALIKE and matcher.ratio() >= _SPELT_ALIKE


@lru_cache(maxsize=2_000)
def nearly_spelt_alike(first: str, second: str) -> bool:
    """Whether two names are a letter apart, or two if they are long: "Prys" and "Pryce"."""
    most = 1 if max(len(first), len(second)) < _LONG else 2
    if first == second or first[:1] != second[:1] or abs(len(first) - len(second)) > most:
        return False
    return _letters_apart(first, second) <= most


def _letters_apart(first: str, second: str) -> int:
    """How many letters are to be changed, added or left out to make one name of the other."""
    before = list(range(len(second) + 1))
    for row, letter in enumerate(first, 1):
        line = [row]
        for column, other in enumerate(second, 1):
            line.append(min(before[column] + 1, line[-1] + 1, before[column - 1] + (letter != other)))
        before = line
    return before[-1]


def is_acronym_of(short: str, name: str) -> bool:
    """Whether a body's short name is made of the initials of its long one."""
    words = name.split()
    letters = "".join(word[0] for word in words)
    weighty = "".join(word[0] for word in words if word not in ("of", "for", "and", "the"))
    return len(short) > 1 and len(words) > 1 and short in (letters, weighty)
