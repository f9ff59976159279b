// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "transfers/fileplace.h"
#include "transfers/hfcache.h"

namespace hs::transfers {

/// A plain file in a folder of the person's choice, with the official client's bookkeeping beside it in
/// `.cache/huggingface/download`, so that `hf download --local-dir` afterwards fetches nothing
/// (shared/hub-api/download.md §4).
class LocalDirPlace : public FilePlace
{
public:
    /// \param folder  absolute
    /// \param cache   looked into for a copy before anything is fetched; never changed
    LocalDirPlace(QString folder, HfCache cache, WantedFile file);

    [[nodiscard]] QString filePath() const;
    [[nodiscard]] QString metadataPath() const;

    [[nodiscard]] QString rootFolder() const override { return m_folder; }
    [[nodiscard]] QString partialPath() const override;
    [[nodiscard]] QString corruptPath() const override;
    [[nodiscard]] QString lockPath() const override;
    [[nodiscard]] bool isPresent() const override;
    /// In this order: the metadata says it is this content; the file has no metadata but hashes to it; a copy from the
    /// cache. Reads the whole file in the second case.
    [[nodiscard]] Result<std::optional<QString>> findPresent() const override;
    /// Replaces an older file of that name.
    [[nodiscard]] Result<QString> accept() const override;

    /// The bookkeeping folder with its `.gitignore` and tag.
    [[nodiscard]] static Result<void> prepare(const QString &folder);

private:
    [[nodiscard]] QString bookkeeping(const QString &name) const;
    [[nodiscard]] Result<void> makeFolder() const;
    [[nodiscard]] Result<void> writeMetadata() const;
    [[nodiscard]] Result<bool> copyFromCache() const;

    QString m_folder;
    HfCache m_cache;
    WantedFile m_file;
};

/// What the bookkeeping says of a file.
struct LocalMetadata
{
    hub::Oid commit;
    hub::Etag etag;
    double savedAt = 0; ///< seconds since 1970
    friend bool operator==(const LocalMetadata &, const LocalMetadata &) = default;
};

/// Nothing when there is none, it is malformed, or the file was changed after it was written.
[[nodiscard]] std::optional<LocalMetadata> readLocalMetadata(const QString &metadataPath, const QString &filePath);

} // namespace hs::transfers
