// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QStringList>

#include <expected>

namespace hs::app {

/// What `hubscope card` was asked for.
struct CardOptions
{
    QString file;    ///< the card
    QString picture; ///< PNG to write
    int width = 900; ///< pixels
    bool isDark = false;
    bool isHelp = false;

    Q_DECLARE_TR_FUNCTIONS(CardOptions)
};

/// Reads the arguments after the word "card". The error is a sentence for people.
[[nodiscard]] std::expected<CardOptions, QString> parseCardOptions(const QStringList &arguments);

/// What `hubscope card --help` prints.
[[nodiscard]] QString cardHelpText();

} // namespace hs::app
