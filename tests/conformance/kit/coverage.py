# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which public functions of the official clients were called by the tests and answered without an error."""
import functools
import inspect
import json
import threading
from pathlib import Path

CLIENTS = ("python", "hf", "javascript")


class Coverage:
    def __init__(self):
        self._seen = {client: set() for client in CLIENTS}
        self._within = threading.local()

    def note(self, client: str, name: str):
        self._seen[client].add(name)

    def watch_python(self):
        """Wraps every public method of HfApi. What a method calls of its own class does not count."""
        from huggingface_hub import HfApi

        for name in python_methods():
            setattr(HfApi, name, self._watched(name, getattr(HfApi, name)))

    def _watched(self, name, method):
        @functools.wraps(method)
        def call(*args, **kwargs):
            is_outermost = not getattr(self._within, "call", False)
            self._within.call = True
            try:
                result = method(*args, **kwargs)
            finally:
                if is_outermost:
                    self._within.call = False
            if not is_outermost:
                return result
            if inspect.isgenerator(result):
                return self._followed(name, result)
            self.note("python", name)
            return result

        return call

    def _followed(self, name, generator):
        """A generator has worked when its first item came, or when it ended without one."""
        for item in generator:
            self.note("python", name)
            yield item
        self.note("python", name)

    def write(self, file: Path):
        file.write_text(json.dumps({client: sorted(names) for client, names in self._seen.items()}, indent=1))


def python_methods():
    from huggingface_hub import HfApi

    return [name for name, member in inspect.getmembers(HfApi, callable) if not name.startswith("_")]


def hf_commands():
    """Every command of `hf` by its full name, hidden ones too."""
    import click
    from huggingface_hub.cli.hf import app

    def below(command, path, context):
        if not isinstance(command, click.Group):
            yield " ".join(path)
            return
        for name in command.list_commands(context):
            child = command.get_command(context, name)
            yield from below(child, [*path, name], click.Context(child, parent=context, info_name=name))

    return sorted(below(app, [], click.Context(app)))
