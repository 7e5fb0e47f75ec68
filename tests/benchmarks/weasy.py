"""Prints the CPU-seconds in which WeasyPrint makes a tagged PDF of a web page; started by `packing`.

    python weasy.py PAGE FONTS PDF

It runs in WeasyPrint's own environment, and so knows nothing of the project.
"""

import logging
import sys
import time
from pathlib import Path

from weasyprint import CSS, HTML  # type: ignore[import-not-found]  # not a dependency of the project
from weasyprint.text.fonts import FontConfiguration  # type: ignore[import-not-found]  # as before

_FACES = (
    ("Source Sans 3", 400, "SourceSans3-Regular"),
    ("Source Sans 3", 600, "SourceSans3-SemiBold"),
    ("Source Serif 4", 400, "SourceSerif4-Regular"),
    ("Source Serif 4", 600, "SourceSerif4-SemiBold"),
)


def main() -> None:
    page, faces, target = map(Path, sys.argv[1:])
    # It tells of every property that only screens need.
    logging.getLogger("weasyprint").setLevel(logging.CRITICAL)
    style = "@page { size: A4; margin: 72pt 76pt 84pt }"
    for family, weight, file in _FACES:
        source = (faces / f"{file}.ttf").as_uri()
        style += f'@font-face {{ font-family: "{family}"; font-weight: {weight}; src: url({source}) }}'
    began = time.process_time()
    fonts = FontConfiguration()
    sheet = CSS(string=style, font_config=fonts)
    HTML(filename=str(page)).write_pdf(
        str(target), stylesheets=[sheet], font_config=fonts, pdf_variant="pdf/ua-1"
    )
    print(time.process_time() - began)


if __name__ == "__main__":
    main()
