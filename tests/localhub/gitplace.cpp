// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gitplace.h"

#include <QCryptographicHash>
#include <QDir>

using namespace Qt::StringLiterals;

namespace hs::localhub::test {

GitPlace::GitPlace()
    : m_hub(acmeHub())
{
    m_git.answerWith(u"hf_alice"_s);
}

GitRun GitPlace::clone(const QString &path, const QString &folder) const
{
    return m_git.run({u"clone"_s, address(path), folder});
}

GitRun GitPlace::commit(const QString &file, const QByteArray &content, const QString &folder) const
{
    return m_git.commit(folder, file, content);
}

GitRun GitPlace::push(const QStringList &what, const QString &folder) const
{
    return m_git.run(QStringList{u"push"_s, u"origin"_s} + what, folder);
}

QString GitPlace::head(const QString &folder) const
{
    return m_git.ask({u"rev-parse"_s, u"HEAD"_s}, folder);
}

RepoRow GitPlace::repo(const QString &name, RepoKind kind)
{
    const auto found = m_hub.store().repos().find(kind, name);
    return found ? found->row : RepoRow();
}

QString GitPlace::refAt(const QString &name, const QString &ref)
{
    const auto git = m_hub.store().reader(repo(name));
    return git ? git->resolve(ref).value_or(QString()) : QString();
}

Reply GitPlace::postPush(const QByteArray &body, const char *token)
{
    return m_hub.post(u"/acme/tiny.git/git-receive-pack"_s, "application/x-git-receive-pack-request", body, as(token));
}

QString GitPlace::mess(const RepoRow &row)
{
    const QStringList left = QDir(m_hub.store().incomingFolder()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    if (!left.isEmpty())
        return u"left over: "_s + left.join(u' ');
    const GitRun check = m_git.run({u"-C"_s, m_hub.store().gitPath(row.oid), u"fsck"_s, u"--full"_s, u"--strict"_s});
    return check.isGood() && !check.text.contains("warning"_L1) ? QString() : check.text;
}

QByteArray emptyPack()
{
    const QByteArray pack("PACK\0\0\0\2\0\0\0\0", 12);
    return pack + QCryptographicHash::hash(pack, QCryptographicHash::Sha1);
}

} // namespace hs::localhub::test
