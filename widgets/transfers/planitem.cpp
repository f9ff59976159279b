// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/planitem.h"

#include "common/banner.h"
#include "common/buttons.h"
#include "common/elidedlabel.h"
#include "common/errortext.h"
#include "common/formats.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"
#include "transfers/planchoices.h"
#include "transfers/transferqueue.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace hs::ui {

using base::HubError;
using models::DownloadDraftModel;
using transfers::DownloadRequest;
using transfers::PlanPreview;
using transfers::TransferQueue;

namespace {

constexpr int kFileListHeight = 224;

/// Bytes of files, and of what is here, in the words of the program.
class PlannedFileDelegate : public QStyledItemDelegate
{
public:
    PlannedFileDelegate(ThemeSource &themes, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_themes(themes)
    {}

    /// A checked row is tinted in all its columns, though only the first has the mark.
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto check = index.siblingAtColumn(DownloadDraftModel::Path).data(Qt::CheckStateRole);
        if (index.column() != DownloadDraftModel::Path && check.toInt() == Qt::Checked) {
            QStyleOptionViewItem ground(option);
            ground.features |= QStyleOptionViewItem::HasCheckIndicator;
            ground.checkState = Qt::Checked;
            option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &ground, painter, option.widget);
        }
        QStyledItemDelegate::paint(painter, option, index);
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), m_themes.theme().size.rowTree};
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->textElideMode = Qt::ElideMiddle;
        if (index.column() == DownloadDraftModel::Path)
            return;
        const qint64 bytes = index.data().toLongLong();
        option->font = m_themes.theme().numberFont(TextStyle::Small);
        option->fontMetrics = QFontMetrics(option->font);
        if (index.column() == DownloadDraftModel::Size) {
            option->text = formats::bytes(bytes);
            return;
        }
        const qint64 size = index.siblingAtColumn(DownloadDraftModel::Size).data().toLongLong();
        option->text = bytes <= 0     ? QString()
                       : bytes < size ? PlanItem::tr("%1 here", "bytes").arg(formats::bytes(bytes))
                                      : PlanItem::tr("Already here");
    }

private:
    ThemeSource &m_themes;
};

QList<models::OfferedFile> offered(const PlanPreview &preview)
{
    QList<models::OfferedFile> files;
    files.reserve(preview.files.size());
    for (const transfers::PreviewedFile &file : preview.files)
        files.append({file.path, file.size, file.bytesOnDisk, file.isHere, file.error.has_value()});
    return files;
}

} // namespace

PlanItem::PlanItem(const Parts &parts, const DownloadRequest &request, bool isOneOfSeveral, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_asked(request)
    , m_line(new TextLabel(parts.themes, TextStyle::Body, &ThemeColors::textSecondary, this))
    , m_failure(new Banner(parts.themes, Banner::Shape::Boxed, this))
{
    m_draft.setNamed(request.paths);
    m_draft.setPatterns(request.include, request.exclude);
    buildUi(isOneOfSeveral);
    connect(&m_parts.queue, &TransferQueue::previewed, this, &PlanItem::take);
    connect(&m_draft, &DownloadDraftModel::sumChanged, this, [this] {
        // Who picks files wants to see them.
        if (m_draft.choices().at(m_draft.choice()).kind == models::DownloadChoice::Kind::Picked)
            m_fold->setChecked(true);
        Q_EMIT changed();
    });
    connect(m_failure, &Banner::actionTriggered, this, &PlanItem::look);
    look();
}

void PlanItem::buildUi(bool isOneOfSeveral)
{
    const Theme &theme = m_parts.themes.theme();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme.space.s2);
    if (isOneOfSeveral)
        column->addWidget(makeNameRow());
    m_line->setText(tr("Listing files…"));
    column->addWidget(m_line);
    column->addWidget(m_failure);
    m_choices = isOneOfSeveral ? static_cast<QWidget *>(makeChoiceBox(m_draft, this))
                               : new PlanChoices(m_parts.themes, m_draft, this);
    column->addWidget(m_choices);
    m_fold = makeButton(tr("Show the files"), ButtonKind::Text, this);
    m_fold->setCheckable(true);
    column->addWidget(m_fold, 0, Qt::AlignLeft);
    column->addWidget(makeFileList());
    connect(m_fold, &QPushButton::toggled, this, [this](bool isOpen) {
        m_fold->setText(isOpen ? tr("Hide the files") : tr("Show the files"));
        m_files->setVisible(isOpen);
    });
}

QWidget *PlanItem::makeNameRow()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins({});
    auto *name = new ElidedLabel(m_parts.themes, TextStyle::BodyStrong, &ThemeColors::text, bar);
    name->setText(m_asked.repo.id.toString());
    row->addWidget(name, 1);
    QToolButton *remove =
        makeIconButton(m_parts.themes, Icon::Close, tr("Leave out %1").arg(name->text()), bar, {}, ButtonSize::Small);
    connect(remove, &QToolButton::clicked, this, &PlanItem::removed);
    row->addWidget(remove);
    return bar;
}

QWidget *PlanItem::makeFileList()
{
    m_files = new QTreeView(this);
    m_files->setModel(&m_draft);
    m_files->setItemDelegate(new PlannedFileDelegate(m_parts.themes, m_files));
    m_files->setAccessibleName(tr("Files to download"));
    m_files->setHeaderHidden(true);
    m_files->setRootIsDecorated(false);
    m_files->setUniformRowHeights(true);
    m_files->setFixedHeight(kFileListHeight);
    m_files->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setRowKind(m_files, RowKind::Plain);
    QHeaderView *header = m_files->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(DownloadDraftModel::Path, QHeaderView::Stretch);
    header->setSectionResizeMode(DownloadDraftModel::Size, QHeaderView::Fixed);
    header->setSectionResizeMode(DownloadDraftModel::Here, QHeaderView::Fixed);
    header->resizeSection(DownloadDraftModel::Size, m_parts.themes.theme().scaled(88));
    header->resizeSection(DownloadDraftModel::Here, m_parts.themes.theme().scaled(112));
    m_files->hide();
    return m_files;
}

QString PlanItem::revision() const
{
    const QString name = m_asked.repo.revision.shortText();
    if (m_preview.commit.isEmpty() || m_asked.repo.revision.isCommit())
        return name;
    return tr("%1, %2", "branch, commit").arg(name, formats::shortOid(m_preview.commit.toString()));
}

DownloadRequest PlanItem::request() const
{
    if (m_state != State::Ready)
        return m_asked;
    DownloadRequest request = m_draft.request(m_asked.repo);
    request.destination = m_asked.destination;
    return request;
}

void PlanItem::setPatterns(const QStringList &include, const QStringList &exclude)
{
    m_asked.include = include;
    m_asked.exclude = exclude;
    m_draft.setPatterns(include, exclude);
}

void PlanItem::setDestination(const transfers::Destination &destination)
{
    if (destination == m_asked.destination)
        return;
    m_asked.destination = destination;
    look();
}

/// The whole revision, whatever was asked for: what else there is can be chosen, too.
void PlanItem::look()
{
    DownloadRequest all{
        .repo = m_asked.repo, .paths = {}, .include = {}, .exclude = {}, .destination = m_asked.destination};
    m_question = m_parts.queue.preview(all);
    if (m_state == State::Failed)
        m_state = State::Loading;
    showState();
}

void PlanItem::take(const PlanPreview &preview)
{
    if (preview.id != m_question)
        return;
    m_preview = preview;
    m_state = preview.error ? State::Failed : State::Ready;
    if (!preview.error)
        m_draft.setFiles(offered(preview));
    showState();
}

void PlanItem::showState()
{
    m_line->setVisible(m_state == State::Loading);
    m_choices->setVisible(m_state == State::Ready);
    m_fold->setVisible(m_state == State::Ready);
    m_files->setVisible(m_state == State::Ready && m_fold->isChecked());
    if (m_state == State::Failed) {
        HubError error = *m_preview.error;
        error.context = m_asked.repo.id.toString();
        const ErrorText words =
            errorText(error, {tr("The files could not be listed"), {}}, QDateTime::currentDateTimeUtc());
        m_failure->showMessage(Tone::Danger, words.title + u'.', words.text, {{.id = 0, .text = tr("Try again")}});
    } else {
        m_failure->hide();
    }
    Q_EMIT changed();
}

} // namespace hs::ui
