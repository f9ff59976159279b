// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/textsearch.h"

#include "base/onworker.h"

#include <QStringMatcher>

namespace hs::models {

namespace {

QList<qsizetype> placesOf(const QString &text, const QString &needle, const std::stop_token &stop)
{
    QList<qsizetype> places;
    const QStringMatcher matcher(needle, Qt::CaseInsensitive);
    for (qsizetype at = matcher.indexIn(text); at >= 0 && !needle.isEmpty() && !stop.stop_requested();
         at = matcher.indexIn(text, at + needle.size())) {
        places.append(at);
        if (places.size() >= kMostMatches)
            break;
    }
    return places;
}

} // namespace

QCoro::Task<base::Result<QList<qsizetype>>> findInText(QString text, QString needle, std::stop_token stop)
{
    QList<qsizetype> places = co_await base::onWorker([text, needle, stop] { return placesOf(text, needle, stop); });
    if (stop.stop_requested())
        co_return base::failure(base::HubError::Kind::Cancelled);
    co_return places;
}

} // namespace hs::models
