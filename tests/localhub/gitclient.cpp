// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gitclient.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace hs::localhub::test {

GitRun GitClient::run(const QStringList &arguments, const QString &folder) const
{
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
    environment.insert(u"HOME"_s, m_folder.path());
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"GIT_CONFIG_NOSYSTEM"_s, u"1"_s);
    environment.insert(u"GIT_TERMINAL_PROMPT"_s, u"0"_s);
    QStringList all{u"-c"_s, u"user.name=Someone"_s,      u"-c"_s, u"user.email=someone@example.test"_s,
                    u"-c"_s, u"init.defaultBranch=main"_s};
    if (!m_token.isEmpty())
        all << u"-c"_s << u"credential.helper=!f() { echo username=anybody; echo password=%1; }; f"_s.arg(m_token);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder.filePath(folder));
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(u"git"_s, all + arguments);
    GitRun run;
    if (process.waitForFinished(60000) && process.exitStatus() == QProcess::NormalExit)
        run.code = process.exitCode();
    run.text = QString::fromUtf8(process.readAll());
    return run;
}

QString GitClient::ask(const QStringList &arguments, const QString &folder) const
{
    const GitRun done = run(arguments, folder);
    return done.isGood() ? done.text.trimmed() : u"git failed: "_s + done.text;
}

QByteArray GitClient::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not there");
}

void GitClient::write(const QString &name, const QByteArray &content) const
{
    QDir().mkpath(QFileInfo(path(name)).path());
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(name));
}

GitRun GitClient::commit(const QString &clone, const QString &file, const QByteArray &content) const
{
    write(clone + u'/' + file, content);
    const GitRun added = run({u"add"_s, u"--"_s, file}, clone);
    return added.isGood() ? run({u"commit"_s, u"--quiet"_s, u"-m"_s, u"Change "_s + file}, clone) : added;
}

bool hasGit()
{
    return !QStandardPaths::findExecutable(u"git"_s).isEmpty();
}

} // namespace hs::localhub::test
