// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QTemporaryDir>
#include <QUrl>

namespace hs::test {

/// What a walk looks for and what it should meet there.
struct Goal
{
    QString typed;   ///< into the search field
    int found = 1;   ///< models with it, \a model among them
    QString model;   ///< its id
    QString heading; ///< words of its card
    QString file;    ///< a file that is looked into
    QString inside;  ///< words of that file
    int files = 0;   ///< how many there are at least
};

/// A home of one's own: no setting, no token and no cache of the person who runs the test. Before the application
/// object, because it reads the environment.
class OwnHome
{
public:
    OwnHome();
    /// The folder that the Python tools read.
    [[nodiscard]] QString hubCache() const { return m_folder.filePath(QStringLiteral("hf/hub")); }
    /// Where the program tells how long its event loop stood still.
    [[nodiscard]] QString stalls() const { return m_folder.filePath(QStringLiteral("stalls.json")); }

private:
    QTemporaryDir m_folder;
};

/// The whole program on the hub at \a endpoint, by keyboard alone: search, open, card, files, history, download; then
/// the files are looked up as the official client does. Fails the running test where it gets stuck.
void walk(const QUrl &endpoint, const Goal &goal, const OwnHome &home);

} // namespace hs::test
