// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/mounts.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <climits>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace hs::library {

namespace {

/// proc(5): blanks, tabs, line ends and backslashes are octal.
QString unescaped(QByteArray field)
{
    return QFile::decodeName(
        field.replace("\\040", " ").replace("\\011", "\t").replace("\\012", "\n").replace("\\134", "\\"));
}

/// With readlink(2) alone: it does not ask what the link leads to.
QString behindLink(const QString &path)
{
    char target[PATH_MAX];
    const ssize_t size = ::readlink(QFile::encodeName(path).constData(), target, sizeof(target));
    if (size <= 0)
        return path;
    const QString text = QFile::decodeName(QByteArray(target, size));
    return QDir::cleanPath(text.startsWith(u'/') ? text : path.section(u'/', 0, -2) + u'/' + text);
}

} // namespace

Mounts::Mounts(QStringList points)
    : m_points(std::move(points))
{
    std::ranges::sort(m_points, std::ranges::greater(), [](const QString &point) { return point.size(); });
}

Mounts Mounts::read()
{
    QStringList points;
    QFile table(u"/proc/self/mountinfo"_s);
    if (table.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : table.readAll().split('\n')) {
            const QList<QByteArray> fields = line.split(' ');
            if (fields.size() > 4)
                points.append(unescaped(fields.at(4)));
        }
    }
    return Mounts(points);
}

QString Mounts::of(const QString &path) const
{
    const QString place = m_points.contains(path) ? path : behindLink(path);
    for (const QString &point : m_points) {
        if (place == point || point == "/"_L1 || place.startsWith(point + u'/'))
            return point;
    }
    return path;
}

} // namespace hs::library
