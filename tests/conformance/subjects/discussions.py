# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Discussions and pull requests."""
import unittest

from kit import world
from kit.recorded import RECORDED, compare
from kit.world import Subject, api, hf, js


class Talking(Subject):
    def test_a_discussion_is_opened_and_read_by_all(self):
        for kind in ("model", "dataset"):
            name = self.made(repo_type=kind)
            made = api("bob").create_discussion(name, "A question", description="What is **this**?", repo_type=kind)
            self.assertEqual((made.num, made.status, made.is_pull_request, made.author), (1, "open", False, "bob"))
            prefix = "" if kind == "model" else f"{kind}s/"
            self.assertEqual(made.url, f"{world.hub.url}/{prefix}{name}/discussions/1")
            seen = api(None).get_discussion_details(name, 1, repo_type=kind)
            self.assertEqual([event.type for event in seen.events], ["comment"])
            self.assertEqual(seen.events[0].content, "What is **this**?")
            self.assertIn("<strong>this</strong>", seen.events[0].rendered)
            self.assertIsNone(seen.diff)

    def test_comments_are_added_edited_and_hidden(self):
        name = self.made()
        api().create_discussion(name, "A question", description="First words")
        comment = api("bob").comment_discussion(name, 1, "An answer")
        self.assertEqual((comment.content, comment.author, comment.edited, comment.hidden), ("An answer", "bob", False, False))
        edited = api("bob").edit_discussion_comment(name, 1, comment.id, "A better answer")
        self.assertEqual((edited.content, edited.edited), ("A better answer", True))
        self.refused(403, api("erin").edit_discussion_comment, name, 1, comment.id, "Not mine")
        with self.assertWarns(UserWarning):
            hidden = api("bob").hide_discussion_comment(name, 1, comment.id)
        self.assertTrue(hidden.hidden)
        events = api().get_discussion_details(name, 1).events
        self.assertEqual([event.content for event in events], ["First words", "This comment has been hidden"])

    def test_the_history_of_a_comment(self):
        name = self.made()
        made = api().create_discussion(name, "A question", description="One")
        edited = api().edit_discussion_comment(name, 1, made.events[0].id, "Two")
        self.assertEqual(edited.last_edited_by, "alice")
        self.assertGreaterEqual(edited.number_of_edits, 1)

    def test_titles_and_states_change(self):
        name = self.made()
        api("bob").create_discussion(name, "First title", description="Words")
        renamed = api("bob").rename_discussion(name, 1, "Second title")
        self.assertEqual((renamed.old_title, renamed.new_title), ("First title", "Second title"))
        closed = api().change_discussion_status(name, 1, "closed", comment="Done")
        self.assertEqual(closed.new_status, "closed")
        details = api().get_discussion_details(name, 1)
        self.assertEqual((details.title, details.status), ("Second title", "closed"))
        self.assertEqual(sorted(event.type for event in details.events),
                         ["comment", "comment", "status-change", "title-change"])
        api().change_discussion_status(name, 1, "open")
        self.assertEqual(api().get_discussion_details(name, 1).status, "open")
        self.refused(403, api("erin").change_discussion_status, name, 1, "closed")
        self.refused(400, api().rename_discussion, name, 1, "ab")

    def test_lists_are_filtered_and_paged(self):
        name = self.made()
        for number in range(3):
            api("bob").create_discussion(name, f"Question {number}", description="Words")
        api().create_pull_request(name, "A proposal")
        api().change_discussion_status(name, 1, "closed")
        listed = list(api().get_repo_discussions(name))
        self.assertEqual([item.num for item in listed], [4, 3, 2, 1])
        self.assertEqual([item.num for item in api().get_repo_discussions(name, discussion_type="pull_request")], [4])
        self.assertEqual([item.num for item in api().get_repo_discussions(name, discussion_type="discussion")], [3, 2, 1])
        self.assertEqual([item.num for item in api().get_repo_discussions(name, discussion_status="closed")], [1])
        self.assertEqual([item.num for item in api().get_repo_discussions(name, author="bob")], [3, 2, 1])
        many = self.made()
        for number in range(30):
            api().create_discussion(many, f"Question {number}", description="Words")
        self.assertEqual([item.num for item in api().get_repo_discussions(many)], list(range(30, 0, -1)))

    def test_what_is_not_there(self):
        name = self.made()
        self.refused(404, api().get_discussion_details, name, 7)
        self.refused(404, api().get_discussion_details, "alice/nothing-at-all", 1)
        self.refused(404, api().comment_discussion, name, 7, "Nobody hears")
        self.refused(401, api(None).create_discussion, name, "A question")

    def test_attachments_are_kept(self):
        picture = self.folder / "dot.png"
        picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(20))
        where = api().upload_attachment(picture)
        self.assertTrue(where.startswith(world.hub.url), where)
        status, _ = world.hub.ask("HEAD", where.removeprefix(world.hub.url), user=None)
        self.assertEqual(status, 200)


class PullRequests(Subject):
    def test_one_begins_as_a_draft_and_is_merged(self):
        name = self.made()
        made = api("bob").create_pull_request(name, "A proposal", description="For your consideration")
        self.assertEqual((made.status, made.is_pull_request, made.git_reference), ("draft", True, "refs/pr/1"))
        self.assertEqual(made.target_branch, "refs/heads/main")
        api("bob").upload_file(path_or_fileobj=b"new\n", path_in_repo="new.txt", repo_id=name, revision="refs/pr/1")
        self.refused(403, api("bob").merge_pull_request, name, 1)
        api("bob").change_discussion_status(name, 1, "open")
        details = api().get_discussion_details(name, 1)
        self.assertIn("+new", details.diff)
        self.assertEqual(details.conflicting_files, [])
        api().merge_pull_request(name, 1, comment="Thank you")
        merged = api().get_discussion_details(name, 1)
        self.assertEqual((merged.status, merged.merge_commit_oid), ("merged", api().model_info(name).sha))
        self.assertIn("new.txt", api().list_repo_files(name))
        self.assertIn("commit", [event.type for event in merged.events])
        self.assertEqual(js.listCommits(repo=name)[0]["oid"], merged.merge_commit_oid)

    def test_conflicts_are_named_and_block(self):
        name = self.made()
        api().upload_file(path_or_fileobj=b"one\n", path_in_repo="a.txt", repo_id=name)
        api().upload_file(path_or_fileobj=b"two\n", path_in_repo="a.txt", repo_id=name, create_pr=True)
        api().upload_file(path_or_fileobj=b"three\n", path_in_repo="a.txt", repo_id=name)
        self.assertEqual(api().get_discussion_details(name, 1).conflicting_files, ["a.txt"])
        with self.assertRaises(Exception):
            api().merge_pull_request(name, 1)
        self.assertEqual(api().get_discussion_details(name, 1).status, "open")

    def test_closed_ones_stay_readable(self):
        name = self.made()
        api("bob").upload_file(path_or_fileobj=b"x", path_in_repo="x.txt", repo_id=name, create_pr=True)
        api("bob").change_discussion_status(name, 1, "closed")
        self.assertEqual(api().get_discussion_details(name, 1).status, "closed")
        self.assertIn("x.txt", api().list_repo_files(name, revision="refs/pr/1"))

    def test_disabled_discussions(self):
        name = self.made()
        status, _ = world.hub.ask("PUT", f"/api/models/{name}/settings", body={"discussionsDisabled": True})
        self.assertEqual(status, 200)
        self.refused(403, api("bob").create_discussion, name, "A question")

    def test_squashing_a_pull_request(self):
        name = self.made()
        api().create_pull_request(name, "Many steps")
        for number in range(3):
            api().upload_file(path_or_fileobj=b"%d" % number, path_in_repo="a.txt", repo_id=name, revision="refs/pr/1")
        api().super_squash_history(name, branch="refs/pr/1")
        self.assertEqual(len(api().list_repo_commits(name, revision="refs/pr/1")), 1)


@unittest.skipUnless(RECORDED.is_dir(), "the recorded answers are not on this machine")
class Recordings(Subject):
    def test_answers_have_the_recorded_fields(self):
        """As recorded: a pull request that was closed, and a comment that was hidden."""
        name = self.made("acme")
        where = f"/api/models/{name}/discussions"
        api("bob").upload_file(path_or_fileobj=b"x", path_in_repo="x.txt", repo_id=name, create_pr=True,
                               commit_description="words")
        api().change_discussion_status(name, 1, "closed")
        api("bob").create_discussion(name, "A question", description="words")
        comment = api("bob").comment_discussion(name, 2, "hide this")
        api().hide_discussion_comment(name, 2, comment.id)
        events = world.hub.ask("GET", f"{where}/2")[1]["events"]
        compare(self, "discussions", ["discussions/list*"], [world.hub.ask("GET", where)[1]])
        compare(self, "pull request", ["discussions/detail*"], [world.hub.ask("GET", f"{where}/1")[1]])
        compare(self, "hidden comment", ["discussions/event*"],
                [event for event in events if event["data"].get("hidden")])


class CommandLine(Subject):
    def test_hf_talks(self):
        name = self.made()
        hf("discussions", "create", name, "--title", "From a terminal", "--body", "Hello")
        hf("discussions", "comment", name, "1", "--body", "A comment")
        hf("discussions", "rename", name, "1", "Another title")
        listed = hf("discussions", "list", name, "--format", "json").json()
        self.assertEqual([item["title"] for item in listed], ["Another title"])
        comment = api().get_discussion_details(name, 1).events[-2]
        hf("discussions", "edit", name, "1", comment.id, "--body", "A better comment")
        hf("discussions", "close", name, "1", "--comment", "Enough", "--yes")
        hf("discussions", "reopen", name, "1", "--yes")
        self.assertIn("A better comment", hf("discussions", "info", name, "1", "--format", "json").output)
        api().upload_file(path_or_fileobj=b"x\n", path_in_repo="x.txt", repo_id=name, create_pr=True)
        self.assertIn("x.txt", hf("discussions", "diff", name, "2").output)
        hf("discussions", "merge", name, "2", "--yes")
        self.assertIn("x.txt", api().list_repo_files(name))
