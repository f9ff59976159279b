// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/sample/filemaker.h"
#include "localhub/sample/noise.h"

#include <QHash>
#include <QMap>

namespace hs::localhub {

/// Plays one repository's recipe: its family's groups of files, its card and its history become commits.
class RepoBuilder
{
public:
    /// `row` is the repository's entry of a recipe file, `family` its family's (may be empty), `steps` its history.
    RepoBuilder(FileMaker &maker, QJsonObject row, QJsonObject family, QJsonArray steps);

    [[nodiscard]] SeedRepo build(SeedKind kind);

private:
    using Tree = QMap<QString, QByteArray>;

    [[nodiscard]] QJsonObject variables() const;
    void play(const QJsonObject &step);
    void playOnce(const QJsonObject &step, const QJsonObject &variables);
    void putGroups(const QJsonObject &step, const QJsonObject &variables);
    void putFiles(const QJsonArray &specs, const QJsonObject &variables);
    void putCard(const QJsonObject &step, const QJsonObject &variables);
    void editTexts(const QJsonObject &step, const QJsonObject &variables);
    void moveFiles(const QJsonObject &step);
    void put(const QString &path, const QByteArray &content);
    [[nodiscard]] QDateTime nextTime(const QJsonObject &step);
    [[nodiscard]] QString nextAuthor(const QJsonObject &step);
    [[nodiscard]] QString cardText() const;

    FileMaker &m_maker;
    QJsonObject m_row;
    QJsonObject m_family;
    QJsonArray m_steps;
    Noise m_noise;
    SeedRepo m_repo;
    QHash<QString, Tree> m_branches;
    Tree *m_tree = nullptr; ///< of the branch of the step being played
    SeedCommit m_commit;    ///< being put together
    QDateTime m_now;
};

} // namespace hs::localhub
