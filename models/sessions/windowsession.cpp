// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/windowsession.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace hs::models {

namespace {

Q_LOGGING_CATEGORY(lcSession, "hs.models.session", QtInfoMsg)

constexpr int kFormat = 1;
constexpr qint64 kLargestFile = qint64(16) << 20;

QCborMap encodeTab(const TabHistory &tab)
{
    QCborArray steps;
    for (const HistoryStep &step : tab.steps()) {
        steps.append(QCborMap{
            {u"address"_s, locationText(step.location)}, {u"title"_s, step.title}, {u"state"_s, step.pageState}});
    }
    return {{u"steps"_s, steps}, {u"current"_s, qint64(tab.currentIndex())}};
}

std::optional<TabHistory> decodeTab(const QCborMap &map)
{
    QList<HistoryStep> steps;
    qint64 current = map.value(u"current"_s).toInteger();
    const QCborArray stored = map.value(u"steps"_s).toArray();
    for (qsizetype index = 0; index < stored.size(); ++index) {
        const QCborMap step = stored.at(index).toMap();
        const auto location = parseLocation(step.value(u"address"_s).toString(), {}, true);
        if (location)
            steps.append({*location, step.value(u"title"_s).toString(), step.value(u"state"_s).toByteArray(), {}});
        else if (index < map.value(u"current"_s).toInteger())
            --current;
    }
    return TabHistory::fromSteps(steps, qsizetype(current));
}

QCborArray encodeList(const QList<TabHistory> &tabs)
{
    QCborArray list;
    for (const TabHistory &tab : tabs)
        list.append(encodeTab(tab));
    return list;
}

QList<TabHistory> decodeList(const QCborArray &list)
{
    QList<TabHistory> tabs;
    for (const QCborValue &value : list) {
        if (auto tab = decodeTab(value.toMap()))
            tabs.append(*tab);
    }
    return tabs;
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        qCWarning(lcSession).noquote() << "The open tabs were not saved:" << file.errorString();
}

} // namespace

QByteArray encodeTabs(const TabsSnapshot &tabs)
{
    return QCborMap{{u"hubscope tabs"_s, kFormat},
                    {u"tabs"_s, encodeList(tabs.tabs)},
                    {u"current"_s, qint64(tabs.current)},
                    {u"closed"_s, encodeList(tabs.closed)}}
        .toCborValue()
        .toCbor();
}

std::optional<TabsSnapshot> decodeTabs(const QByteArray &bytes)
{
    QCborParserError error;
    const QCborMap map = QCborValue::fromCbor(bytes, &error).toMap();
    if (error.error != QCborError::NoError || map.value(u"hubscope tabs"_s).toInteger() != kFormat ||
        !map.value(u"tabs"_s).isArray()) {
        return std::nullopt;
    }
    return TabsSnapshot{decodeList(map.value(u"tabs"_s).toArray()), qsizetype(map.value(u"current"_s).toInteger()),
                        decodeList(map.value(u"closed"_s).toArray())};
}

WindowSession::WindowSession(QString path)
    : m_path(std::move(path))
{
    // One thread: the last save is the one that stays.
    m_writer.setMaxThreadCount(1);
}

WindowSession::~WindowSession() = default;

WindowSession::Restored WindowSession::restore() const
{
    QFile file(m_path);
    if (!file.exists())
        return {};
    if (file.size() > kLargestFile || !file.open(QIODevice::ReadOnly))
        return {{}, setAside(m_path)};
    const QByteArray bytes = file.readAll();
    file.close();
    if (auto tabs = decodeTabs(bytes))
        return {std::move(tabs), {}};
    return {{}, setAside(m_path)};
}

void WindowSession::save(const TabsSnapshot &tabs)
{
    QByteArray bytes = encodeTabs(tabs);
    if (bytes == m_written)
        return;
    m_written = bytes;
    m_writer.start([path = m_path, bytes = std::move(bytes)] { writeFile(path, bytes); });
}

} // namespace hs::models
