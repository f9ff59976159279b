# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""People, organizations and their collections."""
from kit import world
from kit.localhub import TOKENS
from kit.world import Subject, api, hf, js


class People(Subject):
    def test_who_one_is(self):
        me = api().whoami()
        self.assertEqual((me["type"], me["name"], me["fullname"], me["email"], me["isPro"]),
                         ("user", "alice", "Alice Åkesson", "alice@example.org", True))
        self.assertEqual([(org["name"], org["roleInOrg"]) for org in me["orgs"]], [("acme", "admin")])
        self.assertEqual(me["auth"]["accessToken"]["role"], "write")
        self.assertEqual(api("alice, read only").whoami()["auth"]["accessToken"]["role"], "read")
        theirs = js.whoAmI()
        self.assertEqual((theirs["name"], theirs["id"]), (me["name"], me["id"]))
        self.refused(401, api().whoami, token="hf_nobody")
        self.js_refused(401, js.whoAmI, user=None, accessToken="hf_nobody")

    def test_overviews_and_lists_of_people(self):
        self.made(), self.made(repo_type="dataset")
        alice = api(None).get_user_overview("alice")
        self.assertEqual((alice.username, alice.fullname, alice.user_type, alice.is_pro), ("alice", "Alice Åkesson", "user", True))
        self.assertGreaterEqual(alice.num_models, 1)
        self.assertGreaterEqual(alice.num_datasets, 1)
        self.assertEqual([org.name for org in alice.orgs], ["acme"])
        self.refused(404, api().get_user_overview, "no-such-person")
        self.assertEqual(list(api().list_user_followers("alice")), [])
        self.assertEqual(list(api().list_user_following("alice")), [])
        before = api().get_user_overview("alice").num_likes
        self.assertEqual(world.hub.ask("POST", f"/api/models/{self.made()}/like")[0], 200)
        self.assertEqual(api().get_user_overview("alice").num_likes, before + 1)

    def test_an_organization_and_its_members(self):
        acme = api(None).get_organization_overview("acme")
        self.assertEqual((acme.name, acme.fullname, acme.num_users), ("acme", "Acme Works", 3))
        members = list(api().list_organization_members("acme"))
        self.assertEqual(sorted(member.username for member in members), ["alice", "bob", "carol"])
        self.assertEqual(list(api().list_organization_followers("acme")), [])
        self.refused(404, api().get_organization_overview, "no-such-organization")


class Collections(Subject):
    def test_a_collection_is_made_changed_and_deleted(self):
        made = api().create_collection("Good things", description="That I like")
        self.assertRegex(made.slug, "^alice/good-things-[0-9a-f]{24}$")
        self.assertEqual((made.title, made.description, made.items, made.private), ("Good things", "That I like", [], False))
        self.assertEqual(made.url, f"{world.hub.url}/collections/{made.slug}")
        self.refused(409, api().create_collection, "Good things")
        self.assertEqual(api().create_collection("Good things", exists_ok=True).slug, made.slug)
        changed = api().update_collection_metadata(made.slug, title="Better things", theme="pink", private=True,
                                                   description="Now hidden")
        self.assertEqual((changed.title, changed.theme, changed.private), ("Better things", "pink", True))
        self.assertRegex(changed.slug, "^alice/better-things-[0-9a-f]{24}$")
        self.assertEqual(api().get_collection(made.slug).slug, changed.slug)
        self.refused(404, api("bob").get_collection, changed.slug)
        api().delete_collection(changed.slug)
        self.refused(404, api().get_collection, changed.slug)
        self.refused(404, api().delete_collection, changed.slug)
        api().delete_collection(changed.slug, missing_ok=True)

    def test_items_are_added_ordered_noted_and_taken_out(self):
        model, dataset = self.made(), self.made(repo_type="dataset")
        inner = api().create_collection(f"Inner {self.name()[-3:]}").slug
        slug = api().create_collection(f"Outer {self.name()[-3:]}").slug
        api().add_collection_item(slug, model, "model", note="The model")
        api().add_collection_item(slug, dataset, "dataset")
        api().add_collection_item(slug, inner, "collection")
        items = api().get_collection(slug).items
        self.assertEqual([(item.item_id, item.item_type) for item in items],
                         [(model, "model"), (dataset, "dataset"), (inner, "collection")])
        self.assertEqual((items[0].note, items[0].position, items[1].position), ("The model", 0, 1))
        self.refused(409, api().add_collection_item, slug, model, "model")
        self.assertEqual(len(api().add_collection_item(slug, model, "model", exists_ok=True).items), 3)
        self.refused(404, api().add_collection_item, slug, "alice/nothing-at-all", "model")
        api().update_collection_item(slug, items[0].item_object_id, note="Moved", position=1)
        after = api().get_collection(slug).items
        self.assertEqual([(item.item_id, item.note) for item in after[:2]], [(dataset, None), (model, "Moved")])
        api().delete_collection_item(slug, items[0].item_object_id)
        self.assertEqual(len(api().get_collection(slug).items), 2)
        self.refused(404, api().delete_collection_item, slug, items[0].item_object_id)
        api().delete_collection_item(slug, items[0].item_object_id, missing_ok=True)

    def test_javascript_keeps_collections_too(self):
        """It exports no function for items."""
        model = self.made()
        slug = js.createCollection(collection={"title": "By script", "namespace": "acme", "private": False})["slug"]
        api().add_collection_item(slug, model, "model", note="noted")
        listed = js.listCollections(search={"owner": ["acme"]})
        self.assertEqual([collection["slug"] for collection in listed],
                         [collection.slug for collection in api().list_collections(owner="acme")])
        self.assertEqual((listed[0]["owner"]["name"], listed[0]["items"][0]["id"]), ("acme", model))
        js.deleteCollection(slug=slug)
        self.assertEqual(js.listCollections(search={"owner": ["acme"]}), [])

    def test_lists_are_found_by_owner_and_item(self):
        model = self.made("bob", "bob")
        slugs = [api("bob").create_collection(f"Bob's {number}").slug for number in range(3)]
        api("bob").add_collection_item(slugs[1], model, "model")
        self.assertEqual(sorted(found.slug for found in api().list_collections(owner="bob")), sorted(slugs))
        self.assertEqual([found.slug for found in api().list_collections(item=f"models/{model}")], [slugs[1]])
        self.assertEqual(len(list(api().list_collections(owner="bob", limit=2, sort="lastModified"))), 2)

    def test_only_the_owner_changes_a_collection(self):
        slug = api().create_collection(f"Mine {self.name()[-3:]}").slug
        self.refused(403, api("bob").update_collection_metadata, slug, title="Yours")
        self.refused(403, api("bob").delete_collection, slug)
        self.refused(403, api("bob").create_collection, "In somebody's name", namespace="alice")

    def test_a_collection_is_put_into_a_resource_group(self):
        _, group = world.hub.ask("POST", "/api/organizations/acme/resource-groups", body={"name": "Cohort", "users": []})
        slug = api().create_collection("Grouped", namespace="acme", private=True).slug
        api("bob").get_collection(slug)
        api().update_collection_resource_group(slug, group["id"])
        self.refused(404, api("bob").get_collection, slug)  # a member, but not of the group
        api().update_collection_resource_group(slug, None)
        self.assertEqual(api("bob").get_collection(slug).title, "Grouped")
        api().delete_collection(slug)


class CommandLine(Subject):
    def test_hf_signs_in_and_out(self):
        home = self.folder / "home"
        hf("auth", "login", "--token", TOKENS["alice"], user=None, home=home)
        self.assertIn("alice", hf("auth", "whoami", user=None, home=home).output)
        self.assertIn(TOKENS["alice"], hf("auth", "token", user=None, home=home).output)
        hf("auth", "login", "--token", TOKENS["bob"], "--force", user=None, home=home)
        self.assertIn("workstation", hf("auth", "list", user=None, home=home).output)
        hf("auth", "switch", "--token-name", "workstation", user=None, home=home)
        self.assertIn("alice", hf("auth", "whoami", user=None, home=home).output)
        hf("auth", "logout", user=None, home=home)
        hf("auth", "whoami", user=None, home=home, fails=True)
        hf("auth", "login", "--token", "hf_nobody", user=None, home=home, fails=True)

    def test_hf_keeps_collections(self):
        model = self.made()
        slug = hf("collections", "create", "From a terminal", "--description", "d", "--format", "json").json()["slug"]
        hf("collections", "add-item", slug, model, "model", "--note", "n")
        item = api().get_collection(slug).items[0]
        hf("collections", "update-item", slug, item.item_object_id, "--note", "m")
        hf("collections", "update", slug, "--title", "From a terminal again")
        self.assertIn(model, hf("collections", "info", slug, "--format", "json").output)
        self.assertIn("From a terminal again", hf("collections", "list", "--owner", "alice", "--format", "json").output)
        hf("collections", "delete-item", slug, item.item_object_id)
        hf("collections", "delete", slug)

    def test_hf_lists_one_s_repositories(self):
        name = self.made()
        self.assertIn(name, hf("repos", "list", "--format", "json").output)
