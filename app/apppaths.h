// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace hs::app {

/// The folders of the program, by the system's rules (XDG on Linux). Nothing is made here.
struct AppPaths
{
    QString config; ///< settings
    QString state;  ///< tabs, transfer list
    QString cache;  ///< may be deleted at any time
    [[nodiscard]] QString answers() const { return cache + QStringLiteral("/answers"); }
    /// What was seen of the shared cache (library/scanmemory.h).
    [[nodiscard]] QString library() const { return cache + QStringLiteral("/library"); }
    [[nodiscard]] QString logs() const { return cache; }
    [[nodiscard]] QString sampleHub() const { return cache + QStringLiteral("/sample-hub"); }
    [[nodiscard]] QString transferStore() const { return state + QStringLiteral("/transfers.sqlite"); }
    /// \param hub  a word for a hub, made to fit a file name here
    [[nodiscard]] QString session(const QString &hub) const;
    /// What is kept of a hub: saved searches, favourites, watches.
    [[nodiscard]] QString shelf(const QString &hub) const;

    /// From the system, for the application's name.
    [[nodiscard]] static AppPaths ofThisUser();
};

} // namespace hs::app
