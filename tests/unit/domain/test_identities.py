"""Identities as they are written, read back."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.domain.identities import identity_in, uuid_of

SPACE = UUID("5a0e3c94-1c1f-5a64-8b62-3f7f0d3f5c10")


@given(st.text(max_size=20))
def test_an_identity_is_read_as_it_was_written(name: str) -> None:
    assert str(uuid_of(identity_in(SPACE, name))) == identity_in(SPACE, name)


@pytest.mark.parametrize("text", ["", "5a0e3c94", f"{SPACE}0", str(SPACE).replace("5", "x")])
def test_what_is_no_identity_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"badly formed|invalid literal"):
        uuid_of(text)
