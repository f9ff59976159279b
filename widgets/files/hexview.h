// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sessions/filepages.h"

#include <QAbstractScrollArea>

namespace hs::ui {

class ThemeSource;

/// Bytes of any file as hexadecimal digits and letters, fetched page by page as one scrolls. The place is chosen with
/// the arrow keys or the mouse and can be copied as digits.
class HexView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit HexView(ThemeSource &themes, QWidget *parent = nullptr);

    void open(const models::FileSource &source);
    void close();
    [[nodiscard]] qint64 position() const { return m_position; }
    /// The bytes from the anchor to the position, as far as they are here.
    [[nodiscard]] QByteArray selectedBytes();

Q_SIGNALS:
    /// A page could not be read.
    void failed(const hs::base::HubError &error);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void applyTheme();
    void updateBars();
    [[nodiscard]] qint64 rowCount() const;
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] qint64 firstRow() const;
    [[nodiscard]] int letterWidth() const;
    [[nodiscard]] int widthFor(int bytes) const;
    [[nodiscard]] qint64 offsetAt(const QPoint &point) const;
    void moveTo(qint64 position, bool isSelecting);
    void paintRow(QPainter &painter, qint64 row, int y);
    void copy();
    void describe();

    ThemeSource &m_themes;
    models::FilePages m_pages;
    int m_inRow = 16; ///< bytes
    qint64 m_position = 0;
    qint64 m_anchor = 0;
    int m_offsetDigits = 8;
};

} // namespace hs::ui
