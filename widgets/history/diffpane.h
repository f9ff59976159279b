// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cards/codehighlighter.h"
#include "diff/diffrows.h"

#include <QPlainTextEdit>

namespace hs::ui {

class ThemeSource;

/// A compared text with its colours by line, as models::ComparedText has it.
struct ShownDiff
{
    diff::TextDiff diff;
    QList<QList<cards::CodeSpan>> oldSpans;
    QList<QList<cards::CodeSpan>> newSpans;
};

/// One column of a comparison: lines with their numbers, a plus or minus, the ground of what was added or removed, and
/// marks on the words that changed. A plain-text widget; what stands before the line of the caret is its accessible
/// description. Copying takes lines of the file only.
class DiffPane : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// What of each row is shown: either line with both numbers, or one side.
    enum class Side { Both, Old, New };

    DiffPane(ThemeSource &themes, Side side, QWidget *parent = nullptr);

    void showRows(const ShownDiff &shown, const QList<diff::DiffRow> &rows);
    /// Puts the caret and the view there.
    void goToRow(int row);
    [[nodiscard]] int currentRow() const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;

private:
    friend class DiffGutter;
    friend class DiffColors;

    enum class Ground { Header, Context, Removed, Added, Filler };
    struct Row
    {
        Ground ground = Ground::Filler;
        int oldNumber = 0;
        int newNumber = 0;
        QList<diff::WordMark> marks;
        QList<cards::CodeSpan> spans;
    };

    [[nodiscard]] Row rowOf(const ShownDiff &shown, const diff::DiffRow &row) const;
    [[nodiscard]] const diff::DiffLine *lineOf(const ShownDiff &shown, const diff::DiffRow &row) const;
    [[nodiscard]] QString headerText(const diff::Hunk &hunk) const;
    [[nodiscard]] QColor groundColor(Ground ground) const;
    void paintMarks(QPainter &painter, const QTextBlock &block, const QRectF &line) const;
    void paintGutter(QPainter &painter, const QRect &area);
    [[nodiscard]] int numberWidth() const;
    [[nodiscard]] int gutterWidth() const;
    void placeGutter();
    void applyTheme();
    void describeLine();

    ThemeSource &m_themes;
    Side m_side;
    QWidget *m_gutter;
    QList<Row> m_rows;
    int m_highestNumber = 0;
};

} // namespace hs::ui
