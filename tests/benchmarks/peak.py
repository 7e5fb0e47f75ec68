"""Prints the megabytes at their height while a pack is made that was pickled; started by `packing`."""

import pickle
import re
import sys
from datetime import date
from pathlib import Path

from briefing_app.packs.making import proven_pdf

MADE = date(2026, 1, 1)


def main() -> None:
    # `packing` wrote it a moment ago.
    pack = pickle.loads(Path(sys.argv[1]).read_bytes())  # noqa: S301 - see above
    proven_pdf(pack, MADE)
    # What `getrusage` says begins, on Linux, with the height of the process that started this one.
    found = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text(encoding="ascii"))
    if found is None:
        raise OSError("the system does not tell the memory of a process")
    print(int(found[1]) / 1000)


if __name__ == "__main__":
    main()
