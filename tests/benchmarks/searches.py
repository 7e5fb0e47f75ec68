"""Search as you type at the service's border, beside the same SQL by hand and beside other engines.

Other engines are looked for when it runs: Xapian (Debian's python3-xapian) with the system's own Python,
tantivy and DuckDB with a Python in which they are installed. None of them comes with Briefing.
"""

import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from briefing_app.domain.searching import MOST_LISTED
from briefing_app.services.searching import find_while_typing
from briefing_app.store import names
from briefing_app.store.library import Library, _connect
from tests.benchmarks.libraries import texts
from tests.benchmarks.measures import FRAME, cpu, median, slowest, spread, verdict
from tests.benchmarks.queries import KINDS, Query, queries

_PEERS = ("xapian", "tantivy", "duckdb")
_PROGRAM = Path(__file__).with_name("peers.py")
_ROUNDS = 3
_MOST_LIKE_SQL = 1.3
_WAIT = 3600


def opened(path: Path) -> Library:
    """A library without the check of every passage that opening it is."""
    library = Library(path, _connect(path, None))
    library._prepare()
    return library


def asked_of(library: Library, folder: Path, each: int) -> list[Query]:
    """So many queries of each kind for a library."""
    names = library.db.execute("SELECT name FROM people ORDER BY id LIMIT 40").fetchall()
    return queries(texts(folder), [name for (name,) in names], each)


def searching(path: Path, folder: Path, each: int, peers: Sequence[str]) -> None:
    """Print how long each kind of query takes in a library."""
    with opened(path) as library:
        asked = asked_of(library, folder, each)
        ours, by_hand = timed(library, asked)
        others = {name: _peer(name, python, path, folder, library, asked) for name, python in _pythons(peers)}
    print(
        f"search in {path.stem}, CPU ms, median / 95th percentile of {len(asked)} queries,"
        f" {MOST_LISTED} results"
    )
    first = 0
    for kind in KINDS:
        chosen = [number for number, query in enumerate(asked) if query.kind == kind]
        mine, same = ([times[number] for number in chosen] for times in (ours, by_hand))
        ratio = median(mine) / median(same)
        line = f"  {kind:18} {spread(mine)}  {verdict(slowest(mine), FRAME):10}"
        line += f"  {ratio:.2f} × the same SQL, {verdict(ratio, _MOST_LIKE_SQL)}"
        peers_times = {name: [times[number] for number in chosen] for name, times in others.items() if times}
        for name, times in peers_times.items():
            line += f"; {name} {spread(times)}"
        first += all(median(mine) <= median(times) for times in peers_times.values())
        print(line, flush=True)
    print(f"  all of them        {spread(ours)}  {verdict(slowest(ours), FRAME)}")
    if any(others.values()):
        print(f"  first in {first} of {len(KINDS)} kinds; wanted are 3")


def timed(library: Library, asked: Sequence[Query]) -> tuple[list[float], list[float]]:
    """The best of some rounds for each query: through the service, and by the statements that it runs."""
    ours, by_hand = [], []
    for query in asked:
        statements = list[str]()
        library.db.conn.set_trace_callback(statements.append)
        _find(library, query)()
        library.db.conn.set_trace_callback(None)
        # What the index asks of itself is told as a comment.
        statements = [statement for statement in statements if not statement.startswith("--")]
        pairs = [(cpu(_find(library, query)), cpu(_run(library, statements))) for _ in range(_ROUNDS)]
        ours.append(min(mine for mine, _ in pairs))
        by_hand.append(min(same for _, same in pairs))
    return ours, by_hand


def _find(library: Library, query: Query) -> Callable[[], object]:
    return lambda: find_while_typing(library, query.typed, query.filters)


def _run(library: Library, statements: Sequence[str]) -> Callable[[], object]:
    return lambda: [library.db.conn.execute(statement).fetchall() for statement in statements]


def _pythons(peers: Sequence[str]) -> list[tuple[str, str]]:
    """For each engine a Python that has it, told as `engine` or `engine=PYTHON`."""
    told = dict(peer.partition("=")[::2] for peer in peers)
    found = []
    for name in _PEERS:
        for python in filter(None, (told.get(name), sys.executable, "/usr/bin/python3")):
            command = [python, "-c", f"import {name}"]
            if (
                Path(python).exists()
                and subprocess.run(command, capture_output=True, check=False).returncode == 0
            ):
                found.append((name, python))
                break
        else:
            print(f"{name} is not here, so it is left out: give --peer {name}=PYTHON with one that has it.")
    return found


def _peer(
    name: str, python: str, path: Path, folder: Path, library: Library, asked: Sequence[Query]
) -> list[float]:
    """The milliseconds of each query in another engine; none if it fails or takes too long."""
    place = folder / f"{path.stem} {name}"
    lines = "\n".join(json.dumps(_told(library, query)) for query in asked)
    try:
        done = subprocess.run(
            [python, str(_PROGRAM), name, str(path), str(place)],
            input=lines, capture_output=True, text=True, check=True, timeout=_WAIT,
        )  # fmt: skip
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
        print(f"{name} failed or took longer than {_WAIT} s: {str(error.stderr or '')[-200:]}")
        return []
    said = json.loads(done.stdout)
    made = said["made"]
    print(
        f"{name}: {made['rows'] / made['seconds']:,.0f} entries a CPU-second, {made['bytes'] / 1e6:,.0f} MB"
    )
    return [milliseconds for milliseconds, _found in said["taken"]]


def _told(library: Library, query: Query) -> dict[str, object]:
    speakers = names.find(library, query.filters.speaker) if query.filters.speaker else ()
    return {
        "words": query.typed.strip('"').split(),
        "together": query.typed.startswith('"'),
        "speaker": f"p{speakers[0]}" if speakers else None,
        "since": query.filters.since,
        "until": query.filters.until,
    }
