// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplerepos.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace hs::localhub;

QList<SeedRepo> sampleRepos()
{
    QList<SeedRepo> repos;
    sampleHub().forEachRepo([&](SeedRepo repo) { repos.append(std::move(repo)); });
    return repos;
}

QString repoLabel(const SeedRepo &repo)
{
    static constexpr QLatin1StringView kinds[] = {"models"_L1, "datasets"_L1, "spaces"_L1};
    return kinds[static_cast<int>(repo.kind)] + u'/' + repo.owner + u'/' + repo.name;
}

QMap<QString, QByteArray> treeOf(const SeedRepo &repo, const QString &branch)
{
    QMap<QString, QMap<QString, QByteArray>> branches;
    for (const SeedCommit &commit : repo.commits) {
        if (!commit.branchFrom.isEmpty())
            branches[commit.branch] = branches.value(commit.branchFrom);
        QMap<QString, QByteArray> &tree = branches[commit.branch];
        for (const QString &path : commit.remove)
            tree.remove(path);
        for (const SeedFile &file : commit.files)
            tree.insert(file.path, file.content);
    }
    return branches.value(branch);
}

QByteArray frontMatter(const QByteArray &card)
{
    static const QRegularExpression block(u"\\A\\s*---\\r?\\n(.*?)\\r?\\n---[ \\t]*(\\r?\\n|\\z)"_s,
                                          QRegularExpression::DotMatchesEverythingOption);
    return block.match(QString::fromUtf8(card)).captured(1).toUtf8();
}
