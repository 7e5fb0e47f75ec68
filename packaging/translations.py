"""Gathers the program's words for translators, and makes of their catalogues what Qt reads.

    python packaging/translations.py           brings every resources/translations/briefing_*.ts up to date,
                                               writes its .qm beside it, and says how much is translated
    python packaging/translations.py cy        begins or brings up to date the one of a language

Words are what the code says through `tr` and `marked` (briefing_app/system/words.py), and the titles and
texts of the data in resources: inspection frameworks, glossary, help, templates.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import tomllib
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from environment import ROOT, program

FOLDER = ROOT / "resources" / "translations"
_DATA = ("frameworks", "help", "templates")
_SHOWN = frozenset({"title", "name", "means", "about", "text", "service"})


def main(arguments: list[str]) -> int:
    """Bring the catalogues of the languages named, or of all there are, up to date."""
    if any(not argument.isalpha() for argument in arguments):
        print(__doc__)
        return 2
    languages = arguments or [path.stem.partition("_")[2] for path in sorted(FOLDER.glob("*.ts"))]
    for language in languages:
        catalogue = FOLDER / f"briefing_{language}.ts"
        gather(catalogue, language)
        release(catalogue, catalogue.with_suffix(".qm"))
        done, every = translated(catalogue)
        print(f"{catalogue.relative_to(ROOT)}: {done:,} of {every:,} texts translated ({done / every:.0%})")
    return 0


def gather(catalogue: Path, language: str) -> None:
    """Write all words of the program into a catalogue, keeping what is translated there."""
    with tempfile.TemporaryDirectory() as folder:
        terms = Path(folder) / "terms.py"
        terms.write_text(
            "".join(f"tr({_quoted(term)})\n" for term in sorted(set(_terms()))), encoding="utf-8"
        )
        sources = [*sorted((ROOT / "briefing_app").rglob("*.py")), terms]
        listed = Path(folder) / "sources.lst"
        listed.write_text("\n".join(map(str, sources)), encoding="utf-8")
        options = ["-silent", "-no-obsolete", "-locations", "none", "-sort-messages"]
        options += ["-tr-function-alias", "QT_TR_NOOP+=marked"]
        options += ["-source-language", "en_GB", "-target-language", language]
        _run("pyside6-lupdate", *options, f"@{listed}", "-ts", str(catalogue))


def release(catalogue: Path, target: Path) -> None:
    """Make of a catalogue the file that the program reads."""
    _run("pyside6-lrelease", "-silent", str(catalogue), "-qm", str(target))


def translated(catalogue: Path) -> tuple[int, int]:
    """How many texts of a catalogue are translated, and how many there are."""
    found = [message.find("translation") for message in ET.parse(catalogue).iter("message")]  # noqa: S314 - our own file
    return sum(1 for item in found if item is not None and "".join(item.itertext()).strip()), len(found)


def _terms() -> Iterator[str]:
    for folder in _DATA:
        for path in sorted((ROOT / "resources" / folder).glob("*.toml")):
            yield from _shown(tomllib.loads(path.read_text(encoding="utf-8")))


def _shown(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in _SHOWN and isinstance(inner, str):
                yield inner.strip()  # as the program shows it
            else:
                yield from _shown(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _shown(inner)


def _quoted(text: str) -> str:
    """A text as lupdate reads it in Python: it knows these escapes only."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([str(program(tool)), *arguments], check=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
