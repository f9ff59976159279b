// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/store/folderlock.h"

#include <QFile>
#include <QThread>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace hs::localhub {

FolderLock::~FolderLock()
{
    if (m_file >= 0)
        ::close(m_file);
}

Outcome<void> FolderLock::take(const QString &folder, std::chrono::milliseconds patience)
{
    constexpr std::chrono::milliseconds kStep(50);
    const QString path = folder + "/lock"_L1;
    m_file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (m_file < 0)
        return failed(Failure::Kind::Broken, u"cannot write to the data folder "_s + folder);
    struct flock wish{};
    wish.l_type = F_WRLCK;
    wish.l_whence = SEEK_SET;
    while (::fcntl(m_file, F_SETLK, &wish) != 0) {
        // A file system without locks is no reason to refuse.
        if (errno != EAGAIN && errno != EACCES)
            return {};
        if (patience <= std::chrono::milliseconds(0))
            return failed(Failure::Kind::Conflict, u"another hubscope-localhub works in "_s + folder);
        QThread::sleep(kStep);
        patience -= kStep;
    }
    return {};
}

} // namespace hs::localhub
