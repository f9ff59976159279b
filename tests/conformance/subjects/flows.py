# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Conversations with huggingface.co that were recorded, held again with the local hub: same requests, same answers.

Values are compared but for what is new each time (identities, commits, times) and what depends on machines that run
Spaces; fields and types always."""
import json
import os
import unittest
from pathlib import Path

from kit import world
from kit.shapes import Shape
from kit.world import Subject, api

FLOWS = Path(os.environ["HS_SHARED_DIR"]) / "fixtures/api/flows"
HOST = "https://huggingface.co"
SPACE = "user/tmp_test_space"

#: Fields whose values are new each time.
NEW = {"id", "_id", "commitOid", "commitUrl", "updatedAt", "oid"}
#: Fields of a runtime that tell of machines which the local hub has not.
MACHINES = {"stage", "replicas", "domain"}


def settled(value):
    """The value without what cannot be the same twice."""
    if isinstance(value, dict):
        return {key: "…" if key in NEW | MACHINES else settled(item) for key, item in value.items()}
    if isinstance(value, list):
        return [settled(item) for item in value]
    return value.replace(HOST, world.hub.url) if isinstance(value, str) else value


@unittest.skipUnless(FLOWS.is_dir(), "the recorded answers are not on this machine")
class Flows(Subject):
    def setUp(self):
        super().setUp()
        self.addCleanup(api("user").delete_repo, SPACE, repo_type="space", missing_ok=True)

    def test_secrets(self):
        api("user").create_repo(SPACE, repo_type="space", space_sdk="gradio", private=True)
        self.replay("test_manage_secrets")

    def test_variables(self):
        self.replay("test_manage_variables")

    def test_pausing_and_restarting(self):
        self.replay("test_pause_and_restart_space", before={"05": self.upload_the_application})

    def test_the_runtime(self):
        self.replay("test_space_runtime")

    def test_the_runtime_of_a_static_space(self):
        name = self.made(repo_type="space", space_sdk="static")
        api().wait_for_space(name, timeout=20, poll_interval=0.2)
        self.replay("test_static_space_runtime", {"victor/static-space": name})

    @staticmethod
    def upload_the_application():
        """The commit that came fourth; its recording is lost."""
        api("user").upload_file(path_or_fileobj=b"import gradio\n", path_in_repo="app.py", repo_id=SPACE, repo_type="space")

    def replay(self, flow: str, names: dict | None = None, before: dict | None = None):
        """`before`: what was done before the exchange of a number, and is not among the recordings."""
        files = sorted((FLOWS / f"TestSpaceAPIProduction.{flow}").glob("*.json"))
        self.assertGreater(len(files), 4)
        for file in files:
            (before or {}).get(file.name[:2], lambda: None)()
            exchange = json.loads(file.read_text())
            request, recorded = exchange["request"], exchange["response"]
            path = request["uri"].removeprefix(HOST)
            for theirs, ours in (names or {}).items():
                path = path.replace(theirs, ours)
            answer, content = world.hub.exchange(request["method"], path, "user", self.body_of(request))
            self.assertEqual(answer.status, recorded["status"], f"{file.name}: {content}")
            expected = recorded.get("body_json", recorded.get("body_text"))
            self.assertEqual(Shape().add(content).types, Shape().add(expected).types, file.name)
            self.assertEqual(settled(content), settled(expected), file.name)

    @staticmethod
    def body_of(request: dict):
        body = request.get("body")
        is_lines = "commit" in request["uri"]
        return body if is_lines or not isinstance(body, str) else json.loads(body)
