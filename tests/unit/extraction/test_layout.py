"""Blocks and sentences, with their offsets."""

import pytest

from briefing_app.extraction.text.layout import BlockKind, Layout


def _blocks(text: str) -> list[tuple[str, BlockKind]]:
    return [(text[block.start : block.end], block.kind) for block in Layout(text).blocks]


def test_each_line_is_a_block_with_its_kind() -> None:
    text = (
        "Council agrees plan for care\n\n"
        "The council has agreed a plan that will run for two years from next April.\n\n"
        "lImproving practice;\n\n• Better homes\n\n"
    )
    assert [kind for _, kind in _blocks(text)] == [
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        BlockKind.LIST_ITEM,
        BlockKind.LIST_ITEM,
    ]


def test_a_short_speech_is_no_heading() -> None:
    assert _blocks("“It is not enough.”") == [("“It is not enough.”", BlockKind.PARAGRAPH)]


@pytest.mark.parametrize(
    "line",
    [
        "Add your comment",
        "more videos >",
        "Subscribe here to receive our weekly updates",
        "Image credit - someone",
        "Picture: Jo Bloggs",
        "By Jo Bloggs, Local Democracy Reporter",
        "There are no comments. Why not be the first?",
        "03/04/2020A title of another story",
        "The village hall has been given a second life as a li... more >",
        "Read more: Bins to be emptied weekly",
        "Page 3 of 12",
        "Follow us on Twitter",
    ],
)
def test_furniture(line: str) -> None:
    story = "The committee met on Monday and agreed that the plan should go ahead as it stands.\n\n"
    assert _blocks(story + line)[-1] == (line, BlockKind.FURNITURE)


@pytest.mark.parametrize(
    "line",
    [
        "By the end of May the council had hired 20 people.",
        "Pictures of the road were shown to members before they voted on the plan.",
        "More than 40 people came to the meeting.",
        "Comments made at the meeting will be passed on to the board.",
        "Home care for older people was rated good.",
        "Share prices do not concern us, the leader said.",
        "Read the plan before you vote, she told them.",
    ],
)
def test_prose_is_not_furniture(line: str) -> None:
    story = "The committee met on Monday and agreed that the plan should go ahead as it stands.\n\n"
    assert _blocks(line + "\n\n" + story)[0][1] is not BlockKind.FURNITURE


def test_the_foot_of_a_page_is_furniture_with_the_titles_in_it() -> None:
    text = (
        "The committee met on Monday and agreed that the plan should go ahead as it stands.\n\n"
        "Add your comment\n\nInterviews\n\nA word with the mayor\n"
    )
    assert [kind for _, kind in _blocks(text)][1:] == [BlockKind.FURNITURE] * 3


def test_hard_wrapped_lines_are_one_block() -> None:
    text = (
        "The panel noted that the number of children in the care of the\n"
        "council had risen for a third year, and that more of them were\n"
        "placed outside the district than before.\n\n"
        "It asked for a paper on the costs of such placements, and\n"
        "when these would fall.\n"
    )
    assert [words.count("\n") for words, _ in _blocks(text)] == [2, 1]


def test_sentences_keep_titles_and_initials_together() -> None:
    text = (
        "Cllr. J. Smith spoke first. She thanked St. Mary's School. "
        "“Well done.” The vote was 5.3 per cent up."
    )
    layout = Layout(text)
    found = [text[span.start : span.end] for span in layout.sentences(layout.blocks[0])]
    assert found == [
        "Cllr. J. Smith spoke first.",
        "She thanked St. Mary's School.",
        "“Well done.”",
        "The vote was 5.3 per cent up.",
    ]


def test_sentence_at_and_block_at_find_every_offset() -> None:
    text = "One is here. Two is there.\n\nThree follows."
    layout = Layout(text)
    assert text[layout.sentence_at(15).start :].startswith("Two")
    assert text[layout.sentence_at(30).start :].startswith("Three")
    assert layout.block_at(27) == layout.blocks[0]  # between blocks: the one before
    with pytest.raises(IndexError):
        Layout("\n\nText").block_at(0)


def test_an_empty_text_has_no_blocks() -> None:
    assert Layout(" \n\n ").blocks == ()
