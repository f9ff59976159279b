// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/facts/repofiles.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <memory>

namespace hs::localhub {

constexpr qint64 kLargestText = 16LL * 1024 * 1024;

RepoFiles::RepoFiles(const GitReader &git, LargeFilePath largeFiles, const QString &commit)
    : m_git(git)
    , m_largeFiles(std::move(largeFiles))
    , m_commit(commit)
{
    const auto items = git.list(commit, {}, true);
    if (!items)
        return;
    for (const TreeItem &item : *items) {
        if (item.type != TreeItem::Type::File)
            continue;
        m_paths.append(item.path);
        m_items.insert(item.path, item);
    }
}

bool RepoFiles::hasSuffix(QLatin1StringView suffix) const
{
    return std::ranges::any_of(m_paths, [suffix](const QString &path) { return path.endsWith(suffix); });
}

TreeItem RepoFiles::item(const QString &path) const
{
    TreeItem item = m_items.value(path);
    if (!item.oid.isEmpty())
        m_git.complete(item);
    return item;
}

qint64 RepoFiles::size(const QString &path) const
{
    return item(path).realSize();
}

QString RepoFiles::contentId(const QString &path) const
{
    const TreeItem item = this->item(path);
    return item.lfs ? item.lfs->sha256 : item.oid;
}

qint64 RepoFiles::totalSize(const KnownSize &known) const
{
    const auto grown = known.commit.isEmpty() ? std::nullopt : m_git.sizeGrowth(known.commit, m_commit);
    if (grown)
        return known.bytes + *grown;
    qint64 total = 0;
    for (TreeItem item : m_items) {
        m_git.complete(item);
        total += item.realSize();
    }
    return total;
}

QByteArray RepoFiles::content(const QString &path) const
{
    const qint64 length = size(path);
    return length > 0 && length <= kLargestText ? ranges(path)(0, length) : QByteArray();
}

QJsonObject RepoFiles::json(const QString &path) const
{
    return QJsonDocument::fromJson(content(path)).object();
}

bool RepoFiles::isReadable(const QString &path) const
{
    const TreeItem item = this->item(path);
    return !item.lfs || !m_largeFiles(item.lfs->sha256).isEmpty();
}

RangeReader RepoFiles::ranges(const QString &path) const
{
    const TreeItem item = this->item(path);
    if (item.lfs) {
        const auto file = std::make_shared<QFile>(m_largeFiles(item.lfs->sha256));
        const bool isOpen = file->open(QIODevice::ReadOnly);
        return [file, isOpen](qint64 offset, qint64 size) {
            return isOpen && file->seek(offset) ? file->read(size) : QByteArray();
        };
    }
    const QByteArray blob = m_git.blob(item.oid).value_or(QByteArray());
    return [blob](qint64 offset, qint64 size) { return blob.mid(offset, size); };
}

} // namespace hs::localhub
