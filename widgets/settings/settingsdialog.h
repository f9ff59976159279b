// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QFormLayout;
class QVBoxLayout;

namespace hs::models {
class AppSettings;
}

namespace hs::ui {

class ThemeSource;

/// The settings. Every change has its effect at once; there is nothing to confirm, Esc closes.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    /// Opens it over \a window and returns at once; one at a time. \a defaultCacheFolder is what the environment says.
    static void open(QWidget *window, ThemeSource &themes, models::AppSettings &settings,
                     const QString &defaultCacheFolder);

    SettingsDialog(ThemeSource &themes, models::AppSettings &settings, const QString &defaultCacheFolder,
                   QWidget *parent);

    using QDialog::open;

private:
    void addSection(const QString &title);
    void addRow(const QString &label, QWidget *field, const QString &hint = {});
    void addAppearance();
    void addLibrary(const QString &defaultCacheFolder);
    void addTransfers();
    void addCards();
    void chooseCacheFolder(const QString &start);

    ThemeSource &m_themes;
    models::AppSettings &m_settings;
    QVBoxLayout *m_column;
    QFormLayout *m_form = nullptr;
};

} // namespace hs::ui
