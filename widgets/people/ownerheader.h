// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/types/owner.h"

#include <QWidget>

#include <optional>

class QToolButton;

namespace hs::ui {

class AvatarTile;
class ChipRow;
class ElidedLabel;
class ThemeSource;

/// The top of a person's or organization's page (mockup 11): who it is, in a few facts, and "Watch".
class OwnerHeader : public QWidget
{
    Q_OBJECT
public:
    OwnerHeader(ThemeSource &themes, const QString &name, QWidget *parent = nullptr);

    void showOwner(const hub::Owner &owner);
    /// Nothing: there is nowhere to keep it.
    void setWatched(std::optional<bool> isWatched);
    [[nodiscard]] QToolButton *watchButton() const { return m_watch; }

Q_SIGNALS:
    void watchToggled(bool isWatched);
    void searchRequested();

private:
    void buildUi();

    ThemeSource &m_themes;
    QString m_name;
    AvatarTile *m_avatar;
    ElidedLabel *m_fullname;
    ChipRow *m_chips;
    ElidedLabel *m_about;
    ElidedLabel *m_facts;
    QToolButton *m_watch;
};

} // namespace hs::ui
