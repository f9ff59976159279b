// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/sample/samplehub.h"

#include <QMap>

/// All repositories of the sample hub, for tests that look at every one of them.
[[nodiscard]] QList<hs::localhub::SeedRepo> sampleRepos();

/// "models/owner/name", "datasets/…" or "spaces/…".
[[nodiscard]] QString repoLabel(const hs::localhub::SeedRepo &repo);

/// The files of a branch after its last commit.
[[nodiscard]] QMap<QString, QByteArray> treeOf(const hs::localhub::SeedRepo &repo,
                                               const QString &branch = QStringLiteral("main"));

/// The YAML block of a card (shared/hub-api/model-cards.md §1), empty when there is none.
[[nodiscard]] QByteArray frontMatter(const QByteArray &card);
