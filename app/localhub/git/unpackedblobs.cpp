// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/git/unpackedblobs.h"

#include <QFile>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace hs::localhub {

UnpackedBlob::~UnpackedBlob()
{
    QFile::remove(m_path);
}

Outcome<std::shared_ptr<const UnpackedBlob>> UnpackedBlobs::blob(const GitReader &git, const QString &oid)
{
    const std::scoped_lock lock(m_mutex);
    if (auto known = m_blobs.value(oid).lock())
        return known;
    const auto content = git.blob(oid);
    if (!content)
        return std::unexpected(content.error());
    const auto made = std::make_shared<const UnpackedBlob>(
        u"%1/blob-%2"_s.arg(m_folder, QUuid::createUuid().toString(QUuid::WithoutBraces)));
    QFile file(made->path());
    if (!file.open(QIODevice::WriteOnly) || file.write(*content) != content->size() || !file.flush())
        return failed(Failure::Kind::Broken, u"%1: %2"_s.arg(made->path(), file.errorString()));
    m_blobs.removeIf([](const auto &item) { return item.value().expired(); });
    m_blobs.insert(oid, made);
    return made;
}

} // namespace hs::localhub
