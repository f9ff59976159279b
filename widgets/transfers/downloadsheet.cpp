// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/downloadsheet.h"

#include "common/buttons.h"
#include "common/elidedlabel.h"
#include "common/segmentedbutton.h"
#include "common/themedheight.h"
#include "theme/themesource.h"
#include "transfers/planitem.h"
#include "transfers/transferqueue.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace hs::ui {

using transfers::Destination;
using transfers::DownloadRequest;

namespace {

constexpr int kSheetWidth = 640;

enum PlaceForm { SharedCache, OwnFolder };

QStringList patternsIn(const QLineEdit &field)
{
    static const QRegularExpression kBetween(QStringLiteral("[\\s,;]+"));
    return field.text().split(kBetween, Qt::SkipEmptyParts);
}

} // namespace

DownloadSheet *DownloadSheet::open(QWidget *window, const Parts &parts, const QList<DownloadRequest> &requests)
{
    auto *sheet = new DownloadSheet(parts, requests, window);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
    return sheet;
}

DownloadSheet::DownloadSheet(const Parts &parts, const QList<DownloadRequest> &requests, QWidget *window)
    : Sheet(parts.themes, kSheetWidth, window)
    , m_parts(parts)
    , m_isSeveral(requests.size() > 1)
    , m_folder(requests.first().destination.form == Destination::Form::LocalDir ? requests.first().destination.folder
                                                                                : QString())
{
    const Theme &theme = m_parts.themes.theme();
    auto *contents = new QWidget;
    auto *column = new QVBoxLayout(contents);
    column->setContentsMargins(theme.space.s6, theme.space.s5, theme.space.s6, theme.space.s5);
    column->setSpacing(theme.space.s4);
    column->addWidget(makeHead());
    for (const DownloadRequest &request : requests) {
        auto *item = new PlanItem({m_parts.themes, m_parts.queue}, request, m_isSeveral, contents);
        m_items.append(item);
        column->addWidget(item);
        connect(item, &PlanItem::changed, this, &DownloadSheet::showPlan);
        connect(item, &PlanItem::removed, this, [this, item] { removeItem(item); });
    }
    column->addWidget(makePatterns());
    column->addWidget(makeDestination());
    column->addStretch(1);
    setContents(contents, makeFoot());
    if (!m_isSeveral) { // those of several stay their own until somebody writes some for all
        m_include->setText(requests.first().include.join(u' '));
        m_exclude->setText(requests.first().exclude.join(u' '));
        m_include->setCursorPosition(0); // long ones are read from their beginning
    }
    setWindowTitle(tr("Download"));
    setFolder(m_folder);
    showPlan();
    m_order->setFocus();
}

QWidget *DownloadSheet::makeHead()
{
    auto *head = new QWidget(this);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins({});
    column->setSpacing(m_parts.themes.theme().space.half);
    m_title = new TextLabel(m_parts.themes, TextStyle::Title, &ThemeColors::text, head);
    m_revision = new ElidedLabel(m_parts.themes, TextStyle::Small, &ThemeColors::textSecondary, head);
    column->addWidget(m_title);
    column->addWidget(m_revision);
    return head;
}

QWidget *DownloadSheet::makePatterns()
{
    auto *fields = new QWidget(this);
    auto *row = new QHBoxLayout(fields);
    row->setContentsMargins({});
    row->setSpacing(m_parts.themes.theme().space.s2);
    const auto add = [&](const QString &placeholder, const QString &name) {
        auto *field = new QLineEdit(fields);
        field->setPlaceholderText(placeholder);
        field->setAccessibleName(name);
        field->setToolTip(tr("Patterns with * and ?, separated by spaces. A pattern that ends in / means everything "
                             "below a folder."));
        field->setClearButtonEnabled(true);
        connect(field, &QLineEdit::textChanged, this, &DownloadSheet::applyPatterns);
        row->addWidget(field, 1);
        return field;
    };
    m_include = add(tr("Only files like *.json onnx/"), tr("Only files that match these patterns"));
    m_exclude = add(tr("Leave out files like *.bin"), tr("Leave out files that match these patterns"));
    return fields;
}

QWidget *DownloadSheet::makeDestination()
{
    const Theme &theme = m_parts.themes.theme();
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins({});
    row->setSpacing(theme.space.s3);
    m_form = new SegmentedButton(m_parts.themes, bar);
    m_form->setAccessibleName(tr("Where the files go"));
    m_form->addSegment(SharedCache, tr("Library"));
    m_form->addSegment(OwnFolder, tr("Folder…"));
    m_form->setToolTip(tr("The library is the cache that all Hub programs on this computer share. In a folder of your "
                          "own the files have their plain names."));
    connect(m_form, &SegmentedButton::chosen, this, [this](int form) {
        if (form == OwnFolder)
            chooseFolder();
        else
            setFolder({});
    });
    row->addWidget(m_form);
    m_place = new ElidedLabel(m_parts.themes, TextStyle::Small, &ThemeColors::textSecondary, bar);
    m_place->setElideMode(Qt::ElideMiddle);
    row->addWidget(m_place, 1);
    return bar;
}

QWidget *DownloadSheet::makeFoot()
{
    const Theme &theme = m_parts.themes.theme();
    auto *foot = new QWidget(this);
    keepHeight(foot, m_parts.themes, &ThemeSizes::actionBar);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(theme.space.s6, 0, theme.space.s6, 0);
    row->setSpacing(theme.space.s2);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    m_sum = new ElidedLabel(m_parts.themes, TextStyle::Small, &ThemeColors::text, foot);
    m_space = new ElidedLabel(m_parts.themes, TextStyle::Small, &ThemeColors::textSecondary, foot);
    for (ElidedLabel *label : {m_sum, m_space})
        label->setNumeric(true);
    words->addStretch(1);
    words->addWidget(m_sum);
    words->addWidget(m_space);
    words->addStretch(1);
    row->addLayout(words, 1);
    QPushButton *cancel = makeButton(tr("Cancel"), ButtonKind::Normal, foot);
    m_order = makeButton(m_parts.themes, Icon::Download, QString(), ButtonKind::Primary, foot);
    m_order->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_order, &QPushButton::clicked, this, &DownloadSheet::order);
    row->addWidget(cancel);
    row->addWidget(m_order);
    return foot;
}

void DownloadSheet::removeItem(PlanItem *item)
{
    m_items.removeOne(item);
    item->hide();
    item->deleteLater();
    if (m_items.isEmpty())
        return reject();
    showPlan();
    m_items.first()->choices()->setFocus();
}

void DownloadSheet::applyPatterns()
{
    for (PlanItem *item : std::as_const(m_items))
        item->setPatterns(patternsIn(*m_include), patternsIn(*m_exclude));
    showPlan();
}

void DownloadSheet::chooseFolder()
{
    m_form->setCurrent(m_folder.isEmpty() ? SharedCache : OwnFolder); // until there is a folder
    auto *dialog = new QFileDialog(this, tr("Download to a folder"), m_folder.isEmpty() ? QDir::homePath() : m_folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setLabelText(QFileDialog::Accept, tr("Download here"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) { setFolder(folder); });
    dialog->open();
}

void DownloadSheet::setFolder(const QString &folder)
{
    m_folder = folder;
    m_form->setCurrent(folder.isEmpty() ? SharedCache : OwnFolder);
    m_place->setText(QDir::toNativeSeparators(folder.isEmpty() ? m_parts.cacheFolder : folder));
    for (PlanItem *item : std::as_const(m_items)) {
        if (folder.isEmpty())
            item->setDestination({});
        else // several repositories in one folder would overwrite each other's README.md
            item->setDestination(
                {Destination::Form::LocalDir, m_isSeveral ? folder + u'/' + item->repo().id.name() : folder});
    }
}

void DownloadSheet::showPlan()
{
    const PlanItem &first = *m_items.first();
    m_title->setText(m_isSeveral ? tr("Download %Ln repositories", nullptr, int(m_items.size()))
                                 : tr("Download %1", "a repository").arg(first.repo().id.name()));
    m_revision->setText(m_isSeveral
                            ? QString()
                            : tr("%1, %2", "repository, revision").arg(first.repo().id.toString(), first.revision()));
    m_revision->setVisible(!m_isSeveral);
    showSum();
    // The arrow keys choose as soon as there is something to choose, unless somebody is elsewhere already.
    if (!m_hasFocused && first.state() == PlanItem::State::Ready) {
        m_hasFocused = true;
        if (!focusWidget() || focusWidget() == m_order)
            first.choices()->setFocus(Qt::OtherFocusReason);
    }
}

void DownloadSheet::showSum()
{
    models::DraftSum sum;
    planwords::Space space;
    int loading = 0;
    int failed = 0;
    for (const PlanItem *item : std::as_const(m_items)) {
        loading += item->state() == PlanItem::State::Loading ? 1 : 0;
        failed += item->state() == PlanItem::State::Failed ? 1 : 0;
        if (item->state() != PlanItem::State::Ready)
            continue;
        sum += item->sum();
        space = item->space();
    }
    const bool isShort = space.free >= 0 && space.after(sum) < 0;
    m_sum->setText(loading > 0 ? tr("Listing files…") : planwords::summary(sum));
    m_space->setText(loading > 0 ? QString() : planwords::spaceAfter(space, sum));
    m_space->setVisible(!m_space->text().isEmpty());
    m_space->setColor(isShort ? &ThemeColors::warningText : &ThemeColors::textSecondary);
    m_order->setText(loading > 0 ? tr("Download") : planwords::order(sum));
    m_order->setEnabled(loading > 0 || (sum.files > 0 && failed < m_items.size()));
}

void DownloadSheet::order()
{
    QList<DownloadRequest> requests;
    for (const PlanItem *item : std::as_const(m_items)) {
        const bool isEmpty = item->state() == PlanItem::State::Ready && item->sum().files == 0;
        if (item->state() != PlanItem::State::Failed && !isEmpty)
            requests.append(item->request());
    }
    if (requests.isEmpty())
        return;
    m_parts.queue.enqueue(requests);
    Q_EMIT ordered(requests);
    accept();
}

} // namespace hs::ui
