"""Files as Outlook and old office programs write them (OLE): parts in sectors, named in a directory."""

import struct
from dataclasses import dataclass, field

_SECTOR, _SMALL, _SMALL_LIMIT = 512, 64, 4096
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_STORAGE, _STREAM, _ROOT = 1, 2, 5

Tree = dict[str, "bytes | Tree"]


@dataclass
class _Entry:
    name: str
    kind: int
    content: bytes = b""
    child: int = _FREE
    right: int = _FREE
    start: int = _END
    size: int = 0


@dataclass
class _File:
    entries: list[_Entry] = field(default_factory=list)
    sectors: bytearray = field(default_factory=bytearray)
    fat: list[int] = field(default_factory=list)
    small: bytearray = field(default_factory=bytearray)
    small_fat: list[int] = field(default_factory=list)

    def add(self, tree: Tree) -> int:
        """Number the entries of a folder, each the right neighbour of the one before; return the first."""
        first = before = _FREE
        for name, value in sorted(tree.items()):
            number = len(self.entries)
            inside = isinstance(value, dict)
            self.entries.append(_Entry(name, _STORAGE if inside else _STREAM))
            if isinstance(value, dict):
                self.entries[number].child = self.add(value)
            else:
                self.entries[number].content = value
            if before == _FREE:
                first = number
            else:
                self.entries[before].right = number
            before = number
        return first

    def put(self, content: bytes) -> int:
        return _chained(content, _SECTOR, self.sectors, self.fat)

    def put_small(self, content: bytes) -> int:
        return _chained(content, _SMALL, self.small, self.small_fat)


def _chained(content: bytes, unit: int, target: bytearray, chain: list[int]) -> int:
    if not content:
        return _END
    first, count = len(chain), -(-len(content) // unit)
    target += content.ljust(count * unit, b"\0")
    chain += [*range(first + 1, first + count), _END]
    return first


def ole(tree: Tree) -> bytes:
    """A file with streams (bytes) and storages (dictionaries) by their names."""
    file = _File([_Entry("Root Entry", _ROOT)])
    file.entries[0].child = file.add(tree)
    for entry in file.entries:
        if entry.kind == _STREAM:
            entry.size = len(entry.content)
            entry.start = (file.put_small if entry.size < _SMALL_LIMIT else file.put)(entry.content)
    file.entries[0].start, file.entries[0].size = file.put(bytes(file.small)), len(file.small)
    small_fat = file.put(struct.pack(f"<{len(file.small_fat)}I", *file.small_fat))
    directory = file.put(b"".join(map(_packed, file.entries)))
    return _with_head(file, directory, small_fat)


def _packed(entry: _Entry) -> bytes:
    name = entry.name.encode("utf-16-le") + b"\0\0"
    head = struct.pack("<64sHBBIII", name, len(name), entry.kind, 1, _FREE, entry.right, entry.child)
    return head + bytes(36) + struct.pack("<IQ", entry.start, entry.size)


def _with_head(file: _File, directory: int, small_fat: int) -> bytes:
    count = 1
    while len(file.fat) + count > count * (_SECTOR // 4):
        count += 1
    places = list(range(len(file.fat), len(file.fat) + count))
    fat = [*file.fat, *[_FAT] * count]
    fat += [_FREE] * (count * (_SECTOR // 4) - len(fat))
    more = [places[at : at + 127] for at in range(109, count, 127)]
    first_more = len(file.fat) + count if more else _END
    small_count = -(-len(file.small_fat) * 4 // _SECTOR)
    head = struct.pack("<8s16sHHHHH6s", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"", 62, 3, 0xFFFE, 9, 6, b"")
    head += struct.pack(
        "<IIIIIIIII", 0, count, directory, 0, _SMALL_LIMIT, small_fat, small_count, first_more, len(more)
    )
    head += struct.pack("<109I", *(places[:109] + [_FREE] * (109 - count)))
    head += bytes(file.sectors) + struct.pack(f"<{len(fat)}I", *fat)
    for number, rest in enumerate(more, start=first_more + 1):
        following = number if rest is not more[-1] else _END
        head += struct.pack("<128I", *rest, *[_FREE] * (127 - len(rest)), following)
    return head


def properties(head: int, values: dict[tuple[int, int], "str | bytes | int | Tree"]) -> Tree:
    """The parts of a mail or attachment with so large a head: values by their number and type."""
    tree: Tree = {}
    table = bytearray(head)
    for (number, kind), value in values.items():
        fixed = value if isinstance(value, int) else 0
        table += struct.pack("<HHIQ", kind, number, 6, fixed)
        if not isinstance(value, int):
            raw = value.encode("utf-16-le" if kind == 0x1F else "cp1252") if isinstance(value, str) else value
            tree[f"__substg1.0_{number:04X}{kind:04X}"] = raw
    tree["__properties_version1.0"] = bytes(table)
    return tree


TEXT, OLD_TEXT, BYTES, NUMBER, MOMENT, OBJECT = 0x1F, 0x1E, 0x102, 0x3, 0x40, 0xD
SUBJECT, BODY, HTML, RTF, SENDER, SENT, HEADERS = 0x37, 0x1000, 0x1013, 0x1009, 0xC1A, 0x39, 0x7D
FILE_NAME, CONTENT, CONTENT_ID, CODE_PAGE = 0x3707, 0x3701, 0x3712, 0x3FFD
# The fourth of June 2019, 08:12, in tenths of microseconds since 1601.
JUNE_2019 = (11_644_473_600 + 1_559_635_920) * 10_000_000


def attached(name: str, content: "bytes | Tree", **more: str) -> Tree:
    """An attachment: a file, or the parts of a mail; `content_id` names a picture within the text."""
    values: dict[tuple[int, int], str | bytes | int | Tree] = {
        (FILE_NAME, TEXT): name,
        (CONTENT, OBJECT if isinstance(content, dict) else BYTES): content,
    }
    if "content_id" in more:
        values[CONTENT_ID, TEXT] = more["content_id"]
    return properties(8, values)


def mail(
    attachments: "list[Tree] | None" = None, head: int = 32, **values: "str | bytes | int | None"
) -> Tree:
    """The parts of a mail; values in place of its subject, body, sender and moment, none where None."""
    numbers = {"subject": SUBJECT, "body": BODY, "sender": SENDER, "sent": SENT, "html": HTML, "rtf": RTF}
    numbers["headers"] = HEADERS
    usual: dict[str, str | bytes | int | None] = {
        "subject": "Papers",
        "body": "The plan is late.",
        "sender": "Una Okafor",
        "sent": JUNE_2019,
    }
    given = {name: value for name, value in (usual | values).items() if value is not None}
    kinds = {str: TEXT, bytes: BYTES, int: MOMENT}
    tree = properties(head, {(numbers[name], kinds[type(value)]): value for name, value in given.items()})
    for number, part in enumerate(attachments or []):
        tree[f"__attach_version1.0_#{number:08X}"] = part
    return tree
