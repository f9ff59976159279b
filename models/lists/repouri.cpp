// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/repouri.h"

#include "cards/hubaddress.h"

namespace hs::models {

QString repoUri(hub::RepoKind kind, const hub::RepoId &id)
{
    cards::HubRepository repo;
    repo.id = id.toString();
    switch (kind) {
    case hub::RepoKind::Model:
        repo.kind = cards::HubRepoKind::Model;
        break;
    case hub::RepoKind::Dataset:
        repo.kind = cards::HubRepoKind::Dataset;
        break;
    case hub::RepoKind::Space:
        repo.kind = cards::HubRepoKind::Space;
        break;
    }
    return cards::toHubUri(repo);
}

} // namespace hs::models
