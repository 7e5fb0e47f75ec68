"""Reading by a Dask cluster on this machine: the same readings in order, whatever happens to a worker."""

import os
import socket
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from time import monotonic, sleep

import dask
import pytest
from distributed import LocalCluster

from briefing_app import cli
from briefing_app.services import reading_cluster
from briefing_app.services.adding import add_files
from briefing_app.services.example import seed_files
from briefing_app.services.extracting_many import extract_many
from briefing_app.services.libraries import new_library
from briefing_app.services.reading_cluster import on_cluster, read_on_cluster
from briefing_app.services.reading_files import Incoming, read_one
from briefing_app.services.reporting import Failure
from briefing_app.system.errors import BriefingError
from tests.helpers.files import zipped
from tests.helpers.stores import LETTER, STORY, assert_sound, written


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """A scheduler with two workers, each a process of its own."""
    with (
        dask.config.set({"distributed.scheduler.allowed-failures": 1}),
        LocalCluster(  # type: ignore[no-untyped-call]
            n_workers=2,
            threads_per_worker=1,
            host="127.0.0.1",
            dashboard_address=":0",
            silence_logs=50,
        ) as cluster,
    ):
        yield cluster.scheduler_address


def _deadly(item: Incoming) -> str:
    if item.name == "deadly.txt":
        sleep(1)  # Dask replaces no worker that dies before it is known to run
        os._exit(9)
    return item.name


def _slow(item: Incoming) -> str:
    sleep(60)
    return item.name


def test_a_cluster_reads_as_this_computer_does_in_the_same_order(address: str, tmp_path: Path) -> None:
    archive = tmp_path / "papers.zip"
    archive.write_bytes(zipped({"letter.txt": LETTER.encode()}))
    files = [
        *seed_files(),
        Incoming(archive, member="letter.txt"),
        Incoming(tmp_path / "gone.txt"),
        Incoming(written(tmp_path, "blank.txt", " ")),
        Incoming(tmp_path / "Pasted text.txt", content=STORY.encode()),
    ]
    outcomes = [outcome for outcome in read_on_cluster(files, address) if outcome is not None]
    assert outcomes == [read_one(item) for item in files]


def test_documents_are_sent_and_the_one_writer_stores_them(address: str, tmp_path: Path) -> None:
    files = [Incoming(written(tmp_path, f"{n}.txt", f"Number {n}. {STORY}")) for n in range(30)]
    with new_library(tmp_path / "a.briefing") as library:
        report = add_files(library, files, scheduler=address)
        assert [source.file_name for source in report.added] == [item.name for item in files]
        stopped = add_files(
            library, [Incoming(written(tmp_path, "x.txt", LETTER))], lambda _: False, scheduler=address
        )
        assert stopped.stopped
        assert library.db.execute("SELECT name FROM operations").fetchall() == [("Add 30 documents",)]
    assert_sound(library.path)


def test_findings_are_printed_in_order(
    address: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paths = [str(written(tmp_path, f"{n}.txt", f"Number {n}. {STORY}")) for n in range(5)]
    assert cli.main(["extract", "--format", "jsonl", *paths]) == 0
    here = capsys.readouterr().out
    assert cli.main(["extract", "--format", "jsonl", "--scheduler", address, *paths]) == 0
    assert capsys.readouterr().out == here
    assert len(here.splitlines()) == 5
    gone = list(extract_many([Incoming(tmp_path / "gone.txt")], scheduler=address))
    assert [type(found) for found in gone] == [Failure]


def test_a_file_that_takes_its_worker_down_twice_is_a_failure_and_the_others_are_read(address: str) -> None:
    files = [Incoming(Path(f"{n}.txt"), content=b"x") for n in range(6)]
    files[2] = replace(files[2], path=Path("deadly.txt"))
    outcomes = on_cluster(_deadly, files, address, lambda item: f"gone down with {item.name}")
    names = [outcome for outcome in outcomes if outcome is not None]
    assert names == ["0.txt", "1.txt", "gone down with deadly.txt", "3.txt", "4.txt", "5.txt"]


def test_a_cluster_that_has_lost_its_workers_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_cluster, "_LOOKED_FOR", 0.1)
    monkeypatch.setattr(reading_cluster, "_ALONE", 0.5)
    with LocalCluster(  # type: ignore[no-untyped-call]
        n_workers=1, threads_per_worker=1, host="127.0.0.1", dashboard_address=":0", silence_logs=50
    ) as cluster:
        files = [Incoming(Path("slow.txt"), content=b"x")]
        outcomes = on_cluster(_slow, files, cluster.scheduler_address, lambda item: item.name)
        assert next(outcomes) is None
        cluster.scale(0)
        with pytest.raises(BriefingError, match="has no workers any more"):
            list(outcomes)


@pytest.mark.parametrize(
    "wrong", ["", "nonsense", "http://127.0.0.1:8786", "tcp://127.0.0.1", "tcp://127.0.0.1:99999", "tcp://:1"]
)
def test_what_is_no_address_is_told_in_a_sentence(wrong: str) -> None:
    with pytest.raises(BriefingError, match="No Dask scheduler answers at"):
        next(read_on_cluster(seed_files(), wrong))


def test_an_address_where_nobody_answers_is_told_in_ten_seconds(
    example: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        silent = f"tcp://127.0.0.1:{listening.getsockname()[1]}"
        begun = monotonic()
        story = str(written(example.parent))
        assert cli.main(["import", "--library", str(example), "--scheduler", silent, story]) == 1
    assert monotonic() - begun < 10
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(f"No Dask scheduler answers at “{silent}”.")
    assert len(said.err.splitlines()) == 1


def test_without_dask_a_sentence_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(BriefingError, match=r"pip install 'briefing-app\[cluster\]'"):
        next(read_on_cluster(seed_files(), "tcp://127.0.0.1:8786"))


def test_help_says_that_documents_leave_only_for_an_address_that_was_named(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit):
        cli.main(["import", "--help"])
    said = " ".join(capsys.readouterr().out.split())
    assert "without this option nothing ever leaves this computer" in said
