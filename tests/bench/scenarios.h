// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QStringList>
#include <QUrl>

namespace hs::bench {

// What a person does in the window, and how long it took: figures in milliseconds by name, with longestStallMs, how
// long the event loop was held up meanwhile. Each makes a window of its own on the Hub at `endpoint`. What has to be
// there is in tests/bench/windowrows.py, which names the figures for people, too.

/// Words typed into the search field, letter by letter.
/// \param words  each finds something
[[nodiscard]] QJsonObject typing(const QUrl &endpoint, const QStringList &words);
/// A card: its first screen, all of it, and a walk through it.
/// \param addresses  of the repository
[[nodiscard]] QJsonObject readingCard(const QUrl &endpoint, const QStringList &addresses);
/// The same by `QTextBrowser::setMarkdown` in a window that has nothing else.
/// \param files  the card
[[nodiscard]] QJsonObject settingMarkdown(const QUrl &endpoint, const QStringList &files);
/// A large tree of files: its root, a filter over all of it, a large folder.
/// \param arguments  address of the files; a filter that one file passes
[[nodiscard]] QJsonObject browsingTree(const QUrl &endpoint, const QStringList &arguments);
/// A long list of commits: its first screen, all of it, a filter.
/// \param arguments  address of the history; a filter that one commit passes
[[nodiscard]] QJsonObject listingCommits(const QUrl &endpoint, const QStringList &arguments);
/// The tensors of all files that an index names.
/// \param arguments  address of the index; a filter
[[nodiscard]] QJsonObject listingTensors(const QUrl &endpoint, const QStringList &arguments);
/// One tab, then all of these; and a look at each.
[[nodiscard]] QJsonObject openingTabs(const QUrl &endpoint, const QStringList &addresses);
/// The library at once after the start, while the disk is being looked at, and again when that is done.
[[nodiscard]] QJsonObject openingLibrary(const QUrl &endpoint, const QStringList &arguments);
/// A list of transfers of many files, while some of them move.
/// \param addresses  of a repository
[[nodiscard]] QJsonObject watchingTransfers(const QUrl &endpoint, const QStringList &addresses);

} // namespace hs::bench
