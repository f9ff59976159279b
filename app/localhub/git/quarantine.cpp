// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/git/quarantine.h"

#include "localhub/git/durable.h"

#include <QDir>
#include <QFile>
#include <QtEndian>

#include <algorithm>
#include <csignal>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr qsizetype kPackHead = 12; // "PACK", version, number of objects (gitformat-pack(5))
constexpr quint32 kMostObjects = 10'000'000;
constexpr qint64 kLargestPack = 16LL * 1024 * 1024 * 1024;
// A small pack can unpack to a thousand times its size. Blobs above core.bigFileThreshold go to disk in pieces; trees,
// commits and deltas are held.
constexpr qint64 kMostMemory = 2LL * 1024 * 1024 * 1024;
constexpr int kMostSeconds = 900;
constexpr quint32 kFewObjects = 100; // below it they become loose files, as receive.unpackLimit has it

/// What a person can do something with: git's error lines without their prefixes.
QString errorOf(const QByteArray &complaints)
{
    for (const QByteArray &raw : complaints.split('\n')) {
        for (const QByteArrayView prefix : {"fatal: ", "error: "}) {
            if (raw.startsWith(prefix))
                return QString::fromUtf8(raw.sliced(prefix.size()));
        }
    }
    return u"the objects cannot be read"_s;
}

/// Moves the files of one folder, those that `isLast` names after the others. What is there already is the same.
Outcome<void> moveFiles(const QString &from, const QString &to, const std::function<bool(const QString &)> &isLast)
{
    QStringList names = QDir(from).entryList(QDir::Files | QDir::Hidden);
    if (names.isEmpty())
        return {};
    if (!QDir().mkpath(to))
        return failed(Failure::Kind::Broken, u"cannot make "_s + to);
    std::ranges::stable_partition(names, [&isLast](const QString &name) { return !isLast(name); });
    for (const QString &name : std::as_const(names)) {
        const QString target = to + u'/' + name;
        QFile file(from + u'/' + name);
        if (!QFile::exists(target) && !file.rename(target))
            return failed(Failure::Kind::Broken, u"%1: %2"_s.arg(target, file.errorString()));
    }
    return syncFolder(to);
}

} // namespace

Quarantine::Quarantine(GitPrograms &programs, QString repository, const QString &incoming)
    : m_programs(programs)
    , m_repository(std::move(repository))
    , m_folder(incoming + "/push-XXXXXX"_L1)
{}

Outcome<std::unique_ptr<Quarantine>> Quarantine::make(GitPrograms &programs, const QString &repository,
                                                      const QString &incoming)
{
    std::unique_ptr<Quarantine> made(new Quarantine(programs, repository, incoming));
    const QString info = made->objects() + "/info"_L1;
    QFile alternates(info + "/alternates"_L1);
    const QByteArray line = QDir(repository).absoluteFilePath(u"objects"_s).toUtf8() + '\n';
    if (!made->m_folder.isValid() || !QDir().mkpath(info) || !QDir().mkpath(made->objects() + "/pack"_L1) ||
        !alternates.open(QIODevice::WriteOnly) || alternates.write(line) != line.size())
        return failed(Failure::Kind::Broken, u"cannot make a folder for a push in "_s + incoming);
    return made;
}

GitCommand Quarantine::command(const QStringList &arguments) const
{
    return {m_repository,
            arguments,
            {"GIT_OBJECT_DIRECTORY=" + objects().toUtf8(), "GIT_QUARANTINE_PATH=" + objects().toUtf8()}};
}

Outcome<void> Quarantine::startUnpacking()
{
    const auto count = qFromBigEndian<quint32>(m_head.constData() + 8);
    if (!m_head.startsWith("PACK"))
        return failed(Failure::Kind::Invalid, u"this is no pack"_s);
    if (count == 0)
        return {};
    if (count > kMostObjects)
        return failed(Failure::Kind::Invalid, u"a push must not have more than %1 objects"_s.arg(kMostObjects));
    QStringList arguments{u"-c"_s, u"core.packedGitWindowSize=32m"_s, u"-c"_s, u"core.packedGitLimit=256m"_s};
    arguments << (count < kFewObjects ? QStringList{u"unpack-objects"_s, u"-q"_s, u"--strict"_s}
                                      : QStringList{u"index-pack"_s, u"--stdin"_s, u"--fix-thin"_s, u"--strict"_s});
    arguments << u"--max-input-size=%1"_s.arg(kLargestPack);
    GitCommand unpacking = command(arguments);
    unpacking.mostMemory = kMostMemory;
    unpacking.mostSeconds = kMostSeconds;
    auto started = m_programs.start(unpacking);
    if (!started)
        return std::unexpected(started.error());
    m_unpacking = std::move(*started);
    return {};
}

void Quarantine::feed(QByteArrayView piece)
{
    // A program that ended does not read; how it ended is seen later.
    if (m_unpacking && !m_isEnough)
        m_isEnough = !m_unpacking->write(piece);
}

void Quarantine::takePack(QByteArrayView piece)
{
    if (m_failure)
        return;
    if (m_head.size() >= kPackHead)
        return feed(piece);
    m_head.append(piece);
    if (m_head.size() < kPackHead)
        return;
    if (auto started = startUnpacking(); !started)
        m_failure = started.error();
    else
        feed(m_head);
}

Outcome<void> Quarantine::finishPack()
{
    if (m_failure)
        return std::unexpected(*m_failure);
    if (m_head.size() < kPackHead)
        return failed(Failure::Kind::Invalid, u"the pack is not whole"_s);
    if (!m_unpacking)
        return {};
    m_unpacking->closeInput();
    static_cast<void>(m_unpacking->readAll(0)); // index-pack says the name of the pack
    const int code = m_unpacking->finish();
    if (code == 0)
        return {};
    if (code == -SIGXCPU || code == -SIGKILL)
        return failed(Failure::Kind::Invalid, u"the push takes too long to unpack"_s);
    return code > 0 ? failed(Failure::Kind::Invalid, errorOf(m_unpacking->complaints()))
                    : failed(Failure::Kind::Broken, u"git was killed"_s);
}

Outcome<void> Quarantine::forEachNew(const QStringList &ids,
                                     const std::function<bool(const ReachableObject &)> &receive)
{
    return forEachReachable(m_programs, command({u"--stdin"_s, u"--not"_s, u"--all"_s}), ids, receive);
}

Outcome<GitReader> Quarantine::reader() const
{
    auto git = GitReader::open(m_repository);
    if (!git)
        return git;
    git_odb *odb = nullptr;
    if (git_repository_odb(&odb, git->handle()) != 0)
        return gitFailed("open objects");
    const OdbPtr owned(odb);
    if (git_odb_add_disk_alternate(odb, objects().toUtf8().constData()) != 0)
        return gitFailed("open new objects");
    return git;
}

Outcome<void> Quarantine::moveIn()
{
    const QString target = m_repository + "/objects"_L1;
    for (const QString &folder : QDir(objects()).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (folder == "info"_L1)
            continue;
        // A pack counts for git once its index is there.
        const auto done = moveFiles(objects() + u'/' + folder, target + u'/' + folder,
                                    [](const QString &name) { return name.endsWith(".idx"_L1); });
        if (!done)
            return done;
    }
    return syncFolder(target);
}

} // namespace hs::localhub
