# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Webhooks: kept by the clients, and delivered to a server of ours in the form that the client's types read."""
import unittest

from kit.listener import Listener
from kit.recorded import RECORDED, compare
from kit.world import Subject, api, hf


class Webhooks(Subject):
    def setUp(self):
        super().setUp()
        self.listener = Listener()
        self.addCleanup(self.listener.stop)

    def watched(self, name="alice", kind="user"):
        from huggingface_hub import WebhookWatchedItem

        return [WebhookWatchedItem(type=kind, name=name)]

    def test_one_is_kept(self):
        made = api().create_webhook(url=self.listener.url, watched=self.watched(), domains=["repo", "discussion"],
                                    secret="open sesame")
        # the secret is never shown again, as the description of the Hub's API says
        self.assertEqual((made.url, made.disabled, made.secret, made.watched[0].name),
                         (self.listener.url, False, None, "alice"))
        self.assertEqual(api().get_webhook(made.id).url, made.url)
        self.assertIn(made.id, [hook.id for hook in api().list_webhooks()])
        changed = api().update_webhook(made.id, url=self.listener.url + "2", domains=["repo"],
                                       watched=self.watched("acme", "org"))
        self.assertEqual((changed.url, changed.domains, changed.watched[0].name), (self.listener.url + "2", ["repo"], "acme"))
        moved = api().update_webhook(made.id, url=self.listener.url + "3")
        self.assertEqual((moved.url, moved.domains, moved.watched[0].name), (self.listener.url + "3", ["repo"], "acme"))
        self.assertTrue(api().disable_webhook(made.id).disabled)
        self.assertFalse(api().enable_webhook(made.id).disabled)
        self.assertNotIn(made.id, [hook.id for hook in api("bob").list_webhooks()])
        api().delete_webhook(made.id)
        self.refused(404, api().get_webhook, made.id)

    def test_events_are_told_as_the_client_s_types_read_them(self):
        from huggingface_hub import WebhookPayload

        name = self.made()
        hook = api().create_webhook(url=self.listener.url, watched=self.watched(name, "model"),
                                    domains=["repo", "discussion"], secret="open sesame")
        self.addCleanup(api().delete_webhook, hook.id)
        commit = api().upload_file(path_or_fileobj=b"x", path_in_repo="x.txt", repo_id=name)
        headers, payload = self.listener.next("repo.content")
        headers = {key.lower(): value for key, value in headers.items()}
        self.assertEqual(headers["x-webhook-secret"], "open sesame")
        self.assertEqual((payload["event"]["action"], payload["repo"]["name"], payload["repo"]["headSha"]),
                         ("update", name, commit.oid))
        self.assertEqual(payload["updatedRefs"][0]["newSha"], commit.oid)
        self.assertEqual(WebhookPayload(**payload).repo.type, "model")
        api("bob").create_discussion(name, "A question", description="Words")
        _, payload = self.listener.next("discussion")
        self.assertEqual((payload["event"]["action"], payload["discussion"]["title"]), ("create", "A question"))
        self.assertNotIn("headSha", payload["repo"])
        self.assertEqual(WebhookPayload(**payload).discussion.status, "open")
        api("bob").comment_discussion(name, 1, "More words")
        _, payload = self.listener.next("discussion.comment")
        self.assertEqual(WebhookPayload(**payload).comment.content, "More words")

    @unittest.skipUnless(RECORDED.is_dir(), "the recorded answers are not on this machine")
    def test_a_call_has_the_recorded_fields(self):
        """The recorded call tells of a new pull request with a description."""
        name = self.made("acme")
        hook = api().create_webhook(url=self.listener.url, watched=self.watched("acme", "org"), domains=["discussion"])
        self.addCleanup(api().delete_webhook, hook.id)
        api("bob").create_pull_request(name, "Update the card", description="Add what is missing")
        _, payload = self.listener.next("discussion")
        compare(self, "webhook call", ["webhooks/*"], [payload])

    def test_hf_keeps_webhooks(self):
        made = hf("webhooks", "create", "--watch", "user:alice", "--url", self.listener.url, "--domain", "repo",
                  "--format", "json").json()
        self.assertIn(made["id"], hf("webhooks", "list", "--format", "json").output)
        hf("webhooks", "info", made["id"])
        hf("webhooks", "update", made["id"], "--url", self.listener.url + "3")
        hf("webhooks", "disable", made["id"])
        hf("webhooks", "enable", made["id"])
        hf("webhooks", "delete", made["id"], "--yes")
