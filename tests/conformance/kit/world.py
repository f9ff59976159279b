# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a subject works with. There is one server and one of each client for a subject, hence names of a module.

    from kit.world import Subject, api, hf, js

A subject may say what the server is started with in a line of its own near the top: `# server: --url-lifetime 2`.
{folder} in it is the subject's folder, {upstream} the address of a server that is started for it.
"""
import re
import shutil
import unittest
import warnings
from pathlib import Path

from kit.commandline import Git, HfProgram
from kit.coverage import Coverage, hf_commands
from kit.javascript import JavaScript
from kit.localhub import TOKENS
from kit.upstream import Upstream

coverage = Coverage()
hub = None
upstream = None
programs: Path = Path()
root: Path = Path()
_clients = {}


def server_arguments(subject: Path, folder: Path) -> list[str]:
    global upstream
    found = re.search(r"^# server: (.+)$", subject.read_text(), re.MULTILINE)
    words = found.group(1) if found else ""
    if "{upstream}" in words:
        upstream = Upstream()
    return words.format(folder=folder, upstream=upstream and upstream.url).split()


def open_world(local_hub, programs_folder: Path, folder: Path):
    global hub, programs, root
    hub, programs, root = local_hub, programs_folder, folder
    coverage.watch_python()


def close_world():
    if upstream:
        upstream.stop()
    for client in _clients.values():
        if isinstance(client, JavaScript):
            client.stop()


def _only_one(kind, make):
    if kind not in _clients:
        _clients[kind] = make()
    return _clients[kind]


def api(user: str | None = "alice"):
    """The Python client as a user, or as nobody."""
    from huggingface_hub import HfApi

    return _only_one(("python", user), lambda: HfApi(token=TOKENS[user] if user else False))


class _Program:
    """Made when first used: not every subject needs every client."""

    def __init__(self, kind, make):
        self._kind, self._make = kind, make

    def __call__(self, *arguments, **named):
        return _only_one(self._kind, self._make)(*arguments, **named)

    def __getattr__(self, name):
        return getattr(_only_one(self._kind, self._make), name)


hf = _Program("hf", lambda: HfProgram(coverage, hf_commands(), root))
git = _Program("git", lambda: Git(root))
js = _Program("javascript", lambda: JavaScript(coverage, hub.url))


class Subject(unittest.TestCase):
    """Base of all tests here. Each test works in repositories and a folder of its own."""

    maxDiff = None
    _count = 0

    def setUp(self):
        warnings.simplefilter("ignore", ResourceWarning)
        self.folder = root / "tests" / self.id().rsplit(".", 1)[-1]
        self.folder.mkdir(parents=True)
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def name(self, owner="alice", word="repo") -> str:
        """A repository's name that no other test has."""
        Subject._count += 1
        return f"{owner}/{word}-{Subject._count}"

    def made(self, owner="alice", user="alice", **fields) -> str:
        """A new repository with only what the Hub puts into it."""
        name = self.name(owner)
        api(user).create_repo(name, **fields)
        return name

    def refused(self, status: int, call, *arguments, kind=None, says=None, **named):
        """The call fails with that status; gives the client's exception. Generators are drawn from."""
        from huggingface_hub.errors import HfHubHTTPError

        with self.assertRaises(kind or HfHubHTTPError) as caught:
            result = call(*arguments, **named)
            if hasattr(result, "__next__"):
                list(result)
        error = caught.exception
        self.assertEqual(error.response.status_code, status, str(error))
        if says:
            self.assertIn(says, str(error))
        return error

    def js_refused(self, status: int, call, *arguments, **named):
        from kit.javascript import JavaScriptError

        with self.assertRaises(JavaScriptError) as caught:
            call(*arguments, **named)
        self.assertEqual(caught.exception.status, status, str(caught.exception))
        return caught.exception
