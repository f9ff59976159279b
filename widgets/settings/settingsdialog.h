// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/sheet.h"

class QFormLayout;
class QVBoxLayout;

namespace hs::models {
class AppSettings;
template <typename T>
class Setting;
} // namespace hs::models

namespace hs::ui {

/// The settings. Every change has its effect at once; there is nothing to confirm, Esc closes.
class SettingsDialog : public Sheet
{
    Q_OBJECT

public:
    /// Opens it over \a window and returns at once; one at a time. \a defaultCacheFolder is what the environment says.
    static void open(QWidget *window, ThemeSource &themes, models::AppSettings &settings,
                     const QString &defaultCacheFolder);

    SettingsDialog(ThemeSource &themes, models::AppSettings &settings, const QString &defaultCacheFolder,
                   QWidget *parent);

    using QDialog::open;

protected:
    /// Turning the wheel scrolls; it changes a value only where the keyboard is.
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void addSection(const QString &title);
    void addRow(const QString &label, QWidget *field, const QString &hint = {});
    /// A field that needs the whole width.
    void addWideRow(QWidget *field);
    void addSwitch(const QString &label, models::Setting<bool> &setting, const QString &hint, bool isPossible = true);
    void addHint(const QString &hint);
    /// Also after the text size changed.
    void keepWidth(QWidget *field);
    void addAppearance();
    void addLibrary(const QString &defaultCacheFolder);
    void addTransfers();
    void addLimits();
    void addDesktop();
    void addWhenDone();
    void addCards();
    void chooseCacheFolder(const QString &start);

    ThemeSource &m_themes;
    models::AppSettings &m_settings;
    QWidget *m_contents;
    QVBoxLayout *m_column;
    QFormLayout *m_form = nullptr;
};

} // namespace hs::ui
