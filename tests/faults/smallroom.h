// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace hs::faults {

/// A file system of a few megabytes (tmpfs), seen by the programs that enter it and by nobody else. Needs no rights
/// where the system lets anybody make user namespaces; Linux only. Gone with this object.
class SmallRoom
{
public:
    ~SmallRoom();

    /// False where the system does not let us.
    [[nodiscard]] bool open(qint64 bytes);
    /// Before process.start(): the program will see it.
    void enter(QProcess &process) const;
    /// Where it is, for programs in it.
    [[nodiscard]] QString inside() const { return m_folder.path(); }
    /// The same place, for us.
    [[nodiscard]] QString outside() const;
    [[nodiscard]] bool resize(qint64 bytes);
    [[nodiscard]] bool makeReadOnly();

private:
    [[nodiscard]] bool remount(unsigned long flags, const QByteArray &options) const;
    QTemporaryDir m_folder;
    QProcess m_keeper; // holds the namespaces
};

/// Before process.start(): no file of the program gets longer than this, as with a quota.
void limitFileSize(QProcess &process, qint64 bytes);

} // namespace hs::faults
