# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Getting files, on the sample hub: into the cache, into folders, in parts, gated ones and vanished ones."""
import hashlib
import os
from pathlib import Path

from kit.localhub import TOKENS
from kit.world import Subject, api, hf, js

# server: --seed sample

MODEL = "lagos-speech/whisper-large-v3-yoruba"
SHARDED = "kestrel-lm/kestrel-moe"
SMALL = "bridgetongue/language-spotter"
GATED = "kestrel-lm/kestrel-instruct"
DATASET = "kestrel-lm/harbour-riddles"
SPACE = "small-robots/cup-sim"


def sha256(path) -> str:
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


def files_below(folder) -> dict:
    """Relative path → SHA-256 of every file; links are followed."""
    folder = Path(folder)
    return {str(file.relative_to(folder)): sha256(file) for file in folder.rglob("*") if file.is_file()}


class IntoTheCache(Subject):
    def test_a_file_lands_under_its_etag_and_commit(self):
        path = Path(api().hf_hub_download(MODEL, "config.json", cache_dir=self.folder))
        commit = api().model_info(MODEL).sha
        self.assertEqual(path.parent.name, commit)
        entry = api().get_paths_info(MODEL, ["config.json"])[0]
        self.assertEqual(path.resolve().name, entry.blob_id)
        self.assertEqual((path.parents[2] / "refs/main").read_text(), commit)
        self.assertEqual(path.stat().st_size, entry.size)

    def test_a_large_file_is_what_its_pointer_says(self):
        entry = next(entry for entry in api().list_repo_tree(SMALL, recursive=True) if getattr(entry, "lfs", None))
        path = api().hf_hub_download(SMALL, entry.path, cache_dir=self.folder)
        self.assertEqual((sha256(path), os.path.getsize(path)), (entry.lfs.sha256, entry.lfs.size))

    def test_all_three_clients_fetch_the_same_bytes(self):
        python = api().snapshot_download(SMALL, cache_dir=self.folder / "python")
        script = js.snapshotDownload(repo=SMALL, cacheDir=str(self.folder / "javascript"))
        hf("download", SMALL, "--local-dir", self.folder / "hf", "--quiet")
        files = files_below(python)
        self.assertGreater(len(files), 2)
        self.assertEqual(files, files_below(script))
        self.assertEqual(files, {name: value for name, value in files_below(self.folder / "hf").items()
                                 if not name.startswith(".cache/")})
        self.assertEqual(Path(python).name, Path(script).name)

    def test_patterns_choose_files(self):
        folder = api().snapshot_download(DATASET, repo_type="dataset", cache_dir=self.folder, allow_patterns="*.csv")
        self.assertTrue(all(name.endswith(".csv") for name in files_below(folder)))
        folder = api().snapshot_download(SPACE, repo_type="space", cache_dir=self.folder, ignore_patterns=["*.md"])
        self.assertNotIn("README.md", files_below(folder))

    def test_a_dry_run_tells_and_fetches_nothing(self):
        told = api().snapshot_download(SMALL, cache_dir=self.folder, dry_run=True)
        sizes = {file.filename: file.file_size for file in told}
        self.assertEqual(sizes, {file.rfilename: file.size
                                 for file in api().model_info(SMALL, files_metadata=True).siblings})
        self.assertTrue(all(file.will_download for file in told))

    def test_the_second_time_comes_from_the_cache(self):
        path = Path(api().hf_hub_download(MODEL, "config.json", cache_dir=self.folder))
        before = path.resolve().stat().st_mtime_ns
        again = api().hf_hub_download(MODEL, "config.json", cache_dir=self.folder)
        self.assertEqual((str(path), before), (again, Path(again).resolve().stat().st_mtime_ns))
        self.assertEqual(api().hf_hub_download(MODEL, "config.json", cache_dir=self.folder, local_files_only=True), again)

    def test_the_javascript_cache_functions_read_it(self):
        api().hf_hub_download(MODEL, "config.json", cache_dir=self.folder)
        repository = self.folder / ("models--" + MODEL.replace("/", "--"))
        self.assertEqual(js.scanCacheDir(str(self.folder))["repos"][0]["id"]["name"], MODEL)
        self.assertEqual(js.scanCachedRepo(str(repository))["id"]["name"], MODEL)
        path = js.downloadFileToCacheDir(repo=MODEL, path="config.json", cacheDir=str(self.folder))
        self.assertEqual(Path(path).read_bytes(), (Path(path).resolve()).read_bytes())

    def test_the_verdict_on_a_download_is_good(self):
        api().snapshot_download(SMALL, local_dir=self.folder)
        verdict = api().verify_repo_checksums(SMALL, local_dir=self.folder)
        self.assertEqual((verdict.mismatches, verdict.missing_paths), ([], []))
        (self.folder / "config.json").write_text("{}")
        self.assertEqual([item["path"] for item in api().verify_repo_checksums(SMALL, local_dir=self.folder).mismatches],
                         ["config.json"])


class InParts(Subject):
    def test_metadata_of_a_file(self):
        from huggingface_hub import hf_hub_url

        found = api().get_hf_file_metadata(url=hf_hub_url(MODEL, "config.json"))
        entry = api().get_paths_info(MODEL, ["config.json"])[0]
        self.assertEqual((found.etag, found.size, found.commit_hash),
                         (entry.blob_id, entry.size, api().model_info(MODEL).sha))
        large = next(entry for entry in api().list_repo_tree(SMALL, recursive=True) if getattr(entry, "lfs", None))
        found = api().get_hf_file_metadata(url=hf_hub_url(SMALL, large.path))
        self.assertEqual((found.etag, found.size), (large.lfs.sha256, large.lfs.size))

    def test_javascript_tells_size_and_etag_and_reads_bytes(self):
        entry = api().get_paths_info(MODEL, ["config.json"])[0]
        told = js.fileDownloadInfo(repo=MODEL, path="config.json")
        self.assertEqual((told["size"], told["etag"].strip('"')), (entry.size, entry.blob_id))
        content = js.downloadFile(repo=MODEL, path="config.json")
        self.assertEqual(content, Path(api().hf_hub_download(MODEL, "config.json", cache_dir=self.folder)).read_bytes())
        self.assertIsNone(js.downloadFile(repo=MODEL, path="no-such-file"))
        pointer = js.downloadFile(repo=SMALL, path="model.safetensors", raw=True)
        self.assertTrue(pointer.startswith(b"version https://git-lfs.github.com/spec/v1"))

    def test_safetensors_headers_agree(self):
        ours = api().get_safetensors_metadata(SMALL)
        theirs = js.parseSafetensorsMetadata(repo=SMALL, computeParametersCount=True)
        self.assertEqual(sorted(ours.weight_map), sorted(key for key in theirs["header"] if key != "__metadata__"))
        self.assertEqual(ours.parameter_count, theirs["parameterCount"])
        sharded = api().get_safetensors_metadata(SHARDED, revision="main")
        self.assertTrue(sharded.sharded)
        at_once = api().get_sharded_safetensors_metadata(SHARDED)
        self.assertEqual(at_once.files_metadata, sharded.files_metadata)
        self.assertEqual((at_once.metadata, at_once.weight_map), (sharded.metadata, sharded.weight_map))
        self.assertEqual(api().parse_safetensors_file_metadata(SMALL, "model.safetensors").parameter_count,
                         ours.parameter_count)

    def test_a_file_system_over_it(self):
        from huggingface_hub import HfFileSystem

        files = HfFileSystem(token=TOKENS["alice"])
        names = [entry["name"] for entry in files.ls(SMALL, detail=True)]
        self.assertIn(f"{SMALL}/config.json", names)
        whole = files.read_bytes(f"{SMALL}/model.safetensors")
        self.assertEqual(files.info(f"{SMALL}/model.safetensors")["size"], len(whole))
        with files.open(f"{SMALL}/model.safetensors", "rb") as stream:
            stream.seek(100)
            self.assertEqual(stream.read(50), whole[100:150])
        self.assertEqual(files.glob(f"datasets/{DATASET}/**/*.csv"),
                         [f"datasets/{DATASET}/{name}" for name in api().list_repo_files(DATASET, repo_type="dataset")
                          if name.endswith(".csv")])
        self.assertTrue(files.exists(f"{SMALL}@main/config.json"))
        self.assertFalse(files.exists(f"{SMALL}/nothing"))
        self.assertEqual(sum(1 for _ in files.walk(SMALL)), 1 + sum(1 for _ in self.folders_of(SMALL)))

    @staticmethod
    def folders_of(name):
        return (entry for entry in api().list_repo_tree(name, recursive=True) if not hasattr(entry, "blob_id"))


class WhatCannotBeHad(Subject):
    def test_missing_things_are_told_apart(self):
        from huggingface_hub.errors import (RemoteEntryNotFoundError, RepositoryNotFoundError, RevisionNotFoundError)

        with self.assertRaises(RemoteEntryNotFoundError):
            api().hf_hub_download(MODEL, "nothing", cache_dir=self.folder)
        with self.assertRaises(RevisionNotFoundError):
            api().hf_hub_download(MODEL, "config.json", revision="nowhere", cache_dir=self.folder)
        with self.assertRaises(RepositoryNotFoundError):
            api().hf_hub_download("nobody/nothing", "config.json", cache_dir=self.folder)
        with self.assertRaises(RepositoryNotFoundError):
            api(None).hf_hub_download("nobody/nothing", "config.json", cache_dir=self.folder)
        with self.assertRaises(RemoteEntryNotFoundError):
            list(api().list_repo_tree(MODEL, "nothing"))

    def test_a_gated_repository_opens_its_card_only(self):
        from huggingface_hub.errors import GatedRepoError

        self.assertTrue(api().hf_hub_download(GATED, "README.md", cache_dir=self.folder))
        for user in ("alice", None):
            with self.assertRaises(GatedRepoError):
                api(user).hf_hub_download(GATED, "config.json", cache_dir=self.folder)
            with self.assertRaises(GatedRepoError):
                api(user).auth_check(GATED)
        self.assertEqual(api().model_info(GATED).gated, "auto")
        masked = [entry for entry in api().list_repo_tree(GATED, recursive=True) if getattr(entry, "lfs", None)]
        self.assertEqual({entry.lfs.sha256 for entry in masked}, {"*" * 64})


class CommandLine(Subject):
    def test_hf_downloads_and_keeps_house(self):
        home = self.folder / "home"
        path = hf("download", SMALL, "config.json", "--quiet", home=home).output.strip()
        self.assertTrue(Path(path).is_file(), path)
        listed = hf("cache", "list", "--format", "json", home=home).json()
        self.assertIn(SMALL, str(listed))
        hf("cache", "verify", SMALL, home=home)
        hf("cache", "prune", "--yes", home=home)
        hf("cache", "rm", f"model/{SMALL}", "--yes", home=home)
        self.assertFalse(Path(path).exists())

    def test_hf_copies_from_the_hub(self):
        hf("cp", f"hf://{SMALL}/config.json", self.folder / "config.json")
        self.assertEqual((self.folder / "config.json").read_bytes(), js.downloadFile(repo=SMALL, path="config.json"))
