# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Commits: every operation of both clients, large files in one piece and in parts, pull requests, conflicts."""
import hashlib
import io
from pathlib import Path

from kit import world
from kit.world import Subject, api, hf, js

# Small limits, so that a file of a few hundred kilobytes goes up in parts.
# server: --lfs-multipart-over 65536 --lfs-chunk 65536


def add(path, content=b"content"):
    from huggingface_hub import CommitOperationAdd

    return CommitOperationAdd(path, content)


def delete(path, **fields):
    from huggingface_hub import CommitOperationDelete

    return CommitOperationDelete(path, **fields)


def copy(source, path, **fields):
    from huggingface_hub import CommitOperationCopy

    return CommitOperationCopy(source, path, **fields)


def bytes_of(name, path, **fields) -> bytes:
    from huggingface_hub import HfFileSystem
    from kit.localhub import TOKENS

    return HfFileSystem(token=TOKENS["alice"], skip_instance_cache=True).read_bytes(f"{name}/{path}", **fields)


class OneFile(Subject):
    def test_from_bytes_a_path_and_a_stream(self):
        name = self.made()
        file = self.folder / "some.txt"
        file.write_text("from a path")
        for path, content, expected in (("bytes.txt", b"from bytes", b"from bytes"), ("path.txt", file, b"from a path"),
                                        ("text.txt", str(file), b"from a path"),
                                        ("sub/stream.txt", io.BytesIO(b"from a stream"), b"from a stream")):
            info = api().upload_file(path_or_fileobj=content, path_in_repo=path, repo_id=name)
            self.assertEqual(str(info), f"{world.hub.url}/{name}/commit/{info.oid}")
            self.assertEqual(info.oid, api().model_info(name).sha)
            self.assertEqual(bytes_of(name, path), expected)
        titles = [commit.title for commit in api().list_repo_commits(name)]
        self.assertEqual(titles[:2], ["Upload sub/stream.txt with huggingface_hub", "Upload text.txt with huggingface_hub"])

    def test_author_title_and_description(self):
        name = self.made("acme", "bob")
        api("bob").upload_file(path_or_fileobj=b"x", path_in_repo="x.txt", repo_id=name, commit_message="A title",
                               commit_description="Two\nlines")
        commit = api().list_repo_commits(name, formatted=True)[0]
        self.assertEqual((commit.title, commit.message.strip(), commit.authors), ("A title", "Two\nlines", ["bob"]))
        self.assertEqual(js.listCommits(repo=name)[0]["authors"][0]["username"], "bob")

    def test_by_javascript_in_all_its_ways(self):
        name = self.made()
        done = js.uploadFile(repo=name, file={"path": "one.txt", "content": b"one"})
        self.assertEqual(done["commit"]["oid"], api().model_info(name).sha)
        js.uploadFiles(repo=name, files=[{"path": "two.txt", "content": b"two"}, {"path": "w.bin", "content": b"\0" * 999}],
                       commitTitle="Two files", commitDescription="from a script")
        self.assertEqual(api().list_repo_commits(name)[0].title, "Two files")
        js.uploadFilesWithProgress(repo=name, files=[{"path": "three.txt", "content": b"three"}])
        js.commit(repo=name, title="Mixed", operations=[
            {"operation": "addOrUpdate", "path": "four.txt", "content": b"four"}, {"operation": "delete", "path": "one.txt"}])
        js.commitIter(repo=name, title="Once more", operations=[
            {"operation": "addOrUpdate", "path": "five.txt", "content": b"five"}])
        js.deleteFile(repo=name, path="two.txt")
        js.deleteFiles(repo=name, paths=["three.txt"])
        self.assertEqual(api().list_repo_files(name), [".gitattributes", "five.txt", "four.txt", "w.bin"])
        self.assertIsNotNone(api().get_paths_info(name, ["w.bin"])[0].lfs)
        self.assertEqual(bytes_of(name, "w.bin"), b"\0" * 999)

    def test_an_empty_file_even_of_a_large_kind(self):
        name = self.made()
        api().upload_file(path_or_fileobj=b"", path_in_repo="empty.pkl", repo_id=name)
        entry = api().get_paths_info(name, ["empty.pkl"])[0]
        self.assertEqual((entry.size, entry.lfs), (0, None))
        self.assertEqual(entry.blob_id, "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391")

    def test_in_the_background(self):
        name = self.made()
        future = api().upload_file(path_or_fileobj=b"x", path_in_repo="x.txt", repo_id=name, run_as_future=True)
        self.assertEqual(future.result().oid, api().model_info(name).sha)
        self.assertEqual(api().run_as_future(api().repo_exists, name).result(), True)


class ManyOperations(Subject):
    def test_all_operations_in_one_commit(self):
        name = self.made()
        api().create_commit(name, [add("a.txt", b"a"), add("old/b.txt", b"b"), add("old/c.txt", b"c"),
                                   add("w.bin", b"\0" * 5000)], commit_message="First")
        api().create_commit(name, commit_message="Second", commit_description="with all", operations=[
            add("new.txt", b"new"), add("more.bin", b"\1" * 5000), delete("a.txt"), delete("old/"),
            copy("w.bin", "copied/w.bin"), copy("old/b.txt", "kept-b.txt")])
        self.assertEqual(api().list_repo_files(name),
                         [".gitattributes", "copied/w.bin", "kept-b.txt", "more.bin", "new.txt", "w.bin"])
        self.assertEqual(bytes_of(name, "copied/w.bin"), b"\0" * 5000)
        self.assertEqual(bytes_of(name, "kept-b.txt"), b"b")
        first, second = (api().get_paths_info(name, [path])[0] for path in ("w.bin", "copied/w.bin"))
        self.assertEqual(first.blob_id, second.blob_id)

    def test_a_copy_of_another_revision_and_repository(self):
        name, other = self.made(), self.made(repo_type="dataset")
        first = api().upload_file(path_or_fileobj=b"old words", path_in_repo="a.txt", repo_id=name)
        api().upload_file(path_or_fileobj=b"new words", path_in_repo="a.txt", repo_id=name)
        api().create_commit(name, [copy("a.txt", "back.txt", src_revision=first.oid)], commit_message="Back")
        self.assertEqual(bytes_of(name, "back.txt"), b"old words")
        api().copy_files(f"hf://{name}/a.txt", f"hf://datasets/{other}/from-the-model.txt")
        self.assertIn("from-the-model.txt", api().list_repo_files(other, repo_type="dataset"))

    def test_deleting_files_and_folders(self):
        name = self.made()
        api().create_commit(name, [add(path) for path in ("a.txt", "b.json", "d/e.txt", "d/f/g.txt", "h/i.txt")],
                            commit_message="Five")
        api().delete_file("a.txt", name)
        self.refused(404, api().delete_file, "a.txt", name, says="A file with this name doesn't exist")
        api().delete_folder("d", name)
        self.assertEqual(api().list_repo_files(name), [".gitattributes", "b.json", "h/i.txt"])
        api().delete_files(name, ["*.json"])
        api().create_commit(name, [delete("h/"), add("h/j.txt")], commit_message="Anew")
        self.assertEqual(api().list_repo_files(name), [".gitattributes", "h/j.txt"])
        # as the client's own test has it: a folder that is named like a file
        api().create_commit(name, [delete("h")], commit_message="Folder")
        self.assertEqual(api().list_repo_files(name), [".gitattributes"])

    def test_a_folder_with_patterns(self):
        name = self.made()
        for path in ("a.txt", "b.bin", "sub/c.txt", "sub/d.log", ".git/config", "sub/.cache/huggingface/x"):
            file = self.folder / "up" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(path.encode() * 10)
        api().upload_folder(repo_id=name, folder_path=self.folder / "up", path_in_repo="in/here", ignore_patterns="*.log")
        self.assertEqual(api().list_repo_files(name),
                         [".gitattributes", "in/here/a.txt", "in/here/b.bin", "in/here/sub/c.txt"])
        api().upload_folder(repo_id=name, folder_path=self.folder / "up", path_in_repo="in/here",
                            allow_patterns=["a.txt"], delete_patterns=["*"])
        self.assertEqual(api().list_repo_files(name), [".gitattributes", "in/here/a.txt"])

    def test_a_gitignore_is_kept_by_the_server(self):
        name = self.made()
        api().upload_file(path_or_fileobj=b"*.log\nbuild/\n", path_in_repo=".gitignore", repo_id=name)
        api().create_commit(name, [add("a.log"), add("build/x.txt"), add("kept.txt")], commit_message="Ignored ones")
        self.assertEqual(api().list_repo_files(name), [".gitattributes", ".gitignore", "kept.txt"])

    def test_nothing_changed_makes_no_commit(self):
        name = self.made()
        info = api().create_commit(name, [add("a.txt"), add("w.bin", b"\0" * 500)], commit_message="First")
        self.assertEqual(api().create_commit(name, [add("a.txt"), add("w.bin", b"\0" * 500)],
                                             commit_message="Again").oid, info.oid)
        self.assertEqual(api().create_commit(name, [], commit_message="Empty").oid, info.oid)
        self.assertEqual(len(api().list_repo_commits(name)), 2)
        status, answer = world.hub.ask("POST", f"/api/models/{name}/commit/main",
                                       body={"summary": "Nothing", "files": []})
        self.assertEqual(status, 400, answer)


class LargeFiles(Subject):
    def test_the_server_chooses_by_attributes_size_and_content(self):
        name = self.made()
        api().create_commit(name, [add("a.safetensors", b"text"), add("unlisted.xyz", bytes(range(256)) * 8),
                                   add("words.txt", b"words " * 100)], commit_message="Three")
        entries = {entry.path: entry for entry in api().list_repo_tree(name)}
        self.assertIsNotNone(entries["a.safetensors"].lfs)
        self.assertIsNone(entries["words.txt"].lfs)
        if entries["unlisted.xyz"].lfs:
            self.assertIn(b"unlisted.xyz", bytes_of(name, ".gitattributes"))

    def test_in_one_piece_and_in_parts(self):
        name = self.made()
        for size in (1000, 65536, 65537, 400_000):
            content = hashlib.sha256(b"%d" % size).digest() * (size // 32 + 1)
            content = content[:size]
            api().upload_file(path_or_fileobj=content, path_in_repo=f"python-{size}.bin", repo_id=name)
            js.uploadFile(repo=name, file={"path": f"javascript-{size}.bin", "content": content[::-1]})
            entry = api().get_paths_info(name, [f"python-{size}.bin"])[0]
            self.assertEqual((entry.lfs.size, entry.lfs.sha256), (size, hashlib.sha256(content).hexdigest()))
            self.assertEqual(bytes_of(name, f"python-{size}.bin"), content)
            self.assertEqual(bytes_of(name, f"javascript-{size}.bin"), content[::-1])

    def test_known_bytes_are_not_sent_again(self):
        first, second = self.made(), self.made()
        content = b"\7" * 200_000
        api().upload_file(path_or_fileobj=content, path_in_repo="w.bin", repo_id=first)
        operation = add("other-name.bin", content)
        api().preupload_lfs_files(first, [operation])
        api().create_commit(first, [operation], commit_message="Known bytes")
        api().upload_file(path_or_fileobj=content, path_in_repo="w.bin", repo_id=second)
        self.assertEqual(bytes_of(second, "w.bin"), content)

    def test_a_pointer_without_its_bytes_is_refused(self):
        name = self.made()
        line = {"path": "w.bin", "algo": "sha256", "oid": "ab" * 32, "size": 5}
        status, answer = world.hub.ask("POST", f"/api/models/{name}/commit/main",
                                       body={"summary": "No bytes", "lfsFiles": [line]})
        self.assertIn(status, range(400, 500), answer)
        self.assertNotIn("w.bin", api().list_repo_files(name))

    def test_whoever_forgot_the_setting_for_xet_reads_of_it(self):
        name = self.made()
        file = self.folder / "weights.bin"
        file.write_bytes(bytes(1000))
        failed = hf("upload", name, file, fails=True, settings={"HF_HUB_DISABLE_XET": "0"})
        self.assertIn("set-HF_HUB_DISABLE_XET=1", failed.errors)
        hf("upload", name, file)
        self.assertIn("weights.bin", api().list_repo_files(name))

    def test_a_scheduler_commits_what_appears(self):
        from huggingface_hub import CommitScheduler

        name = self.name()
        folder = self.folder / "watched"
        folder.mkdir()
        scheduler = CommitScheduler(repo_id=name, folder_path=folder, every=60, hf_api=api(), private=True)
        try:
            (folder / "log.txt").write_text("line\n")
            scheduler.trigger().result()  # or the scheduler's own first look was faster
            self.assertEqual(bytes_of(name, "log.txt"), b"line\n")
            (folder / "log.txt").write_text("line\nanother\n")
            scheduler.trigger().result()
            self.assertIsNone(scheduler.trigger().result())
        finally:
            scheduler.stop()
        self.assertEqual(bytes_of(name, "log.txt"), b"line\nanother\n")
        self.assertEqual(len(api().list_repo_commits(name)), 3)


class PullRequestsAndConflicts(Subject):
    def test_a_commit_opens_a_pull_request(self):
        name = self.made()
        info = api("bob").create_commit(name, [add("regular.txt"), add("lfs.pkl", b"\0" * 500)], create_pr=True,
                                        commit_message="From outside", commit_description="Please take it")
        self.assertEqual((info.pr_num, info.pr_revision), (1, "refs/pr/1"))
        self.assertEqual(info.pr_url, f"{world.hub.url}/{name}/discussions/1")
        self.assertEqual(api().list_repo_files(name), [".gitattributes"])
        self.assertIn("lfs.pkl", api().list_repo_files(name, revision="refs/pr/1"))
        details = api().get_discussion_details(name, 1)
        self.assertEqual((details.status, details.title, details.author), ("open", "From outside", "bob"))
        done = js.uploadFile(repo=name, file={"path": "js.txt", "content": b"js"}, isPullRequest=True, user="erin")
        self.assertTrue(done["pullRequestUrl"].endswith("/discussions/2"))
        self.refused(403, api("bob").upload_file, path_or_fileobj=b"x", path_in_repo="x.txt", repo_id=name)

    def test_a_pull_request_takes_more_commits(self):
        name = self.made()
        api().upload_file(path_or_fileobj=b"1", path_in_repo="1.txt", repo_id=name, create_pr=True)
        api().upload_file(path_or_fileobj=b"2", path_in_repo="2.txt", repo_id=name, revision="refs/pr/1")
        self.assertEqual(api().list_repo_files(name, revision="refs/pr/1"), [".gitattributes", "1.txt", "2.txt"])
        self.assertEqual(len(api().list_repo_commits(name, revision="refs/pr/1")), 3)

    def test_against_a_branch_but_not_a_commit(self):
        name = self.made()
        api().create_branch(name, branch="side")
        info = api().create_commit(name, [add("x.txt")], commit_message="To the side", revision="side", create_pr=True)
        self.assertEqual(api().get_discussion_details(name, info.pr_num).target_branch, "refs/heads/side")
        for revision in (api().model_info(name).sha, "no-such-branch"):
            self.refused(404, api().create_commit, name, [add("x.txt")], commit_message="No", revision=revision,
                         create_pr=True, says="Revision Not Found")

    def test_on_another_branch(self):
        name = self.made()
        api().create_branch(name, branch="feature/x")
        api().upload_file(path_or_fileobj=b"x", path_in_repo="x.txt", repo_id=name, revision="feature/x")
        js.uploadFile(repo=name, file={"path": "y.txt", "content": b"y"}, branch="feature/x")
        self.assertEqual(api().list_repo_files(name, revision="feature/x"), [".gitattributes", "x.txt", "y.txt"])
        self.assertEqual(api().list_repo_files(name), [".gitattributes"])

    def test_an_outdated_parent_is_a_conflict(self):
        name = self.made()
        parent = api().model_info(name).sha
        api().create_commit(name, [add("a.txt")], commit_message="First", parent_commit=parent)
        self.refused(412, api().create_commit, name, [add("b.txt")], commit_message="Late", parent_commit=parent,
                     says="The branch was updated since you opened this page. Please refresh and try again.")
        self.js_refused(412, js.uploadFile, repo=name, file={"path": "c.txt", "content": b"c"}, parentCommit=parent)

    def test_who_may_not_and_where_not(self):
        name = self.made("bob", "bob")
        self.refused(403, api("alice, read only").upload_file, path_or_fileobj=b"x", path_in_repo="x", repo_id=self.made())
        self.refused(403, api().upload_file, path_or_fileobj=b"x", path_in_repo="x", repo_id=name)
        self.refused(401, api(None).upload_file, path_or_fileobj=b"x", path_in_repo="x", repo_id=name)
        error = self.refused(404, api().upload_file, path_or_fileobj=b"x", path_in_repo="x", repo_id="alice/nothing")
        self.assertIn("Creating a commit assumes that the repo already exists", str(error))
        self.refused(404, api().upload_file, path_or_fileobj=b"x", path_in_repo="x", repo_id=self.made(),
                     revision="nowhere", says="Revision Not Found")

    def test_a_card_with_wrong_metadata_is_refused_before(self):
        name = self.made()
        with self.assertRaisesRegex(ValueError, "Invalid metadata in README.md"):
            api().upload_file(path_or_fileobj=b"---\nlicense: no-such-licence\n---\n", path_in_repo="README.md", repo_id=name)
        with self.assertRaisesRegex(ValueError, "Invalid metadata in README.md"):
            api().upload_file(path_or_fileobj=b"---\nlicense: [\n---\n", path_in_repo="README.md", repo_id=name)
        api().upload_file(path_or_fileobj=b"---\nlicense: mit\n---\n# Card\n", path_in_repo="README.md", repo_id=name)
        self.assertEqual(api().model_info(name).card_data.license, "mit")
        self.assertIn("license:mit", api().model_info(name).tags)
        with self.assertWarnsRegex(UserWarning, "empty or missing yaml metadata"):
            api().upload_file(path_or_fileobj=b"# No metadata\n", path_in_repo="README.md", repo_id=name)


class CommandLine(Subject):
    def test_hf_uploads_and_deletes(self):
        name = self.name()
        (self.folder / "sub").mkdir()
        (self.folder / "sub/a.txt").write_text("a")
        (self.folder / "w.bin").write_bytes(b"\0" * 70_000)
        hf("upload", name, self.folder, ".", "--commit-message", "From the command line")
        self.assertEqual(api().list_repo_files(name), [".gitattributes", "sub/a.txt", "w.bin"])
        hf("upload", name, self.folder / "w.bin", "again/w.bin")
        hf("repos", "delete-files", name, "sub/*")
        self.assertEqual(api().list_repo_files(name), [".gitattributes", "again/w.bin", "w.bin"])
        hf("cp", self.folder / "w.bin", f"hf://{name}/third.bin")
        hf("repos", "cp", f"hf://{name}/third.bin", f"hf://{name}/fourth.bin")
        self.assertIn("fourth.bin", api().list_repo_files(name))
        self.assertEqual(Path(self.folder / "w.bin").read_bytes(), bytes_of(name, "fourth.bin"))
