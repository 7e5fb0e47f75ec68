"""How names are written: the words of a person's and of a body's name as the document has them."""

from briefing_app.extraction.people.words import Word, Words


def person_parts(words: Words, first: int, last: int) -> tuple[str, ...]:
    """The words of a person's name; initials that no space parts are one: "J.P."."""
    parts: list[str] = []
    for index in range(first, last):
        if words[index].text == ".":
            continue
        part = _part(words, index, last)
        tied = part.endswith(".") and parts and parts[-1].endswith(".")
        if tied and words.starts[index] == words.ends[index - 1]:
            parts[-1] += part
        else:
            parts.append(part)
    return tuple(parts)


def _part(words: Words, index: int, last: int) -> str:
    """A word of a person's name as it is written, an initial with its dot."""
    dotted = index + 1 < last and words[index + 1].text == "." and len(words[index].text) == 1
    return words[index].text + "." if dotted else plain_text(words[index])


def plain_text(word: Word) -> str:
    """A word without the possessive ’s."""
    return word.text[:-2] if word.possessive and word.text[-2:] in ("’s", "'s") else word.text


def body_parts(words: Words, first: int, last: int) -> tuple[str, ...]:
    """The words of a body's name, a comma with the word before it: "Housing, | Communities"."""
    parts: list[str] = []
    for index in range(first, last):
        word = words[index]
        if word.text == "," and parts:
            parts[-1] += ","
        elif index == last - 1:
            parts.append(plain_text(word))
        else:
            plural = word.possessive and word.text[-2] not in "’'"
            parts.append(f"{word.text}’" if plural else word.text)
    return tuple(parts)
