// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QSettings>
#include <QString>

#include <memory>
#include <optional>

namespace hs::models {

/// A file that could not be read was renamed, not erased; the window tells.
struct SetAsideFile
{
    QString path;   ///< where it was
    QString keptAs; ///< where it is now; empty when it could not even be renamed
    friend bool operator==(const SetAsideFile &, const SetAsideFile &) = default;
};

/// Renames `path` to `path.bad`, or `path.bad.2` and so on when that is taken.
[[nodiscard]] SetAsideFile setAside(const QString &path);

/// One step of a file's format to the next.
using SettingsMigration = void (*)(QSettings &settings);

struct OpenedSettings
{
    std::unique_ptr<QSettings> store;
    std::optional<SetAsideFile> setAside; ///< the damaged file that was found in its place
};

/// Opens an INI file, makes its folder, and brings its contents to format number `migrations.size()`. A file of a
/// newer program is left as it is: keys we know are read, others are kept.
[[nodiscard]] OpenedSettings openSettings(const QString &path, const QList<SettingsMigration> &migrations);

} // namespace hs::models
