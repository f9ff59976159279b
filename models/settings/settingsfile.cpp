// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settingsfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace hs::models {

namespace {

Q_LOGGING_CATEGORY(lcSettings, "hs.models.settings", QtInfoMsg)

constexpr auto kVersionKey = "Format/version"_L1;

void migrate(QSettings &settings, const QList<SettingsMigration> &migrations)
{
    const int from = std::max(0, settings.value(kVersionKey, 0).toInt());
    if (from >= migrations.size())
        return;
    for (qsizetype step = from; step < migrations.size(); ++step)
        migrations.at(step)(settings);
    settings.setValue(kVersionKey, int(migrations.size()));
}

} // namespace

SetAsideFile setAside(const QString &path)
{
    QString target = path + ".bad"_L1;
    for (int number = 2; QFile::exists(target); ++number)
        target = path + ".bad."_L1 + QString::number(number);
    const bool isMoved = QFile::rename(path, target);
    qCWarning(lcSettings).noquote() << path << "is damaged;" << (isMoved ? "kept as"_L1 : "it could not become"_L1)
                                    << target;
    return {path, isMoved ? target : QString()};
}

OpenedSettings openSettings(const QString &path, const QList<SettingsMigration> &migrations)
{
    QDir().mkpath(QFileInfo(path).path());
    OpenedSettings opened;
    opened.store = std::make_unique<QSettings>(path, QSettings::IniFormat);
    // Sections are read when they are first needed; only then does QSettings notice that they are none.
    static_cast<void>(opened.store->allKeys());
    if (opened.store->status() == QSettings::FormatError) {
        // Without this, closing the store would write the half that was understood over the damaged file.
        opened.store.reset();
        opened.setAside = setAside(path);
        opened.store = std::make_unique<QSettings>(path, QSettings::IniFormat);
    }
    opened.store->setFallbacksEnabled(false);
    migrate(*opened.store, migrations);
    return opened;
}

} // namespace hs::models
