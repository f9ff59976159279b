# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""git and git-lfs: clone, push, fetch, large files; and that all clients see what git sees."""
import hashlib
import os

from kit import world
from kit.localhub import TOKENS
from kit.world import Subject, api, git, hf, js

# Small limits, so that the agent of hf has parts to send.
# server: --lfs-multipart-over 65536 --lfs-chunk 65536


def address(name, kind="model", user="alice") -> str:
    return git.address(world.hub.url, ("" if kind == "model" else f"{kind}s/") + name, user)


class Reading(Subject):
    def test_a_clone_is_what_the_clients_see(self):
        for kind in ("model", "dataset"):
            name = self.made(repo_type=kind)
            content = bytes(range(256)) * 300
            api().upload_file(path_or_fileobj=content, path_in_repo="w.bin", repo_id=name, repo_type=kind)
            api().upload_file(path_or_fileobj=b"words\n", path_in_repo="d/words.txt", repo_id=name, repo_type=kind)
            folder = self.folder / kind
            git("clone", address(name, kind, None), folder)
            self.assertEqual(git("rev-parse", "HEAD", at=folder).output.strip(), api().repo_info(name, repo_type=kind).sha)
            self.assertEqual((folder / "w.bin").read_bytes(), content)
            listed = git("ls-tree", "-r", "--format=%(objectname) %(path)", "HEAD", at=folder).output.splitlines()
            entries = js.listFiles(repo={"type": kind, "name": name}, recursive=True)
            self.assertEqual(sorted(listed), sorted(f"{entry['oid']} {entry['path']}"
                                                    for entry in entries if entry["type"] == "file"))
            log = git("log", "--format=%H %s", at=folder).output.splitlines()
            self.assertEqual(log, [f"{commit.commit_id} {commit.title}"
                                   for commit in api().list_repo_commits(name, repo_type=kind)])

    def test_refs_agree(self):
        name = self.made()
        api().create_branch(name, branch="side")
        api().create_tag(name, tag="v1", tag_message="annotated")
        api().upload_file(path_or_fileobj=b"x", path_in_repo="x.txt", repo_id=name, create_pr=True)
        seen = dict(line.split("\t")[::-1] for line in git("ls-remote", address(name)).output.splitlines())
        refs = api().list_repo_refs(name, include_pull_requests=True)
        for ref in (*refs.branches, *refs.pull_requests):
            self.assertEqual(seen[ref.ref], ref.target_commit)
        self.assertIn("refs/tags/v1", seen)

    def test_shallow_partial_and_pointer_clones(self):
        name = self.made()
        for number in range(3):
            api().upload_file(path_or_fileobj=b"%d" % number, path_in_repo="a.txt", repo_id=name)
        git("clone", "--depth", "1", address(name), self.folder / "shallow")
        self.assertEqual(len(git("log", "--format=%H", at=self.folder / "shallow").output.split()), 1)
        git("clone", "--branch", "main", "--single-branch", address(name), self.folder / "single")
        self.assertEqual(len(git("log", "--format=%H", at=self.folder / "single").output.split()), 4)

    def test_a_private_one_asks_who_one_is(self):
        name = self.made(private=True)
        git("clone", address(name, user=None), self.folder / "nobody", fails=True)
        git("clone", address(name, user="bob"), self.folder / "bob", fails=True)
        git("clone", address(name), self.folder / "alice")
        git("clone", address(name, user="alice, read only"), self.folder / "reader")


class Writing(Subject):
    def cloned(self, name, folder="clone", **fields):
        git("clone", address(name, **fields), self.folder / folder)
        return self.folder / folder

    def committed(self, at, **files):
        for path, content in files.items():
            (at / path.replace("__", ".")).write_bytes(content)
        git("add", "--all", at=at)
        git("commit", "--message", "By git", at=at)

    def test_a_push_is_seen_by_all(self):
        name = self.made()
        at = self.cloned(name)
        content = hashlib.sha256(name.encode()).digest() * 4000
        self.committed(at, words__txt=b"words\n", weights__bin=content, model__safetensors=content[::-1])
        git("push", at=at)
        head = git("rev-parse", "HEAD", at=at).output.strip()
        self.assertEqual(api().model_info(name).sha, head)
        self.assertEqual(js.listCommits(repo=name)[0]["title"], "By git")
        entry = api().get_paths_info(name, ["weights.bin"])[0]
        self.assertEqual((entry.lfs.size, entry.lfs.sha256), (len(content), hashlib.sha256(content).hexdigest()))
        self.assertEqual(js.downloadFile(repo=name, path="weights.bin"), content)
        self.assertEqual(sorted(file.filename for file in api().list_lfs_files(name)), ["model.safetensors", "weights.bin"])
        second = self.cloned(name, "second", user=None)
        self.assertEqual((second / "model.safetensors").read_bytes(), content[::-1])

    def test_what_clients_commit_is_pulled(self):
        name = self.made()
        at = self.cloned(name)
        js.uploadFile(repo=name, file={"path": "js.bin", "content": b"\1" * 4000})
        api().upload_file(path_or_fileobj=b"py", path_in_repo="py.txt", repo_id=name)
        git("pull", at=at)
        self.assertEqual((at / "js.bin").read_bytes(), b"\1" * 4000)
        self.assertEqual((at / "py.txt").read_bytes(), b"py")

    def test_branches_tags_and_deletions_are_pushed(self):
        name = self.made()
        at = self.cloned(name)
        git("switch", "--create", "side", at=at)
        self.committed(at, side__txt=b"side")
        git("tag", "v1", at=at)
        git("push", "origin", "side", "v1", at=at)
        refs = api().list_repo_refs(name)
        self.assertEqual(([branch.name for branch in refs.branches], [tag.name for tag in refs.tags]),
                         (["main", "side"], ["v1"]))
        git("push", "--delete", "origin", "side", "v1", at=at)
        self.assertFalse(api().revision_exists(name, "side"))

    def test_a_late_push_is_refused_and_a_forced_one_taken(self):
        name = self.made()
        first, second = self.cloned(name, "first"), self.cloned(name, "second")
        self.committed(first, a__txt=b"a")
        git("push", at=first)
        self.committed(second, b__txt=b"b")
        git("push", at=second, fails=True)
        git("push", "--force", at=second)
        self.assertEqual(api().list_repo_files(name), [".gitattributes", "b.txt"])

    def test_who_may_not_push(self):
        name = self.made()
        for user in ("bob", "alice, read only"):
            at = self.cloned(name, user.replace(",", ""), user=user)
            self.committed(at, x__txt=b"x")
            git("push", at=at, fails=True)
        self.assertEqual(len(api().list_repo_commits(name)), 1)

    def test_a_pull_request_is_fetched_and_pushed(self):
        name = self.made()
        api("bob").upload_file(path_or_fileobj=b"x", path_in_repo="x.txt", repo_id=name, create_pr=True)
        at = self.cloned(name, user="bob")
        git("fetch", "origin", "refs/pr/1:pr/1", at=at)
        git("switch", "pr/1", at=at)
        self.committed(at, y__txt=b"y")
        git("push", "origin", "pr/1:refs/pr/1", at=at)
        self.assertEqual(api().list_repo_files(name, revision="refs/pr/1"), [".gitattributes", "x.txt", "y.txt"])

    def test_the_large_file_agent_of_hf_sends_parts(self):
        """As `hf lfs-enable-largefiles` sets it up: git-lfs calls `hf lfs-multipart-upload` for files in parts."""
        name = self.made()
        at = self.cloned(name)
        hf("lfs-enable-largefiles", at)
        self.assertEqual(git("config", "lfs.customtransfer.multipart.path", at=at).output.strip(), "hf")
        agent, called = self.folder / "agent", self.folder / "called"
        agent.write_text(f'#!/bin/sh\necho "$@" >"{called}"\nexec "{os.environ["HS_CLIENTS"]}/venv/bin/hf" "$@"\n')
        agent.chmod(0o755)
        git("config", "lfs.customtransfer.multipart.path", agent, at=at)
        content = b"\5" * 300_000
        self.committed(at, w__bin=content)
        git("push", at=at)
        self.assertEqual(called.read_text().split(), ["lfs-multipart-upload"])
        world.coverage.note("hf", "lfs-multipart-upload")
        self.assertEqual(js.downloadFile(repo=name, path="w.bin"), content)

    def test_moved_repositories_keep_their_git_address(self):
        old, new = self.made(), self.name()
        at = self.cloned(old)
        api().move_repo(old, new)
        git("fetch", at=at)
        self.assertIn(new.split("/")[1], api().model_info(old).id)

    def test_the_token_is_the_password_whatever_the_name(self):
        name = self.made(private=True)
        url = address(name).replace("alice:", "hf_user:", 1)
        self.assertIn(TOKENS["alice"], url)
        git("ls-remote", url)
