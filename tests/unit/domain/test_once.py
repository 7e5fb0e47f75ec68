"""What is worked out once is not worked out again, and stays with its own object."""

from dataclasses import dataclass

from briefing_app.domain.once import once

asked: list[str] = []


@dataclass(frozen=True)
class Named:
    name: str

    @once
    def capitals(self) -> str:
        """The name in capitals."""
        asked.append(self.name)
        return self.name.upper()


def test_it_is_worked_out_once_for_each() -> None:
    asked.clear()
    one, other = Named("a"), Named("b")
    assert [one.capitals, one.capitals, other.capitals] == ["A", "A", "B"]
    assert asked == ["a", "b"]
    assert Named.capitals.__doc__ == "The name in capitals."
