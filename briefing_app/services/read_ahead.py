"""Files on their way to those who read them: a few ahead of the writer, in order, within bounds of memory."""

from collections import deque
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from briefing_app.services.reading_files import Incoming

_MOST_BYTES = 64_000_000
"""Bytes of files that are read ahead, each of which may come back as several times as much."""

F = TypeVar("F")


class ReadAhead(Generic[F]):
    """Hands out files one after another and keeps what stands for their outcomes, in order."""

    def __init__(self, incoming: Sequence[Incoming], hand_out: Callable[[Incoming], F], most: int) -> None:
        """Get ready to have no more than `most` files handed out at a time."""
        self._following = deque(incoming)
        self._hand_out = hand_out
        self._most = most
        self._waiting: deque[tuple[Incoming, F]] = deque()
        self._bytes = 0

    def fill(self) -> bool:
        """Hand out as many files as there is room for; answers whether any outcome is being waited for."""
        while self._following and self._has_room(self._following[0]):
            item = self._following.popleft()
            self._bytes += item.size
            self._waiting.append((item, self._hand_out(item)))
        return bool(self._waiting)

    def _has_room(self, item: Incoming) -> bool:
        if not self._waiting:
            return True
        return len(self._waiting) < self._most and self._bytes + item.size <= _MOST_BYTES

    @property
    def first(self) -> tuple[Incoming, F]:
        """The file whose outcome is due next, and what stands for it."""
        return self._waiting[0]

    def take(self) -> tuple[Incoming, F]:
        """Take the first out of those that are waited for."""
        item, future = self._waiting.popleft()
        self._bytes -= item.size
        return item, future

    def take_all(self) -> list[tuple[Incoming, F]]:
        """Take all out that are waited for."""
        return [self.take() for _ in range(len(self._waiting))]
