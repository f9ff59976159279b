# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""@huggingface/hub in a Node process that calls its exported functions as it is told."""
import base64
import json
import os
import subprocess
from pathlib import Path

from kit.localhub import TOKENS


class JavaScriptError(Exception):
    def __init__(self, description: dict):
        super().__init__(f"{description['name']}: {description['message']}")
        self.name = description["name"]
        self.status = description.get("statusCode")


class JavaScript:
    """`js.listModels(search={…})` calls the function with one object and gives its result; generators give a list.

    Bytes become Blobs and Blobs become bytes; dates become their ISO text. `user=None` calls without a token."""

    def __init__(self, coverage, url: str):
        self._coverage = coverage
        self._url = url
        client = Path(os.environ["HS_CLIENTS"]) / "javascript/node_modules/@huggingface/hub/dist/index.mjs"
        script = Path(__file__).with_name("caller.mjs")
        environment = {"PATH": os.environ["PATH"], "HOME": os.environ["HOME"], "HF_HOME": os.environ["HF_HOME"]}
        self._process = subprocess.Popen(["node", script, client], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                         text=True, env=environment)
        self.functions = self._ask({"list": True})

    def __getattr__(self, name):
        if name.startswith("_") or name not in self.functions:
            raise AttributeError(f"@huggingface/hub has no function {name}")

        def call(*positional, user="alice", **parameters):
            if not positional:
                parameters["hubUrl"] = self._url
                if user:
                    parameters["accessToken"] = TOKENS[user]
                positional = [parameters]
            result = self._ask({"function": name, "arguments": _packed(list(positional))})
            self._coverage.note("javascript", name)
            return _unpacked(result)

        return call

    def _ask(self, question):
        self._process.stdin.write(json.dumps(question) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError("the JavaScript client ended")
        answer = json.loads(line)
        if "error" in answer:
            raise JavaScriptError(answer["error"])
        return answer.get("result")

    def stop(self):
        self._process.stdin.close()
        self._process.wait(timeout=30)
        self._process.stdout.close()


def _packed(value):
    if isinstance(value, bytes):
        return {"$bytes": base64.b64encode(value).decode()}
    if isinstance(value, dict):
        return {key: _packed(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_packed(item) for item in value]
    return value


def _unpacked(value):
    if isinstance(value, dict):
        if set(value) == {"$bytes"}:
            return base64.b64decode(value["$bytes"])
        return {key: _unpacked(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_unpacked(item) for item in value]
    return value
