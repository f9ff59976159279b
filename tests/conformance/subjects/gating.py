# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Gated repositories: asking, deciding, granting."""
from kit import world
from kit.world import Subject, api, js


class Gating(Subject):
    def gated(self, mode="manual", kind="model"):
        name = self.made(repo_type=kind)
        api().upload_file(path_or_fileobj=b"secret", path_in_repo="config.json", repo_id=name, repo_type=kind)
        api().update_repo_settings(name, gated=mode, repo_type=kind)
        return name

    def ask(self, name, user, kind="model", fields=None):
        """Asking is what people do in the browser; no official client does it."""
        prefix = "" if kind == "model" else f"/{kind}s"
        status, _ = world.hub.ask("POST", f"{prefix}/{name}/ask-access", user=user, body=fields or {})
        self.assertIn(status, (200, 303))

    def names(self, listed):
        return [request.username for request in listed]

    def test_a_request_is_accepted_rejected_and_taken_back(self):
        from huggingface_hub.errors import GatedRepoError

        for kind in ("model", "dataset"):
            name = self.gated(kind=kind)
            card = b"---\nextra_gated_fields:\n  Company: text\n---\n"
            api().upload_file(path_or_fileobj=card, path_in_repo="README.md", repo_id=name, repo_type=kind)
            with self.assertRaises(GatedRepoError):
                api("bob").auth_check(name, repo_type=kind)
            self.ask(name, "bob", kind, {"Company": "Acme"})
            pending = list(api().list_pending_access_requests(name, repo_type=kind))
            self.assertEqual(self.names(pending), ["bob"])
            self.assertEqual((pending[0].fullname, pending[0].email, pending[0].status, pending[0].fields),
                             ("Bob", "bob@example.org", "pending", {"Company": "Acme"}))
            api().accept_access_request(name, "bob", repo_type=kind)
            api("bob").auth_check(name, repo_type=kind)
            self.assertEqual(self.names(api().list_accepted_access_requests(name, repo_type=kind)), ["bob"])
            path = api("bob").hf_hub_download(name, "config.json", repo_type=kind, cache_dir=self.folder / kind)
            with open(path, "rb") as file:
                self.assertEqual(file.read(), b"secret")
            api().cancel_access_request(name, "bob", repo_type=kind)
            with self.assertRaises(GatedRepoError):
                api("bob").auth_check(name, repo_type=kind)
            api().reject_access_request(name, "bob", rejection_reason="Not this time", repo_type=kind)
            self.assertEqual(self.names(api().list_rejected_access_requests(name, repo_type=kind)), ["bob"])
            self.refused(404, api().reject_access_request, name, "bob", rejection_reason=None, repo_type=kind)
            self.refused(404, api().accept_access_request, name, "carol", repo_type=kind)

    def test_a_request_is_handled_by_its_number(self):
        name = self.gated()
        self.ask(name, "bob")
        request = next(api().list_pending_access_requests(name))
        self.assertTrue(request.request_id)
        api().accept_access_request(name, request_id=request.request_id)
        api("bob").auth_check(name)

    def test_access_is_granted_without_asking(self):
        name = self.gated()
        api().grant_access(name, "erin")
        self.assertEqual(self.names(api().list_accepted_access_requests(name)), ["erin"])
        self.refused(400, api().grant_access, name, "erin")
        self.refused(404, api().grant_access, name, "no-such-person")

    def test_automatic_gates_open_at_once(self):
        name = self.gated("auto")
        self.js_refused(403, js.downloadFile, repo=name, path="config.json", user="bob")
        self.ask(name, "bob")
        self.assertEqual(js.downloadFile(repo=name, path="config.json", user="bob"), b"secret")

    def test_only_writers_decide_and_only_of_gated_ones(self):
        name = self.gated()
        self.refused(403, api("bob").list_pending_access_requests, name)
        self.refused(403, api("bob").grant_access, name, "bob")
        open_one = self.made()
        self.refused(400, api().grant_access, open_one, "bob")

    def test_the_gate_opens_and_remembers(self):
        name = self.gated()
        api().grant_access(name, "bob")
        api().update_repo_settings(name, gated=False)
        api("erin").auth_check(name)
        api().update_repo_settings(name, gated="manual")
        api("bob").auth_check(name)
        self.refused(403, api("erin").auth_check, name)
