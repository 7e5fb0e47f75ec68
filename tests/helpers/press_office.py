"""A library as a press office might publish it: the example, a hostile article and an exempt paper."""

from pathlib import Path

from briefing_app.domain.documents import Source
from briefing_app.domain.restrictions import exempt
from briefing_app.services.restricting import restrict
from briefing_app.store.library import Library
from tests.helpers.stores import added, written

SCRIPT = "<script>alert('pwned'); window.pwned = true</script>"
HOSTILE = f"""Bins <b onmouseover=alert(1)>late</b> again

Amina Rashid, leader of Calderby Council, said: “The bins {SCRIPT} were late, and we are sorry for that.”

She spoke on Tuesday evening at the town hall, before a meeting of residents that went on for two hours.

Nobody in the hall disagreed with what was said about the weather, the roads or the new library on the square.
When it was over they stood outside for a while, and talked about the bins, the rain and the price of bread.
"""
EXEMPT = """Exempt appendix on the Zylophant tender

Hortensia Quillfeather, leader of Calderby Council, said: “The zylophant tender stands at £7.43 million.”

The committee went through every page of the tender, and it did so without the press and without the public.
"""
TITLE = "Bins <img src=x onerror=alert(1)> again"


def add_papers(library: Library, folder: Path) -> tuple[Source, Source]:
    """Add an article that would like to be a program, and a paper that is marked as exempt."""
    hostile = added(library, written(folder, f"{TITLE}.txt", HOSTILE), "2019-03-07")
    secret = added(library, written(folder, "zylophant.txt", EXEMPT), "2019-03-08")
    restrict(library, secret, exempt("3"))
    return hostile, secret
