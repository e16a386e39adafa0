"""A real browser and a real JupyterLab for the tests, with the network cut.

The network is cut twice: whatever is not on this machine goes to a proxy that does not exist,
and every request is written down, so that a test can say "nothing was asked for" and not only
"nothing arrived".
"""

import contextlib
import os
import secrets
import shutil
import socket
import sys
import time
import urllib.request
from urllib.parse import urlsplit

import psutil
import pytest
from playwright.sync_api import sync_playwright

DEAD_PROXY = "http://127.0.0.1:9"
HERE = {"127.0.0.1", "localhost"}
PATIENCE = 60_000  # ms; only a broken page, or a machine under heavy load, waits so long

READY = """
() => window.jupyterapp?.shell.currentWidget?.context?.isReady
  && jupyterapp.shell.currentWidget.sessionContext.session?.kernel?.status === "idle"
"""
CELLS = """
() => [...jupyterapp.shell.currentWidget.content.model.cells].map(cell => cell.sharedModel.toJSON())
"""


def offline_environment(home):
    """Return the variables of a process that knows neither this machine's settings nor the net."""
    env = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("JUPYTER", "IPYTHON")) and not name.lower().endswith("_proxy")
    }
    for kind in ("CONFIG", "DATA", "RUNTIME"):
        env[f"JUPYTER_{kind}_DIR"] = str(home / kind.lower())
    env["IPYTHONDIR"] = str(home / "ipython")
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        env |= {name: DEAD_PROXY, name.upper(): DEAD_PROXY}
    return env | {"no_proxy": ",".join(HERE), "NO_PROXY": ",".join(HERE)}


def find_chromium():
    """Return the path of an installed Chromium; never one that Playwright would download."""
    names = ("chromium", "chromium-browser", "google-chrome")
    found = next(filter(None, map(shutil.which, names)), None)
    if found is None:
        reason = "no Chromium; install Debian's `chromium`"
        # A skipped check that reports green is a defect where nobody reads the list of skips.
        (pytest.fail if os.environ.get("CI") else pytest.skip)(reason)
    return found


class Watch:
    """Everything the pages of one browser context ask for, are refused, or stumble over."""

    def __init__(self, context):
        self.asked, self.refused, self.errors = [], [], []
        context.on("request", lambda request: self.asked.append(request.url))
        context.on("requestfailed", self._failed)
        context.on("response", self._answered)
        context.on("weberror", lambda error: self.errors.append(str(error.error)))
        context.on("page", lambda page: page.on("websocket", self._opened))

    def _opened(self, websocket):
        self.asked.append(websocket.url)

    def _answered(self, response):
        if response.status >= 400:
            self.refused.append(f"{response.status} {response.url}")

    def _failed(self, request):
        # JupyterLab itself drops a question it no longer needs, as when the page is left.
        if request.failure == "net::ERR_ABORTED" and urlsplit(request.url).hostname in HERE:
            return
        self.refused.append(f"{request.failure} {request.url}")

    def foreign(self):
        """Return the addresses asked for that are not on this machine."""
        return [
            url
            for url in self.asked
            if urlsplit(url).scheme not in {"data", "blob", "file", "about"}
            and urlsplit(url).hostname not in HERE
        ]

    def assert_clean(self):
        assert self.foreign() == [], "the page asked the web"
        assert self.refused == [], "a request was refused"
        assert self.errors == [], "a script of the page failed"


@pytest.fixture(scope="module")
def chromium():
    path = find_chromium()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path,
            args=[
                "--no-sandbox",  # as root Chromium refuses to start without it
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                f"--proxy-server={DEAD_PROXY}",
                "--proxy-bypass-list=127.0.0.1",
            ],
        )
        yield browser
        browser.close()


@pytest.fixture
def page(chromium):
    """A fresh page with its own record, `page.watch`; no service worker may answer for the net."""
    context = chromium.new_context(service_workers="block", viewport={"width": 1280, "height": 800})
    context.set_default_timeout(PATIENCE)
    watch = Watch(context)
    page = context.new_page()
    page.watch = watch
    yield page
    context.close()


class Jupyter:
    """A JupyterLab of this Python, with nobody's settings, for notebooks under `root`.

    `config` names folders of settings, such as those that officers get.
    """

    def __init__(self, home, *config):
        self.root, self.token = home / "labs", secrets.token_hex()
        self.root.mkdir()
        settings = home / "settings"
        notification = settings / "@jupyterlab/apputils-extension/notification.jupyterlab-settings"
        notification.parent.mkdir(parents=True)
        if not config:
            notification.write_text('{"fetchNews": "false", "checkForUpdates": false}')
        paths = {"JUPYTER_CONFIG_PATH": os.pathsep.join(map(str, config))} if config else {}
        paths["COURSE_RUNTIME"] = str(home / "runtime")  # never the course of this repository
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{port}/"
        self.log = home / "jupyter.log"
        with self.log.open("wb") as log:
            self.process = psutil.Popen(
                [
                    *(sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root"),
                    *("--ServerApp.ip=127.0.0.1", f"--ServerApp.port={port}"),
                    "--ServerApp.port_retries=0",
                    # Should the tests themselves be killed, the server still leaves, of its own.
                    "--ServerApp.shutdown_no_activity_timeout=120",
                    "--MappingKernelManager.cull_idle_timeout=120",
                    "--MappingKernelManager.cull_interval=60",
                    f"--IdentityProvider.token={self.token}",
                    f"--ServerApp.root_dir={self.root}",
                    f"--LabApp.user_settings_dir={settings}",
                    f"--LabApp.workspaces_dir={home / 'workspaces'}",
                    # `window.jupyterapp`: a test reads there what a person sees on the screen.
                    "--LabApp.expose_app_in_browser=True",
                ],
                env=offline_environment(home) | paths,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    def wait(self):
        """Return when the server answers."""
        end = time.monotonic() + PATIENCE / 1000
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        while time.monotonic() < end and self.process.poll() is None:
            try:
                opener.open(f"{self.url}api/status?token={self.token}", timeout=5).close()
                return
            except OSError:
                time.sleep(0.1)
        pytest.fail(f"JupyterLab did not start:\n{self.log.read_text()[-2000:]}")

    def stop(self):
        """End the server and its kernels, which live in process groups of their own."""
        with contextlib.suppress(psutil.NoSuchProcess):
            family = [self.process, *self.process.children(recursive=True)]
            self.process.terminate()  # the server shuts its kernels down, then leaves
            for left_over in psutil.wait_procs(family, timeout=10)[1]:
                left_over.kill()
        self.process.wait(10)


@contextlib.contextmanager
def jupyterlab(home, *config):
    """Yield a Jupyter that answers; end it afterwards."""
    server = Jupyter(home, *config)
    try:
        server.wait()
        yield server
    finally:
        server.stop()


def open_notebook(page, server, path):
    """Open a notebook that lies under the server's root, and wait for its kernel."""
    page.goto(f"{server.url}lab/tree/{path}?reset&token={server.token}")
    page.wait_for_function(READY)


def choose(page, menu, entry):
    """Take an entry of JupyterLab's menu bar, as a person would."""
    page.get_by_role("menuitem", name=menu, exact=True).click()
    page.locator(".lm-Menu-itemLabel").get_by_text(entry, exact=True).click()
