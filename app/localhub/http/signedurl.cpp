// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/signedurl.h"

#include "localhub/http/call.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <QUrl>

#include <openssl/crypto.h>

#include <array>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr char kSignature[] = "&Signature=";

} // namespace

SignedUrls::SignedUrls(std::chrono::seconds lifetime)
    : m_lifetime(lifetime)
    , m_key(32, Qt::Uninitialized)
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    m_key = QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words);
}

QByteArray SignedUrls::signature(const QByteArray &text) const
{
    return QMessageAuthenticationCode::hash(text, m_key, QCryptographicHash::Sha256)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray SignedUrls::sign(const QByteArray &target, bool isExpired) const
{
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    const QByteArray text = target + "&Expires=" + QByteArray::number(isExpired ? now - 60 : now + m_lifetime.count());
    return text + kSignature + signature(text);
}

SignedUrls::Verdict SignedUrls::judge(const QByteArray &target) const
{
    const qsizetype mark = target.lastIndexOf(kSignature);
    if (mark < 0)
        return Verdict::Forged;
    const QByteArray text = target.first(mark);
    const QByteArray given = target.sliced(mark + qstrlen(kSignature));
    const QByteArray right = signature(text);
    // In the same time wherever they differ, or a signature could be found piece by piece.
    if (given.size() != right.size() || CRYPTO_memcmp(given.constData(), right.constData(), right.size()) != 0)
        return Verdict::Forged;
    const Query query(QByteArrayView(text).sliced(text.indexOf('?') + 1));
    return query.value("Expires"_L1).toLongLong() < QDateTime::currentSecsSinceEpoch() ? Verdict::Expired
                                                                                       : Verdict::Good;
}

QByteArray SignedUrls::make(const QString &repoOid, const QString &sha256, const QString &fileName,
                            bool isExpired) const
{
    const QByteArray path =
        u"/repos/%1/%2/%3/%4"_s.arg(repoOid.last(2), repoOid.sliced(repoOid.size() - 4, 2), repoOid, sha256).toLatin1();
    return sign(path + "?response-content-disposition=" + QUrl::toPercentEncoding(fileName), isExpired);
}

SignedUrls::Verdict SignedUrls::check(const QByteArray &target, SignedBlob &blob) const
{
    const Verdict verdict = judge(target);
    const qsizetype question = target.indexOf('?');
    if (verdict == Verdict::Forged || !target.startsWith("/repos/"))
        return Verdict::Forged;
    blob.sha256 = QString::fromLatin1(target.first(question).split('/').constLast());
    blob.fileName =
        Query(QByteArrayView(target).sliced(question + 1)).value("response-content-disposition"_L1).toUtf8();
    return verdict;
}

QByteArray contentDisposition(const QString &fileName, bool isAttachment)
{
    QString plain = fileName;
    for (QChar &c : plain) {
        if (c < u' ' || c > u'~' || c == u'"' || c == u'\\')
            c = u'_';
    }
    return QByteArray(isAttachment ? "attachment" : "inline") + "; filename*=UTF-8''" +
           QUrl::toPercentEncoding(fileName) + "; filename=\"" + plain.toLatin1() + "\";";
}

} // namespace hs::localhub
