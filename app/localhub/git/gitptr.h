// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/git/failure.h"

#include <git2.h>

#include <memory>
#include <optional>

/// Owning pointers for what libgit2 hands out, and its errors as values.
namespace hs::localhub {

template <auto Free>
struct GitFree
{
    template <typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};

using RepositoryPtr = std::unique_ptr<git_repository, GitFree<git_repository_free>>;
using OdbPtr = std::unique_ptr<git_odb, GitFree<git_odb_free>>;
using OdbObjectPtr = std::unique_ptr<git_odb_object, GitFree<git_odb_object_free>>;
using ObjectPtr = std::unique_ptr<git_object, GitFree<git_object_free>>;
using CommitPtr = std::unique_ptr<git_commit, GitFree<git_commit_free>>;
using TreePtr = std::unique_ptr<git_tree, GitFree<git_tree_free>>;
using BlobPtr = std::unique_ptr<git_blob, GitFree<git_blob_free>>;
using TreeEntryPtr = std::unique_ptr<git_tree_entry, GitFree<git_tree_entry_free>>;
using SignaturePtr = std::unique_ptr<git_signature, GitFree<git_signature_free>>;
using ReferencePtr = std::unique_ptr<git_reference, GitFree<git_reference_free>>;
using RevwalkPtr = std::unique_ptr<git_revwalk, GitFree<git_revwalk_free>>;
using DiffPtr = std::unique_ptr<git_diff, GitFree<git_diff_free>>;
using ReferenceIteratorPtr = std::unique_ptr<git_reference_iterator, GitFree<git_reference_iterator_free>>;
using TagPtr = std::unique_ptr<git_tag, GitFree<git_tag_free>>;
using ConfigPtr = std::unique_ptr<git_config, GitFree<git_config_free>>;
using ConfigIteratorPtr = std::unique_ptr<git_config_iterator, GitFree<git_config_iterator_free>>;
using RemotePtr = std::unique_ptr<git_remote, GitFree<git_remote_free>>;

/// Starts libgit2 for the process and stops it again: one in main, one in each test. The user's own git settings are
/// never read, so that the same seed gives the same commits everywhere.
class GitLibrary
{
public:
    GitLibrary();
    ~GitLibrary();
    GitLibrary(const GitLibrary &) = delete;
    GitLibrary &operator=(const GitLibrary &) = delete;
};

/// The last libgit2 error of this thread as a failure of the given kind.
[[nodiscard]] std::unexpected<Failure> gitFailed(const char *what, Failure::Kind kind = Failure::Kind::Broken);

/// 40 lower-case hex digits.
[[nodiscard]] QString hexOf(const git_oid &oid);
/// Its 20 bytes, as a key.
[[nodiscard]] QByteArray rawId(const git_oid &oid);
/// Nothing unless the text is exactly 40 hex digits.
[[nodiscard]] std::optional<git_oid> oidOf(const QString &hex);

} // namespace hs::localhub
