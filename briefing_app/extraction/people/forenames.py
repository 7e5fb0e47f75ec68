"""Forenames borne in Britain: they mark a name as a person's and settle whom "he" and "she" can mean."""

from briefing_app.system.places import resource

_LISTS = {"women": "f", "men": "m", "either": ""}


def _read() -> dict[str, str]:
    lists = {
        name: resource("words", "forenames", f"{name}.txt").read_text(encoding="utf-8") for name in _LISTS
    }
    return {forename: _LISTS[name] for name in _LISTS for forename in lists[name].split()}


GENDERS: dict[str, str] = _read()
"""The forename in small letters: "f", "m", or "" where it is as often a woman's as a man's.

From `resources/words/forenames`, which leave out what is as often another word.
"""
