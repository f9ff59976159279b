// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "historyhub.h"

#include <QDir>
#include <QDirIterator>
#include <QProcess>

namespace hs::test {

using namespace Qt::StringLiterals;

int GitScript::commit(const Step &step)
{
    ++m_mark;
    m_when += 3600;
    const auto data = [](const QByteArray &bytes) {
        return "data " + QByteArray::number(bytes.size()) + '\n' + bytes + '\n';
    };
    const QByteArray name = step.author.toUtf8();
    m_text += "commit refs/heads/" + step.branch.toUtf8() + "\nmark :" + QByteArray::number(m_mark) + '\n';
    m_text += "committer " + name + " <" + name + "@example.test> " + QByteArray::number(m_when) + " +0000\n";
    m_text += data(step.title.toUtf8());
    if (step.from > 0)
        m_text += "from :" + QByteArray::number(step.from) + '\n';
    if (step.merge > 0)
        m_text += "merge :" + QByteArray::number(step.merge) + '\n';
    for (const QString &path : step.remove)
        m_text += "D " + path.toUtf8() + '\n';
    for (auto file = step.put.cbegin(); file != step.put.cend(); ++file)
        m_text += "M 100644 inline " + file.key().toUtf8() + '\n' + data(file.value());
    m_text += '\n';
    return m_mark;
}

void GitScript::tag(const QString &name, int mark)
{
    m_text += "reset refs/tags/" + name.toUtf8() + "\nfrom :" + QByteArray::number(mark) + "\n\n";
}

bool HistoryHub::git(const QString &folder, const QStringList &arguments, const QByteArray &input,
                     QByteArray *output) const
{
    constexpr int kPatience = 60000;
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(u"git"_s, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(kPatience) || process.exitCode() != 0) {
        m_errorText = u"git %1: %2"_s.arg(arguments.join(u' '), QString::fromUtf8(process.readAllStandardError()));
        return false;
    }
    if (output)
        *output = process.readAllStandardOutput();
    return true;
}

bool HistoryHub::start(const GitScript &script)
{
    const QString source = m_folder.filePath(u"history"_s);
    if (!QDir().mkpath(source) || !git(source, {u"init"_s, u"--quiet"_s, u"--initial-branch=main"_s}) ||
        !git(source, {u"fast-import"_s, u"--quiet"_s}, script.text()))
        return false;
    const bool isReady = m_hub.import({u"--owner"_s, u"own"_s, source}) && makePullRequests() && m_hub.start({});
    if (!isReady) {
        m_errorText += m_hub.errorText();
        return false;
    }
    m_client = std::make_unique<hub::HubClient>(hub::HubClientOptions{.endpoint = m_hub.endpoint(),
                                                                      .token = {},
                                                                      .cacheFolder = {},
                                                                      .isOffline = false,
                                                                      .transport = {},
                                                                      .clock = {}});
    return true;
}

bool HistoryHub::makePullRequests()
{
    QDirIterator walk(m_hub.dataFolder(), {u"HEAD"_s}, QDir::Files, QDirIterator::Subdirectories);
    if (!walk.hasNext()) {
        m_errorText = u"no repository in the data folder"_s;
        return false;
    }
    const QString folder = QFileInfo(walk.next()).path();
    QByteArray branches;
    if (!git(folder, {u"for-each-ref"_s, u"--format=%(refname)"_s, u"refs/heads/pr"_s}, {}, &branches))
        return false;
    for (const QByteArray &branch : branches.trimmed().split('\n')) {
        if (branch.isEmpty())
            continue;
        const QString name = QString::fromUtf8(branch);
        const QString number = name.section(u'/', -1);
        if (!git(folder, {u"update-ref"_s, u"refs/pr/"_s + number, name}) ||
            !git(folder, {u"update-ref"_s, u"-d"_s, name}))
            return false;
    }
    return true;
}

hub::RepoRef HistoryHub::repo(const QString &revision) const
{
    return {.kind = hub::RepoKind::Model,
            .id = *hub::RepoId::parse(u"own/history"),
            .revision = *hub::Revision::parse(revision)};
}

QString HistoryHub::oid(const QString &revision) const
{
    QByteArray output;
    const bool isKnown = git(m_folder.filePath(u"history"_s), {u"rev-parse"_s, revision}, {}, &output);
    return isKnown ? QString::fromUtf8(output.trimmed()) : QString();
}

} // namespace hs::test
