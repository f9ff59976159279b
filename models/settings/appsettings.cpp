// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/appsettings.h"

#include "settings/timetable.h"

#include <QDir>
#include <QMetaEnum>

using namespace Qt::StringLiterals;

namespace hs::models {

namespace {

constexpr auto kImagesGroup = "RemoteImages"_L1;

/// Format 1 is the first that was published.
void startFormat1(QSettings &) {}

QList<SettingsMigration> migrations()
{
    return {startFormat1};
}

/// Slashes are group separators of QSettings; a repository's name is one key.
QString imagesKey(QLatin1StringView scope, const QString &name)
{
    return kImagesGroup + u'/' + scope + u'/' + QString(name).replace(u'/', u'|');
}

QString ownerOf(const QString &repository)
{
    const QStringList parts = repository.split(u'/');
    return parts.size() >= 2 ? parts.at(parts.size() - 2) : QString();
}

std::optional<AppSettings::RemoteImages> choiceFrom(const QVariant &value)
{
    bool isKnown = false;
    const int number =
        QMetaEnum::fromType<AppSettings::RemoteImages>().keyToValue(value.toByteArray().constData(), &isKnown);
    return isKnown ? std::optional(AppSettings::RemoteImages(number)) : std::nullopt;
}

} // namespace

AppSettings::AppSettings(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_preferences(openSettings(QDir(folder).filePath(u"preferences.ini"_s), migrations()))
    , m_machine(openSettings(QDir(folder).filePath(u"this-computer.ini"_s), migrations()))
    , appearance(*m_preferences.store, u"Appearance/scheme"_s, Appearance::System)
    , textScale(*m_preferences.store, u"Appearance/textScale"_s, 1.0, Range{0.85, 1.5})
    , maxConnections(*m_preferences.store, u"Transfers/maxConnections"_s, 8, Range{1, 32})
    , rateLimit(*m_preferences.store, u"Transfers/rateLimit"_s, 0, Range<qint64>{0, qint64(1) << 40})
    , timetable(*m_preferences.store, u"Transfers/timetable"_s, QString())
    , isGoingEasy(*m_preferences.store, u"Transfers/goEasy"_s, false)
    , easyLimit(*m_preferences.store, u"Transfers/easyLimit"_s, 1'000'000, Range<qint64>{1000, qint64(1) << 40})
    , hasTrayIcon(*m_preferences.store, u"Transfers/trayIcon"_s, false)
    , tellsWhenDone(*m_preferences.store, u"Transfers/notify"_s, true)
    , staysAwake(*m_preferences.store, u"Transfers/stayAwake"_s, true)
    , whenClosing(*m_preferences.store, u"Transfers/whenClosing"_s, WhenClosing::Ask)
    , whenDone(*m_preferences.store, u"Transfers/whenDone"_s, WhenDone::Nothing)
    , doneCommand(*m_machine.store, u"Transfers/doneCommand"_s, QString())
    , machineMemory(*m_machine.store, u"Hardware/memory"_s, 0, Range<qint64>{0, qint64(1) << 50})
    , gpuMemory(*m_machine.store, u"Hardware/gpuMemory"_s, 0, Range<qint64>{0, qint64(1) << 50})
    , modelContext(*m_machine.store, u"Hardware/context"_s, 8192, Range{512, 16'777'216})
    , cacheBits(*m_machine.store, u"Hardware/cacheBits"_s, 16, Range{4, 16})
    , cacheFolder(*m_machine.store, u"Library/cacheFolder"_s, QString())
    , lastEndpoint(*m_machine.store, u"Hub/lastEndpoint"_s, QString())
    , windowGeometry(*m_machine.store, u"Window/geometry"_s, QByteArray())
    , windowState(*m_machine.store, u"Window/state"_s, QByteArray())
    , isNavigationShown(*m_machine.store, u"Window/navigation"_s, true)
{
    for (SettingKey *key : std::initializer_list<SettingKey *>{&rateLimit, &timetable, &isGoingEasy, &easyLimit})
        connect(key, &SettingKey::changed, this, &AppSettings::speedLimitsChanged);
}

transfers::SpeedLimits AppSettings::speedLimits() const
{
    return {.always = rateLimit.value(),
            .timetable = parseTimetable(timetable.value()),
            .isGoingEasy = isGoingEasy.value(),
            .easy = easyLimit.value()};
}

QByteArray AppSettings::pageLayout(const QString &pageKind) const
{
    return m_machine.store->value("Pages/"_L1 + pageKind).toByteArray();
}

void AppSettings::setPageLayout(const QString &pageKind, const QByteArray &layout)
{
    m_machine.store->setValue("Pages/"_L1 + pageKind, layout);
}

AppSettings::RemoteImages AppSettings::remoteImages(const QString &repository) const
{
    const QSettings &store = *m_preferences.store;
    if (const auto own = choiceFrom(store.value(imagesKey("repository"_L1, repository))))
        return *own;
    return choiceFrom(store.value(imagesKey("author"_L1, ownerOf(repository)))).value_or(RemoteImages::Ask);
}

void AppSettings::setRemoteImagesOfRepository(const QString &repository, RemoteImages choice)
{
    setRemoteImages(imagesKey("repository"_L1, repository), choice);
}

void AppSettings::setRemoteImagesOfAuthor(const QString &author, RemoteImages choice)
{
    setRemoteImages(imagesKey("author"_L1, author), choice);
}

void AppSettings::setRemoteImages(const QString &key, RemoteImages choice)
{
    if (choice == RemoteImages::Ask)
        m_preferences.store->remove(key);
    else
        m_preferences.store->setValue(key,
                                      QString::fromLatin1(QMetaEnum::fromType<RemoteImages>().valueToKey(int(choice))));
    Q_EMIT remoteImagesChanged();
}

int AppSettings::remoteImagesCount() const
{
    QSettings &store = *m_preferences.store;
    store.beginGroup(kImagesGroup);
    const int count = int(store.allKeys().size());
    store.endGroup();
    return count;
}

void AppSettings::forgetRemoteImages()
{
    m_preferences.store->remove(kImagesGroup);
    Q_EMIT remoteImagesChanged();
}

QList<SetAsideFile> AppSettings::setAsideFiles() const
{
    QList<SetAsideFile> files;
    for (const OpenedSettings *opened : {&m_preferences, &m_machine}) {
        if (opened->setAside)
            files.append(*opened->setAside);
    }
    return files;
}

} // namespace hs::models
