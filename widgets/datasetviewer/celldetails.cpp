// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "datasetviewer/celldetails.h"

#include "charts/chartpanel.h"
#include "common/buttons.h"
#include "common/elidedlabel.h"
#include "datasetviewer/datasetwords.h"
#include "hub/json/datasetdecoder.h"
#include "sessions/imagecache.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace hs::ui {

using hub::DatasetCell;

namespace {

constexpr int kHighestPicture = 320;
constexpr int kLowestValue = 96;
/// More would take QPlainTextEdit too long; the clipboard gets all of it.
constexpr qsizetype kShownText = 500'000;

} // namespace

CellDetails::CellDetails(ThemeSource &themes, models::ImageCache &images, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_images(images)
    , m_column(new ElidedLabel(themes, TextStyle::Subtitle, &ThemeColors::text, this))
    , m_type(new ElidedLabel(themes, TextStyle::MonoSmall, &ThemeColors::textSecondary, this))
    , m_picture(new QLabel(this))
    , m_facts(new TextLabel(themes, TextStyle::Small, &ThemeColors::textSecondary, this))
    , m_value(new QPlainTextEdit(this))
    , m_copy(makeButton(themes, Icon::Copy, tr("Copy value"), ButtonKind::Normal, this))
    , m_open(makeButton(themes, Icon::OpenWeb, tr("Open"), ButtonKind::Normal, this))
    , m_summary(new TextLabel(themes, TextStyle::Small, &ThemeColors::textSecondary, this))
    , m_spread(new ChartPanel(themes, this))
{
    buildUi();
    connect(&m_images, &models::ImageCache::imageReady, this, [this](const QUrl &url) {
        if (m_isPicture && url == m_cell.source)
            showPicture();
    });
    connect(m_copy, &QPushButton::clicked, this, &CellDetails::copyValue);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT externalLinkRequested(m_cell.source); });
    connect(m_spread, &ChartPanel::statusMessage, this, &CellDetails::statusMessage);
    connect(&themes, &ThemeSource::changed, this, &CellDetails::applyTheme);
    applyTheme();
    showNothing();
}

void CellDetails::buildUi()
{
    const ThemeSpace &space = m_themes.theme().space;
    setSurface(this, Surface::Sunken);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space.s4, space.s4, space.s4, space.s4);
    column->setSpacing(space.s2);
    column->addWidget(m_column);
    column->addWidget(m_type);
    column->addWidget(m_picture);
    column->addWidget(m_facts);
    column->addWidget(m_value, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addWidget(m_open);
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addSpacing(space.s2);
    column->addWidget(m_spread);
    column->addWidget(m_summary);
    column->addStretch(0);
    m_facts->setWordWrap(true);
    m_summary->setWordWrap(true);
    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->setMinimumWidth(1);
    m_picture->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_value->setReadOnly(true);
    m_value->setTabChangesFocus(true);
    m_value->setMinimumHeight(m_themes.theme().scaled(kLowestValue));
    m_value->setAccessibleName(tr("Value"));
    m_spread->setTitle(tr("Values of this column"));
    m_spread->setChartHeight(kHighestPicture / 3);
}

void CellDetails::applyTheme()
{
    m_value->setFont(m_themes.theme().font(TextStyle::Mono));
}

void CellDetails::showCell(const hub::DatasetColumn &column, const hub::DatasetRow &row, const DatasetCell &cell)
{
    m_cell = cell;
    const bool isMedia = cell.kind == DatasetCell::Kind::Media;
    m_isPicture = isMedia && column.kind == hub::DatasetColumn::Kind::Image;
    m_column->setText(column.name);
    m_column->show();
    //: %1: the type of a column; %2: the number of a row
    m_type->setText(tr("%1, row %2").arg(column.type, QString::number(row.index)));
    m_type->show();
    m_picture->setVisible(m_isPicture);
    QString facts =
        isMedia || cell.kind == DatasetCell::Kind::Null ? datasetwords::cellText(cell, column.kind) : QString();
    if (cell.isTruncated)
        facts = tr("Only the beginning: the viewer cuts long values of its preview.");
    m_facts->setText(facts);
    m_facts->setVisible(!facts.isEmpty());
    m_value->setVisible(!isMedia && cell.kind != DatasetCell::Kind::Null);
    const QString value = cell.kind == DatasetCell::Kind::Nested ? hub::indentedJson(cell.text) : cell.text;
    m_value->setPlainText(value.left(kShownText));
    m_copy->setVisible(!m_value->isHidden());
    m_open->setVisible(isMedia);
    if (m_isPicture)
        showPicture();
}

void CellDetails::showPicture()
{
    const QImage image = m_images.image(m_cell.source);
    if (image.isNull()) {
        m_picture->setPixmap({});
        return;
    }
    const QSize room(qMax(1, width() - 2 * m_themes.theme().space.s4), kHighestPicture);
    const QSizeF natural = image.deviceIndependentSize();
    // Fitted, never enlarged.
    const QSize shown = natural.width() <= room.width() && natural.height() <= room.height()
                            ? natural.toSize()
                            : natural.scaled(room, Qt::KeepAspectRatio).toSize();
    QPixmap picture =
        QPixmap::fromImage(image.scaled(shown * devicePixelRatioF(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    picture.setDevicePixelRatio(devicePixelRatioF());
    m_picture->setPixmap(picture);
    m_picture->setAccessibleName(m_facts->text());
}

void CellDetails::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_isPicture)
        showPicture();
}

void CellDetails::showStatistics(const hub::ColumnStatistics *statistics)
{
    const ChartNumbers spread = statistics ? datasetwords::spread(*statistics) : ChartNumbers();
    m_spread->setForm(statistics && !statistics->counts.isEmpty() ? ChartForm::Bars : ChartForm::HorizontalBars);
    m_spread->setVisible(!spread.categories.isEmpty());
    if (!spread.categories.isEmpty())
        m_spread->setNumbers(spread);
    m_summary->setText(statistics ? datasetwords::summary(*statistics) : QString());
    m_summary->setVisible(statistics != nullptr);
}

void CellDetails::showNothing()
{
    m_cell = {};
    m_isPicture = false;
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_column, m_type, m_picture, m_value, m_copy, m_open, m_spread, m_summary})
        part->hide();
    m_facts->setText(tr("Select a cell to see all of it"));
    m_facts->show();
}

void CellDetails::copyValue()
{
    QGuiApplication::clipboard()->setText(m_cell.text);
    Q_EMIT statusMessage(tr("Copied the value"));
}

} // namespace hs::ui
