"""Whether a finished file keeps to what it claims: a validator's word, and the way back of its structure.

No validator that was tried looks whether the parent tree leads back to the right elements.
"""

import re
import zlib
from itertools import pairwise

import page as validator

_ATTACHED = b"<pdfaid:part>3"
_MOST_TOLD = 20


def failures(content: bytes) -> tuple[str, ...]:
    """What is wrong with a file by the standards that it claims, and in its structure; the first of it."""
    profiles = validator.ValidationProfile
    archive = profiles.PDF_A_3A if _ATTACHED in content else profiles.PDF_A_2A
    try:
        # It is a file of our own, however large.
        found = [
            f"{standard.value}: {one}"
            for standard in (profiles.PDF_UA_1, archive)
            for one in validator.validate_pdf_bytes(
                content, profile=standard, limits=validator.SafetyLimits.unlimited()
            ).failures
        ]
    except validator.PageError as problem:
        return (f"it could not be looked through: {problem}",)
    return (*found, *structure_misfits(content))[:_MOST_TOLD]


def structure_misfits(content: bytes) -> list[str]:
    """Where the parent tree leads to an element without that marked content, and elements of nothing."""
    objects = _objects(content)
    (tree,) = (body for body in objects.values() if b"/ParentTree " in body)
    nums = objects[_reference(tree, b"ParentTree")]
    owners = {int(key): objects[int(owner)] for key, owner in _NUMS.findall(nums)}
    pages = {number: body for number, body in objects.items() if b"/Type /Page\n" in body + b"\n"}
    problems = [f"object {number}: nothing is in it" for number, body in objects.items() if _is_empty(body)]
    for number, page in pages.items():
        key = re.search(rb"/StructParents (\d+)", page)
        for place, owner in enumerate(_REFERENCE.findall(owners[int(key[1])]) if key else ()):
            if place not in _numbers_on(objects[int(owner)], number):
                problems.append(f"object {number}: the parent of {place} does not know it")
    return problems


def _is_empty(body: bytes) -> bool:
    return b"/StructElem" in body and not re.search(rb"/K |/Alt |/S /(?:T[DH]|Document)\b", body)


def _objects(content: bytes) -> dict[int, bytes]:
    """The objects of a file by their numbers, also those that are compressed together."""
    found = {int(number): body for number, body in _OBJECT.findall(content)}
    for body in [one for one in found.values() if b"/Type /ObjStm" in one]:
        head, _, rest = body.partition(b"\nstream\n")
        plain = zlib.decompressobj().decompress(rest)
        first = int(re.search(rb"/First (\d+)", head)[1])  # type: ignore[index]
        numbers = [int(one) for one in plain[:first].split()]
        starts = [*numbers[1::2], len(plain) - first]
        for number, (start, end) in zip(numbers[::2], pairwise(starts), strict=True):
            found[number] = plain[first + start : first + end]
    return found


_OBJECT = re.compile(rb"(?<!\d)(\d+) 0 obj(.*?)endobj", re.DOTALL)
_NUMS = re.compile(rb"(?<![\d.])(\d+) (\d+) 0 R")
_REFERENCE = re.compile(rb"(\d+) 0 R")
_MARKED = re.compile(rb"<<[^<>]*/MCID (\d+)[^<>]*>>")


def _reference(body: bytes, name: bytes) -> int:
    found = re.search(rb"/" + name + rb" (\d+) 0 R", body)
    if found is None:
        raise ValueError(f"no {name.decode()} in an object of a structure")
    return int(found[1])


def _numbers_on(element: bytes, page: int) -> set[int]:
    """The marked content of an element on a page."""
    found = {int(one[1]) for one in _MARKED.finditer(element) if _reference(one[0], b"Pg") == page}
    kids = re.search(rb"/K (\[.*?\]|\d+(?! 0 R))", element, re.DOTALL)
    if kids and re.search(rb"/Pg %d 0 R" % page, _MARKED.sub(b"", element)):
        plain = _REFERENCE.sub(b"", re.sub(rb"<<.*?>>", b"", kids[1], flags=re.DOTALL))
        found |= {int(one) for one in re.findall(rb"\d+", plain)}
    return found
