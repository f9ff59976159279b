// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/import/importer.h"

#include "localhub/import/importing.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

/// "models--owner--name" of a Hugging Face cache.
struct CacheName
{
    RepoKind kind = RepoKind::Model;
    QString rest;
};

std::optional<CacheName> cacheName(const QString &name)
{
    const qsizetype end = name.indexOf("--"_L1);
    const auto kind = end > 0 ? kindOfPlural(QStringView(name).first(end)) : std::nullopt;
    return kind ? std::optional(CacheName{*kind, name.sliced(end + 2)}) : std::nullopt;
}

bool isGitRepository(const QString &path)
{
    return QFileInfo::exists(path + "/.git"_L1) ||
           (QFileInfo::exists(path + "/HEAD"_L1) && QFileInfo(path + "/objects"_L1).isDir() &&
            QFileInfo(path + "/refs"_L1).isDir());
}

bool isCachedRepo(const QFileInfo &info)
{
    return cacheName(info.fileName()) && QFileInfo(info.absoluteFilePath() + "/snapshots"_L1).isDir();
}

QFileInfoList foldersIn(const QString &path)
{
    return QDir(path).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
}

class Importer
{
public:
    Importer(Store &store, const ImportOptions &options)
        : m_store(store)
        , m_options(options)
    {}

    Outcome<void> import(const QString &path);
    [[nodiscard]] const QList<ImportedRepo> &made() const { return m_made; }

private:
    Outcome<void> importKindFolder(const QString &path, RepoKind kind);
    Outcome<void> importOne(const QFileInfo &source, const ImportTarget &target);
    Outcome<void> keep(Outcome<ImportedRepo> made);
    [[nodiscard]] ImportTarget targetOf(const QString &name, RepoKind kind) const
    {
        return targetFor(name, kind, m_options.owner);
    }

    Store &m_store;
    ImportOptions m_options;
    QList<ImportedRepo> m_made;
};

Outcome<void> Importer::keep(Outcome<ImportedRepo> made)
{
    if (!made)
        return std::unexpected(made.error());
    m_made.append(*made);
    return {};
}

Outcome<void> Importer::importOne(const QFileInfo &source, const ImportTarget &target)
{
    const QString path = source.absoluteFilePath();
    if (source.isFile())
        return keep(importCard(m_store, path, target));
    return keep(isGitRepository(path) ? importGit(m_store, path, target) : importFolder(m_store, path, target));
}

/// TYPES/OWNER--NAME, TYPES/OWNER--NAME.md and TYPES/OWNER/NAME.
Outcome<void> Importer::importKindFolder(const QString &path, RepoKind kind)
{
    const QFileInfoList entries = QDir(path).entryInfoList(QDir::Dirs | QDir::Files | QDir::NoDotAndDotDot, QDir::Name);
    for (const QFileInfo &entry : entries) {
        const bool isCard = entry.isFile() && entry.suffix() == "md"_L1;
        const bool isNamed = entry.isDir() && entry.fileName().contains("--"_L1);
        if (isCard || isNamed) {
            const QString name = isCard ? entry.completeBaseName() : entry.fileName();
            if (auto done = importOne(entry, targetOf(name, kind)); !done)
                return done;
        } else if (entry.isDir()) {
            for (const QFileInfo &repo : foldersIn(entry.absoluteFilePath())) {
                const ImportTarget target = targetFor(repo.fileName(), kind, entry.fileName());
                if (auto done = importOne(repo, target); !done)
                    return done;
            }
        }
    }
    return {};
}

Outcome<void> Importer::import(const QString &path)
{
    const QFileInfo info(path);
    const RepoKind kind = m_options.kind.value_or(RepoKind::Model);
    if (!info.exists())
        return failed(Failure::Kind::Invalid, u"there is no "_s + path);
    if (info.isFile())
        return importOne(info, targetOf(info.completeBaseName(), kind));
    const QString folder = info.absoluteFilePath();
    if (isCachedRepo(info)) {
        const CacheName name = *cacheName(info.fileName());
        return keep(importCachedRepo(m_store, folder, targetOf(name.rest, name.kind)));
    }
    if (isGitRepository(folder))
        return importOne(info, targetOf(info.completeBaseName(), kind));

    bool isCollection = false;
    for (const QFileInfo &child : foldersIn(folder)) {
        if (isCachedRepo(child)) {
            isCollection = true;
            if (auto done = import(child.absoluteFilePath()); !done)
                return done;
        } else if (const auto childKind = kindOfPlural(child.fileName())) {
            isCollection = true;
            if (auto done = importKindFolder(child.absoluteFilePath(), *childKind); !done)
                return done;
        }
    }
    if (isCollection)
        return {};
    if (const auto ownKind = kindOfPlural(info.fileName()))
        return importKindFolder(folder, *ownKind);
    return importOne(info, targetOf(info.fileName(), kind));
}

} // namespace

Outcome<QList<ImportedRepo>> importPath(Store &store, const QString &path, const ImportOptions &options)
{
    Importer importer(store, options);
    if (auto done = importer.import(QDir::cleanPath(path)); !done)
        return std::unexpected(done.error());
    return importer.made();
}

} // namespace hs::localhub
