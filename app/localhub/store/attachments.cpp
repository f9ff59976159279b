// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/store/attachments.h"

#include "localhub/git/durable.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryFile>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace hs::localhub {

Attachments::Attachments(QString folder, QString incoming)
    : m_folder(std::move(folder))
    , m_incoming(std::move(incoming))
{}

Outcome<QString> Attachments::receive(const QString &accountId, QLatin1StringView suffix, qint64 most,
                                      const Body &body) const
{
    QTemporaryFile file(m_incoming + "/attachment-XXXXXX"_L1);
    if (!file.open())
        return failed(Failure::Kind::Broken, file.errorString());
    qint64 size = 0;
    bool isWritten = true;
    const bool isRead = body([&](QByteArrayView piece) {
        size += piece.size();
        isWritten = size > most || file.write(piece.data(), piece.size()) == piece.size();
        return isWritten && size <= most;
    });
    if (!isWritten)
        return failed(Failure::Kind::Broken, file.errorString());
    if (size > most)
        return failed(Failure::Kind::Invalid, u"The file is larger than %1 MB"_s.arg(most / 1'000'000));
    if (!isRead || size == 0)
        return failed(Failure::Kind::Invalid, u"The file is empty or did not come whole"_s);
    if (auto done = syncFile(file); !done)
        return std::unexpected(done.error());
    const QString folder = m_folder + u'/' + accountId;
    const QString name = QUuid::createUuid().toString(QUuid::Id128) + suffix;
    QDir().mkpath(folder);
    if (!file.rename(folder + u'/' + name))
        return failed(Failure::Kind::Broken, u"%1: %2"_s.arg(folder, file.errorString()));
    file.setAutoRemove(false);
    return syncFolder(folder).transform([&name] { return name; });
}

QString Attachments::file(const QString &accountId, const QString &name) const
{
    static const QRegularExpression id(u"^[0-9a-f]{24}\\z"_s);
    static const QRegularExpression form(u"^[0-9a-f]{32}\\.[a-z0-9]{3,4}\\z"_s);
    if (!id.match(accountId).hasMatch() || !form.match(name).hasMatch())
        return {};
    const QString path = u"%1/%2/%3"_s.arg(m_folder, accountId, name);
    return QFile::exists(path) ? path : QString();
}

} // namespace hs::localhub
