// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagemaker.h"

#include "collections/collectionpage.h"
#include "comparison/comparepage.h"
#include "library/librarypage.h"
#include "people/findpage.h"
#include "people/ownerpage.h"
#include "repo/repopage.h"
#include "search/searchpage.h"
#include "shelf/shelfpage.h"
#include "transfers/transferspage.h"

namespace hs::app {

namespace {

/// One overload a place: a new place without a page does not compile.
struct PageMaker
{
    const ui::PageDependencies &dependencies;

    ui::Page *operator()(const models::SearchPlace &place) const { return new ui::SearchPage(dependencies, place); }
    ui::Page *operator()(const models::RepoPlace &place) const { return new ui::RepoPage(dependencies, place); }
    ui::Page *operator()(const models::ComparePlace &place) const { return new ui::ComparePage(dependencies, place); }
    ui::Page *operator()(models::TransfersPlace) const { return new ui::TransfersPage(dependencies); }
    ui::Page *operator()(models::LibraryPlace) const { return new ui::LibraryPage(dependencies); }
    ui::Page *operator()(const models::OwnerPlace &place) const { return new ui::OwnerPage(dependencies, place); }
    ui::Page *operator()(const models::CollectionPlace &place) const
    {
        return new ui::CollectionPage(dependencies, place);
    }
    ui::Page *operator()(const models::FindPlace &place) const { return new ui::FindPage(dependencies, place); }
    ui::Page *operator()(const models::ShelfPlace &place) const { return new ui::ShelfPage(dependencies, place); }
};

} // namespace

ui::Page *makePage(const models::Location &location, const ui::PageDependencies &dependencies)
{
    return std::visit(PageMaker{dependencies}, location);
}

} // namespace hs::app
