// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHeaderView>

namespace hs::ui {

class ThemeSource;

/// The head of a dataset's table: name, type, and how the values are spread as a small picture, for each column of a
/// models::DatasetRowsModel. The numbers of the picture are in the tooltip and in CellDetails.
class ColumnHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit ColumnHeader(ThemeSource &themes, QWidget *parent = nullptr);

protected:
    [[nodiscard]] QSize sectionSizeFromContents(int section) const override;
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    bool viewportEvent(QEvent *event) override;

private:
    void paintSpread(QPainter &painter, const QRect &rect, int section) const;

    ThemeSource &m_themes;
};

} // namespace hs::ui
