"""Quotation marks within quotation marks."""

import pytest

from briefing_app.domain.nested_quotes import nested_quotes


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "“We find “serious weaknesses” there” is public.",
            "“We find ‘serious weaknesses’ there” is public.",
        ),
        (
            '“We find "serious weaknesses" there” is public.',
            "“We find ‘serious weaknesses’ there” is public.",
        ),
        ("““Serious weaknesses”” is public.", "“‘Serious weaknesses’” is public."),
        ('“"Serious weaknesses"” is public.', "“‘Serious weaknesses’” is public."),
        ("“One” and “two” were merged.", "“One” and “two” were merged."),
        ('Pipes of 6" and “one” stay.', 'Pipes of 6" and “one” stay.'),
        ("“A title with one “ mark” stays.", "“A title with one “ mark” stays."),
        ("“A title with one ” mark” stays.", "“A title with one ” mark” stays."),
        ("“It’s the council’s ‘plan’” stays.", "“It’s the council’s ‘plan’” stays."),
        ("", ""),
    ],
)
def test_marks_within_marks_are_single(sentence: str, expected: str) -> None:
    assert nested_quotes(sentence) == expected
