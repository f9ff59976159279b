// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/types/answer.h"
#include "hub/types/refs.h"
#include "hub/types/repodetails.h"

#include "base/result.h"
#include "hub/json/jsonreader.h"

namespace hs::hub {

/// One repository of any list: of `GET /api/{types}`, of trending (shared/hub-api/search.md §5) or of a collection.
[[nodiscard]] base::Result<RepoSummary> readSummary(const JsonReader &repo, RepoKind kind);

/// `GET /api/trending`. What is no repository is dropped and counted.
[[nodiscard]] base::Result<Page<RepoSummary>> decodeTrending(const QByteArray &json);

/// A list of `GET /api/{types}` (without `next`). An element without a usable id is dropped and counted.
[[nodiscard]] base::Result<Page<RepoSummary>> decodeRepoList(const QByteArray &json, RepoKind kind);

/// `GET /api/{types}/{id}[/revision/{rev}]`, of 2022 and of today. Siblings with an unsafe path are dropped.
[[nodiscard]] base::Result<RepoDetails> decodeRepo(const QByteArray &json, RepoKind kind);

/// `GET …/refs`.
[[nodiscard]] base::Result<Refs> decodeRefs(const QByteArray &json);

} // namespace hs::hub
