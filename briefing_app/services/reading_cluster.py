"""Many files read by the machines of a Dask cluster, for whoever names its scheduler.

The one way in which documents leave this computer: their bytes go to the workers, which see no file of ours.
"""

import logging
import socket
import warnings
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import CancelledError
from concurrent.futures import Future as LocalFuture
from contextlib import suppress
from dataclasses import replace
from time import monotonic
from typing import TYPE_CHECKING, TypeVar, Union
from urllib.parse import urlsplit

from briefing_app import __version__
from briefing_app.reading.containers import member_content
from briefing_app.services.read_ahead import ReadAhead
from briefing_app.services.reading_files import Incoming, read_one
from briefing_app.services.reading_many import Outcomes, gone_down_with
from briefing_app.system.errors import BriefingError

if TYPE_CHECKING:
    from distributed import Client, Future

T = TypeVar("T")
_Awaited = Union[LocalFuture[T], "Future[T]"]
_SCHEMES = ("tcp", "tls")
_LENGTH, _LONGEST_GREETING = 8, 1_000_000
"""What Dask says first begins with how long it is, in so many bytes."""
_PATIENCE = 4
"""Seconds for a scheduler to answer, and again for it to have a worker."""
_AHEAD = 8
"""Files that are on their way for each thread of the cluster."""
_TICK = 0.2
"""Seconds after which somebody who waits hears that there is nothing yet."""
_RETRIES = 1
_LOOKED_FOR, _ALONE = 5.0, 120.0
"""Seconds after which somebody who waits looks whether there are workers, and after which none will come."""


def read_on_cluster(incoming: Sequence[Incoming], address: str) -> Outcomes:
    """Read files by the workers of the scheduler at `address`, as `read_many` does by processes.

    Raises:
        BriefingError: Dask is not installed, or no scheduler with workers answers there (any more).
    """
    return on_cluster(read_one, incoming, address, lambda item: (gone_down_with(item),))


def on_cluster(
    job: Callable[[Incoming], T],
    incoming: Sequence[Incoming],
    address: str,
    gone_down: Callable[[Incoming], T],
) -> Generator[T | None, None, None]:
    """Have a job done for each file by a cluster, in order, `None` now and then while there is nothing yet.

    A file whose worker dies is tried again by another; when that dies too, `gone_down` says what came of it.

    Raises:
        BriefingError: as `read_on_cluster`.
    """
    client = _connected(address)
    try:
        threads = sum(client.nthreads().values())  # type: ignore[no-untyped-call]
        ahead = ReadAhead(incoming, lambda item: _handed_out(client, job, item), max(threads, 1) * _AHEAD)
        while ahead.fill():
            yield from _until_there(client, ahead.first[1], address)
            if _was_killed(ahead.first[1]):
                yield from _carefully(client, job, ahead.take_all(), gone_down, address)
                continue
            yield _result(ahead.take()[1], address)
    finally:
        client.close(timeout=_PATIENCE)  # type: ignore[no-untyped-call]


def _connected(address: str) -> "Client":
    try:
        from distributed import Client  # noqa: PLC0415 - an extra, and slow to load
    except ImportError as error:
        raise BriefingError(
            "Reading on a cluster needs Dask. Install it with: pip install 'briefing-app[cluster]'."
        ) from error
    # What goes wrong is told in sentences of ours.
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    try:
        # A client that finds no scheduler would take long to end, and say so aloud.
        _require_scheduler(address)
        client = Client(address, timeout=_PATIENCE, set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as error:
        raise BriefingError(
            f"No Dask scheduler answers at “{address}”. Check the address, such as tcp://10.0.0.5:8786."
        ) from error
    try:
        client.wait_for_workers(1, timeout=_PATIENCE)
    except OSError as error:
        client.close(timeout=_PATIENCE)  # type: ignore[no-untyped-call]
        raise BriefingError(
            f"The Dask scheduler at “{address}” has no workers. Start some and try again."
        ) from error
    return client


def _require_scheduler(address: str) -> None:
    """Raise an OSError or a ValueError unless something at the address speaks first, as Dask does."""
    parts = urlsplit(address)
    if parts.scheme not in _SCHEMES or not parts.hostname or not parts.port:
        raise ValueError(address)
    with socket.create_connection((parts.hostname, parts.port), timeout=_PATIENCE) as connection:
        if parts.scheme == "tcp":
            greeting = int.from_bytes(connection.recv(_LENGTH), "little")
            if not 0 < greeting < _LONGEST_GREETING:
                raise ValueError(address)


def _handed_out(client: "Client", job: Callable[[Incoming], T], item: Incoming) -> "_Awaited[T]":
    """A file on its way to a worker with its bytes; what can't even be opened is done here."""
    content = _content(item)
    if content is None:
        told: LocalFuture[T] = LocalFuture()
        told.set_result(job(item))
        return told
    with warnings.catch_warnings():
        # Files are what is sent; there is nothing to be gained by putting each on one worker first.
        warnings.filterwarnings("ignore", "Sending large graph")
        sent = replace(item, content=content)
        return client.submit(job, sent, pure=False, retries=_RETRIES)


def _content(item: Incoming) -> bytes | None:
    try:
        if item.content is not None:
            return item.content
        if item.member is not None:
            return member_content(item.path, item.member)
        return item.path.read_bytes() if item.path.is_file() else None
    except (OSError, ValueError, BriefingError):
        return None


def _until_there(client: "Client", future: "_Awaited[T]", address: str) -> Iterator[None]:
    """Nothing now and then until a file was read.

    Raises:
        BriefingError: no worker has been there for long: nobody would ever read it.
    """
    last_seen = monotonic()
    while not _is_there(future):
        yield None
        if monotonic() - last_seen > _LOOKED_FOR and client.nthreads():  # type: ignore[no-untyped-call]
            last_seen = monotonic()
        if monotonic() - last_seen > _ALONE:
            raise BriefingError(
                f"The Dask scheduler at “{address}” has no workers any more. Nothing was added; start some"
                " and try again."
            )


def _is_there(future: "_Awaited[T]") -> bool:
    with suppress(TimeoutError, CancelledError):
        future.exception(timeout=_TICK)
    return future.done()


def _was_killed(future: "_Awaited[T]") -> bool:
    """Whether workers died over a file, or over another that they had at the same time."""
    from distributed import KilledWorker  # noqa: PLC0415 - an extra, and slow to load

    return not future.cancelled() and isinstance(future.exception(), KilledWorker)


def _carefully(
    client: "Client",
    job: Callable[[Incoming], T],
    waiting: Sequence[tuple[Incoming, "_Awaited[T]"]],
    gone_down: Callable[[Incoming], T],
    address: str,
) -> Iterator[T | None]:
    """One file among these takes its worker down: each that is not read yet is tried alone."""
    unread = [(item, future) for item, future in waiting if not future.done() or _was_killed(future)]
    for _, future in unread:
        future.cancel()
    alone = {id(item) for item, _ in unread}
    for item, before in waiting:
        future = _handed_out(client, job, item) if id(item) in alone else before
        yield from _until_there(client, future, address)
        yield gone_down(item) if _was_killed(future) else _result(future, address)


def _result(future: "_Awaited[T]", address: str) -> T:
    try:
        return future.result()
    except (CancelledError, OSError) as error:
        raise BriefingError(
            f"The Dask scheduler at “{address}” no longer answers. Nothing was added; try again."
        ) from error
    except (ImportError, AttributeError, TypeError) as error:
        raise BriefingError(
            f"The workers at “{address}” have another Briefing, or none."
            f" Install version {__version__} on each of them."
        ) from error
