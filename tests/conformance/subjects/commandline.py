# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`hf repos`, and the commands that ask no server."""
from kit.world import Subject, api, hf


class Repositories(Subject):
    def test_from_creation_to_deletion(self):
        name = self.name()
        hf("repos", "create", name, "--private")
        hf("repos", "create", name, "--exist-ok")
        hf("repos", "create", name, fails=True)
        self.assertTrue(api().model_info(name).private)
        hf("repos", "settings", name, "--gated", "auto", "--public")
        self.assertEqual((api().model_info(name).private, api().model_info(name).gated), (False, "auto"))
        hf("repos", "settings", name, "--gated", "false")
        moved, copied = self.name(), self.name()
        hf("repos", "move", name, moved)
        hf("repos", "duplicate", moved, copied)
        self.assertEqual(api().list_repo_files(copied), api().list_repo_files(moved))
        for made in (moved, copied):
            hf("repos", "delete", made, "--yes")
            self.assertFalse(api().repo_exists(made))

    def test_branches_and_tags(self):
        name = self.made()
        hf("repos", "branch", "create", name, "side")
        hf("repos", "tag", "create", name, "v1", "--message", "the first")
        self.assertIn("v1", hf("repos", "tag", "list", name).output)
        self.assertEqual([branch.name for branch in api().list_repo_refs(name).branches], ["main", "side"])
        hf("repos", "branch", "delete", name, "side")
        hf("repos", "tag", "delete", name, "v1", "--yes")
        self.assertEqual(api().list_repo_refs(name).tags, [])

    def test_what_asks_no_server(self):
        self.assertIn("huggingface_hub", hf("env").output)
        self.assertTrue(hf("version").output)
