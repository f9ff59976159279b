// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of StoreCheck about repositories.

#include "localhub/store/storecheck.h"

#include "localhub/git/lfspointer.h"
#include "localhub/git/reachable.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr qsizetype kMostLines = 20; // of git's complaints about one repository

QString nameOf(const RepoRow &row)
{
    return wordsOf(row.kind).plural + u'/' + row.fullName();
}

/// As the database keeps it.
QJsonObject stored(const QJsonObject &object)
{
    return QJsonDocument::fromJson(QJsonDocument(object).toJson(QJsonDocument::Compact)).object();
}

QStringList stored(const QStringList &list)
{
    return list.join(u'\n').split(u'\n', Qt::SkipEmptyParts);
}

/// What is stored about the files of main and does not follow from them.
QStringList differences(const RepoRow &row, const RepoRow &right, const RepoFacts &facts, const RepoFacts &rightFacts)
{
    QStringList names;
    const auto note = [&names](bool isSame, QLatin1StringView name) {
        if (!isSame)
            names << name;
    };
    note(row.lastModified == right.lastModified, "time of change"_L1);
    note(row.mainSize == right.mainSize, "size"_L1);
    note(row.parameters == right.parameters, "parameters"_L1);
    note(row.task == right.task, "task"_L1);
    note(row.library == right.library, "library"_L1);
    note(row.sdk == right.sdk, "SDK"_L1);
    note(facts.tags == stored(rightFacts.tags), "tags"_L1);
    note(facts.cardData.has_value() == rightFacts.cardData.has_value() &&
             facts.cardData.value_or(QJsonObject()) == stored(rightFacts.cardData.value_or(QJsonObject())),
         "card"_L1);
    note(facts.config == stored(rightFacts.config), "settings"_L1);
    note(facts.safetensors == stored(rightFacts.safetensors), "safetensors"_L1);
    note(facts.gguf == stored(rightFacts.gguf), "GGUF"_L1);
    note(facts.extra == stored(rightFacts.extra), "further facts"_L1);
    note(facts.siblings == stored(rightFacts.siblings), "files"_L1);
    note(facts.usedModels == stored(rightFacts.usedModels), "models"_L1);
    note(facts.usedDatasets == stored(rightFacts.usedDatasets), "data sets"_L1);
    return names;
}

bool isTemporary(const QString &name)
{
    return name.endsWith(".lock"_L1) || name.endsWith(".tmp"_L1) || name.startsWith("tmp_"_L1);
}

} // namespace

void StoreCheck::checkRepository(const RepoRow &row)
{
    const QString path = m_store.gitPath(row.oid);
    const auto git = GitReader::open(path);
    if (!git)
        return find(QDir(path).exists() ? u"%1: its git folder cannot be opened: %2"_s.arg(nameOf(row), path)
                                        : u"%1: its git folder is not there: %2"_s.arg(nameOf(row), path));
    checkLeftovers(path);
    checkPullRequests(row, *git);
    // What is read from damaged files is no reason to change the index.
    const int before = m_problems;
    checkByGit(row, path);
    if (m_problems == before)
        checkPointers(row, *git);
    if (m_problems == before)
        checkIndex(row, *git);
}

void StoreCheck::checkLeftovers(const QString &folder)
{
    QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString path = walk.next();
        if (!isTemporary(walk.fileName()))
            continue;
        ++m_leftovers;
        if (m_repairs)
            QFile::remove(path);
    }
}

void StoreCheck::checkByGit(const RepoRow &row, const QString &path)
{
    constexpr qsizetype kMostText = 64 * 1024;
    auto started =
        m_programs.start({path, {u"fsck"_s, u"--full"_s, u"--strict"_s, u"--no-dangling"_s, u"--no-progress"_s}, {}});
    if (!started)
        return find(u"%1: %2"_s.arg(nameOf(row), started.error().text));
    const QByteArray output = (*started)->readAll(kMostText);
    const int code = (*started)->finish();
    const QByteArray text = output + (*started)->complaints();
    qsizetype lines = 0;
    for (const QByteArray &line : text.split('\n')) {
        // A repository without commits is as it should be; git mentions it.
        if (line.isEmpty() || line.startsWith("notice: ") || ++lines > kMostLines)
            continue;
        find(u"%1: git says: %2"_s.arg(nameOf(row), QString::fromUtf8(line)));
    }
    if (code != 0 && lines == 0)
        find(u"%1: git finds something wrong and does not say what (%2)"_s.arg(nameOf(row)).arg(code));
}

void StoreCheck::checkIndex(const RepoRow &row, const GitReader &git)
{
    const QString head = git.resolve(u"main"_s).value_or(QString());
    RepoRow right = row;
    QList<std::pair<QString, qint64>> none;
    right.head.clear(); // so that nothing is counted on from what is stored
    right.mainSize = 0;
    const RepoFacts facts = m_store.refresh(right, none);
    const auto repair = [&] { return m_store.repos().updateFacts(right, facts, none).has_value(); };
    if (row.head != head)
        return find(u"%1: main is at %2, but the index says %3"_s.arg(nameOf(row), head.isEmpty() ? u"nothing"_s : head,
                                                                      row.head.isEmpty() ? u"nothing"_s : row.head),
                    repair);
    if (head.isEmpty())
        return;
    const QStringList wrong = differences(row, right, m_store.repos().facts(row.key), facts);
    if (!wrong.isEmpty())
        find(u"%1: the index does not say what the files say: %2"_s.arg(nameOf(row), wrong.join(u", "_s)), repair);
}

void StoreCheck::checkPullRequests(const RepoRow &row, const GitReader &git)
{
    Database::Lease connection = m_store.database().lease();
    QSqlQuery query =
        connection.run(u"SELECT num FROM discussions WHERE repo = ? AND is_pull = 1 AND has_ref = 1"_s, {row.key});
    while (query.next()) {
        const QString ref = u"refs/pr/%1"_s.arg(query.value(0).toInt());
        if (!git.resolve(ref))
            find(u"%1: its pull request has no reference %2"_s.arg(nameOf(row), ref));
    }
}

void StoreCheck::checkPointers(const RepoRow &row, const GitReader &git)
{
    QHash<QString, qint64> known;
    {
        Database::Lease connection = m_store.database().lease();
        QSqlQuery query = connection.run(u"SELECT sha, size FROM lfs WHERE repo = ?"_s, {row.key});
        while (query.next())
            known.insert(query.value(0).toString(), query.value(1).toLongLong());
    }
    QHash<QString, qint64> unknown;
    const auto look = [&](const ReachableObject &object) {
        const auto size = object.path.isEmpty() ? std::nullopt : git.sizeIfBlob(object.oid);
        if (!size || !canBeLfsPointer(*size))
            return true;
        const auto pointer = parseLfsPointer(git.blob(object.oid).value_or(QByteArray()));
        if (!pointer)
            return true;
        if (const auto file = m_largeFiles.constFind(pointer->sha256); file == m_largeFiles.constEnd())
            find(u"%1: %2 points to a large file that is not there: %3"_s.arg(nameOf(row), object.path,
                                                                              pointer->sha256));
        else if (*file != pointer->size)
            find(u"%1: %2 points to a large file of %3 bytes that has %4: %5"_s.arg(nameOf(row), object.path)
                     .arg(pointer->size)
                     .arg(*file)
                     .arg(pointer->sha256));
        else if (!known.contains(pointer->sha256))
            unknown.insert(pointer->sha256, pointer->size);
        return true;
    };
    static_cast<void>(forEachReachable(m_programs, {m_store.gitPath(row.oid), {u"--all"_s}, {}}, {}, look));
    const qsizetype foreign = unknown.removeIf([&](const auto &object) { return m_recorded.contains(object.key()); });
    if (foreign > 0)
        find(u"%1: it points to %2 large files that only other repositories have"_s.arg(nameOf(row)).arg(foreign));
    if (unknown.isEmpty())
        return;
    find(u"%1: the index does not know %2 of its large files"_s.arg(nameOf(row)).arg(unknown.size()), [&] {
        QList<std::pair<QString, qint64>> objects;
        for (auto it = unknown.cbegin(); it != unknown.cend(); ++it)
            objects.append({it.key(), it.value()});
        return m_store.repos().addLfsObjects(row.key, objects).has_value();
    });
}

void StoreCheck::checkGitFolders()
{
    QSet<QString> owned;
    for (const RepoRow &row : std::as_const(m_rows))
        owned.insert(m_store.gitPath(row.oid));
    QDirIterator walk(m_store.folder() + "/git"_L1, {u"*.git"_s}, QDir::Dirs, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString path = walk.next();
        if (!owned.contains(path))
            find(u"a git folder belongs to no repository: "_s + path, [&] { return moveToLost(path); });
    }
}

} // namespace hs::localhub
