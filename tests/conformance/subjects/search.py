# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finding repositories and looking at them, on the sample hub."""
from itertools import islice

from kit import world
from kit.world import Subject, api, hf, js

# server: --seed sample

MODEL = "lagos-speech/whisper-large-v3-yoruba"
DATASET = "kestrel-lm/harbour-riddles"
SPACE = "paperboat/fold-a-picture"


def ids(items):
    return [item.id for item in items]


class Lists(Subject):
    def test_both_clients_list_the_same_repositories_in_the_same_order(self):
        for sort in ("downloads", "likes", "last_modified", "created_at", "trending_score"):
            wire = {"last_modified": "lastModified", "created_at": "createdAt", "trending_score": "trendingScore"}
            seen = js.listModels(sort=wire.get(sort, sort), limit=100)
            self.assertEqual(ids(api().list_models(sort=sort, limit=100)), [entry["name"] for entry in seen])
        datasets = js.listDatasets(search={"owner": "lagos-speech"})
        self.assertEqual(ids(api().list_datasets(author="lagos-speech")), [entry["name"] for entry in datasets])
        spaces = js.listSpaces(search={"owner": "paperboat"})
        self.assertEqual(ids(api().list_spaces(author="paperboat")), [entry["name"] for entry in spaces])

    def test_sorting_is_by_the_value_that_is_shown(self):
        for sort, value in (("downloads", "downloads"), ("likes", "likes"), ("last_modified", "last_modified"),
                            ("created_at", "created_at")):
            values = [getattr(model, value) for model in api().list_models(sort=sort, full=True)]
            self.assertGreater(len(values), 50)
            self.assertEqual(values, sorted(values, reverse=True), sort)

    def test_filters_narrow_and_agree_with_the_fields(self):
        models = list(api().list_models(pipeline_tag="automatic-speech-recognition"))
        self.assertEqual({model.pipeline_tag for model in models}, {"automatic-speech-recognition"})
        by_tags = list(api().list_models(filter=["automatic-speech-recognition", "gguf"]))
        self.assertTrue(by_tags)
        self.assertLess(len(by_tags), len(models))
        self.assertTrue(all("gguf" in model.tags for model in by_tags))
        self.assertEqual(ids(by_tags), [entry["name"] for entry in js.listModels(
            search={"task": "automatic-speech-recognition", "tags": ["gguf"]})])
        yoruba = list(api().list_datasets(language="yo", task_categories="automatic-speech-recognition"))
        self.assertIn("lagos-speech/yoruba-broadcast-42h", ids(yoruba))
        self.assertTrue(all("language:yo" in dataset.tags for dataset in yoruba))
        gated = list(api().list_datasets(gated=True, full=True))
        self.assertTrue(gated)
        self.assertTrue(all(dataset.gated for dataset in gated))
        static = list(api().list_spaces(filter="static"))
        self.assertEqual({space.sdk for space in static}, {"static"})

    def test_search_looks_into_the_name(self):
        found = list(api().list_models(search="whisper", author="harbor-audio"))
        self.assertEqual(len(found), 3)
        self.assertTrue(all("whisper" in model.id for model in found))
        self.assertEqual(list(api().list_models(search="no-such-thing-anywhere")), [])
        self.assertEqual(ids(api().list_datasets(dataset_name="riddles")), [DATASET])

    def test_parameters_and_trained_dataset(self):
        small = list(api().list_models(num_parameters="min:0,max:1M", expand=["safetensors"]))
        self.assertTrue(small)
        self.assertTrue(all(model.safetensors.total <= 1_000_000 for model in small if model.safetensors))
        trained = list(api().list_models(trained_dataset="lagos-speech/yoruba-broadcast-42h"))
        self.assertTrue(trained)
        self.assertTrue(all("dataset:lagos-speech/yoruba-broadcast-42h" in model.tags for model in trained))

    def test_expand_gives_what_was_asked_for_and_no_more(self):
        model = next(api().list_models(expand=["downloads", "cardData", "sha"], search="whisper-large-v3-yoruba", limit=1))
        self.assertIsNotNone(model.downloads)
        self.assertIsNotNone(model.card_data)
        self.assertIsNotNone(model.sha)
        self.assertIsNone(model.tags)
        entry = next(iter(js.listModels(additionalFields=["author", "filePaths"], limit=1)))
        self.assertEqual(entry["author"], entry["name"].split("/")[0])
        self.assertIn(".gitattributes", entry["filePaths"])

    def test_pages_follow_each_other_without_gap_or_repetition(self):
        whole = ids(api().list_models())
        self.assertEqual(len(whole), len(set(whole)))
        status, first = world.hub.ask("GET", "/api/models?limit=7", user=None)
        self.assertEqual((status, [model["id"] for model in first]), (200, whole[:7]))
        self.assertEqual(ids(islice(api().list_models(limit=7), 7)), whole[:7])

    def test_tags_of_models_and_datasets_come_by_type(self):
        models, datasets = api().get_model_tags(), api().get_dataset_tags()
        self.assertIn("pipeline_tag", models)
        self.assertTrue(all({"id", "label", "type"} <= tag.keys() for tag in models["pipeline_tag"]))
        self.assertIn("language", datasets)


class Leaderboards(Subject):
    def test_models_are_ranked_by_what_they_say_of_themselves(self):
        dataset, good, better = self.made(repo_type="dataset"), self.made(), self.made()
        for model, value in ((good, 20.5), (better, 30)):
            result = f"- dataset: {{id: {dataset}, task_id: spell}}\n  value: {value}\n"
            api().upload_file(path_or_fileobj=result.encode(), path_in_repo=".eval_results/x.yaml", repo_id=model)
        ranked = api().get_dataset_leaderboard(dataset)
        self.assertEqual([(entry.rank, entry.model_id, entry.value) for entry in ranked], [(1, better, 30), (2, good, 20.5)])
        self.assertIn(better, hf("datasets", "leaderboard", dataset).output)
        self.refused(404, api().get_dataset_leaderboard, self.made(repo_type="dataset"))


class Looks(Subject):
    def test_both_clients_tell_the_same_of_a_repository(self):
        info = api().model_info(MODEL)
        entry = js.modelInfo(name=MODEL, additionalFields=["sha", "author", "tags", "library_name"])
        self.assertEqual((info.sha, info.author, info.tags, info.library_name, info.downloads, info.likes),
                         tuple(entry[key] for key in ("sha", "author", "tags", "library_name", "downloads", "likes")))
        dataset, entry = api().dataset_info(DATASET), js.datasetInfo(name=DATASET, additionalFields=["sha"])
        self.assertEqual((dataset.sha, dataset.gated), (entry["sha"], entry["gated"]))
        space, entry = api().space_info(SPACE), js.spaceInfo(name=SPACE, additionalFields=["sha"])
        self.assertEqual((space.sha, space.sdk), (entry["sha"], entry["sdk"]))
        self.assertEqual(api().repo_info(SPACE, repo_type="space").host, space.host)

    def test_files_metadata_agrees_with_the_tree(self):
        info = api().model_info(MODEL, files_metadata=True, revision="main")
        tree = {entry.path: entry for entry in api().list_repo_tree(MODEL, recursive=True) if hasattr(entry, "blob_id")}
        self.assertEqual({file.rfilename: (file.size, file.blob_id) for file in info.siblings},
                         {path: (entry.size, entry.blob_id) for path, entry in tree.items()})
        large = [file for file in info.siblings if file.lfs]
        self.assertTrue(large)
        self.assertTrue(all(file.lfs.sha256 == tree[file.rfilename].lfs.sha256 for file in large))

    def test_expand_on_one_repository(self):
        info = api().model_info(MODEL, expand=["downloadsAllTime", "safetensors", "usedStorage"])
        self.assertIsNotNone(info.downloads_all_time)
        self.assertGreater(info.safetensors.total, 0)
        self.assertGreater(info.used_storage, 0)
        self.assertIsNone(info.author)
        self.assertIsNotNone(api().model_info(MODEL, securityStatus=True).security_repo_status)

    def test_trees_agree_between_the_clients(self):
        ours = list(api().list_repo_tree(MODEL, recursive=True, expand=True))
        theirs = js.listFiles(repo=MODEL, recursive=True, expand=True)
        self.assertEqual([entry.path for entry in ours], [entry["path"] for entry in theirs])
        self.assertEqual([entry.last_commit.oid for entry in ours], [entry["lastCommit"]["id"] for entry in theirs])
        self.assertEqual(api().list_repo_files(MODEL),
                         [entry["path"] for entry in theirs if entry["type"] == "file"])

    def test_chosen_paths_agree_between_the_clients(self):
        paths = ["README.md", "config.json", "no-such-file"]
        ours = api().get_paths_info(MODEL, paths, expand=True)
        theirs = js.pathsInfo(repo=MODEL, paths=paths, expand=True)
        self.assertEqual([(entry.path, entry.blob_id, entry.last_commit.oid) for entry in ours],
                         [(entry["path"], entry["oid"], entry["lastCommit"]["id"]) for entry in theirs])
        self.assertNotIn("no-such-file", [entry.path for entry in ours])

    def test_history_agrees_between_the_clients(self):
        ours = api().list_repo_commits(MODEL, formatted=True)
        theirs = js.listCommits(repo=MODEL, batchSize=2)
        self.assertEqual([(commit.commit_id, commit.title, commit.authors) for commit in ours],
                         [(commit["oid"], commit["title"], [author["username"] for author in commit["authors"]])
                          for commit in theirs])
        self.assertEqual(js.countCommits(repo=MODEL), len(ours))
        self.assertTrue(all(commit.formatted_title for commit in ours))

    def test_refs_name_branches_tags_and_conversions(self):
        refs = api().list_repo_refs(MODEL, include_pull_requests=True)
        self.assertEqual([branch.name for branch in refs.branches if branch.name == "main"], ["main"])
        self.assertEqual(refs.branches[0].target_commit, api().model_info(MODEL, revision=refs.branches[0].ref).sha)
        self.assertIsNotNone(refs.pull_requests)

    def test_existence(self):
        self.assertTrue(api().repo_exists(MODEL))
        self.assertFalse(api().repo_exists("lagos-speech/nothing"))
        self.assertTrue(api().revision_exists(MODEL, "main"))
        self.assertFalse(api().revision_exists(MODEL, "no-such-branch"))
        self.assertTrue(api().file_exists(MODEL, "config.json"))
        self.assertFalse(api().file_exists(MODEL, "no-such-file.json"))
        self.assertTrue(js.repoExists(repo=MODEL))
        self.assertFalse(js.repoExists(repo="lagos-speech/nothing"))
        self.assertTrue(js.fileExists(repo=MODEL, path="config.json"))
        self.assertFalse(js.fileExists(repo=MODEL, path="no-such-file.json"))
        js.checkRepoAccess(repo=MODEL)
        self.js_refused(401, js.checkRepoAccess, repo="lagos-speech/nothing", user=None)
        self.js_refused(404, js.checkRepoAccess, repo="lagos-speech/nothing")
        api().auth_check(MODEL)

    def test_a_name_in_other_letters_is_redirected(self):
        self.assertEqual(api().model_info("Lagos-Speech/Whisper-Large-V3-Yoruba").id, MODEL)
        self.assertEqual(js.modelInfo(name="Lagos-Speech/Whisper-Large-V3-Yoruba")["name"], MODEL)
        self.assertEqual(api().get_paths_info("LAGOS-speech/whisper-large-v3-yoruba", ["README.md"])[0].path, "README.md")

    def test_resolved_revisions(self):
        resolved = api().resolve_revision(MODEL)
        self.assertEqual(resolved.resolved, api().model_info(MODEL).sha)
        self.assertEqual(api().resolve_revision(MODEL, revision=resolved).resolved, resolved.resolved)


class CommandLine(Subject):
    def test_hf_lists_and_tells(self):
        listed = hf("models", "list", "--author", "lagos-speech", "--limit", "3", "--format", "json").json()
        self.assertEqual([model["id"] for model in listed], ids(api().list_models(author="lagos-speech", limit=3)))
        self.assertEqual(hf("models", "info", MODEL, "--format", "json").json()["sha"], api().model_info(MODEL).sha)
        self.assertIn("# ", hf("models", "card", MODEL).output)
        self.assertIn(DATASET, hf("datasets", "list", "--search", "riddles", "--format", "json").output)
        self.assertEqual(hf("datasets", "info", DATASET, "--format", "json").json()["id"], DATASET)
        self.assertTrue(hf("datasets", "card", DATASET).output.strip())
        self.assertIn(SPACE, hf("spaces", "list", "--author", "paperboat", "--format", "json").output)
        self.assertEqual(hf("spaces", "info", SPACE, "--format", "json").json()["id"], SPACE)
        self.assertTrue(hf("spaces", "card", SPACE).output.strip())
