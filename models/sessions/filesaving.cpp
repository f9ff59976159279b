// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/filesaving.h"

#include "base/onworker.h"

#include <QSaveFile>

namespace hs::models {

namespace {

base::Result<void> writeWhole(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return base::failure(base::HubError::Kind::Disk, path, file.errorString());
}

} // namespace

QCoro::Task<base::Result<void>> saveFile(QString path, QByteArray bytes, std::stop_token stop)
{
    if (stop.stop_requested())
        co_return base::failure(base::HubError::Kind::Cancelled, path);
    co_return co_await base::onWorker([path, bytes] { return writeWhole(path, bytes); });
}

} // namespace hs::models
