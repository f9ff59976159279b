// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/requestid.h"

#include "localhub/http/call.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

/// What may stand in a header and in a log.
bool isId(QByteArrayView text)
{
    constexpr qsizetype kLongest = 200;
    return !text.isEmpty() && text.size() <= kLongest && std::ranges::all_of(text, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               QByteArrayView("-_.=:;").contains(c);
    });
}

QByteArray hex(quint64 value, qsizetype digits)
{
    return QByteArray::number(value, 16).rightJustified(digits, '0');
}

QByteArray rootId()
{
    QRandomGenerator &random = *QRandomGenerator::system();
    return "Root=1-" + hex(static_cast<quint64>(QDateTime::currentSecsSinceEpoch()), 8) + '-' +
           hex(random.generate64(), 16) + hex(random.generate(), 8);
}

} // namespace

QByteArray requestIdOf(const Call &call)
{
    const QByteArray own = call.header("x-request-id");
    if (isId(own))
        return own;
    const QByteArray trace = call.header("x-amzn-trace-id");
    return isId(trace) ? rootId() + ';' + trace : rootId();
}

} // namespace hs::localhub
