// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "whichfile/whichfilepane.h"

#include "common/textlabel.h"
#include "hub/hubclient.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"
#include "whichfile/machinefields.h"
#include "whichfile/variantdelegate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QTreeView>
#include <QVBoxLayout>

#include <array>

namespace hs::ui {

namespace {

constexpr std::array kVariantColumns{0, 58, 74, 74, 92};

} // namespace

WhichFilePane::WhichFilePane(const PageDependencies &dependencies, QWidget *parent)
    : QWidget(parent)
    , m_dependencies(dependencies)
    , m_source(dependencies.client->context())
    , m_model(m_source)
    , m_fields(new MachineFields(*dependencies.theme, dependencies.settings, this))
    , m_table(new QTreeView(this))
    , m_delegate(new VariantDelegate(*dependencies.theme, m_table))
    , m_sum(new TextLabel(*dependencies.theme, TextStyle::Small, &ThemeColors::textSecondary, this))
{
    buildUi();
    buildTable();
    connect(m_fields, &MachineFields::changed, this, &WhichFilePane::takeFields);
    connect(&m_probe, &models::MachineProbe::found, m_fields, &MachineFields::setDetected);
    connect(&m_source, &models::WhichFile::variantsChanged, this, [this] {
        const bool hasVariants = !m_source.variants().isEmpty();
        if (hasVariants)
            m_probe.start();
        setVisible(hasVariants);
        fit();
        Q_EMIT availabilityChanged(hasVariants);
    });
    connect(&m_source, &models::WhichFile::needsChanged, this, [this] {
        m_fields->setLongestContext(m_source.shape() ? m_source.shape()->contextLength : 0);
        showSum();
    });
    connect(dependencies.theme, &ThemeSource::changed, this, &WhichFilePane::fit);
    takeFields();
    setVisible(false);
}

void WhichFilePane::buildUi()
{
    const ThemeSpace &space = m_dependencies.theme->theme().space;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space.s2);
    auto *title = new TextLabel(*m_dependencies.theme, TextStyle::BodyStrong, &ThemeColors::text, this);
    title->setText(tr("Which file do I need?"));
    column->addWidget(title);
    column->addWidget(m_fields);
    column->addWidget(m_table, 1);
    column->addWidget(m_sum);
    m_sum->setWordWrap(true);
}

void WhichFilePane::buildTable()
{
    const Theme &theme = m_dependencies.theme->theme();
    m_table->setModel(&m_model);
    m_table->setItemDelegate(m_delegate);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setAccessibleName(tr("Variants of the model"));
    m_table->installEventFilter(this);
    m_delegate->setCanDownload(m_dependencies.transfers);
    setRowKind(m_table, RowKind::Plain);
    QHeaderView *header = m_table->header();
    header->setStretchLastSection(false);
    header->setSectionsMovable(false);
    header->setMinimumSectionSize(theme.scaled(36));
    for (int column = 0; column < VariantTableModel::ColumnCount; ++column) {
        const bool isName = column == VariantTableModel::Name;
        header->setSectionResizeMode(column, isName ? QHeaderView::Stretch : QHeaderView::Fixed);
        if (!isName)
            header->resizeSection(column, theme.scaled(kVariantColumns.at(size_t(column))));
    }
    connect(m_delegate, &VariantDelegate::downloadRequested, this, &WhichFilePane::download);
    connect(m_table, &QTreeView::doubleClicked, this, [this](const QModelIndex &index) { download(index.row()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &WhichFilePane::showSum);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &WhichFilePane::showSum);
}

void WhichFilePane::showRepo(const hub::RepoDetails &details)
{
    m_source.showRepo(details);
}

void WhichFilePane::clear()
{
    m_source.clear();
}

void WhichFilePane::setMostRows(int rows)
{
    m_mostRows = rows;
    fit();
}

void WhichFilePane::fit()
{
    if (m_mostRows == 0) {
        m_table->setMinimumHeight(0);
        m_table->setMaximumHeight(QWIDGETSIZE_MAX);
        return;
    }
    const int rows = std::min(m_model.rowCount(), m_mostRows);
    const int row = m_dependencies.theme->theme().size.rowResultCompact;
    m_table->setFixedHeight(m_table->header()->sizeHint().height() + rows * row + 2);
}

void WhichFilePane::takeFields()
{
    m_source.setMachine(m_fields->machine());
    m_source.setUse(m_fields->use());
    showSum();
}

QString WhichFilePane::sumText() const
{
    return m_sum->text();
}

/// Of the row that somebody points out, else of the largest that fits.
void WhichFilePane::showSum()
{
    const QList<models::ModelVariant> &variants = m_source.variants();
    int row = m_table->currentIndex().row();
    for (int i = 0; i < variants.size() && !m_table->currentIndex().isValid(); ++i) {
        if (row < 0 || m_source.needOf(variants.at(i)).fit == models::Fit::Yes)
            row = i;
    }
    if (row < 0 || row >= variants.size()) {
        m_sum->setText({});
        return;
    }
    //: %1 is a variant of a model, %2 a sum of sizes.
    m_sum->setText(tr("%1: %2").arg(m_model.index(row, VariantTableModel::Name).data().toString(),
                                    needSentence(m_source, variants.at(row))));
}

void WhichFilePane::download(int row)
{
    if (!m_dependencies.transfers || row < 0 || row >= m_source.variants().size())
        return;
    transfers::DownloadRequest request;
    request.repo = m_source.repo();
    request.repo.revision = hub::Revision(); // as the plan for the whole repository: the default branch
    request.paths = m_source.variants().at(row).paths;
    Q_EMIT downloadRequested({request});
}

bool WhichFilePane::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && m_table->currentIndex().isValid()) {
            download(m_table->currentIndex().row());
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

} // namespace hs::ui
