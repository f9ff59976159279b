// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/planchoices.h"

#include "common/formats.h"
#include "common/rowdelegate.h"
#include "lists/downloaddraftmodel.h"
#include "theme/painting.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"
#include "transfers/planwords.h"

#include <QComboBox>
#include <QPainter>
#include <QSignalBlocker>

namespace hs::ui {

using models::DownloadChoice;
using models::DownloadDraftModel;

namespace {

enum ChoiceRole { NoteRole = Qt::UserRole, FilesRole, BytesRole };
constexpr int kFilesWidth = 72;
constexpr int kBytesWidth = 72;
constexpr int kMostChoiceRows = 8;

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

/// Title and note from the start, files and size in columns at the end.
class ChoiceDelegate : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {0, theme().size.rowMenu};
    }

protected:
    void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int gap = theme().space.s3;
        QRect rest = option.rect.adjusted(gap, 0, -gap, 0);
        const Qt::Alignment start = QStyle::visualAlignment(option.direction, Qt::AlignLeft);
        const Qt::Alignment end = QStyle::visualAlignment(option.direction, Qt::AlignRight);
        const QFont &numbers = theme().numberFont(TextStyle::Small);
        const auto cutEnd = [&](int width, ChoiceRole role) {
            const QRect cell(rest.right() + 1 - width, rest.top(), width, rest.height());
            rest.setRight(cell.left() - gap - 1);
            paintText(painter, mirrored(option, cell), index.data(role).toString(), numbers,
                      theme().color.textSecondary, end);
        };
        cutEnd(theme().scaled(kBytesWidth), BytesRole);
        cutEnd(theme().scaled(kFilesWidth), FilesRole);
        const int title = paintText(painter, mirrored(option, rest), index.data().toString(),
                                    theme().font(TextStyle::Body), theme().color.text, start);
        rest.setLeft(rest.left() + title + theme().space.s2);
        if (rest.width() > 0)
            paintText(painter, mirrored(option, rest), index.data(NoteRole).toString(), theme().font(TextStyle::Small),
                      tertiaryColor(option), start);
    }
};

} // namespace

PlanChoices::PlanChoices(ThemeSource &themes, DownloadDraftModel &draft, QWidget *parent)
    : QTreeWidget(parent)
    , m_themes(themes)
    , m_draft(draft)
{
    setAccessibleName(tr("What to download"));
    setItemDelegate(new ChoiceDelegate(themes, this));
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setRowKind(this, RowKind::Marked);
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
        item->setText(0, planwords::title(choice));
        item->setData(0, NoteRole, planwords::note(choice));
        item->setToolTip(0, wholeTitle(choice));
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
        item->setData(0, FilesRole, files > 0 ? tr("%Ln file(s)", nullptr, files) : QString());
        item->setData(0, BytesRole, files > 0 ? formats::bytes(bytes) : QString());
        item->setData(0, Qt::AccessibleTextRole,
                      tr("%1: %2", "choice, files and size")
                          .arg(wholeTitle(m_draft.choices().at(row)), planwords::amount(files, bytes)));
    }
    setCurrentItem(topLevelItem(m_draft.choice()));
}

QSize PlanChoices::sizeHint() const
{
    const int rows = qBound(1, int(m_draft.choices().size()), kMostChoiceRows);
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
