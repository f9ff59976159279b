// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/sample/filespec.h"

#include "localhub/sample/recipe.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace hs::localhub {

FileSpec::FileSpec(QString repo, QJsonObject keys, QJsonObject variables)
    : m_repo(std::move(repo))
    , m_keys(std::move(keys))
    , m_variables(std::move(variables))
{}

QString FileSpec::path() const
{
    return text(u"path");
}

QJsonValue FileSpec::value(QStringView key) const
{
    const QJsonValue own = m_keys.value(key);
    return own.isUndefined() ? m_variables.value(key) : own;
}

QString FileSpec::text(QStringView key, const QString &fallback) const
{
    const QJsonValue found = value(key);
    return found.isUndefined() ? fallback : expanded(found.toVariant().toString(), m_variables);
}

int FileSpec::number(QStringView key, int fallback) const
{
    const QString found = text(key);
    return found.isEmpty() ? fallback : found.toInt();
}

QJsonArray FileSpec::list(QStringView key) const
{
    return value(key).toArray();
}

QByteArray FileSpec::seed() const
{
    return (m_repo + u'/' + path()).toUtf8();
}

FileSpec FileSpec::at(const QString &path) const
{
    FileSpec other = *this;
    other.m_keys.insert("path"_L1, path);
    return other;
}

} // namespace hs::localhub
