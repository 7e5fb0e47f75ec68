"""What is worked out of an object when it is first asked for, and kept with it."""

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

T_co = TypeVar("T_co", covariant=True)


class once(Generic[T_co]):  # noqa: N801 - a decorator
    """As `functools.cached_property`, without the lock that Python 3.11 takes and gives back each time.

    Two threads that ask at the same moment may both work it out: what they find is equal.
    """

    def __init__(self, work_out: Callable[[Any], T_co]) -> None:
        self._work_out = work_out
        self._name = work_out.__name__
        self.__doc__ = work_out.__doc__

    @overload
    def __get__(self, owner: None, kind: type[object]) -> Self: ...

    @overload
    def __get__(self, owner: object, kind: type[object]) -> T_co: ...

    def __get__(self, owner: object, kind: type[object]) -> Self | T_co:
        if owner is None:
            return self
        value = owner.__dict__[self._name] = self._work_out(owner)
        return value
