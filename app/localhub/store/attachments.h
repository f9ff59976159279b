// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/git/failure.h"

#include <QByteArray>

#include <functional>

namespace hs::localhub {

/// Pictures, films and sounds that people put into their comments: one folder an account, names that cannot be
/// guessed. A file has its name only when it is whole. Thread-safe.
class Attachments
{
public:
    /// Takes a piece; false ends the reading.
    using Take = std::function<bool(QByteArrayView)>;
    /// Reads a body to its end; false when it broke off or `Take` refused.
    using Body = std::function<bool(const Take &)>;

    /// Files wait in `incoming` until they are whole; both are in one file system.
    Attachments(QString folder, QString incoming);

    /// Keeps a body of at most `most` bytes; its name, which ends in `suffix` (".png"). Invalid for one that is empty,
    /// larger, or broke off.
    [[nodiscard]] Outcome<QString> receive(const QString &accountId, QLatin1StringView suffix, qint64 most,
                                           const Body &body) const;
    /// The file of a name that receive() gave; empty when there is none.
    [[nodiscard]] QString file(const QString &accountId, const QString &name) const;

private:
    QString m_folder;
    QString m_incoming;
};

} // namespace hs::localhub
