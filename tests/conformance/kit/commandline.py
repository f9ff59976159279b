# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The programs: hf, as pip installed it, and git with git-lfs."""
import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

from kit.localhub import TOKENS


@dataclass
class Finished:
    status: int
    output: str
    errors: str

    def json(self):
        return json.loads(self.output)


class HfProgram:
    def __init__(self, coverage, commands, folder: Path):
        self._coverage = coverage
        self._folder = folder
        self._commands = set(commands)
        self._program = Path(os.environ["HS_CLIENTS"]) / "venv/bin/hf"

    def __call__(self, *arguments, user="alice", fails=False, home=None, settings=None) -> Finished:
        """Runs `hf ARGUMENTS…`, with further environment variables; raises where it ends otherwise than expected."""
        words = [str(argument) for argument in arguments]
        environment = dict(os.environ)
        environment.pop("HF_TOKEN", None)
        if user:
            environment["HF_TOKEN"] = TOKENS[user]
        if home:
            environment["HF_HOME"] = str(home)
        environment.update(settings or {})
        # hf asks git as well: in a folder that is no repository
        result = subprocess.run([str(self._program), *words], cwd=self._folder, env=environment, capture_output=True,
                                text=True, stdin=subprocess.DEVNULL, timeout=60)
        if (result.returncode != 0) != fails:
            raise AssertionError(f"hf {' '.join(words)} ended with {result.returncode}\n{result.stdout}{result.stderr}")
        if not fails:
            self._note(words)
        return Finished(result.returncode, result.stdout, result.stderr)

    def _note(self, words):
        for length in range(len(words), 0, -1):
            name = " ".join(words[:length])
            if name in self._commands:
                self._coverage.note("hf", name)
                return
        raise AssertionError(f"not a command of hf: {words}")


class Git:
    """git as a person has it, with git-lfs, but none of the machine's settings."""

    def __init__(self, folder: Path):
        self._home = folder / "git-home"
        self._home.mkdir()
        self("lfs", "install", "--skip-repo")
        for key, value in {"user.name": "Alice", "user.email": "alice@example.org", "init.defaultBranch": "main",
                           "advice.detachedHead": "false", "credential.helper": ""}.items():
            self("config", "--global", key, value)

    def __call__(self, *arguments, at: Path | None = None, fails=False) -> Finished:
        environment = {"PATH": os.environ["PATH"], "HOME": str(self._home), "GIT_TERMINAL_PROMPT": "0",
                       "GIT_CONFIG_NOSYSTEM": "1", "LANG": "C.UTF-8"}
        words = [str(argument) for argument in arguments]
        result = subprocess.run(["git", *words], cwd=at or self._home, env=environment, capture_output=True, text=True,
                                stdin=subprocess.DEVNULL, timeout=60)
        if (result.returncode != 0) != fails:
            raise AssertionError(f"git {' '.join(words)} ended with {result.returncode}\n{result.stdout}{result.stderr}")
        return Finished(result.returncode, result.stdout, result.stderr)

    @staticmethod
    def address(url: str, path: str, user: str | None = "alice") -> str:
        """The address of a repository with the user's token as password, which is how the Hub documents it."""
        if user is None:
            return f"{url}/{path}"
        scheme, rest = url.split("://")
        return f"{scheme}://{user.split(',')[0]}:{TOKENS[user]}@{rest}/{path}"
