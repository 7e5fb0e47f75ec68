"""English dates are read whatever language the machine speaks."""

import subprocess
import sys

_READ = """
import calendar

calendar.month_name = ["", *(f"mis {number}" for number in range(1, 13))]
calendar.month_abbr, calendar.day_name = calendar.month_name, ["dydd"] * 7
calendar.day_abbr = calendar.day_name

from datetime import date

from briefing_app.domain.documents import Document
from briefing_app.domain.frameworks import frameworks
from briefing_app.domain.mentions import EventMention, JudgementMention
from briefing_app.extraction.reader import read_mentions

text = '''Bradford Council

Inspection of children's social care services

Inspection dates: 17 September 2018 to 28 September 2018

Ofsted judged the council's children's services inadequate overall in October 2018.

Councillors met on Monday 5 November.
'''
document = Document(sha256="0" * 64, text=text, reader="text", reader_version=1)
for mention in read_mentions(document, date(2018, 11, 21), frameworks()):
    if isinstance(mention, EventMention):
        print(mention.when)
    if isinstance(mention, JudgementMention):
        print(mention.grade, mention.inspected)
"""


def test_dates_are_read_in_any_locale() -> None:
    done = subprocess.run([sys.executable, "-c", _READ], capture_output=True, text=True, check=True)
    assert done.stdout.split("\n") == [
        "2018-09-17/2018-09-28",
        "inadequate 2018",
        "2018-10",
        "2018-11-05",
        "",
    ]
