// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testkit/fixtures.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

using namespace Qt::StringLiterals;

namespace hs::testkit {

QString fixturesFolder()
{
    const QString folder = QStringLiteral(HS_SHARED_DIR) + u"/fixtures"_s;
    return QDir(folder).exists() ? folder : QString();
}

QStringList fixtureFiles(const QString &folder, const QString &suffix)
{
    const QDir root(fixturesFolder());
    QStringList names;
    QDirIterator files(root.filePath(folder), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (path.endsWith(suffix))
            names << root.relativeFilePath(path);
    }
    names.sort();
    return names;
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace hs::testkit
