// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>

class QTemporaryFile;

namespace hs::localhub {

/// Texts of a request that are too large to be held, one after the other: in memory while they are few, in a file of
/// the incoming folder when they are not. One thread.
class ContentSpool
{
public:
    /// A text longer than `longest` bytes is not kept, only counted.
    ContentSpool(QString folder, qint64 longest);
    ~ContentSpool();
    ContentSpool(const ContentSpool &) = delete;
    ContentSpool &operator=(const ContentSpool &) = delete;

    /// Begins the next text; its number.
    int begin();
    /// Adds to the text that was begun last. False when the disk is full.
    [[nodiscard]] bool append(QByteArrayView piece);
    [[nodiscard]] bool isTooLong(int number) const;
    /// Empty for a number that is none.
    [[nodiscard]] QByteArray text(int number);
    /// Forgets all texts; numbers begin again.
    void clear();

private:
    struct Place
    {
        qint64 offset = 0;
        qint64 length = 0; ///< also of what was not kept
    };

    [[nodiscard]] bool moveToFile();

    QString m_folder;
    qint64 m_longest;
    QList<Place> m_places;
    qint64 m_size = 0; ///< of all that is kept
    QByteArray m_memory;
    std::unique_ptr<QTemporaryFile> m_file;
    bool m_isInFile = false;
};

} // namespace hs::localhub
