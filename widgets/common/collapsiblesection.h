// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QToolButton;

namespace hs::ui {

class DisclosureButton;
class ThemeSource;

/// A titled part of a side pane that can be folded away: chevron, title, a note or link at the end, content below,
/// hairline above.
class CollapsibleSection : public QWidget
{
    Q_OBJECT
public:
    CollapsibleSection(ThemeSource &themes, const QString &title, QWidget *parent = nullptr);

    /// Takes over \a content.
    void setContent(QWidget *content);
    [[nodiscard]] QWidget *content() const { return m_content; }

    [[nodiscard]] bool isExpanded() const;
    void setExpanded(bool expanded);

    /// Words at the end of the header, "1 selected"; \a isActive draws them as a link colour.
    void setNote(const QString &note, bool isActive);

Q_SIGNALS:
    void expandedChanged(bool expanded);

private:
    DisclosureButton *m_header;
    QWidget *m_content = nullptr;
};

} // namespace hs::ui
