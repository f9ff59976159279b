// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/changesview.h"

#include "common/accessiblerowmodel.h"
#include "common/cardlook.h"
#include "common/errortext.h"
#include "common/hairline.h"
#include "common/statepane.h"
#include "history/carddiff.h"
#include "history/changedfilebar.h"
#include "history/changedfiledelegate.h"
#include "history/keychangestable.h"
#include "history/sizefacts.h"
#include "history/tensorchanges.h"
#include "hub/hubclient.h"
#include "lists/shownname.h"
#include "settings/appsettings.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QListView>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace hs::ui {

using namespace Qt::StringLiterals;
using base::HubError;
using models::LoadState;
using models::NotCompared;

namespace {

constexpr int kRowsShown = 5;
constexpr int kOpenBoth = 400; ///< id of a button of ours, beside those of errorMessage()
constexpr auto kDiffMode = "repo/diffmode"_L1;

} // namespace

ChangesView::ChangesView(const PageDependencies &dependencies, QWidget *parent)
    : QWidget(parent)
    , m_dependencies(dependencies)
    , m_rows(new AccessibleRowModel(this))
    , m_list(new QListView)
    , m_bar(new ChangedFileBar(*dependencies.theme))
    , m_contents(new QStackedWidget)
    , m_diff(new DiffView(*dependencies.theme))
    , m_keys(new KeyChangesTable(*dependencies.theme, tr("Key")))
    , m_cards(new CardDiff(*dependencies.theme))
    , m_tensors(new TensorChanges(*dependencies.theme))
    , m_sizes(new SizeFacts(*dependencies.theme))
    , m_filePane(new StatePane(*dependencies.theme, m_contents))
    , m_pane(nullptr)
{
    buildUi();
    connectParts();
    updateLook();
    setMode(dependencies.settings->pageLayout(kDiffMode) == "unified" ? DiffView::Mode::Unified
                                                                      : DiffView::Mode::SideBySide);
}

void ChangesView::buildUi()
{
    ThemeSource &themes = *m_dependencies.theme;
    auto *whole = new QWidget;
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *delegate = new ChangedFileDelegate(themes, m_list);
    m_rows->setSourceModel(&m_files);
    m_rows->setSentence([delegate](const QModelIndex &index) { return delegate->accessibleText(index); });
    m_list->setModel(m_rows);
    m_list->setItemDelegate(delegate);
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Changed files"));
    setRowKind(m_list, RowKind::Marked);
    for (QWidget *page : std::initializer_list<QWidget *>{m_diff, m_keys, m_cards, m_tensors, m_sizes})
        m_contents->addWidget(page);
    column->addWidget(m_list);
    column->addWidget(new Hairline(themes));
    column->addWidget(m_bar);
    column->addWidget(new Hairline(themes));
    column->addWidget(m_filePane, 1);
    m_pane = new StatePane(themes, whole, this);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_pane);
}

void ChangesView::connectParts()
{
    connect(&m_session, &models::ComparisonSession::changed, this, &ChangesView::showList);
    connect(&m_session, &models::ComparisonSession::counted, this, [this] {
        m_files.setFiles(m_session.changes().value->files);
        const int row = m_list->currentIndex().row();
        if (row >= 0 && row < m_files.rowCount() && m_comparison.contents().isLoading())
            m_bar->setCounts(m_files.files().at(row).added, m_files.files().at(row).removed);
    });
    connect(&m_comparison, &models::FileComparison::changed, this, &ChangesView::showContents);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ChangesView::showCurrentFile);
    connect(m_bar, &ChangedFileBar::modeChosen, this, &ChangesView::setMode);
    connect(m_bar, &ChangedFileBar::changeRequested, this, &ChangesView::goToChange);
    connect(m_bar, &ChangedFileBar::specialFaceToggled, this, [this](bool isShown) {
        m_face = isShown ? Face::Special : Face::Text;
        showFace();
    });
    connect(m_bar, &ChangedFileBar::historyRequested, this,
            [this] { Q_EMIT fileHistoryRequested(m_comparison.file().path); });
    connect(m_bar, &ChangedFileBar::openRequested, this, [this] {
        const diff::ChangedFile &file = m_comparison.file();
        if (file.after)
            Q_EMIT openFileRequested(m_session.sides().head, file.path);
        else if (const auto &list = m_session.changes().value; list && list->base)
            Q_EMIT openFileRequested(*list->base, file.oldPath);
    });
    connect(m_pane, &StatePane::actionTriggered, this, &ChangesView::act);
    connect(m_pane, &StatePane::stopRequested, this, &ChangesView::stop);
    connect(m_filePane, &StatePane::actionTriggered, this, &ChangesView::actOnFile);
    connect(m_filePane, &StatePane::stopRequested, this, &ChangesView::stop);
    connect(m_dependencies.theme, &ThemeSource::changed, this, &ChangesView::updateLook);
}

void ChangesView::updateLook()
{
    const Theme &theme = m_dependencies.theme->theme();
    m_comparison.setLook({.colors = syntaxLook(theme), .card = cardLook(theme)});
}

void ChangesView::compare(const models::ComparedSides &sides)
{
    m_session.open(m_dependencies.client->context(), sides);
}

void ChangesView::close()
{
    m_session.close();
    m_comparison.close();
    m_files.setFiles({});
}

void ChangesView::stop()
{
    m_session.stop();
    m_comparison.stop();
}

bool ChangesView::isLoading() const
{
    return m_session.changes().isLoading() || m_comparison.contents().isLoading();
}

StateMessage ChangesView::failureMessage(const HubError &error) const
{
    ErrorText text = errorText(error, {.failed = tr("The changes could not be loaded"), .kept = {}},
                               QDateTime::currentDateTimeUtc());
    if (error.kind == HubError::Kind::Offline || error.kind == HubError::Kind::NotSaved)
        text.title = tr("Needs the older version, which is not on this computer.");
    return errorMessage(text);
}

void ChangesView::showList()
{
    const auto &changes = m_session.changes();
    if (changes.isLoading() && !changes.value) {
        m_comparison.close();
        m_pane->showLoading(tr("Comparing…"), Skeleton::Rows);
    } else if (changes.state == LoadState::Failed) {
        m_pane->showMessage(failureMessage(*changes.error));
    } else if (changes.state == LoadState::Empty) {
        m_pane->showMessage({.icon = Icon::Compare,
                             .tone = Tone::Neutral,
                             .title = m_session.sides().base ? tr("Nothing differs") : tr("No file changed"),
                             .text = {},
                             .details = {},
                             .actions = {}});
    } else if (changes.value) {
        m_files.setFiles(changes.value->files);
        const int rows = std::min(kRowsShown, m_files.rowCount());
        m_list->setVisible(m_files.rowCount() > 1);
        m_list->setFixedHeight(rows * m_dependencies.theme->theme().size.rowTree + 1);
        m_pane->showContent();
        goToFirstFile();
        showCurrentFile();
    }
    Q_EMIT loadingChanged();
    if (changes.isSettled())
        Q_EMIT compared();
}

void ChangesView::goToFirstFile()
{
    const auto &files = m_files.files();
    const auto wanted = std::ranges::find(files, m_firstPath, &diff::ChangedFile::path);
    if (wanted != files.end())
        m_list->setCurrentIndex(m_rows->index(static_cast<int>(wanted - files.begin()), 0));
    else if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_rows->index(0, 0));
}

void ChangesView::showCurrentFile()
{
    const int row = m_list->currentIndex().row();
    const auto &list = m_session.changes().value;
    if (!list || row < 0 || row >= list->files.size())
        return;
    const diff::ChangedFile &file = list->files.at(row);
    m_bar->showFile(file, row, static_cast<int>(list->files.size()));
    m_comparison.open(m_dependencies.client->context(), list->base, m_session.sides().head, file);
}

void ChangesView::showContents()
{
    const auto &contents = m_comparison.contents();
    m_bar->setHasText(false);
    m_bar->setSpecialFace({}, false);
    if (contents.isLoading()) {
        m_filePane->showLoading(tr("Comparing…"), Skeleton::Text);
    } else if (contents.state == LoadState::Failed && contents.error->kind == HubError::Kind::TooLarge) {
        m_filePane->showMessage({.icon = Icon::Compare,
                                 .tone = Tone::Neutral,
                                 .title = tr("The files are too different to compare here."),
                                 .text = {},
                                 .details = {},
                                 .actions = {{.id = kOpenBoth, .text = tr("Open both")}}});
    } else if (contents.state == LoadState::Failed) {
        m_filePane->showMessage(failureMessage(*contents.error));
    } else if (contents.value) {
        if (const auto *text = std::get_if<models::ComparedText>(&*contents.value))
            showText(*text);
        else if (const auto *tensors = std::get_if<models::ComparedTensors>(&*contents.value)) {
            m_tensors->showChanges(*tensors, m_comparison.file());
            m_contents->setCurrentWidget(m_tensors);
            m_filePane->showContent();
        } else
            showNotCompared(std::get<NotCompared>(*contents.value).why);
    }
    Q_EMIT loadingChanged();
}

void ChangesView::showText(const models::ComparedText &text)
{
    const diff::TextDiff &changes = text.diff;
    m_bar->setCounts(changes.added, changes.removed);
    m_files.setCounts(m_comparison.file().path, {changes.added, changes.removed});
    m_diff->showDiff({.diff = changes, .oldSpans = text.oldSpans, .newSpans = text.newSpans});
    if (changes.isTooDifferent) {
        m_filePane->showMessage({.icon = Icon::Compare,
                                 .tone = Tone::Neutral,
                                 .title = tr("The files are too different to compare here."),
                                 .text = {},
                                 .details = {},
                                 .actions = {{.id = kOpenBoth, .text = tr("Open both")}}});
        return;
    }
    if (changes.isOnlyLineEndings)
        Q_EMIT statusMessage(tr("Only the ends of lines changed in %1.").arg(m_comparison.file().path));
    if (text.keys)
        m_keys->setChanges(*text.keys);
    // Two repositories rarely have their keys in one order: there the keys say more than the lines.
    const auto &base = m_session.sides().base;
    if (text.keys && base && base->id != m_session.sides().head.id)
        m_face = Face::Special;
    m_filePane->showContent();
    showFace();
    if (m_wantedEnd)
        m_diff->goToEnd(*m_wantedEnd);
    m_wantedEnd.reset();
}

void ChangesView::showFace()
{
    const auto *text =
        m_comparison.contents().value ? std::get_if<models::ComparedText>(&*m_comparison.contents().value) : nullptr;
    if (!text)
        return;
    const bool hasCards = text->oldCard || text->newCard;
    const bool hasSpecial = hasCards || (text->keys && !text->keys->isEmpty());
    const bool isSpecial = hasSpecial && m_face == Face::Special;
    m_bar->setSpecialFace(!hasSpecial ? QString() : hasCards ? tr("Rendered") : tr("Changed keys"), isSpecial);
    m_bar->setHasText(!isSpecial);
    if (isSpecial && hasCards)
        m_cards->showCards(text->oldCard, text->newCard, cardLook(m_dependencies.theme->theme()));
    else
        m_cards->clear();
    m_contents->setCurrentWidget(!isSpecial ? static_cast<QWidget *>(m_diff)
                                 : hasCards ? static_cast<QWidget *>(m_cards)
                                            : m_keys);
}

bool ChangesView::areAllLarge() const
{
    return std::ranges::all_of(m_files.files(), [](const diff::ChangedFile &file) { return file.isLarge(); });
}

void ChangesView::showNotCompared(NotCompared::Why why)
{
    const diff::ChangedFile &file = m_comparison.file();
    QString sentence;
    switch (why) {
    case NotCompared::Why::Large:
        sentence = areAllLarge() ? tr("Only large files changed; their contents are not compared")
                                 : tr("This is a large file; its contents are not compared");
        break;
    case NotCompared::Why::Binary:
        sentence = tr("This is no text; its contents are not compared");
        break;
    case NotCompared::Why::SameContent:
        sentence = file.path == file.oldPath
                       ? tr("The contents are the same")
                       : tr("It was %1 before; the contents are the same").arg(models::shownName(file.oldPath));
        break;
    }
    m_sizes->showFile(sentence, file);
    m_contents->setCurrentWidget(m_sizes);
    m_filePane->showContent();
}

void ChangesView::setMode(DiffView::Mode mode)
{
    m_bar->setMode(mode);
    m_diff->setMode(mode);
    m_dependencies.settings->setPageLayout(kDiffMode, mode == DiffView::Mode::Unified ? "unified" : "sides");
}

void ChangesView::toggleMode()
{
    setMode(m_diff->mode() == DiffView::Mode::Unified ? DiffView::Mode::SideBySide : DiffView::Mode::Unified);
}

void ChangesView::goToChange(bool isForward)
{
    if (m_contents->currentWidget() == m_diff && m_filePane->isShowingContent() && m_diff->goToChange(isForward))
        return;
    goToFile(isForward ? 1 : -1);
}

void ChangesView::goToFile(int step)
{
    const int row = m_list->currentIndex().row() + step;
    if (row < 0 || row >= m_files.rowCount())
        return Q_EMIT statusMessage(step > 0 ? tr("That was the last change") : tr("That was the first change"));
    m_wantedEnd = step < 0;
    m_list->setCurrentIndex(m_rows->index(row, 0));
}

void ChangesView::act(int action)
{
    const auto &error = m_session.changes().error;
    if (!error)
        return;
    if (action == static_cast<int>(ErrorAction::CopyDetails))
        QGuiApplication::clipboard()->setText(error->details());
    else if (base::RetryPolicy::isPassing(error->kind))
        m_session.retry();
    else
        Q_EMIT remedyRequested(*error);
}

void ChangesView::actOnFile(int action)
{
    if (action == kOpenBoth)
        return openBoth();
    const auto &error = m_comparison.contents().error;
    if (!error)
        return;
    if (action == static_cast<int>(ErrorAction::CopyDetails))
        QGuiApplication::clipboard()->setText(error->details());
    else if (base::RetryPolicy::isPassing(error->kind))
        m_comparison.retry();
    else
        Q_EMIT remedyRequested(*error);
}

void ChangesView::openBoth()
{
    const diff::ChangedFile &file = m_comparison.file();
    const auto &list = m_session.changes().value;
    if (file.before && list && list->base)
        Q_EMIT openFileRequested(*list->base, file.oldPath);
    if (file.after)
        Q_EMIT openFileRequested(m_session.sides().head, file.path);
}

QList<QWidget *> ChangesView::regions() const
{
    return {m_list, m_filePane};
}

} // namespace hs::ui
