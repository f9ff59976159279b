// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTranslator>

namespace hs::app {

/// A language that nobody speaks, made of English as it runs: every text stands in brackets and is two fifths longer,
/// led by letters of a script that runs from right to left. With it the window is mirrored. What stands without
/// brackets was never handed to a translator; what is cut off has no room for longer languages.
class PseudoLanguage : public QTranslator
{
    Q_OBJECT

public:
    /// \a english holds the plural forms and outlives it; null: none.
    explicit PseudoLanguage(const QTranslator *english, QObject *parent = nullptr);

    [[nodiscard]] QString translate(const char *context, const char *sourceText, const char *disambiguation,
                                    int n) const override;
    [[nodiscard]] bool isEmpty() const override { return false; }

    /// "[אבגד Save]" for "Save": also what the tests compare with.
    [[nodiscard]] static QString disguised(const QString &text);

private:
    const QTranslator *m_english;
};

} // namespace hs::app
