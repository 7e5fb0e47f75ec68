"""Chromium without a window, as a test uses it: pages are opened, clicked, filled in and seen."""

import base64
import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from select import select
from time import monotonic, sleep
from typing import Any

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_PATIENCE = 60.0
# It reads commands from its third file and answers to its fourth: no port is opened for that.
_START = 'exec "$@" 3<&{reading} 4>&{writing}'


def program() -> str | None:
    """The path of a browser that is on this computer."""
    return next((found for name in _NAMES if (found := shutil.which(name))), None)


class Browser:
    """One page of a browser. What is asked of it waits until the page is there; a dialog is an error."""

    def __init__(self, commands: int, answers: int) -> None:
        self._commands, self._answers = commands, answers
        self._number, self._left = 0, b""
        target = self._ask("Target.createTarget", {"url": "about:blank"})["targetId"]
        attached = self._ask("Target.attachToTarget", {"targetId": target, "flatten": True})
        self._session: str | None = attached["sessionId"]
        self._ask("Page.enable")

    _session: str | None = None

    def open(self, address: str) -> None:
        """Go to an address, and wait until it is shown."""
        self._ask("Page.navigate", {"url": address})
        self._wait_for(f"location.href === {json.dumps(address)} && document.readyState === 'complete'")

    def follow(self, selector: str) -> None:
        """Click what a selector of CSS finds first, and wait for the page that it leads to."""
        self.run("window.leaving = true")
        point = self.run(
            f"(() => {{ const one = document.querySelector({json.dumps(selector)});"
            " one.scrollIntoView({block: 'center'}); const at = one.getClientRects()[0];"
            # At its beginning: the end of a long one may be cut off.
            " return [at.x + Math.min(5, at.width / 2), at.y + at.height / 2]; })()"
        )
        for kind in ("mousePressed", "mouseReleased"):
            place = {"x": point[0], "y": point[1], "button": "left", "clickCount": 1}
            self._ask("Input.dispatchMouseEvent", {"type": kind, **place})
        self._wait_for("window.leaving !== true && document.readyState === 'complete'")

    def write(self, selector: str, words: str) -> None:
        """Write words where a selector finds a field, and press Return."""
        self.run(f"document.querySelector({json.dumps(selector)}).focus(); window.leaving = true")
        self._ask("Input.insertText", {"text": words})
        for kind in ("keyDown", "keyUp"):
            self._ask("Input.dispatchKeyEvent", {"type": kind, "key": "Enter", "code": "Enter", "text": "\r"})
        self._wait_for("window.leaving !== true && document.readyState === 'complete'")

    def run(self, script: str) -> Any:
        """What a script gives in the page."""
        told = self._ask("Runtime.evaluate", {"expression": script, "returnByValue": True})
        if "exceptionDetails" in told:
            raise AssertionError(told["exceptionDetails"])
        return told["result"].get("value")

    def text(self, selector: str = "body") -> str:
        """What a reader sees of what a selector finds first."""
        return str(self.run(f"document.querySelector({json.dumps(selector)}).innerText.trim()"))

    def texts(self, selector: str) -> list[str]:
        """What a reader sees of everything that a selector finds."""
        found = self.run(
            f"[...document.querySelectorAll({json.dumps(selector)})].map(one => one.innerText.trim())"
        )
        return [str(one) for one in found]

    def wait_for(self, script: str) -> None:
        """Wait until a script gives something true."""
        self._wait_for(script)

    def picture(self, path: Path) -> None:
        """Save what is seen as a PNG."""
        path.write_bytes(base64.b64decode(self._ask("Page.captureScreenshot")["data"]))

    def _wait_for(self, script: str) -> None:
        end = monotonic() + _PATIENCE
        while not self.run(f"Boolean({script})"):
            if monotonic() > end:
                raise AssertionError(f"never so: {script}")
            sleep(0.05)

    def _ask(self, method: str, parameters: dict[str, Any] | None = None) -> dict[str, Any]:
        self._number += 1
        told: dict[str, Any] = {"id": self._number, "method": method, "params": parameters or {}}
        if self._session:
            told["sessionId"] = self._session
        os.write(self._commands, json.dumps(told).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("method") == "Page.javascriptDialogOpening":
                raise AssertionError(f"the page says {answer['params']['message']!r}")
            if answer.get("id") == self._number:
                assert "error" not in answer, answer["error"]
                result: dict[str, Any] = answer["result"]
                return result

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._left:
            assert select([self._answers], [], [], _PATIENCE)[0], "the browser gives no answer"
            more = os.read(self._answers, 1 << 20)
            assert more, "the browser has ended"
            self._left += more
        one, self._left = self._left.split(b"\0", 1)
        told: dict[str, Any] = json.loads(one)
        return told


@contextmanager
def browsing(profile: Path, size: tuple[int, int] = (1280, 1100)) -> Iterator[Browser]:
    """A browser with a profile of its own in an empty folder, for as long as the block lasts."""
    found = program()
    assert found, "no browser"
    reading, commands = os.pipe()
    answers, writing = os.pipe()
    options = [
        "--headless=new",
        "--remote-debugging-pipe",
        "--no-sandbox",
        "--disable-gpu",
        "--hide-scrollbars",
    ]
    kept = [f"--user-data-dir={profile}", f"--window-size={size[0]},{size[1]}"]
    start = ["sh", "-c", _START.format(reading=reading, writing=writing), "sh", found, *options, *kept]
    nowhere = subprocess.DEVNULL
    with subprocess.Popen(start, pass_fds=[reading, writing], stdout=nowhere, stderr=nowhere) as chromium:
        os.close(reading)
        os.close(writing)
        try:
            yield Browser(commands, answers)
        finally:
            chromium.kill()
            os.close(commands)
            os.close(answers)
