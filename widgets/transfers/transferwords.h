// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/banner.h"
#include "lists/transfernode.h"
#include "theme/theme.h"

#include <QString>

/// What the rows of the transfers say.
namespace hs::ui::transferwords {

[[nodiscard]] QString section(models::TransferSection section);
/// "main, 61082d4", or the commit alone.
[[nodiscard]] QString revision(const transfers::GroupSnapshot &group);
/// "8 of 16 files · 40.7 of 61.1 GB".
[[nodiscard]] QString amount(const transfers::GroupSnapshot &group, const QDateTime &now);
/// "3.11 of 4.00 GB": one unit for both numbers where they share it.
[[nodiscard]] QString bytesOf(qint64 done, qint64 total);
/// Quiet words after a section's name: "4 min left", "drag to change the order". May be empty.
[[nodiscard]] QString sectionNote(models::TransferSection section, std::optional<std::chrono::seconds> timeLeft);
/// "5 waiting, 7 done".
[[nodiscard]] QString rest(const models::TransferRest &rest, bool isUnfolded);

/// A file's state: words, colour of the words and of the bar, and a mark where there is one.
struct StateWords
{
    QString text;
    QColor ThemeColors::*color = &ThemeColors::text;
    QColor ThemeColors::*bar = &ThemeColors::progressFill;
    std::optional<Icon> mark;
};
[[nodiscard]] StateWords state(const transfers::TransferSnapshot &file, const QDateTime &now);

/// Quiet words after the state: "4 connections". May be empty.
[[nodiscard]] QString stateNote(const transfers::TransferSnapshot &file);
/// Who is to blame for a wait, in a few words: "No connection", "cdn.example.org does not answer".
[[nodiscard]] QString blame(const transfers::Hindrance &hindrance);
/// Everything about a file that has no column: bytes on disk and over the network, connections, host. Several lines.
[[nodiscard]] QString details(const transfers::TransferSnapshot &file);
/// "10 MB/s", "No limit of its own".
[[nodiscard]] QString groupLimit(qint64 bytesPerSecond);
[[nodiscard]] QString priority(transfers::TransferPriority priority);

/// Ids of the buttons of a failure.
enum class FailureAction { Retry, OpenPage, SignIn, AskForAccess, ShowLibrary, ChooseFolder, ShowFolder };

/// A failure as a message: what happened, what is kept, what helps.
struct FailureWords
{
    QString lead;
    QString text;
    QList<MessageAction> actions;
};
[[nodiscard]] FailureWords failure(const models::TransferFailure &failure, const hub::RepoRef &repo,
                                   const QDateTime &now);

/// The whole row for screen readers.
[[nodiscard]] QString describe(const transfers::GroupSnapshot &group);
[[nodiscard]] QString describe(const transfers::TransferSnapshot &file, const QDateTime &now);

/// "Cancel 3 transfers?" and what becomes of their bytes.
struct CancelQuestion
{
    QString title;
    QString text;
};
[[nodiscard]] CancelQuestion cancelQuestion(int files, const QString &name, qint64 bytesOnDisk);

} // namespace hs::ui::transferwords
