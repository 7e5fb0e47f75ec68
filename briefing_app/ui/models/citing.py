"""A finding with its citation, to be pasted elsewhere: as plain text, as Markdown, and as rich text."""

from html import escape

from briefing_app.domain import edtf
from briefing_app.domain.documents import Source
from briefing_app.domain.facts import AnyFact
from briefing_app.domain.mentions import QuoteMention
from briefing_app.system.words import tr

_MARKDOWN = str.maketrans({char: f"\\{char}" for char in "\\`*_[]<>#|~"})


def _words(fact: AnyFact) -> str:
    """The document's own words: of a quote the quote, of anything else the sentence."""
    lead = fact.lead
    return lead.passage.exact if isinstance(lead, QuoteMention) else lead.sentence or lead.passage.exact


def _who(fact: AnyFact) -> str:
    lead = fact.lead
    if not isinstance(lead, QuoteMention):
        return ""
    return ", ".join(part for part in (lead.speaker or tr("Speaker not named"), lead.role) if part)


def _where(source: Source) -> tuple[str, str]:
    """The title of a source, and who published it when and where on the web."""
    details = source.details
    when = edtf.in_words(details.published) if details.published else tr("without a date")
    rest = ", ".join(part for part in (details.publisher, when) if part)
    return details.title, f"{rest}. {details.address}" if details.address else rest


def plain(fact: AnyFact) -> str:
    """“Words” – speaker, role. “Title”, publisher, date."""
    title, rest = _where(fact.source)
    who = _who(fact)
    return f"“{_words(fact).strip()}”{f' – {who}.' if who else ''} “{title}”, {rest}"


def markdown(fact: AnyFact) -> str:
    """The words as a block quotation, who said them, and where, beneath."""
    title, rest = (part.translate(_MARKDOWN) for part in _where(fact.source))
    quoted = "\n".join(f"> {line}".rstrip() for line in _words(fact).strip().translate(_MARKDOWN).split("\n"))
    who = _who(fact).translate(_MARKDOWN)
    return f"{quoted}\n>\n> – {f'{who}. ' if who else ''}*{title}*, {rest}\n"


def rich(fact: AnyFact) -> str:
    """The same as HTML, which word processors paste as formatted text."""
    title, rest = (escape(part) for part in _where(fact.source))
    paragraphs = "<br>".join(escape(line) for line in _words(fact).strip().split("\n"))
    who = escape(_who(fact))
    said = f"{who}. " if who else ""
    return f"<blockquote><p>“{paragraphs}”</p><p>– {said}<i>{title}</i>, {rest}</p></blockquote>"


def rtf(fact: AnyFact) -> bytes:
    """The same as RTF, for programs that take nothing else."""
    title, rest = _where(fact.source)
    who = _who(fact)
    words = _in_rtf(_words(fact).strip()).replace("\n", "\\line ")
    said = _in_rtf(f"– {f'{who}. ' if who else ''}")
    body = f"\\li567 “{words}”\\par {said}{{\\i {_in_rtf(title)}}}, {_in_rtf(rest)}\\par"
    return f"{{\\rtf1\\ansi\\uc1\\pard {_escaped(body)}}}".encode("ascii")


def _in_rtf(text: str) -> str:
    return text.replace("\\", "\\\\").replace("{", "\\{").replace("}", "\\}")


def _escaped(text: str) -> str:
    """Text with every character beyond ASCII as RTF writes it, in signed UTF-16 units."""
    parts = []
    for char in text:
        if char.isascii():
            parts.append(char)
            continue
        units = char.encode("utf-16-le", "replace")
        numbers = [
            int.from_bytes(units[at : at + 2], "little", signed=True) for at in range(0, len(units), 2)
        ]
        parts += [f"\\u{number}?" for number in numbers]
    return "".join(parts)
