"""Collect what officers handed in, and nothing that they only point at.

nbgrader's own collecting follows links with the trainer's rights: a link to the gradebook would
be copied in as if the officer had written it.
"""

import datetime
import os
import re
import stat
from fnmatch import fnmatch

from nbgrader.exchange.default import ExchangeCollect
from nbgrader.utils import parse_utc


def usable(officer):
    """Whether an officer's name can be a folder's, and no pattern that means other folders."""
    return not re.search(r"[*?\[\]\x00-\x1f/\\]|^\.|^$", officer)


class Collect(ExchangeCollect):
    """nbgrader's collecting, with regular files only (nbgrader_config.py names it)."""

    def init_src(self):
        """Find what there is to collect; leave out what has no usable name or time."""
        super().init_src()
        self.src_records = [record for record in self.src_records if record["username"]]

    def _path_to_record(self, path):
        name = os.path.basename(path)
        try:
            record = super()._path_to_record(path)
            if usable(record["username"]):
                return record
        except Exception:  # dateutil raises whatever the name provokes
            pass
        self.log.warning("%s: has no usable name or time: left out", name)
        return {"username": "", "filename": name, "timestamp": datetime.datetime.min}

    def do_copy(self, src, dest, log=None):
        """Copy a submission; leave out links, devices, pipes, and what is too large, and say so.

        The folder may still change while it is read: files are opened where they are, and no link
        is followed at any step.
        """
        os.makedirs(dest)
        flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
        for folder, inner, files, there in os.fwalk(src):
            here = os.path.relpath(folder, src)
            inner[:] = [name for name in inner if not self._ignored(name)]
            for name in [*inner, *files]:
                shown = os.path.normpath(os.path.join(here, name))
                if stat.S_ISLNK(os.lstat(name, dir_fd=there).st_mode):
                    self._leave_out(src, shown, "is a link")
                elif name in inner:
                    os.makedirs(os.path.join(dest, here, name), exist_ok=True)
                elif not self._ignored(name):
                    try:
                        descriptor = os.open(name, flags, dir_fd=there)
                    except OSError as problem:
                        self._leave_out(src, shown, problem.strerror)
                        continue
                    with open(descriptor, "rb") as file:
                        told = os.fstat(descriptor)
                        if not stat.S_ISREG(told.st_mode):
                            self._leave_out(src, shown, "is no file")
                        elif name == "timestamp.txt" and not self._is_time(file):
                            self._leave_out(src, shown, "holds no time")
                        elif told.st_size > 1000 * self.coursedir.max_file_size:
                            self._leave_out(src, shown, "is too large")
                        else:
                            with open(os.path.join(dest, here, name), "wb") as copy:
                                copy.write(file.read())

    def _is_time(self, file):
        try:
            parse_utc(file.read(100).decode().strip())
        except Exception:  # dateutil raises whatever the text provokes
            return False
        file.seek(0)
        return True

    def _ignored(self, name):
        return any(fnmatch(name, pattern) for pattern in self.coursedir.ignore)

    def _leave_out(self, src, name, why):
        officer = os.path.basename(src).rsplit("+", 3)[0]
        self.log.warning("%s: %s %s: left out", officer, name, why)
