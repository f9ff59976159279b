// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/http/httpmessage.h"

#include <QString>

namespace hs::hub {

/// A saved answer of the API: what it was, when it was saved, and the validator to ask again with.
struct SavedAnswer
{
    QByteArray etag;
    HttpResponse response;
    QDateTime savedAt; ///< UTC
};

/// API answers kept on disk so that a page seen once opens offline and an unchanged one costs a 304. One file an
/// answer, named by a hash of address and account, written whole and renamed; a damaged file is set aside as `.bad`
/// and counts as absent. Functions may be called on a worker; two programs may share the folder.
class AnswerCache
{
public:
    /// \param folder   made when first needed
    /// \param account  answers of one account are never shown to another
    AnswerCache(QString folder, QString account);

    /// Counts as a use of the answer, see trim().
    [[nodiscard]] std::optional<SavedAnswer> find(const QUrl &url) const;
    [[nodiscard]] Result<void> save(const QUrl &url, const SavedAnswer &answer) const;

    /// Forgets everything this account saw.
    void clear() const;

    /// Removes what was not used for longest, of every account in the folder, until at most `bytes` remain. Disk walk:
    /// on a worker.
    void trim(qint64 bytes) const;

private:
    [[nodiscard]] QString pathOf(const QUrl &url) const;
    QString m_root;
    QString m_folder; ///< this account's, below the root
};

} // namespace hs::hub
