// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/sample/seed.h"

#include <QJsonArray>
#include <QJsonObject>

namespace hs::localhub {

/// What a recipe says about one file to be made: its own keys first, then the repository's variables.
class FileSpec
{
public:
    /// `repo` (an id) and the path seed the content, so that no two files are alike.
    FileSpec(QString repo, QJsonObject keys, QJsonObject variables);

    [[nodiscard]] QString path() const;
    [[nodiscard]] QString text(QStringView key, const QString &fallback = {}) const;
    [[nodiscard]] int number(QStringView key, int fallback = 0) const;
    [[nodiscard]] QJsonArray list(QStringView key) const;
    [[nodiscard]] const QJsonObject &variables() const { return m_variables; }
    [[nodiscard]] QByteArray seed() const;
    /// The same file at another path.
    [[nodiscard]] FileSpec at(const QString &path) const;

private:
    [[nodiscard]] QJsonValue value(QStringView key) const;

    QString m_repo;
    QJsonObject m_keys;
    QJsonObject m_variables;
};

} // namespace hs::localhub
