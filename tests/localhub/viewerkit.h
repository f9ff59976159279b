// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hubkit.h"

namespace hs::localhub::test {

/// A data set of acme with a card and files.
[[nodiscard]] SeedRepo datasetOf(const QString &name, const QByteArray &card, const QList<SeedFile> &files);

/// The accounts of acmeHub() and data sets of acme for the viewer:
///   table     train.csv and test.csv with columns of every type
///   lines     JSON Lines in two files, and one JSON array, by the card's configs
///   numbers   0 to 249
///   hidden    private, gated (carol may), moved (once acme/before)
///   parquet, tabs, broken, bare
[[nodiscard]] SeedHub viewerHub();

} // namespace hs::localhub::test
