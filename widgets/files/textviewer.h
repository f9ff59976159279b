// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/asyncscope.h"
#include "sessions/filecontent.h"

#include <QTextCursor>
#include <QWidget>

class QCheckBox;
class QToolButton;

namespace hs::ui {

class CodeView;
class SearchField;
class TextLabel;
class ThemeSource;

/// A text file: search with count, wrapping, line numbers. More of a long file is asked for when its end comes into
/// sight.
class TextViewer : public QWidget
{
    Q_OBJECT

public:
    explicit TextViewer(ThemeSource &themes, QWidget *parent = nullptr);

    /// \a keepsPlace: the same text in other colours.
    void setText(const models::PreviewText &text, bool keepsPlace);
    /// What came after what is shown.
    void append(const models::PreviewText &text);
    void setHasLineLinks(bool hasLinks);
    [[nodiscard]] CodeView *code() const { return m_code; }
    /// Puts the keyboard into the search.
    void find();

Q_SIGNALS:
    /// The end of what was read is near.
    void moreWanted();
    void lineLinkRequested(int line);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void buildUi();
    [[nodiscard]] QWidget *makeBar();
    void search();
    void takePlaces(const QList<qsizetype> &places);
    void step(int direction);
    void showMatch();
    void markVisible();
    void watchEnd();

    ThemeSource &m_themes;
    CodeView *m_code;
    SearchField *m_field;
    TextLabel *m_count;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
    QString m_text; ///< what is in the view or on its way into it
    QList<qsizetype> m_places;
    qsizetype m_current = -1;
    base::AsyncScope m_scope;
};

} // namespace hs::ui
