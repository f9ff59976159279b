// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/filepreviewpane.h"

#include "common/banner.h"
#include "common/buttons.h"
#include "common/cardlook.h"
#include "common/elidedlabel.h"
#include "common/errortext.h"
#include "common/formats.h"
#include "common/iconlabel.h"
#include "common/statepane.h"
#include "common/themedheight.h"
#include "hub/hubclient.h"
#include "lists/shownname.h"
#include "repo/codeview.h"
#include "repo/filedelegate.h"
#include "repo/imageview.h"
#include "theme/painting.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QStackedWidget>
#include <QToolButton>

namespace hs::ui {

using models::FilePreview;
using models::LoadState;

namespace {

constexpr int kFactsHeight = 32;
constexpr int kDownload = 100; ///< id of a button of ours, beside those of errorMessage()

} // namespace

FilePreviewPane::FilePreviewPane(const PageDependencies &dependencies, QWidget *parent)
    : QWidget(parent)
    , m_dependencies(dependencies)
    , m_icon(new IconLabel(*dependencies.theme, Icon::CodeText, &ThemeColors::textSecondary,
                           dependencies.theme->theme().size.iconSmall, this))
    , m_name(new ElidedLabel(*dependencies.theme, TextStyle::BodyStrong, &ThemeColors::text, this))
    , m_facts(new TextLabel(*dependencies.theme, TextStyle::Small, &ThemeColors::textSecondary, this))
    , m_changed(new ElidedLabel(*dependencies.theme, TextStyle::Small, &ThemeColors::textTertiary, this))
    , m_header(nullptr)
    , m_factsBar(new QWidget(this))
    , m_copy(nullptr)
    , m_contents(new QStackedWidget)
    , m_code(new CodeView(*dependencies.theme))
    , m_image(new ImageView(*dependencies.theme))
    , m_pane(new StatePane(*dependencies.theme, m_contents, this))
    , m_more(new Banner(*dependencies.theme, Banner::Shape::Flush, this))
{
    buildUi();
    m_preview.setColors(syntaxLook(dependencies.theme->theme()));
    connect(dependencies.theme, &ThemeSource::changed, this,
            [this] { m_preview.setColors(syntaxLook(m_dependencies.theme->theme())); });
    connect(&m_preview, &FilePreview::changed, this, &FilePreviewPane::updateView);
    connect(&m_preview, &FilePreview::readMoreFailed, this, [this](const base::HubError &error) {
        const ErrorText text = errorText(error, {.failed = tr("The next part could not be read"), .kept = {}},
                                         QDateTime::currentDateTimeUtc());
        Q_EMIT statusMessage(text.title);
    });
    showNothing();
}

void FilePreviewPane::buildUi()
{
    setSurface(this, Surface::Sunken);
    const Theme &theme = m_dependencies.theme->theme();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_header = makeHeader();
    auto *facts = new QHBoxLayout(m_factsBar);
    facts->setContentsMargins(theme.space.s4, 0, theme.space.s4, 0);
    facts->setSpacing(theme.space.s3);
    keepHeight(m_factsBar, *m_dependencies.theme, kFactsHeight);
    m_facts->setNumeric(true);
    m_changed->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    facts->addWidget(m_facts);
    facts->addWidget(m_changed, 1);
    m_contents->addWidget(m_code);
    m_contents->addWidget(m_image);
    setFocusProxy(m_code);
    column->addWidget(m_header);
    column->addWidget(m_factsBar);
    column->addWidget(m_pane, 1);
    column->addWidget(m_more);
    connect(m_pane, &StatePane::actionTriggered, this, &FilePreviewPane::act);
    connect(m_pane, &StatePane::stopRequested, &m_preview, &FilePreview::stop);
    connect(m_more, &Banner::actionTriggered, &m_preview, &FilePreview::readMore);
}

QWidget *FilePreviewPane::makeHeader()
{
    ThemeSource &themes = *m_dependencies.theme;
    const Theme &theme = themes.theme();
    auto *header = new QWidget(this);
    keepHeight(header, themes, &ThemeSizes::paneHeader);
    setSurface(header, Surface::Page);
    auto *line = new QHBoxLayout(header);
    line->setContentsMargins(theme.space.s4, 0, theme.space.s2, 0);
    line->setSpacing(theme.space.s2);
    m_copy = makeIconButton(themes, Icon::Copy, tr("Copy contents"), header);
    QToolButton *link = makeIconButton(themes, Icon::CopyLink, tr("Copy link"), header);
    QToolButton *download = makeIconButton(themes, Icon::Download, tr("Download"), header);
    QToolButton *web = makeIconButton(themes, Icon::OpenWeb, tr("Open on the web"), header);
    line->addWidget(m_icon);
    line->addWidget(m_name, 1);
    for (QToolButton *button : {m_copy, link, download, web})
        line->addWidget(button);
    connect(m_copy, &QToolButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_code->toPlainText());
        Q_EMIT statusMessage(tr("Copied %1").arg(m_name->text()));
    });
    connect(link, &QToolButton::clicked, this, [this] { Q_EMIT copyLinkRequested(m_preview.file().path); });
    connect(download, &QToolButton::clicked, this, [this] { Q_EMIT downloadRequested(m_preview.file().path); });
    web->setVisible(m_dependencies.hasWebPages);
    connect(web, &QToolButton::clicked, this, [this] { Q_EMIT openOnWebRequested(m_preview.file().path); });
    return header;
}

void FilePreviewPane::showFile(const hub::RepoRef &repo, const hub::TreeEntry &file)
{
    m_preview.open(m_dependencies.client->context(), repo, file);
}

void FilePreviewPane::showNothing()
{
    m_preview.close();
}

void FilePreviewPane::reload()
{
    if (!m_preview.file().path.isEmpty())
        m_preview.retry();
}

void FilePreviewPane::updateView()
{
    const hub::TreeEntry &file = m_preview.file();
    const bool hasFile = !file.path.isEmpty();
    m_header->setVisible(hasFile);
    m_factsBar->setVisible(hasFile);
    m_more->hide();
    if (!hasFile) {
        m_shownPath.clear();
        return m_pane->showMessage({.icon = Icon::CodeText,
                                    .tone = Tone::Neutral,
                                    .title = tr("Select a file to look inside"),
                                    .text = {},
                                    .details = {},
                                    .actions = {}});
    }
    updateFacts();
    const auto &content = m_preview.content();
    switch (content.state) {
    case LoadState::Ready:
        return showContent(*content.value);
    case LoadState::Failed:
        return showFailure(*content.error);
    case LoadState::Idle:
        return m_pane->showMessage({.icon = {},
                                    .tone = Tone::Neutral,
                                    .title = tr("Stopped"),
                                    .text = {},
                                    .details = {},
                                    .actions = {{.id = static_cast<int>(ErrorAction::Remedy), .text = tr("Try now")}}});
    case LoadState::Loading:
    case LoadState::Empty:
        m_shownPath.clear();
        return m_pane->showLoading(
            tr("Reading the first %1…").arg(formats::bytes(std::min<qint64>(file.size, FilePreview::kFirstPortion))),
            Skeleton::Text);
    }
}

void FilePreviewPane::updateFacts()
{
    const hub::TreeEntry &file = m_preview.file();
    const QString name = models::shownName(QStringView(file.path).sliced(file.path.lastIndexOf(u'/') + 1));
    m_icon->setIcon(fileIcon(file));
    m_name->setText(name);
    m_code->setAccessibleName(tr("Contents of %1").arg(name));
    QStringList measures{formats::bytes(file.size)};
    const auto &content = m_preview.content();
    const auto *text = content.value ? std::get_if<models::PreviewText>(&*content.value) : nullptr;
    const auto *image = content.value ? std::get_if<models::PreviewImage>(&*content.value) : nullptr;
    if (text && text->isWhole())
        measures.append(tr("%Ln lines", nullptr, text->lines));
    if (image) {
        const QSize pixels = image->image.deviceIndependentSize().toSize();
        measures.append(tr("%L1 × %L2", "pixels").arg(pixels.width()).arg(pixels.height()));
    }
    const QString store =
        storeText(file.isLfs() ? (file.xetHash.isEmpty() ? QStringLiteral("lfs") : QStringLiteral("xet"))
                               : QStringLiteral("git"));
    const QString kind = text && !text->language.isEmpty() ? text->language : store;
    m_facts->setText(measures.join(QStringLiteral(", ")) + QStringLiteral("  ·  ") + kind);
    m_copy->setVisible(text != nullptr);
    const auto &commit = file.lastCommit;
    m_changed->setText(
        commit && commit->date
            ? tr("Changed %1").arg(formats::pastInSentence(*commit->date, QDateTime::currentDateTimeUtc()))
            : QString());
}

void FilePreviewPane::showContent(const models::PreviewContent &content)
{
    const QString path = m_preview.file().path;
    if (const auto *text = std::get_if<models::PreviewText>(&content)) {
        m_code->setCode(text->text, text->spans, m_shownPath == path);
        m_contents->setCurrentWidget(m_code);
        m_pane->showContent();
        if (m_preview.canReadMore() || m_preview.isReadingMore()) {
            const QString shown =
                tr("The first %1 of %2.").arg(formats::bytes(text->bytes.size()), formats::bytes(text->totalSize));
            m_more->showMessage(Tone::Neutral, {}, m_preview.isReadingMore() ? tr("Reading more…") : shown,
                                m_preview.isReadingMore() ? QList<MessageAction>{}
                                                          : QList<MessageAction>{{.id = 0, .text = tr("Read more")}});
        }
    } else if (const auto *image = std::get_if<models::PreviewImage>(&content)) {
        m_image->setImage(image->image);
        m_contents->setCurrentWidget(m_image);
        m_pane->showContent();
    } else {
        showNoPreview();
    }
    m_shownPath = path;
}

void FilePreviewPane::showFailure(const base::HubError &error)
{
    StateMessage message = errorMessage(
        errorText(error, {.failed = tr("This file could not be read"), .kept = {}}, QDateTime::currentDateTimeUtc()));
    if (error.kind == base::HubError::Kind::NotSaved) {
        message.tone = Tone::Neutral;
        message.icon = fileIcon(m_preview.file());
        message.title = tr("Not on this computer.");
        message.text = tr("It can be read when you are online again.");
        message.details.clear();
        message.actions.resize(1);
    }
    m_pane->showMessage(message);
}

void FilePreviewPane::showNoPreview()
{
    const QString size = formats::bytes(m_preview.file().size);
    m_pane->showMessage(
        {.icon = fileIcon(m_preview.file()),
         .tone = Tone::Neutral,
         .title = tr("No preview for this kind of file"),
         .text = {},
         .details = {},
         .actions = {{.id = kDownload, .text = tr("Download (%1)").arg(size), .icon = Icon::Download}}});
}

void FilePreviewPane::act(int action)
{
    const auto &error = m_preview.content().error;
    if (action == kDownload)
        Q_EMIT downloadRequested(m_preview.file().path);
    else if (action == static_cast<int>(ErrorAction::CopyDetails) && error)
        QGuiApplication::clipboard()->setText(error->details());
    else if (error && !base::RetryPolicy::isPassing(error->kind))
        Q_EMIT remedyRequested(*error);
    else
        m_preview.retry();
}

void FilePreviewPane::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    const QColor &line = m_dependencies.theme->theme().color.hairline;
    if (!m_factsBar->isVisible())
        return;
    // Both in the bar, which is transparent: header and contents are not.
    for (const int y : {m_factsBar->geometry().top(), m_factsBar->geometry().bottom()})
        paintHairline(painter, QPointF(0, y), QPointF(width(), y), line);
}

} // namespace hs::ui
