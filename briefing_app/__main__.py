"""Lets `python -m briefing_app` do what the installed command does."""

import sys

from briefing_app.cli import main

if __name__ == "__main__":
    sys.exit(main())
