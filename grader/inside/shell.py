"""Run cells as a notebook does, and keep what they show, without a kernel."""

import base64
import io
import signal
import sys
from contextlib import contextmanager

PRINTED = 10**6  # characters that one cell may print; it may show ten times as much


class Printed(io.TextIOBase):
    """sys.stdout or sys.stderr while a cell runs."""

    encoding = "utf-8"

    def __init__(self, shell, name):
        self.shell, self.name = shell, name

    def write(self, text):
        """Keep the text among the cell's outputs, as far as there is room for it."""
        text = str(text)
        kept = self.shell.room(text)
        outputs = self.shell.outputs
        if kept and outputs and outputs[-1].get("name") == self.name:
            outputs[-1]["text"] += kept
        elif kept:
            outputs.append({"output_type": "stream", "name": self.name, "text": kept})
        return len(text)

    def writable(self):
        """Say that this can be written to."""
        return True


class OutOfTime(BaseException):
    """A cell took longer than a cell may take."""


@contextmanager
def time_limit(seconds):
    """Raise OutOfTime in the block after so many seconds (in the main thread, with a signal)."""

    def alarm(*_):
        raise OutOfTime

    signal.signal(signal.SIGALRM, alarm)
    signal.setitimer(signal.ITIMER_REAL, max(0.01, seconds))
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def make_shell():
    """Return IPython's shell, changed so that it keeps the outputs of each cell."""
    from IPython.core.displayhook import DisplayHook
    from IPython.core.displaypub import DisplayPublisher
    from IPython.core.interactiveshell import InteractiveShell
    from traitlets import Type
    from traitlets.config import Config

    class Publisher(DisplayPublisher):
        def publish(self, data, metadata=None, *args, update=False, **kwargs):
            self.shell.show("display_data", data, metadata)

        def clear_output(self, wait=False):
            self.shell.outputs.clear()

    class Hook(DisplayHook):
        def write_output_prompt(self):
            pass

        def finish_displayhook(self):
            self._is_active = False

        def write_format_data(self, format_dict, md_dict=None):
            self.shell.show("execute_result", format_dict, md_dict)

    class Shell(InteractiveShell):
        display_pub_class, displayhook_class = Type(Publisher), Type(Hook)
        outputs, used = [], 0

        def room(self, text):
            kept = text[: max(0, PRINTED - self.used)]
            self.used += len(text)
            if kept and len(kept) < len(text):
                kept += "\n… (more than a cell may print)\n"
            return kept

        def show(self, kind, data, metadata):
            data = {
                k: base64.b64encode(v).decode() if isinstance(v, bytes) else v
                for k, v in data.items()
            }
            self.used += sum(len(v) for v in data.values() if isinstance(v, str))
            if self.used > 10 * PRINTED:
                data, metadata = {"text/plain": "… (more than a cell may show)"}, {}
            output = {"output_type": kind, "data": data, "metadata": metadata or {}}
            if kind == "execute_result":
                output["execution_count"] = None
            self.outputs.append(output)

        def _showtraceback(self, etype, evalue, stb):
            told = str(evalue)[:PRINTED]
            error = {"ename": etype.__name__, "evalue": told, "traceback": list(stb)}
            self.outputs.append({"output_type": "error"} | error)

        def ask_exit(self):
            pass

        def run(self, source):
            """Run one cell; return (its outputs, whether it ran to its end)."""
            self.outputs, self.used = [], 0
            kept = sys.stdout, sys.stderr
            sys.stdout, sys.stderr = Printed(self, "stdout"), Printed(self, "stderr")
            try:
                done = self.run_cell(source, store_history=True)
                ran = done.success
            except OutOfTime:
                raise
            except BaseException as problem:
                self._showtraceback(type(problem), problem, [f"{type(problem).__name__}"])
                ran = False
            finally:
                sys.stdout, sys.stderr = kept
            failed = any(output["output_type"] == "error" for output in self.outputs)
            if not ran and not failed:
                error = {"ename": "Stopped", "evalue": "the cell did not run to its end"}
                self.outputs.append({"output_type": "error", "traceback": []} | error)
            return self.outputs, ran and not failed

    config = Config()
    config.HistoryManager.enabled = False
    config.InteractiveShell.colors = "nocolor"
    config.InteractiveShell.banner1 = ""
    # To find the lines around each frame takes longer than most checks take to run.
    config.InteractiveShell.xmode = "Plain"
    shell = Shell.instance(config=config)
    return shell
