"""Run notebooks in kernels of their own, which nothing else on the machine can reach."""

import tempfile
from contextlib import contextmanager

from nbclient import NotebookClient
from traitlets.config import Config

# A kernel's remarks on itself are no concern of a trainer.
ARGUMENTS = ["--IPKernelApp.log_level=50"]


@contextmanager
def private_kernel():
    """Yield the settings of a kernel that listens on a socket file in a folder of its own.

    Over TCP, two kernels that start at once can pick the same free port, and then one of them
    dies; and every account of the machine could talk to them.
    """
    with tempfile.TemporaryDirectory(prefix="kernel-") as folder:
        manager = {"transport": "ipc", "connection_file": f"{folder}/kernel.json"}
        yield Config(KernelManager=manager)


def run(notebook, folder, timeout=120, **options):
    """Run a notebook with `folder` as its working directory, errors allowed; fill in its outputs.

    `timeout` is in seconds, for each cell. Other options go to nbclient's NotebookClient.
    """
    with private_kernel() as config:
        NotebookClient(
            notebook,
            timeout=timeout,
            kernel_name="python3",
            allow_errors=True,
            coalesce_streams=True,  # or the same text comes in one piece today, in two tomorrow
            extra_arguments=ARGUMENTS,
            resources={"metadata": {"path": str(folder)}},
            config=config,
            **options,
        ).execute()
    return notebook
