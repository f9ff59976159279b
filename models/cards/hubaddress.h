// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>
#include <QUrl>

#include <optional>
#include <variant>

namespace hs::cards {

/// Kinds of repository that have cards.
enum class HubRepoKind { Model, Dataset, Space };

/// Which page of a repository an address means.
enum class RepoView {
    Card,      ///< The repository itself.
    Folder,    ///< `path` is a folder (may be empty: the root).
    File,      ///< `path` is a file.
    Entry,     ///< `path` is a file or a folder; the address does not say (`hf://…/path`).
    History,   ///< Commits of `revision`.
    Commit,    ///< One commit, `revision` is its id.
    Community, ///< Discussions; `discussion` when one of them is meant.
    Settings,
    Viewer, ///< Rows of a dataset.
};

/// A repository, or a page of it.
struct HubRepository
{
    HubRepoKind kind = HubRepoKind::Model;
    QString id;                      ///< `owner/name`, or a single name from before owners were needed.
    std::optional<QString> revision; ///< Decoded: `refs/pr/12`, not `refs%2Fpr%2F12`. Absent: the default branch.
    RepoView view = RepoView::Card;
    QString path;     ///< Decoded, no leading slash.
    QString fragment; ///< Without `#`, decoded.
    int discussion = 0;

    friend bool operator==(const HubRepository &, const HubRepository &) = default;
};

/// A person or an organization: the address alone does not tell which.
struct HubUser
{
    QString name;
    friend bool operator==(const HubUser &, const HubUser &) = default;
};

struct HubCollection
{
    QString owner;
    QString slug;
    friend bool operator==(const HubCollection &, const HubCollection &) = default;
};

/// A list of repositories: `/models?search=…`, `hf://search/models?…`.
struct HubSearch
{
    HubRepoKind kind = HubRepoKind::Model;
    QString query; ///< URL query as written, still encoded, without `?`.
    friend bool operator==(const HubSearch &, const HubSearch &) = default;
};

/// Any other page of the hub's site (`/docs/…`, `/papers/…`); Hubscope shows it in the browser.
struct HubPage
{
    QUrl url;
    friend bool operator==(const HubPage &, const HubPage &) = default;
};

using HubAddress = std::variant<HubRepository, HubUser, HubCollection, HubSearch, HubPage>;

/// Understands what a person types, pastes or opens: `hf://…` (conventions.md §3, design.md §3) and web addresses of
/// `endpoint`, huggingface.co and hf.co, with or without scheme. Nothing else is an address: `owner/name` alone is a
/// search. Pure text work; no address makes anything happen.
[[nodiscard]] std::optional<HubAddress> parseHubAddress(QStringView text, const QUrl &endpoint);

/// The same for a web address that is already a URL; empty when its host is none of the hub's.
[[nodiscard]] std::optional<HubAddress> parseHubUrl(const QUrl &url, const QUrl &endpoint);

/// `hf://…`, the form that is copied and shown in the address field. Views without an `hf://` form (history,
/// community …) give the repository.
[[nodiscard]] QString toHubUri(const HubAddress &address);

/// The address of the page on the web site of `endpoint`.
[[nodiscard]] QUrl toWebUrl(const HubAddress &address, const QUrl &endpoint);

/// The path of a repository's pages: `owner/name`, `datasets/owner/name`, `spaces/owner/name`.
[[nodiscard]] QString repositoryPath(HubRepoKind kind, const QString &id);

/// The grammar of conventions.md §3: one slash at most, 1 to 96 characters of name, no `--` or `..`, no `.git`.
[[nodiscard]] bool isRepositoryId(QStringView text);

/// Whether `url` is served by the hub itself: same host and port as `endpoint`, or a sub-domain of huggingface.co
/// when the endpoint is huggingface.co.
[[nodiscard]] bool isHubHost(const QUrl &url, const QUrl &endpoint);

} // namespace hs::cards
