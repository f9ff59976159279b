# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Spaces: settings that last, static ones that are served, stages, logs."""
import unittest
import urllib.request
from urllib.parse import urlsplit

from kit import world
from kit.recorded import RECORDED, compare
from kit.world import Subject, api, hf, js


class Spaces(Subject):
    def space(self, sdk="static", **fields):
        name = self.name()
        api().create_repo(name, repo_type="space", space_sdk=sdk, **fields)
        return name

    def test_secrets_are_kept_and_never_shown(self):
        name = self.space("gradio")
        api().add_space_secret(name, "FOO", "123")
        api().add_space_secret(name, "BAR", "456", description="the second")
        api().add_space_secret(name, "FOO", "789")
        secrets = api().get_space_secrets(name)
        self.assertEqual(sorted(secrets), ["BAR", "FOO"])
        self.assertEqual(secrets["BAR"].description, "the second")
        self.assertIsNotNone(secrets["FOO"].updated_at)
        status, answer = world.hub.ask("GET", f"/api/spaces/{name}/secrets")
        self.assertNotIn("789", str(answer))
        api().delete_space_secret(name, "FOO")
        api().delete_space_secret(name, "NEVER_SET")
        self.assertEqual(list(api().get_space_secrets(name)), ["BAR"])
        self.refused(403, api("bob").get_space_secrets, name)
        self.refused(403, api("bob").add_space_secret, name, "FOO", "1")
        self.refused(400, api().add_space_secret, name, "1BAD-KEY", "1")

    def test_variables_are_kept_and_shown(self):
        name = self.space("gradio")
        self.assertEqual(api().get_space_variables(name), {})
        api().add_space_variable(name, "MODEL", "acme/tiny", description="which")
        variables = api().add_space_variable(name, "LEVEL", "2")
        self.assertEqual({key: variable.value for key, variable in variables.items()}, {"MODEL": "acme/tiny", "LEVEL": "2"})
        self.assertEqual(variables["MODEL"].description, "which")
        self.assertEqual(list(api().delete_space_variable(name, "MODEL")), ["LEVEL"])
        self.assertEqual(api().get_space_variables(name)["LEVEL"].value, "2")

    def test_a_static_space_runs_and_is_served(self):
        name = self.space()
        runtime = api().wait_for_space(name, timeout=20, poll_interval=0.2)
        self.assertEqual((runtime.stage, runtime.hardware, runtime.requested_hardware), ("RUNNING", None, None))
        page = b"<!doctype html><title>Conformance</title><p>Hello from a Space</p>"
        api().upload_file(path_or_fileobj=page, path_in_repo="index.html", repo_id=name, repo_type="space")
        api().wait_for_space(name, timeout=20, poll_interval=0.2)  # the old page is served until then
        info = api().space_info(name)
        self.assertEqual(info.sdk, "static")
        self.assertTrue(info.host, info)
        # Browsers know by themselves where names below "localhost" lead (RFC 6761); a resolver need not.
        address = urlsplit(info.host)
        question = urllib.request.Request(f"http://127.0.0.1:{address.port}/", headers={"Host": address.netloc})
        with urllib.request.urlopen(question) as answer:
            self.assertIn(b"Hello from a Space", answer.read())
        self.assertEqual(js.spaceInfo(name=name, additionalFields=["runtime"])["runtime"]["stage"], "RUNNING")

    def test_hardware_sleep_pause_and_restart(self):
        name = self.space("gradio")
        runtime = api().request_space_hardware(name, "t4-medium", sleep_time=600)
        self.assertEqual((runtime.requested_hardware, runtime.sleep_time), ("t4-medium", 600))
        self.assertEqual(api().set_space_sleep_time(name, 1200).sleep_time, 1200)
        self.assertEqual(api().pause_space(name).stage, "PAUSED")
        self.assertEqual(api().get_space_runtime(name).stage, "PAUSED")
        self.assertNotEqual(api().restart_space(name).stage, "PAUSED")
        self.assertNotEqual(api().restart_space(name, factory_reboot=True).stage, "PAUSED")
        self.refused(400, api().request_space_hardware, name, "no-such-flavor")
        self.refused(403, api("bob").pause_space, name)
        self.refused(404, api().get_space_runtime, "alice/nothing-at-all")

    def test_development_mode_and_volumes(self):
        from huggingface_hub import Volume

        name, model = self.space("docker"), self.made()
        self.assertTrue(api().enable_space_dev_mode(name).dev_mode)
        self.assertFalse(api().disable_space_dev_mode(name).dev_mode)
        hf("spaces", "dev-mode", name, "--stop")
        api().set_space_volumes(name, [Volume(type="model", source=model, mount_path="/data")])
        volumes = api().get_space_runtime(name).volumes
        self.assertEqual([(volume.source, volume.mount_path) for volume in volumes], [(model, "/data")])
        api().delete_space_volumes(name)
        self.assertFalse(api().get_space_runtime(name).volumes)

    def test_logs_are_told(self):
        name = self.space("gradio")
        api().upload_file(path_or_fileobj=b"import gradio\n", path_in_repo="app.py", repo_id=name, repo_type="space")
        for build in (True, False):
            self.assertTrue(all(isinstance(line, str) for line in api().fetch_space_logs(name, build=build)))

    def test_hardware_templates_and_search(self):
        flavors = {flavor.name: flavor for flavor in api().list_spaces_hardware()}
        self.assertIn("cpu-basic", flavors)
        self.assertIsNotNone(flavors["t4-small"].accelerator)
        templates = api().list_space_templates()
        self.assertTrue(all(template.sdk in ("gradio", "docker", "static") for template in templates))
        name = self.space()
        self.assertIn(name, [space.id for space in api().search_spaces(name.split("/")[1], include_non_running=True)])

    @unittest.skipUnless(RECORDED.is_dir(), "the recorded answers are not on this machine")
    def test_what_is_found_has_the_recorded_fields(self):
        name = self.space("gradio")
        found = world.hub.ask("GET", f"/api/spaces/semantic-search?q={name.split('/')[1]}&includeNonRunning=true")[1]
        compare(self, "Space, found by what it does", ["spaces-list/semantic-search*"], [found])

    def test_nobody_has_any_time_on_shared_processors(self):
        quota = api().get_zero_gpu_quota()
        self.assertEqual((quota.base, quota.remaining, quota.resets_at), (0, 0, None))
        hf("spaces", "zero-gpu", "quota")

    def test_protected_ones_hide_their_source_only(self):
        name = self.space(visibility="protected")
        self.refused(404, api("bob").list_repo_tree, name, repo_type="space")
        self.assertIn("index.html", api().list_repo_files(name, repo_type="space"))


class CommandLine(Subject):
    def test_hf_keeps_spaces(self):
        name = self.name()
        hf("repos", "create", name, "--type", "space", "--sdk", "static")
        hf("spaces", "secrets", "add", name, "--secrets", "KEY=value")
        self.assertIn("KEY", hf("spaces", "secrets", "list", name, "--format", "json").output)
        hf("spaces", "secrets", "delete", name, "KEY", "--yes")
        hf("spaces", "variables", "add", name, "--env", "SEEN=yes")
        self.assertIn("SEEN", hf("spaces", "variables", "list", name, "--format", "json").output)
        hf("spaces", "variables", "delete", name, "SEEN", "--yes")
        hf("spaces", "wait", name, "--timeout", "20s")
        hf("spaces", "pause", name)
        hf("spaces", "restart", name)
        hf("spaces", "logs", name)
        hf("spaces", "hardware")
        hf("spaces", "settings", name, "--sleep-time", "600", "--hardware", "t4-small")
        hf("spaces", "templates")
        hf("spaces", "search", name.split("/")[1], "--include-non-running")
        hf("spaces", "volumes", "set", name, "--volume", f"hf://{self.made()}:/data")
        hf("spaces", "volumes", "list", name)
        hf("spaces", "volumes", "delete", name, "--yes")
