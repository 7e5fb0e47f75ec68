"""What on a saved page is not the article: menus, credits, bylines, links to other stories."""

import re

# A line that begins so is furniture whatever follows.
_OPENINGS = re.compile(
    r"""
    (?:image|photo|photograph|picture)s?\s*(?:credit)?\s*(?:[:©(\-–—]|by\b|courtesy\b)
    | (?:©|\(c\)\s*(?:\d{4}|copyright|all\b)|copyright\b)
    | (?:enjoying|enjoyed)\b.{0,60}\b(?:subscribe|sign\ up|click|share)
    | (?:subscribe|sign\ up|log\ in|sign\ in|register)\b.{0,80}
      \b(?:here|now|today|newsletters?|updates|comment|account|us)\b
    | (?:click|tap)\s+(?:here|to)\b
    | (?:add|leave|post)\s+(?:your\s+|a\s+)?comments?\b
    | there\ are\ (?:no|\d+)\ comments\b | be\ the\ first\ to\ comment | why\ not\ be\ the\ first
    | (?:read|see|find\ out|watch|view|load|show)\s+(?:more|also|next|all)\b
      (?:\s*[:>»→-] | \s+(?:news|stories|comments|on\ this|articles|from)\b | \s*$)
    | (?:related|more)\s+(?:stories|articles|news|content|topics|on\ this\ story|from)\b.{0,60}$
    | (?:share|tweet|print|email|save)\s+(?:this|on|via|article)\b.{0,40}$
    | follow\s+(?:us | @ | the\b.{0,40}\bon\ (?:twitter|facebook|instagram))
    | (?:advertisement|advertising|promoted\ (?:stories|content)|most\ (?:read|popular)
      | trending\ now|recommended\ for\ you)\b.{0,30}$
    | (?:all\ rights\ reserved|terms\ (?:and\ conditions|of\ use)|privacy\ policy
      | cookie|this\ (?:site|website)\ uses\ cookies)
    | (?:last\ )?(?:updated|published|posted)\s*(?:[:|] | on\b | at\b)[^.]{0,50}$
    | (?:by|words\ by|report\ by|written\ by)\s*:?\s+(?-i:[A-Z][\w’'-]+(?:\s+(?:and\s+)?[A-Z][\w’'-]+){1,5})
      (?:\s*[,|@(–-].{0,80})?$
    | [\w.+-]+@[\w-]+\.[\w.]+$ | @\w+$ | https?://\S+$ | www\.\S+$
    | (?:l\s+)?comment\s*[-–—:]\s*page\s+\d+$ | (?:turn|continued)\s+(?:to|on|from)\s+page\b
    | page\s+\d+(?:\s+of\s+\d+)?$
    | (?:facebook|twitter|whatsapp|home|menu|search|comments?(?:\s*\(\d+\))?|\d+\ comments?)$
    """,
    re.IGNORECASE | re.VERBOSE,
)
# A line that ends so is a teaser of something else.
_ENDINGS = re.compile(
    r"(?:\bmore\b|\bread\b|\ball\b|\.\.\.|…)[^.]{0,30}[>»→]$|\[\s*(?:read )?more\s*\]$", re.IGNORECASE
)
# A teaser's date with its title run on to it: "21/06/2019A title".
_DATED_TITLE = re.compile(r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}(?=[A-Z])")
# A section's page that begins the saved article: "Latest news", "Local news".
_SECTION = re.compile(
    r"(?:latest|local|breaking|top|uk|regional)\b(?:\s+[\w&]+){0,3}\s+(?:news|stories|headlines)$",
    re.IGNORECASE,
)
# A row of links: "Sign in | Subscribe", "About us | Contact | Privacy".
_LINKS = re.compile(
    r"(?=.*\s[|•·]\s)(?=.*\b(?:sign in|log in|log out|register|subscribe|contact|privacy|cookies|about us"
    r"|jobs|newsletters?|e-?edition|advertise)\b)[^.?!]*$",
    re.IGNORECASE,
)
_DATE_LINE = re.compile(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}"
    r"|\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2,8}\.?,?\s+\d{4}|[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:st|nd|rd"
    r"|th)?,?\s+\d{4})"
    r"(?:\s*[,|-]?\s*(?:at\s+)?\d{1,2}[:.]\d{2}\s*(?:am|pm)?)?$",
    re.IGNORECASE,
)
_PROSE = 80


def find(lines: list[str]) -> list[bool]:
    """For each block of a document, in order, whether it is furniture."""
    marked = [_is_furniture(line) for line in lines]
    for index in _twins_of_teasers(lines):
        marked[index] = True
    return _with_tail(lines, marked)


def _is_furniture(line: str) -> bool:
    return bool(
        _OPENINGS.match(line)
        or _is_dated(line)
        or (line[-1] in ">»→]" and _ENDINGS.search(line))
        or (len(line) < _PROSE and (_SECTION.match(line) or _DATE_LINE.match(line) or _LINKS.match(line)))
    )


def _is_dated(line: str) -> bool:
    return line[0].isdigit() and _DATED_TITLE.match(line) is not None


def _twins_of_teasers(lines: list[str]) -> list[int]:
    """Where a title stands that is repeated behind a teaser's date."""
    titles = {_DATED_TITLE.sub("", line) for line in lines if _is_dated(line)}
    return [index for index, line in enumerate(lines) if line in titles]


def _is_prose(line: str) -> bool:
    return (len(line) >= _PROSE and line[-1] in ".!?”\"’'") or line[0] in '“"'


def _with_tail(lines: list[str], marked: list[bool]) -> list[bool]:
    """After the last prose, everything from the first piece of furniture on is the page's foot."""
    last_prose = max(
        (i for i, line in enumerate(lines) if not marked[i] and _is_prose(line)), default=len(lines)
    )
    foot = next((i for i in range(last_prose + 1, len(lines)) if marked[i]), len(lines))
    return [*marked[:foot], *(True for _ in lines[foot:])]
