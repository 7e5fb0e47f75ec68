"""The canvas of a pack: ReportLab's, with a time and an identity that follow from the content alone."""

import calendar
import time
from datetime import date
from typing import Any

from typing_extensions import override

from briefing_app.packs.tagging.canvas import TaggedCanvas


class PackCanvas(TaggedCanvas):
    """A canvas whose file is the same, byte for byte, whenever and wherever it is made."""

    def __init__(self, *args: Any, made: date, **settings: Any) -> None:
        """`made` is the day that the file says it was made, at midnight UTC."""
        super().__init__(*args, **settings)
        # ReportLab knows no public way to say the time; with `invariant` it would be the year 2000.
        stamp = self._doc._timeStamp  # noqa: SLF001 - see above
        stamp.t = calendar.timegm(made.timetuple())
        stamp.lt = time.gmtime(stamp.t)
        stamp.YMDhms = tuple(stamp.lt)[:6]

    @override
    def showPage(self) -> None:
        # Its identity would else hash the time and the title only.
        self._doc.updateSignature("\n".join(self._code).encode("utf-8", "surrogatepass"))
        super().showPage()
