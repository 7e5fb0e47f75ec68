"""Quoted runs: what stands between quotation marks, one run a paragraph, also where a mark was lost."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from briefing_app.extraction.quotes import lost_marks as lost
from briefing_app.extraction.quotes.marks import Mark, Side, marks_of
from briefing_app.extraction.text.layout import Block, BlockKind, Layout

_OPENERS = "“\"‘'„"


@dataclass(slots=True)
class Run:
    """The characters `[start, end)` between marks; `[outer_start, outer_end)` has the marks that are there.

    `block` is the index of its block, `inferred` says that a mark was lost, `carries` that the speech
    runs on into the next paragraph; `final` is the run's last character
    and `words` the run in small letters without the marks around it.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    block: int
    inferred: bool = False
    carries: bool = False
    final: str = ""
    words: str = ""


def runs_of(layout: Layout) -> tuple[Run, ...]:
    """The quoted runs of a document in the order of its text; one inside another is not a run of its own."""
    reader = _Reader(layout)
    for index, block in enumerate(layout.blocks):
        if block.kind is not BlockKind.FURNITURE:
            reader.read(index, block)
    return tuple(reader.runs)


class _Reader:
    """The state carried from paragraph to paragraph: the runs so far, and whether a speech is still open."""

    def __init__(self, layout: Layout) -> None:
        self.text = layout.text
        self.blocks = [block for block in layout.blocks if block.kind is not BlockKind.FURNITURE]
        self.runs: list[Run] = []
        self._place = -1  # in `blocks`
        self._carried = False
        self.inside = False  # whether the block before ended inside a speech

    def read(self, index: int, block: Block) -> None:
        self._place += 1
        marks = marks_of(self.text, block.start, block.end)
        carried, self._carried = self._carried, False
        self.inside = carried
        if carried and self.text[block.start] not in _OPENERS and self._read_middle(index, block, marks):
            return
        if marks:
            _BlockReader(self, index, block, marks).read()

    def _read_middle(self, index: int, block: Block, marks: list[Mark]) -> bool:
        """Read a paragraph inside a speech that lost its opening mark; false if it is not one."""
        doubles = [mark for mark in marks if mark.double]
        if doubles and doubles[0].side is not Side.OPEN:
            return False  # an unmatched closing mark: read like any other
        if doubles or not self._goes_on(block):
            return False
        self.add(index, block.start, block.end, inferred=True, carries=True)
        self._carried = True
        return True

    def _goes_on(self, block: Block) -> bool:
        """Whether a paragraph without marks is speech: the next one opens with a mark, no reporter talks."""
        following = self.following
        if following is None or block.kind is not BlockKind.PARAGRAPH or not self._is_taken_up(following):
            return False
        words = self.text[block.start : block.end]
        if words.endswith(":"):
            return False
        return bool(lost.FIRST_PERSON.search(words)) or not lost.REPORTER.search(words)

    @property
    def following(self) -> Block | None:
        return self.blocks[self._place + 1] if self._place + 1 < len(self.blocks) else None

    def leave_open(self) -> bool:
        """Note that a paragraph ended inside a speech; whether the next one takes it up."""
        following = self.following
        self._carried = following is not None
        return following is not None and self._is_taken_up(following)

    def _is_taken_up(self, following: Block) -> bool:
        """Whether the next paragraph opens with a mark, or one soon ends what the first has opened."""
        nearest = self.blocks[self._place + 1 : self._place + 1 + lost.SOON]
        return self.text[following.start] in _OPENERS or lost.ends_soon(self.text, nearest)

    def add(self, index: int, start: int, end: int, *, inferred: bool = False, carries: bool = False) -> None:
        outer_start = (
            start - 1
            if start and self.text[start - 1] in "“”\"‘’'„«‚`‟»‛" and not self._ends_at(start)
            else start
        )
        outer_end = end + 1 if self.text[end : end + 1] in ("”", '"', "’", "'", "»", "“", "‘", "‟") else end
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        if any(char.isalnum() for char in self.text[start:end]):
            self.runs.append(
                Run(
                    start,
                    end,
                    outer_start,
                    max(outer_end, end),
                    index,
                    inferred,
                    carries,
                    self.text[end - 1],
                    self.text[start:end].lower().strip(" .,;:!?"),
                )
            )

    def _ends_at(self, start: int) -> bool:
        return bool(self.runs) and self.runs[-1].outer_end >= start


class _BlockReader:
    """Reads the marks of one block, from left to right."""

    def __init__(self, reader: _Reader, index: int, block: Block, marks: list[Mark]) -> None:
        self._reader = reader
        self._text = reader.text
        self._index = index
        self._block = block
        self._marks = marks
        self._free = block.start  # where the last run of the block ended

    def read(self) -> None:
        k = 0
        while k < len(self._marks):
            mark = self._marks[k]
            if mark.double:
                k = self._close_unopened(k) if mark.side is Side.CLOSE else self._read_double(k)
            elif mark.side is Side.OPEN:
                k = self._read_single(k)
            else:
                k = self._close_carried(k)

    def _add(self, start: int, end: int, *, inferred: bool = False, carries: bool = False) -> None:
        self._reader.add(self._index, start, end, inferred=inferred, carries=carries)
        self._free = end + 1

    def _read_double(self, k: int) -> int:
        """Read from the opening mark `k`; the index of the first mark after the run."""
        opened, depth = self._marks[k].at, 1
        for j in range(k + 1, len(self._marks)):
            mark = self._marks[j]
            if not mark.double:
                continue
            if mark.side is Side.OPEN:
                if not self._is_nested(j, depth):
                    self._add(opened + 1, self._lost_end(opened + 1, mark.at), inferred=True)
                    return j
                depth += 1
            else:
                depth -= 1
                if not depth:
                    self._add(opened + 1, mark.at)
                    return j + 1
        return self._read_unclosed(k)

    def _is_nested(self, j: int, depth: int) -> bool:
        """Whether an opening mark inside an open run has a closing mark for itself and one for the run."""
        after = self._balance[j + 1]
        closing = self._balance[-1] - after
        return self._peaks[j + 1] - after > depth or (closing == depth and self._speech_goes_on())

    @cached_property
    def _balance(self) -> list[int]:
        """Before each mark, and behind the last, by how many the double ones that can close lead so far."""
        steps = ((1 if mark.side is not Side.OPEN else -1) if mark.double else 0 for mark in self._marks)
        return list(accumulate(steps, initial=0))

    @cached_property
    def _peaks(self) -> list[int]:
        """The highest balance from each place in it to the end."""
        return list(accumulate(reversed(self._balance), max))[::-1]

    def _speech_goes_on(self) -> bool:
        """Whether the block ends inside speech that the next one takes up with a mark of its own."""
        following = self._reader.following
        last = self._marks[-1].at
        rest = self._text[last + 1 : self._block.end]
        goes_on = following is not None and self._text[following.start] in _OPENERS
        return goes_on and bool(rest.strip(" .,;")) and lost.REPORTER.search(rest) is None

    def _read_unclosed(self, k: int) -> int:
        opened = self._marks[k].at
        # A single mark after the end of a sentence may have been meant to close a double one.
        for j in range(k + 1, len(self._marks)):
            mark = self._marks[j]
            if (
                not mark.double
                and mark.side is Side.CLOSE
                and self._text[mark.at - 1] in ",.!?"
                and not self._opens_single(k, j)
            ):
                self._add(opened + 1, mark.at, inferred=True)
                return j + 1
        start, end = opened + 1, self._block.end
        lost = self._lost_end(start, end)
        if lost < end and self._is_spoken_on(lost):
            lost = end
        if lost < end or not self._is_speech(opened):
            self._add(start, lost, inferred=True)
            return next(
                (j for j in range(k + 1, len(self._marks)) if self._marks[j].at >= lost), len(self._marks)
            )
        carries = self._reader.leave_open()
        self._add(start, end, inferred=not carries, carries=carries)
        return len(self._marks)

    def _is_spoken_on(self, stop: int) -> bool:
        """Whether what looks like a tag is speech that the next paragraph takes up: "Then she asked."."""
        following = self._reader.following
        takes_up = following is not None and self._text[following.start] in _OPENERS
        return takes_up and self._text[stop - 1] in ".!?"

    def _opens_single(self, k: int, j: int) -> bool:
        return any(not mark.double and mark.side is Side.OPEN for mark in self._marks[k + 1 : j])

    def _is_speech(self, opened: int) -> bool:
        """Whether what a mark opens is a statement, not a phrase inside the reporter's sentence."""
        before = self._last_before(opened)
        return not before or before in ":,.;!?–—" or self._text[opened + 1 : opened + 2].isupper()

    def _last_before(self, place: int) -> str:
        """The last character before a place that is no white space, if the block has one."""
        while place > self._block.start and self._text[place - 1].isspace():
            place -= 1
        return self._text[place - 1] if place > self._block.start else ""

    def _lost_end(self, start: int, limit: int) -> int:
        """Where a run ends whose closing mark was lost: at its attribution, or at the end of its clause."""
        tail = lost.TAIL.search(self._text, start, limit)
        if tail:
            return tail.start()
        if lost.SHOUTS.search(self._text, max(self._block.start, start - lost.SHOUT_REACH), start - 1):
            shouted = lost.AFTER_SHOUT.search(self._text, start, limit)
            return shouted.start() if shouted else limit
        if not self._is_speech(start - 1):
            clause = lost.CLAUSE_END.search(self._text, start, limit)
            return clause.start() if clause else limit
        return limit

    def _close_unopened(self, k: int) -> int:
        """Read the run that a closing mark ends although nothing opened it."""
        mark = self._marks[k]
        after = self._text[mark.at + 1 : self._block.end].lstrip()
        if mark.weak or (self._text[mark.at - 1] not in ",.!?…" and after and not lost.REPORTER.match(after)):
            return k + 1
        start = self._lost_start(mark.at)
        if start < mark.at:
            self._add(start, mark.at, inferred=True)
        return k + 1

    def _lost_start(self, end: int) -> int:
        """Where a run begins whose opening mark was lost: after "said:", or where its sentence does."""
        colons = list(lost.SAID_COLON.finditer(self._text, self._free, end))
        if colons:
            return colons[-1].end()
        if self._free == self._block.start:
            return self._after_narration(end)
        if tag := lost.TAG.match(self._text, self._free, end):
            return tag.end()
        sentence = lost.SENTENCE_START.search(self._text, self._free, end)
        return sentence.end() if sentence else end

    def _after_narration(self, end: int) -> int:
        """Where speech that opens no mark begins in a paragraph that the reporter begins."""
        start = self._block.start
        for sentence in lost.SENTENCE_START.finditer(self._text, start, end):
            if lost.REPORTER.search(self._text, start, sentence.start()) or (
                not self._reader.inside and self._is_narration(start, sentence.start(), end)
            ):
                start = sentence.end()
        return start

    def _is_narration(self, start: int, stop: int, end: int) -> bool:
        """Whether `[start, stop)` tells of somebody else, and what follows is in the first person."""
        told = self._text[start:stop]
        return (
            lost.FIRST_PERSON.search(told) is None
            and lost.THIRD_PERSON.search(told) is not None
            and lost.FIRST_PERSON.search(self._text, stop, end) is not None
        )

    def _read_single(self, k: int) -> int:
        opened = self._marks[k]
        closing = self._single_close(k)
        if self._single_carries(opened) and (closing is None or self._marks[closing].weak):
            self._add(opened.at + 1, self._block.end, carries=True)
            return len(self._marks)
        if closing is None:
            return self._read_unclosed_single(k)
        if (tagged := self._tagged_before(k, closing)) is not None:
            self._add(opened.at + 1, tagged[0], inferred=True)
            return tagged[1]
        self._add(opened.at + 1, self._marks[closing].at)
        return closing + 1

    def _tagged_before(self, k: int, closing: int) -> tuple[int, int] | None:
        """Where speech ends whose mark was lost before its tag, and the mark that opens it again."""
        second = self._single_opens[k + 1]
        if second >= closing or self._marks[second].weak:
            return None
        start, stop = self._marks[k].at + 1, self._marks[second].at
        tail = lost.TAIL.search(self._text, start, stop)
        rest = self._text[tail.end() : stop].rstrip() if tail else ""
        ends = bool(rest) and rest[-1] in ".,:" and lost.SENTENCE_START.search(rest) is None
        return (tail.start(), second) if tail is not None and ends else None

    def _close_carried(self, k: int) -> int:
        """Read the paragraph that ends a speech in single marks without an opening one of its own."""
        mark = self._marks[k]
        ends = not mark.weak and self._text[mark.at - 1] in ",.!?…" and self._free == self._block.start
        if ends and self._reader.inside:
            self._add(self._block.start, mark.at, inferred=True)
        elif ends and lost.TAGGED.match(self._text, mark.at + 1, self._block.end):
            self._add(self._after_narration(mark.at), mark.at, inferred=True)
        return k + 1

    def _read_unclosed_single(self, k: int) -> int:
        """Read the speech that a single mark begins and nothing ends: to the end of its paragraph."""
        opened, before = self._marks[k], self._last_before(self._marks[k].at)
        resumes = self._free > self._block.start and before in ",.!?"
        begins = not before or before in ":.!?" or resumes
        if opened.weak or not begins or not self._text[opened.at + 1].isupper():
            return k + 1
        end = self._lost_end(opened.at + 1, self._block.end)
        if end == self._block.end:
            self._reader.leave_open()
        self._add(opened.at + 1, end, inferred=True, carries=end == self._block.end)
        return len(self._marks)

    def _single_carries(self, opened: Mark) -> bool:
        """Whether a single mark opens a speech that the next paragraph takes up."""
        following = self._reader.following
        before = self._last_before(opened.at)
        resumes = self._free > self._block.start and self._text[opened.at + 1].isupper()
        begins = not opened.weak and (not before or before in ":," or (resumes and before in ".!?"))
        return begins and following is not None and self._text[following.start] in "‘'"

    def _single_close(self, k: int) -> int | None:
        """The index of the mark that closes a single one, looking past the apostrophes of plurals."""
        none = len(self._marks)
        close = self._single_closes[k + 1]
        # ‘mixed marks”
        mixed = self._double_closes[k + 1]
        if mixed > self._double_opens[k + 1]:
            mixed = none
        if mixed < close:
            return mixed
        if close == none:
            return None
        if not self._marks[close].weak:
            return close
        firm = self._firm_closes[close]
        return firm if firm < min(mixed, self._single_opens[close]) else close

    @cached_property
    def _single_closes(self) -> list[int]:
        return self._next(lambda mark: not mark.double and mark.side is not Side.OPEN)

    @cached_property
    def _firm_closes(self) -> list[int]:
        return self._next(lambda mark: not mark.double and mark.side is not Side.OPEN and not mark.weak)

    @cached_property
    def _single_opens(self) -> list[int]:
        return self._next(lambda mark: not mark.double and mark.side is Side.OPEN)

    @cached_property
    def _double_closes(self) -> list[int]:
        return self._next(lambda mark: mark.double and mark.side is Side.CLOSE)

    @cached_property
    def _double_opens(self) -> list[int]:
        return self._next(lambda mark: mark.double and mark.side is not Side.CLOSE)

    def _next(self, fits: Callable[[Mark], bool]) -> list[int]:
        """From each mark on, the index of the next one that fits, or the number of marks."""
        places = [len(self._marks)] * (len(self._marks) + 1)
        for place in range(len(self._marks) - 1, -1, -1):
            places[place] = place if fits(self._marks[place]) else places[place + 1]
        return places
