"""A running Datasette that serves a published library on this machine alone, and what it answers."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import Any, NamedTuple

_PATIENCE = 60
_RUNNING = re.compile(r"running on http://127\.0\.0\.1:(\d+)")


class Answer(NamedTuple):
    """What a server answered: its status, the type of what it sent, and that as text."""

    status: int
    type: str
    text: str

    @property
    def rows(self) -> list[dict[str, Any]]:
        """The rows of an answer in JSON, as objects."""
        found: list[dict[str, Any]] = json.loads(self.text)["rows"]
        return found


class Served(NamedTuple):
    """A server on this machine, by its port."""

    port: int

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def get(self, path: str) -> Answer:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=_PATIENCE)
        try:
            connection.request("GET", path)
            answer = connection.getresponse()
            return Answer(answer.status, answer.headers.get_content_type(), answer.read().decode())
        finally:
            connection.close()

    def rows(self, path: str) -> list[dict[str, Any]]:
        """The rows that a page of Datasette has, as objects."""
        answer = self.get(path)
        assert (answer.status, answer.type) == (200, "application/json"), answer.text
        return answer.rows


@contextmanager
def serving(database: Path, metadata: Path) -> Iterator[Served]:
    """Datasette, as a press office starts it, for as long as the block lasts."""
    command = ["-m", "datasette", "serve", "-i", str(database), "--metadata", str(metadata), "-p", "0"]
    # Nothing of this project is to be found by it: it is a program of its own.
    settings = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        [sys.executable, *command],
        cwd=database.parent,
        env=settings,
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
    ) as server:
        try:
            yield Served(_port(server))
        finally:
            server.kill()


def _port(server: "subprocess.Popen[str]") -> int:
    told = []
    assert server.stderr is not None
    for line in server.stderr:
        told.append(line)
        found = _RUNNING.search(line)
        if found:
            return int(found[1])
    raise AssertionError("".join(told))
