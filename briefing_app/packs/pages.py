"""On which page what stands, as far as a pack is laid out."""

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(slots=True)
class Pages:
    """The page on which each bookmark was drawn, by its name, and how many pages there are."""

    places: dict[str, int] = field(default_factory=dict)
    total: int = 0

    def reach(self, name: str, page: int) -> None:
        """A bookmark was drawn on a page."""
        self.places[name] = page

    def page_of(self, name: str) -> str:
        """The page of a bookmark, once it is laid out."""
        return str(self.places[name])

    def foot(self, page: int) -> str:
        """What the foot of a page says of it, once all are laid out."""
        return f"Page {page} of {self.total}"

    def title_at_foot(self, title: str) -> str:
        """What the foot of a page says of the pack, once all are laid out; an only page says it above."""
        return title if self.total > 1 else ""

    def first_on_each(self, names: Iterable[str]) -> list[tuple[int, str]]:
        """The pages on which some bookmarks were drawn, in order, each with the first of them there."""
        found: dict[int, str] = {}
        for name in names:
            if name in self.places:
                found.setdefault(self.places[name], name)
        return sorted(found.items())
