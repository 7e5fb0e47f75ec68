"""Facts in, a PDF briefing pack out; the only room that knows ReportLab."""

import os
import sys
from types import ModuleType

# A pack is the same on any machine. When it is first imported ReportLab would take settings from a module of
# this name, else from a file in the user's folder, and from the environment.
sys.modules["reportlab_settings"] = ModuleType("reportlab_settings")
for _variable in [name for name in os.environ if name.startswith("RL_")]:
    del os.environ[_variable]
