// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/types/datasetrows.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace hs::models {
class ImageCache;
}

namespace hs::ui {

class ChartPanel;
class TextLabel;
class ThemeSource;

/// One cell whole: the value with all its lines, the picture, what is known of a sound and a button that opens it; and
/// how the values of its column are spread.
class CellDetails : public QWidget
{
    Q_OBJECT

public:
    /// \a images outlives it.
    CellDetails(ThemeSource &themes, models::ImageCache &images, QWidget *parent = nullptr);

    void showCell(const hub::DatasetColumn &column, const hub::DatasetRow &row, const hub::DatasetCell &cell);
    /// Null: not known.
    void showStatistics(const hub::ColumnStatistics *statistics);
    void showNothing();

Q_SIGNALS:
    /// A signed address, for the system's player or browser.
    void externalLinkRequested(const QUrl &url);
    void statusMessage(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildUi();
    void applyTheme();
    void showPicture();
    void copyValue();

    ThemeSource &m_themes;
    models::ImageCache &m_images;
    TextLabel *m_column;
    TextLabel *m_type;
    QLabel *m_picture;
    TextLabel *m_facts;
    QPlainTextEdit *m_value;
    QPushButton *m_copy;
    QPushButton *m_open;
    TextLabel *m_summary;
    ChartPanel *m_spread;
    hub::DatasetCell m_cell;
    bool m_isPicture = false;
};

} // namespace hs::ui
