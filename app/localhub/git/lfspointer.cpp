// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/git/lfspointer.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hs::localhub {

std::optional<LfsPointer> parseLfsPointer(const QByteArray &text)
{
    if (!text.startsWith("version https://git-lfs.github.com/spec/v1\n"))
        return std::nullopt;
    LfsPointer pointer;
    pointer.size = -1;
    pointer.pointerSize = text.size();
    for (const QByteArray &line : text.split('\n')) {
        if (line.startsWith("oid sha256:"))
            pointer.sha256 = QString::fromLatin1(line.mid(11).trimmed());
        else if (line.startsWith("size ")) {
            bool isNumber = false;
            pointer.size = line.mid(5).trimmed().toLongLong(&isNumber);
            if (!isNumber)
                return std::nullopt;
        }
    }
    static const QRegularExpression hex(u"^[0-9a-f]{64}$"_s);
    if (pointer.size < 0 || !hex.match(pointer.sha256).hasMatch())
        return std::nullopt;
    return pointer;
}

QByteArray lfsPointerText(const QString &sha256, qint64 size)
{
    return "version https://git-lfs.github.com/spec/v1\noid sha256:" + sha256.toLatin1() + "\nsize " +
           QByteArray::number(size) + "\n";
}

} // namespace hs::localhub
