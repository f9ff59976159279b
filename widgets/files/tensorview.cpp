// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/tensorview.h"

#include "common/accessiblerowmodel.h"
#include "common/searchfield.h"
#include "common/segmentedbutton.h"
#include "common/statepane.h"
#include "common/themedheight.h"
#include "files/dtypebar.h"
#include "files/tensordelegate.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QTreeView>

namespace hs::ui {

using models::TensorLayout;
using models::TensorListModel;

namespace {

constexpr auto kFilterPause = std::chrono::milliseconds(120);
constexpr int kTypeWidth = 60;
constexpr int kShapeWidth = 116;
constexpr int kTensorBytesWidth = 84;
constexpr int kFileWidth = 180;
constexpr int kNameLeastWidth = 172;
constexpr int kMostOpened = 400; ///< rows of a filtered tree that are opened by themselves

} // namespace

TensorView::TensorView(ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_rows(new AccessibleRowModel(this))
    , m_types(new DtypeBar(themes, this))
    , m_filter(new SearchField(themes, tr("Filter tensors, for example layers.*.fc1"), this))
    , m_shape(new SegmentedButton(themes, this))
    , m_tree(new QTreeView)
    , m_pane(new StatePane(themes, m_tree, this))
{
    buildUi();
    buildTree();
    m_filterTimer.setSingleShot(true);
    m_filterTimer.setInterval(kFilterPause);
    connect(m_filter, &QLineEdit::textChanged, &m_filterTimer, qOverload<>(&QTimer::start));
    connect(&m_filterTimer, &QTimer::timeout, this, [this] { m_model.setFilter(m_filter->text().trimmed()); });
    connect(m_shape, &SegmentedButton::chosen, this,
            [this](int shape) { m_model.setShape(static_cast<TensorLayout::Shape>(shape)); });
    connect(&m_model, &TensorListModel::arranged, this, &TensorView::showArranged);
    connect(m_pane, &StatePane::actionTriggered, m_filter, &QLineEdit::clear);
}

void TensorView::buildUi()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_types);
    column->addWidget(makeBar());
    column->addWidget(m_pane, 1);
    setFocusProxy(m_tree);
    connect(m_pane, &StatePane::switched, this,
            [this](bool isContent) { setFocusProxy(isContent ? m_tree : nullptr); });
}

QWidget *TensorView::makeBar()
{
    const Theme &theme = m_themes.theme();
    auto *bar = new QWidget(this);
    keepHeight(bar, m_themes, &ThemeSizes::paneHeader);
    auto *line = new QHBoxLayout(bar);
    line->setContentsMargins(theme.space.s4, 0, theme.space.s4, 0);
    line->setSpacing(theme.space.s2);
    m_shape->addSegment(static_cast<int>(TensorLayout::Shape::Tree), tr("Tree", "tensors by groups"));
    m_shape->addSegment(static_cast<int>(TensorLayout::Shape::List), tr("List", "tensors one below the other"));
    m_filter->installEventFilter(this);
    line->addWidget(m_filter, 1);
    line->addWidget(m_shape);
    return bar;
}

void TensorView::buildTree()
{
    auto *delegate = new TensorDelegate(m_themes, m_tree);
    m_rows->setSentence([delegate](const QModelIndex &index) { return delegate->accessibleText(index); });
    m_model.setTitles({tr("Tensor"), tr("Type"), tr("Shape"), tr("Size"), tr("File")});
    m_rows->setSourceModel(&m_model);
    m_tree->setModel(m_rows);
    m_tree->setItemDelegate(delegate);
    m_tree->setAccessibleName(tr("Tensors"));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setIndentation(m_themes.theme().space.s4);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    setRowKind(m_tree, RowKind::Plain);
    QHeaderView *header = m_tree->header();
    header->setStretchLastSection(false);
    header->setSectionsMovable(false);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(TensorListModel::Name, QHeaderView::Stretch);
    header->setSortIndicator(TensorListModel::Name, Qt::AscendingOrder);
    keepHeight(header, m_themes, &ThemeSizes::rowHeader);
    m_tree->setSortingEnabled(true);
    connect(m_tree, &QWidget::customContextMenuRequested, this, &TensorView::showMenu);
    connect(&m_themes, &ThemeSource::changed, this, &TensorView::fitColumns);
}

void TensorView::setTensors(const QList<hs::formats::Tensor> &tensors, const QStringList &files)
{
    m_hasFiles = files.size() > 1;
    m_filterTimer.stop();
    {
        const QSignalBlocker quiet(m_filter); // the model is told below, at once
        m_filter->clear();
    }
    m_types->setSums(hs::formats::sumsByDtype(tensors));
    m_model.setFilter({});
    m_model.setTensors(tensors, files);
    fitColumns();
}

void TensorView::showArranged()
{
    const bool isFiltered = !m_model.layout().filter.isEmpty();
    if (m_model.shownTensors() == 0) {
        m_pane->showMessage({.icon = isFiltered ? Icon::Search : Icon::Weights,
                             .tone = Tone::Neutral,
                             .title = isFiltered ? tr("No tensor is called “%1”").arg(m_model.layout().filter)
                                                 : tr("There are no tensors in this file"),
                             .text = {},
                             .details = {},
                             .actions = isFiltered ? QList<MessageAction>{{.id = 0, .text = tr("Clear filter")}}
                                                   : QList<MessageAction>{}});
        return;
    }
    m_pane->showContent();
    if (isFiltered && m_model.shownTensors() <= kMostOpened)
        m_tree->expandAll();
    else if (m_rows->rowCount() <= 2)
        m_tree->expandToDepth(0);
}

void TensorView::fitColumns()
{
    const Theme &theme = m_themes.theme();
    QHeaderView *header = m_tree->header();
    // Not the tree's own width: it gets its own only after its parent.
    int room = width() - theme.size.scrollBar - theme.scaled(kNameLeastWidth) - theme.scaled(kTensorBytesWidth);
    header->resizeSection(TensorListModel::Size, theme.scaled(kTensorBytesWidth));
    for (const auto &[column, width] :
         {std::pair{TensorListModel::Shape, kShapeWidth}, std::pair{TensorListModel::Dtype, kTypeWidth},
          std::pair{TensorListModel::File, kFileWidth}}) {
        const bool isWanted = column != TensorListModel::File || m_hasFiles;
        const bool isShown = isWanted && (room >= theme.scaled(width) || column == TensorListModel::Shape);
        m_tree->setColumnHidden(column, !isShown);
        header->resizeSection(column, theme.scaled(width));
        if (isShown)
            room -= theme.scaled(width);
    }
}

void TensorView::showMenu(const QPoint &position)
{
    const QModelIndex index = m_tree->indexAt(position);
    const QVariant tensor = index.data(TensorListModel::TensorRole);
    if (!tensor.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_themes.icon(Icon::Copy), tr("Copy name"), this,
                    [name = tensor.value<hs::formats::Tensor>().name] { QGuiApplication::clipboard()->setText(name); });
    menu->popup(m_tree->viewport()->mapToGlobal(position));
}

void TensorView::find()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void TensorView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

/// Down and Enter lead from the filter to the tensors.
bool TensorView::eventFilter(QObject *object, QEvent *event)
{
    if (object != m_filter || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(object, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Down && key != Qt::Key_Return && key != Qt::Key_Enter)
        return QWidget::eventFilter(object, event);
    m_tree->setFocus(Qt::ShortcutFocusReason);
    if (!m_tree->currentIndex().isValid())
        m_tree->setCurrentIndex(m_rows->index(0, 0));
    return true;
}

} // namespace hs::ui
