// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "hub/types/reporef.h"

#include <QString>

#include <memory>
#include <optional>

namespace hs::transfers {

using base::HubError;
using base::Result;

/// Which bytes are wanted: known before the first request, from the tree of a commit (shared/hub-api/repo-info.md §3).
struct WantedFile
{
    hub::RepoRef repo; ///< at a commit
    QString path;      ///< in the repository, checked (hub/types/repopath.h)
    hub::Etag etag;
    qint64 size = 0;

    [[nodiscard]] hub::Oid commit() const { return hub::Oid(repo.revision.toString()); }
    friend bool operator==(const WantedFile &, const WantedFile &) = default;
};

/// Where one wanted file lives, complete or half-fetched. Immutable; its functions touch the disk, on any worker.
class FilePlace
{
public:
    FilePlace() = default;
    FilePlace(const FilePlace &) = delete;
    FilePlace &operator=(const FilePlace &) = delete;
    virtual ~FilePlace() = default;

    /// The folder, chosen by somebody, below which all of it is: while its volume is there, so is this.
    [[nodiscard]] virtual QString rootFolder() const = 0;
    /// The growing file. Also the identity of the content: who wants the same bytes in the same place has the same.
    [[nodiscard]] virtual QString partialPath() const = 0;
    /// Where bytes that turned out wrong are put aside.
    [[nodiscard]] virtual QString corruptPath() const = 0;
    [[nodiscard]] virtual QString lockPath() const = 0;

    /// Would findPresent() find it? A look that changes nothing and reads no contents: a guess, right but for files
    /// that were changed by hand.
    [[nodiscard]] virtual bool isPresent() const = 0;
    /// The file, when it needs no download: it is there already, or it could be made from what is there.
    [[nodiscard]] virtual Result<std::optional<QString>> findPresent() const = 0;
    /// The partial file was verified: gives it its name. Returns that.
    [[nodiscard]] virtual Result<QString> accept() const = 0;
};

using FilePlacePtr = std::shared_ptr<const FilePlace>;

} // namespace hs::transfers
