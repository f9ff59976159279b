// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace hs::models {
class ImageCache;
}

namespace hs::ui {

class ThemeSource;

/// Cells of a dataset: texts in one line, what is missing said quietly, pictures small.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// \a images outlives it.
    CellDelegate(ThemeSource &themes, models::ImageCache &images, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    ThemeSource &m_themes;
    models::ImageCache &m_images;
};

} // namespace hs::ui
