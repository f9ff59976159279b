// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace hs::ui {

class ThemeSource;

/// The header of a CollapsibleSection; checked means open.
class DisclosureButton : public QAbstractButton
{
    Q_OBJECT
public:
    DisclosureButton(ThemeSource &themes, const QString &title, QWidget *parent);

    void setNote(const QString &note, bool isActive);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ThemeSource &m_themes;
    QString m_note;
    bool m_isNoteActive = false;
};

} // namespace hs::ui
