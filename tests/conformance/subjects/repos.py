# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Repositories: made, seen by whom, renamed, set, copied, branched, tagged, squashed, deleted."""
from kit import world
from kit.world import Subject, api, js

KINDS = ("model", "dataset", "space")


def extras(kind: str) -> dict:
    return {"repo_type": kind, **({"space_sdk": "static"} if kind == "space" else {})}


class Making(Subject):
    def test_each_kind_is_made_with_what_the_hub_puts_into_it(self):
        for kind in KINDS:
            name = self.name()
            url = api().create_repo(name, **extras(kind))
            self.assertEqual((url.repo_id, url.repo_type), (name, kind))
            prefix = "" if kind == "model" else f"{kind}s/"
            self.assertEqual(str(url), f"{world.hub.url}/{prefix}{name}")
            files = api().list_repo_files(name, repo_type=kind)
            self.assertIn(".gitattributes", files)
            self.assertEqual("README.md" in files, kind == "space")
            self.assertEqual("index.html" in files, kind == "space")
            commits = api().list_repo_commits(name, repo_type=kind)
            self.assertEqual([commit.title for commit in commits], ["initial commit"])
            self.assertFalse(api().repo_info(name, repo_type=kind).private)

    def test_the_first_files_are_the_hub_s_own(self):
        entry = api().get_paths_info(self.made(), [".gitattributes"])[0]
        self.assertEqual((entry.size, entry.blob_id), (1519, "a6344aac8c09253b3b630fb776ae94478aa0275b"))
        entry = api().get_paths_info(self.made(repo_type="dataset"), [".gitattributes"], repo_type="dataset")[0]
        self.assertIn((entry.size, entry.blob_id[:8]), ((2461, "1ef325f1"), (2504, entry.blob_id[:8])))

    def test_a_name_without_owner_is_one_s_own(self):
        word = self.name().split("/")[1]
        self.assertEqual(api().create_repo(word).repo_id, f"alice/{word}")
        self.assertEqual(api().get_full_repo_name(word), f"alice/{word}")
        api().delete_repo(word)
        self.assertFalse(api().repo_exists(f"alice/{word}"))

    def test_what_exists_is_not_made_twice(self):
        for kind in KINDS:
            name = self.made(**extras(kind))
            error = self.refused(409, api().create_repo, name, **extras(kind))
            self.assertIn("You already created this", str(error))
            self.assertEqual(api().create_repo(name, exist_ok=True, **extras(kind)).repo_id, name)

    def test_an_existing_one_of_somebody_else_is_told_apart(self):
        name = self.made("bob", "bob")
        self.refused(403, api().create_repo, name)
        self.assertEqual(api().create_repo(name, exist_ok=True).repo_id, name)
        self.refused(403, api().create_repo, "bob/new-one")
        self.refused(401, api(None).create_repo, "bob/new-one")
        self.refused(403, api("alice, read only").create_repo, self.name())

    def test_javascript_makes_and_deletes_with_files_and_licence(self):
        name = self.name()
        made = js.createRepo(repo=name, license="mit", files=[{"path": "notes/hello.txt", "content": b"hello"}])
        self.assertEqual(made["repoUrl"], f"{world.hub.url}/{name}")
        self.assertRegex(made["id"], "^[0-9a-f]{24}$")
        self.assertEqual(js.modelInfo(name=name)["id"], made["id"])
        self.assertIn("notes/hello.txt", api().list_repo_files(name))
        self.assertEqual(js.downloadFile(repo=name, path="notes/hello.txt"), b"hello")
        self.assertEqual(api().model_info(name).card_data.license, "mit")
        js.deleteRepo(repo=name)
        self.assertFalse(js.repoExists(repo=name))
        space = "spaces/" + self.name()
        js.createRepo(repo=space, sdk="static", visibility="private")
        self.assertTrue(api().space_info(space.removeprefix("spaces/")).private)
        js.deleteRepo(repo=space)

    def test_a_space_is_made_with_all_it_takes(self):
        name = self.name()
        api().create_repo(name, repo_type="space", space_sdk="gradio", space_hardware="t4-small", space_sleep_time=3600,
                          space_secrets=[{"key": "KEY", "value": "secret", "description": "a key"}],
                          space_variables=[{"key": "MODEL", "value": "acme/tiny"}])
        info = api().space_info(name)
        self.assertEqual(info.sdk, "gradio")
        self.assertEqual(list(api().get_space_secrets(name)), ["KEY"])
        self.assertEqual(api().get_space_variables(name)["MODEL"].value, "acme/tiny")
        self.assertEqual(api().get_space_runtime(name).requested_hardware, "t4-small")

    def test_names_that_the_hub_does_not_take(self):
        for word in ("a" * 97, "under..dots", "--", "x.git"):
            status, answer = world.hub.ask("POST", "/api/repos/create", body={"name": word})
            self.assertEqual(status, 400, answer)
            self.assertTrue(answer["error"])

    def test_deleting_what_is_not_there(self):
        self.refused(404, api().delete_repo, "alice/nothing-at-all", says="Repository Not Found")
        api().delete_repo("alice/nothing-at-all", missing_ok=True)
        name = self.made("bob", "bob")
        self.refused(403, api().delete_repo, name)
        self.assertTrue(api().repo_exists(name))


class Seeing(Subject):
    def test_a_private_one_is_invisible_to_others(self):
        for kind in KINDS:
            name = self.made(private=True, **extras(kind))
            self.assertTrue(api().repo_info(name, repo_type=kind).private)
            self.assertFalse(api("bob").repo_exists(name, repo_type=kind))
            self.assertFalse(api(None).repo_exists(name, repo_type=kind))
            self.refused(404, api("bob").repo_info, name, repo_type=kind)
            self.refused(401, api(None).repo_info, name, repo_type=kind)
            self.refused(404, api("bob").list_repo_tree, name, repo_type=kind)
            lists = {"model": api("bob").list_models, "dataset": api("bob").list_datasets, "space": api("bob").list_spaces}
            self.assertNotIn(name, [item.id for item in lists[kind](author="alice")])
            self.assertFalse(js.repoExists(repo={"type": kind, "name": name}, user="bob"))
        self.assertIn(self.made(private=True), [model.id for model in api().list_models(author="alice")])

    def test_rights_by_role(self):
        name = self.made("acme", private=True)
        for user, reads, writes in (("alice", 200, 200), ("bob", 200, 200), ("carol", 200, 403), ("erin", 404, 404),
                                    (None, 401, 401)):
            for write, status in ((False, reads), (True, writes)):
                if status == 200:
                    api(user).auth_check(name, write=write)
                else:
                    self.refused(status, api(user).auth_check, name, write=write)
        self.refused(403, api("carol").create_repo, self.name("acme"))
        self.refused(403, api("erin").create_repo, self.name("acme"))
        self.refused(403, api("carol").delete_repo, name)
        api("bob").delete_repo(self.made("acme", "bob"))
        self.refused(403, api("alice, read only").update_repo_settings, name, private=False)


class Changing(Subject):
    def test_a_moved_one_is_found_under_its_old_name(self):
        for kind in KINDS:
            old, new = self.made(**extras(kind)), self.name()
            api().upload_file(path_or_fileobj=b"kept", path_in_repo="kept.txt", repo_id=old, repo_type=kind)
            identity = js.pathsInfo(repo={"type": kind, "name": old}, paths=["kept.txt"])[0]["oid"]
            api().move_repo(old, new, repo_type=kind)
            self.assertEqual(api().repo_info(old, repo_type=kind).id, new)
            self.assertEqual(js.pathsInfo(repo={"type": kind, "name": old}, paths=["kept.txt"])[0]["oid"], identity)
            path = api().hf_hub_download(old, "kept.txt", repo_type=kind, cache_dir=self.folder / kind)
            with open(path, "rb") as file:
                self.assertEqual(file.read(), b"kept")
            self.assertTrue(api().upload_file(path_or_fileobj=b"more", path_in_repo="more.txt", repo_id=new,
                                              repo_type=kind))

    def test_moving_onto_another_is_refused(self):
        first, second = self.made(), self.made()
        error = self.refused(409, api().move_repo, first, second)
        self.assertRegex(str(error), "A model repository called .* already exists")
        self.refused(404, api().move_repo, "alice/nothing-at-all", self.name())
        self.refused(403, api().move_repo, first, "bob/mine-now")

    def test_moving_into_an_organization_and_back(self):
        name = self.made()
        into = "acme/" + name.split("/")[1]
        api().move_repo(name, into)
        self.assertEqual(api().model_info(name).id, into)
        api().move_repo(into, name)
        self.assertEqual(api().model_info(into).id, name)

    def test_settings_take_and_show(self):
        name = self.made()
        for gated in ("auto", "manual", False):
            for private in (True, False):
                api().update_repo_settings(name, gated=gated, private=private)
                info = api().model_info(name)
                self.assertEqual((info.gated, info.private), (gated, private))
        api().update_repo_settings(name, visibility="private")
        self.assertTrue(api().model_info(name).private)
        self.refused(403, api("bob").update_repo_settings, self.made(), private=True)
        status, answer = world.hub.ask("PUT", f"/api/models/{name}/settings", body={"gated": "manual"})
        self.assertEqual((status, answer), (200, {"gated": "manual"}))
        status, _ = world.hub.ask("PUT", f"/api/models/{name}/settings", body={"gated": True})
        self.assertEqual(status, 400)

    def test_a_copy_has_the_files(self):
        source = self.made()
        api().upload_file(path_or_fileobj=b"\0" * 2000, path_in_repo="weights.bin", repo_id=source)
        target = self.name()
        url = api().duplicate_repo(source, target)
        self.assertEqual(url.repo_id, target)
        self.assertEqual({entry.path: entry.blob_id for entry in api().list_repo_tree(target)},
                         {entry.path: entry.blob_id for entry in api().list_repo_tree(source)})
        self.refused(409, api().duplicate_repo, source, target)
        self.assertEqual(api().duplicate_repo(source, target, exist_ok=True).repo_id, target)
        self.refused(404, api().duplicate_repo, "alice/nothing-at-all", self.name())
        space = self.made(**extras("space"))
        api().add_space_secret(space, "KEY", "value")
        api().add_space_variable(space, "SEEN", "value")
        copy = api().duplicate_repo(space, self.name(), repo_type="space", private=True).repo_id
        self.assertTrue(api().space_info(copy).private)
        self.assertEqual((list(api().get_space_secrets(copy)), list(api().get_space_variables(copy))), ([], ["SEEN"]))

    def test_storage_is_listed_by_owner(self):
        name, theirs = self.made(), self.made("acme")
        api().upload_file(path_or_fileobj=b"\0" * 5000, path_in_repo="weights.bin", repo_id=name)
        listed = {repo.id: repo for repo in api().list_user_repos()}
        self.assertEqual((listed[name].type, listed[name].visibility), ("model", "public"))
        self.assertGreaterEqual(listed[name].storage, 5000)
        self.assertIn(theirs, [repo.id for repo in api().list_user_repos("acme")])

    def test_likes_can_only_be_taken_back(self):
        name = self.made()
        api().unlike(name)
        self.assertEqual(list(api().list_repo_likers(name)), [])
        self.refused(404, api().unlike, "alice/nothing-at-all")
        self.assertEqual(api().list_liked_repos("alice").total, 0)


class References(Subject):
    def test_branches_come_and_go(self):
        name = self.made()
        first = api().model_info(name).sha
        api().create_branch(name, branch="cool-branch")
        api().upload_file(path_or_fileobj=b"later", path_in_repo="later.txt", repo_id=name)
        api().create_branch(name, branch="from/first", revision=first)
        api().create_branch(name, branch="short", revision=first[:7])
        refs = {ref.name: ref for ref in api().list_repo_refs(name).branches}
        self.assertEqual(sorted(refs), ["cool-branch", "from/first", "main", "short"])
        self.assertEqual(refs["from/first"].ref, "refs/heads/from/first")
        self.assertEqual({refs[branch].target_commit for branch in ("cool-branch", "from/first", "short")}, {first})
        self.assertNotIn("later.txt", api().list_repo_files(name, revision="from/first"))
        api().delete_branch(name, branch="from/first")
        self.assertFalse(api().revision_exists(name, "from/first"))

    def test_branches_that_cannot_be(self):
        name = self.made()
        api().create_branch(name, branch="once")
        self.refused(409, api().create_branch, name, branch="once", says="Reference refs/heads/once already exists")
        api().create_branch(name, branch="once", exist_ok=True)
        self.refused(400, api().create_branch, name, branch="refs/pr/5", says="Invalid reference for a branch")
        with self.assertRaisesRegex(Exception, "Cannot delete refs/heads/main"):
            api().delete_branch(name, branch="main")
        with self.assertRaisesRegex(Exception, "Invalid rev id"):
            api().delete_branch(name, branch="never")
        self.refused(403, api("bob").create_branch, name, branch="theirs")
        self.refused(404, api().create_branch, name, branch="no-start", revision="nowhere")

    def test_javascript_branches_empty_and_overwritten(self):
        name = self.made()
        js.createBranch(repo=name, branch="empty", empty=True)
        self.assertEqual(api().list_repo_files(name, revision="empty"), [])
        first = api().model_info(name).sha
        api().upload_file(path_or_fileobj=b"x", path_in_repo="x.txt", repo_id=name)
        js.createBranch(repo=name, branch="moving")
        self.js_refused(409, js.createBranch, repo=name, branch="moving")
        js.createBranch(repo=name, branch="moving", revision=first, overwrite=True)
        self.assertEqual(api().model_info(name, revision="moving").sha, first)
        js.deleteBranch(repo=name, branch="moving")
        self.assertFalse(api().revision_exists(name, "moving"))

    def test_tags_come_and_go(self):
        name = self.made()
        first = api().model_info(name).sha
        api().create_tag(name, tag="v1.0", tag_message="the first")
        api().create_tag(name, tag="v1.1", revision=first[:8])
        tags = {tag.name: tag for tag in api().list_repo_refs(name).tags}
        self.assertEqual(sorted(tags), ["v1.0", "v1.1"])
        self.assertEqual(tags["v1.0"].ref, "refs/tags/v1.0")
        self.assertEqual(api().model_info(name, revision="v1.0").sha, first)
        self.refused(409, api().create_tag, name, tag="v1.0")
        api().create_tag(name, tag="v1.0", exist_ok=True)
        self.refused(404, api().create_tag, name, tag="v2", revision="nowhere", says="Revision Not Found")
        self.refused(400, api().create_tag, name, tag="not allowed~")
        api().delete_tag(name, tag="v1.0")
        self.refused(404, api().delete_tag, name, tag="v1.0", says="Revision Not Found")
        self.assertEqual([tag.name for tag in api().list_repo_refs(name).tags], ["v1.1"])

    def test_a_branch_may_have_the_name_of_a_tag(self):
        name = self.made()
        api().create_tag(name, tag="same")
        api().create_branch(name, branch="same")
        refs = api().list_repo_refs(name)
        self.assertIn("same", [branch.name for branch in refs.branches])
        self.assertIn("same", [tag.name for tag in refs.tags])

    def test_history_is_squashed_into_one_commit(self):
        name = self.made()
        for number in range(3):
            api().upload_file(path_or_fileobj=b"%d" % number, path_in_repo=f"{number}.txt", repo_id=name)
        api().create_branch(name, branch="side")
        files = api().list_repo_files(name)
        api().super_squash_history(name)
        commits = api().list_repo_commits(name)
        self.assertEqual([commit.title for commit in commits], ["Super-squash branch 'main' using huggingface_hub"])
        self.assertEqual(api().list_repo_files(name), files)
        self.assertEqual(js.countCommits(repo=name, revision="side"), 4)
        api().super_squash_history(name, branch="side", commit_message="one")
        self.assertEqual([commit.title for commit in api().list_repo_commits(name, revision="side")], ["one"])

    def test_large_files_are_listed_and_forgotten_for_good(self):
        name = self.made()
        api().upload_file(path_or_fileobj=b"\0" * 3000, path_in_repo="old.bin", repo_id=name)
        api().upload_file(path_or_fileobj=b"\1" * 3000, path_in_repo="kept.bin", repo_id=name)
        files = {file.filename: file for file in api().list_lfs_files(name)}
        self.assertEqual(sorted(files), ["kept.bin", "old.bin"])
        self.assertEqual(files["old.bin"].size, 3000)
        api().permanently_delete_lfs_files(name, [files["old.bin"]])
        self.assertEqual([file.filename for file in api().list_lfs_files(name)], ["kept.bin"])
        self.assertNotIn("old.bin", api().list_repo_files(name))
        self.assertFalse(api().file_exists(name, "old.bin"))
