"""Keys of what is published: short, the same for good, and never one for two things."""

from briefing_app.domain.published import name_keys, passage_key, short_keys


def test_the_address_of_a_passage_is_for_good() -> None:
    # Whoever cited it must find it: this may never change.
    assert passage_key("a" * 64, 1, 20)[:16] == "f12ed1cc04ab58cb"


def test_a_key_is_short_unless_two_begin_alike() -> None:
    one, other = passage_key("a" * 64, 1, 20), passage_key("a" * 64, 1, 21)
    assert short_keys([one, other, one]) == {one: one[:16], other: other[:16]}
    twin = f"{one[:16]}{'f' * 48}"
    assert short_keys([one, twin, other]) == {one: one, twin: twin, other: other[:16]}


def test_a_name_is_a_key_that_can_be_read() -> None:
    keys = name_keys(["Susan Hinchcliffe", "Marks & Spencer", "Siân O’Brien"])
    assert keys["Susan Hinchcliffe"] == "susan-hinchcliffe"
    assert keys["Marks & Spencer"] == "marks-spencer"
    assert keys["Siân O’Brien"] == "sian-o-brien"


def test_names_that_look_alike_have_keys_of_their_own() -> None:
    names = ["Jo Lee", "Jó Lee", "Јо Лее", "明"]
    keys = name_keys(names)
    assert len(set(keys.values())) == len(names)
    assert all(set(key) <= set("abcdefghijklmnopqrstuvwxyz0123456789-") for key in keys.values())
    assert keys["Jo Lee"].startswith("jo-lee--")
    assert name_keys(reversed(names)) == keys
