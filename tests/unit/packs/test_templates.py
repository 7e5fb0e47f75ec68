"""Templates: what comes with the program, and files of the user's own."""

from dataclasses import replace
from pathlib import Path

import pytest

from briefing_app.packs.layout import Form, Layout, Paper
from briefing_app.packs.plan import FACT, SECTION, Plan, PlanItem, from_json, to_json
from briefing_app.packs.request import OwnKind, Section
from briefing_app.packs.templates import (
    own_folder,
    own_templates,
    read_template,
    save_template,
    template_named,
    templates,
)
from briefing_app.system.errors import BriefingError

PLAN = Plan(
    title="Not of the template",
    cover=True,
    confirmed_only=True,
    items=(
        PlanItem(SECTION, Section.QUOTES),
        PlanItem(OwnKind.HEADING, 'What "they" said — \\ and 😀'),
        PlanItem(OwnKind.NOTE, "Two\nlines"),
        PlanItem(SECTION, Section.FIGURES, included=False),
        PlanItem(FACT, "some-identity"),
    ),
    layout=Layout(paper=Paper.A5, large_print=True, form=Form.CARDS, passages=False),
)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BRIEFING_HOME", str(tmp_path))
    return tmp_path


def test_those_that_come_with_the_program() -> None:
    names = [one.name for one in templates()]
    assert names == [
        "Committee briefing",
        "One page",
        "Short briefing",
        "Question sheet",
        "Quote sheet",
        "Speaking notes",
        "Large print",
        "Your own choice",
    ]
    assert all(one.about for one in templates())
    forms = {one.name: (one.plan.layout.form, one.plan.layout.paper) for one in templates()}
    assert forms["One page"] == (Form.ONE_PAGE, Paper.A4)
    assert forms["Speaking notes"] == (Form.CARDS, Paper.A5)


def test_the_committee_briefing_holds_all_that_a_committee_asks_for() -> None:
    held = {item.value for item in templates()[0].plan.items}
    assert held == {str(section) for section in Section} - {"sources"}


def test_a_plan_is_kept_as_a_template_and_read_again() -> None:
    path = save_template("  Mine: the “best” / ever  ", PLAN)
    assert path.parent == own_folder()
    read = read_template(path)
    assert read.name == "Mine: the “best” / ever"
    assert read.plan.layout == PLAN.layout
    assert (read.plan.cover, read.plan.confirmed_only) == (True, True)
    assert read.plan.items == PLAN.items[:3], "what is left out, and single facts, are not of the template"
    assert read.plan.title == ""


def test_ones_own_are_found_by_name_and_go_before_others() -> None:
    save_template("ONE PAGE", PLAN)
    assert template_named("one page").plan.layout.form is Form.CARDS
    assert [one.name for one in own_templates()[0]] == ["ONE PAGE"]


def test_a_template_can_be_named_by_its_file(tmp_path: Path) -> None:
    path = tmp_path / "copied.toml"
    path.write_text('name = "Copied"\nitems = [{ section = "quotes" }]\n', encoding="utf-8")
    assert template_named(str(path)).plan.items == (PlanItem(SECTION, Section.QUOTES),)
    with pytest.raises(
        BriefingError, match=r"There is no template “other”\. There are: “Committee briefing”"
    ):
        template_named("other")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("name = ", "“bad.toml” is no template"),
        ('items = [{ section = "quotes" }]', "“name” is missing"),
        ('name = "x"', "“items” is missing"),
        ('name = "x"\nitems = [{ section = "rumours" }]', "“section” is one of summary, decisions"),
        ('name = "x"\nitems = [{ paragraph = "y" }]', "“items” is one of section, heading, note, question"),
        ('name = "x"\npaper = "A3"\nitems = []', "“paper” is one of A4, A5"),
        ('name = "x"\nform = "poem"\nitems = []', "“form” is one of sections"),
        ('name = "x"\ncolour = "red"\nitems = []', "it says “colour”, which means nothing here"),
        ('name = "x"\ncover = "yes"\nitems = []', "“cover” is one of true, false"),
        ('name = "x"\nitems = 7', "“bad.toml” is no template"),
        ("\x00\x01", "“bad.toml” is no template"),
    ],
)
def test_what_is_wrong_with_a_file_is_said_and_spoils_nothing(text: str, why: str) -> None:
    own_folder().mkdir()
    (own_folder() / "bad.toml").write_text(text, encoding="utf-8")
    save_template("Good", PLAN)
    good, problems = own_templates()
    assert [one.name for one in good] == ["Good"]
    assert len(problems) == 1
    assert why in problems[0]


def test_a_name_without_a_letter_or_a_folder_that_can_t_be_written_is_refused(home: Path) -> None:
    with pytest.raises(BriefingError, match="a name with a letter"):
        save_template(" … ", PLAN)
    (home / "templates").write_text("in the way", encoding="utf-8")
    with pytest.raises(BriefingError, match="could not be written"):
        save_template("Mine", PLAN)


def test_a_plan_is_kept_in_the_library_with_its_layout() -> None:
    plan = replace(PLAN, since="2019-01-23", confidential=True)
    assert from_json(to_json(plan)) == plan


def test_a_plan_of_an_earlier_version_is_on_plain_paper() -> None:
    kept = to_json(PLAN)
    for later in ("layout", "since", "confidential"):
        del kept[later]
    assert from_json(kept).layout == Layout()
    assert not from_json(kept).confidential
    assert from_json({**kept, "layout": {"paper": "A0", "form": "poem"}}).layout == Layout()
