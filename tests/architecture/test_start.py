"""The window paints before it loads what only later work needs."""

import subprocess
import sys
from pathlib import Path

_LATER = (
    "sqlcipher3",
    "sqlite3",
    "sqlite_utils",
    "reportlab",
    "pypdfium2",
    "briefing_app.store",
    "briefing_app.extraction",
)


def test_the_window_is_there_before_the_store_and_the_pdf_maker() -> None:
    program = "import sys, briefing_app.app, briefing_app.ui.main_window; print('\\n'.join(sys.modules))"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    loaded = set(run.stdout.split())
    assert "PySide6.QtWidgets" in loaded
    assert loaded.isdisjoint(_LATER)


def test_the_terminal_does_not_load_the_window() -> None:
    program = "import sys, briefing_app.cli; print('\\n'.join(sys.modules))"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert not any(name.startswith("PySide6") for name in run.stdout.split())


def test_a_library_without_a_passphrase_does_not_load_the_cipher(example: Path) -> None:
    program = (
        "import sys, pathlib; from briefing_app.services.libraries import open_library;"
        " open_library(pathlib.Path(sys.argv[1])).close(); print('sqlcipher3' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", program, example], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"
