// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/rowdelegate.h"

#include <QStringList>

namespace hs::ui {

class PaletteModel;
struct PaletteEntry;

/// The lines of the command palette: matched words stand out, a tile or icon leads, the detail ends.
class PaletteDelegate : public RowDelegate
{
    Q_OBJECT

public:
    PaletteDelegate(ThemeSource &themes, const PaletteModel &model, QAbstractItemView *view);

    /// The words that are to stand out.
    void setWords(const QStringList &words) { m_words = words; }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintMatches(QPainter &painter, const QStyleOptionViewItem &option, const QRect &room,
                      const PaletteEntry &entry) const;

    const PaletteModel &m_model;
    QStringList m_words;
};

} // namespace hs::ui
