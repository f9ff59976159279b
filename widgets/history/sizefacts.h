// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diff/changedfile.h"

#include <QWidget>

class QGridLayout;

namespace hs::ui {

class TextLabel;
class ThemeSource;

/// What is known of a file whose contents are not compared: a sentence, size and content id before and after.
class SizeFacts : public QWidget
{
    Q_OBJECT

public:
    explicit SizeFacts(ThemeSource &themes, QWidget *parent = nullptr);

    void showFile(const QString &sentence, const diff::ChangedFile &file);

private:
    void addRow(const QString &name, const QString &before, const QString &after, bool isId);

    ThemeSource &m_themes;
    TextLabel *m_sentence;
    QWidget *m_table = nullptr;
    QGridLayout *m_grid = nullptr;
};

} // namespace hs::ui
