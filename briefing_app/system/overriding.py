"""Marks a method that takes the place of an inherited one, for the type checker alone.

`typing_extensions` would take longer to import than the window has until it is first painted.
"""

from typing import TYPE_CHECKING, TypeVar

__all__ = ["override"]

F = TypeVar("F")

if TYPE_CHECKING:
    from typing_extensions import override
else:

    def override(method: F) -> F:
        return method
