"""Words broken into lines of a width, for drawings that cannot leave it to a text engine."""

from collections.abc import Iterator

from briefing_app.pictures.shapes import TextWidth

ELLIPSIS = "…"


def one_line(text: str) -> str:
    """The words with every run of white space, line ends among them, as one space."""
    return " ".join(text.split())


def wrap(text: str, width: float, size: float, text_width: TextWidth, *, most: int) -> tuple[str, ...]:
    """The words in at most `most` lines no wider than `width` points, the last shortened with “…” if need be.

    A word that is wider than a line is broken, as nothing else can be done with it. There is always one
    line, if an empty one.
    """
    lines = list(_lines(one_line(text), width, size, text_width))
    if len(lines) > most:
        lines[most - 1 :] = [shorten(" ".join(lines[most - 1 :]), width, size, text_width)]
    return tuple(lines) or ("",)


def wrap_evenly(text: str, width: float, size: float, text_width: TextWidth, *, most: int) -> tuple[str, ...]:
    """As `wrap`, in lines of much the same length, so that no word is left alone on the last."""
    lines = wrap(text, width, size, text_width, most=most)
    low, high = width / 2, width
    while len(lines) > 1 and not lines[-1].endswith(ELLIPSIS) and high - low > 1.0:
        middle = (low + high) / 2
        narrower = wrap(text, middle, size, text_width, most=len(lines))
        if narrower[-1].endswith(ELLIPSIS):
            low = middle
        else:
            lines, high = narrower, middle
    return lines


def sentence_case(text: str) -> str:
    """The words with a capital first letter, as a label begins; nothing else is changed."""
    return text[:1].upper() + text[1:]


def shorten(text: str, width: float, size: float, text_width: TextWidth) -> str:
    """The words, cut at a space where one is near, with “…” at the end if they are wider than `width`."""
    if text_width(text, size, False) <= width:
        return text
    kept = text[: _fitting(text, width - text_width(ELLIPSIS, size, False), size, text_width)]
    space = kept.rfind(" ")
    return kept[: space if space > len(kept) // 2 else len(kept)].rstrip(" ,;:–-") + ELLIPSIS


def _lines(text: str, width: float, size: float, text_width: TextWidth) -> Iterator[str]:
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if text_width(longer, size, False) <= width:
            line = longer
            continue
        if line:
            yield line
        *full, line = _pieces(word, width, size, text_width)
        yield from full
    if line:
        yield line


def _pieces(word: str, width: float, size: float, text_width: TextWidth) -> Iterator[str]:
    while text_width(word, size, False) > width:
        count = max(1, _fitting(word, width, size, text_width))
        if count >= len(word):
            break
        yield word[:count]
        word = word[count:]
    yield word


def _fitting(text: str, width: float, size: float, text_width: TextWidth) -> int:
    """How many characters of the beginning fit, by halving, since a width is not cheap to ask for."""
    fits, too_many = 0, len(text) + 1
    while too_many - fits > 1:
        middle = (fits + too_many) // 2
        if text_width(text[:middle], size, False) <= width:
            fits = middle
        else:
            too_many = middle
    return fits
