// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagemaker.h"

#include "library/librarypage.h"
#include "repo/repopage.h"
#include "search/searchpage.h"
#include "transfers/transferspage.h"

namespace hs::app {

namespace {

/// One overload a place: a new place without a page does not compile.
struct PageMaker
{
    const ui::PageDependencies &dependencies;

    ui::Page *operator()(const models::SearchPlace &place) const { return new ui::SearchPage(dependencies, place); }
    ui::Page *operator()(const models::RepoPlace &place) const { return new ui::RepoPage(dependencies, place); }
    ui::Page *operator()(models::TransfersPlace) const { return new ui::TransfersPage(dependencies); }
    ui::Page *operator()(models::LibraryPlace) const { return new ui::LibraryPage(dependencies); }
};

} // namespace

ui::Page *makePage(const models::Location &location, const ui::PageDependencies &dependencies)
{
    return std::visit(PageMaker{dependencies}, location);
}

} // namespace hs::app
