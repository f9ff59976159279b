// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/planchoices.h"

#include "common/formats.h"
#include "lists/downloaddraftmodel.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"
#include "transfers/planwords.h"

#include <QComboBox>
#include <QHeaderView>
#include <QSignalBlocker>

namespace hs::ui {

using models::DownloadChoice;
using models::DownloadDraftModel;

namespace {

enum ChoiceColumn { Title, Files, Bytes, ChoiceColumnCount };
constexpr int kMostRows = 8;

/// Picked counts what is checked now; the others know their files.
std::pair<int, qint64> amountOf(const DownloadDraftModel &draft, int choice)
{
    const DownloadChoice &one = draft.choices().at(choice);
    if (one.kind == DownloadChoice::Kind::Picked && choice == draft.choice())
        return {draft.sum().files, draft.sum().bytes};
    return {int(one.files.size()), one.bytes};
}

QString wholeTitle(const DownloadChoice &choice)
{
    const QString note = planwords::note(choice);
    return note.isEmpty() ? planwords::title(choice)
                          : PlanChoices::tr("%1, %2", "choice, note").arg(planwords::title(choice), note);
}

} // namespace

PlanChoices::PlanChoices(ThemeSource &themes, DownloadDraftModel &draft, QWidget *parent)
    : QTreeWidget(parent)
    , m_themes(themes)
    , m_draft(draft)
{
    setAccessibleName(tr("What to download"));
    setHeaderHidden(true);
    setColumnCount(ChoiceColumnCount);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setRowKind(this, RowKind::Marked);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(Title, QHeaderView::Stretch);
    header()->setSectionResizeMode(Files, QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(Bytes, QHeaderView::ResizeToContents);
    connect(this, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) {
        if (item)
            m_draft.choose(indexOfTopLevelItem(item));
    });
    connect(&m_draft, &QAbstractItemModel::modelReset, this, &PlanChoices::fill);
    connect(&m_draft, &DownloadDraftModel::sumChanged, this, &PlanChoices::showChoice);
    connect(&m_themes, &ThemeSource::changed, this, &PlanChoices::fill);
    fill();
}

void PlanChoices::fill()
{
    const QSignalBlocker quiet(this); // the draft knows its choice already
    clear();
    for (const DownloadChoice &choice : m_draft.choices()) {
        auto *item = new QTreeWidgetItem(this);
        item->setText(Title, wholeTitle(choice));
        item->setToolTip(Title, wholeTitle(choice));
        for (const int column : {Files, Bytes}) {
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
            item->setFont(column, m_themes.theme().numberFont(TextStyle::Small));
            item->setForeground(column, m_themes.theme().color.textSecondary);
        }
        item->setSizeHint(Title, {0, m_themes.theme().size.rowMenu});
    }
    updateGeometry();
    showChoice();
}

void PlanChoices::showChoice()
{
    if (topLevelItemCount() != m_draft.choices().size())
        return; // between a reset and its fill()
    const QSignalBlocker quiet(this);
    for (int row = 0; row < topLevelItemCount(); ++row) {
        const auto [files, bytes] = amountOf(m_draft, row);
        QTreeWidgetItem *item = topLevelItem(row);
        item->setText(Files, files > 0 ? tr("%Ln file(s)", nullptr, files) : QString());
        item->setText(Bytes, files > 0 ? formats::bytes(bytes) : QString());
        item->setData(Title, Qt::AccessibleTextRole,
                      tr("%1: %2", "choice, files and size").arg(item->text(Title), planwords::amount(files, bytes)));
    }
    setCurrentItem(topLevelItem(m_draft.choice()));
}

QSize PlanChoices::sizeHint() const
{
    const int rows = qBound(1, int(m_draft.choices().size()), kMostRows);
    return {0, rows * m_themes.theme().size.rowMenu + 2 * frameWidth()};
}

QComboBox *makeChoiceBox(DownloadDraftModel &draft, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setAccessibleName(PlanChoices::tr("What to download"));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    const auto show = [box, &draft] {
        if (box->count() == draft.choices().size())
            box->setCurrentIndex(draft.choice());
    };
    const auto fill = [box, &draft, show] {
        box->clear();
        for (int i = 0; i < draft.choices().size(); ++i) {
            const auto [files, bytes] = amountOf(draft, i);
            const QString title = wholeTitle(draft.choices().at(i));
            box->addItem(
                files > 0
                    ? PlanChoices::tr("%1 (%2)", "choice, files and size").arg(title, planwords::amount(files, bytes))
                    : title);
        }
        show();
    };
    QObject::connect(&draft, &QAbstractItemModel::modelReset, box, fill);
    QObject::connect(&draft, &DownloadDraftModel::sumChanged, box, show);
    QObject::connect(box, &QComboBox::activated, &draft, [&draft](int choice) { draft.choose(choice); });
    fill();
    return box;
}

} // namespace hs::ui
