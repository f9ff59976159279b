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
#include "common/segmentedbutton.h"
#include "common/statepane.h"
#include "common/tagchip.h"
#include "common/themedheight.h"
#include "files/codeview.h"
#include "files/facewords.h"
#include "files/fileviewers.h"
#include "files/textviewer.h"
#include "hub/hubclient.h"
#include "lists/shownname.h"
#include "repo/filedelegate.h"
#include "sessions/localrepos.h"
#include "theme/painting.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QStringDecoder>
#include <QToolButton>

namespace hs::ui {

using models::FilePreview;
using models::LoadState;

namespace {

/// Ids of buttons of ours, beside those of errorMessage().
constexpr int kDownload = 100;
constexpr int kShowBytes = 101;

Chip scanChip(const hub::SecurityStatus &security)
{
    const ScanLook look = scanLook(security);
    const bool isGood = security.status == QLatin1StringView("safe");
    return {.kind = isGood ? ChipKind::Local : ChipKind::Gated, .text = look.text, .icon = look.mark};
}

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
    , m_scan(new TagChip(*dependencies.theme, {}, this))
    , m_danger(new Banner(*dependencies.theme, Banner::Shape::Flush, this))
    , m_viewers(new FileViewers(*dependencies.theme))
    , m_pane(new StatePane(*dependencies.theme, m_viewers, this))
    , m_more(new Banner(*dependencies.theme, Banner::Shape::Flush, this))
{
    buildUi();
    m_preview.setColors(syntaxLook(dependencies.theme->theme()));
    connect(dependencies.theme, &ThemeSource::changed, this,
            [this] { m_preview.setColors(syntaxLook(m_dependencies.theme->theme())); });
    if (dependencies.localRepos)
        m_preview.setCacheFolder(dependencies.localRepos->cacheFolder());
    connect(&m_preview, &FilePreview::changed, this, &FilePreviewPane::updateView);
    connect(&m_preview, &FilePreview::moreArrived, this, [this] { m_viewers->append(*m_preview.content().value); });
    connect(&m_preview, &FilePreview::readMoreFailed, this, [this](const base::HubError &error) {
        const ErrorText text = errorText(error, {.failed = tr("The next part could not be read"), .kept = {}},
                                         QDateTime::currentDateTimeUtc());
        Q_EMIT statusMessage(text.title);
    });
    showNothing();
}

void FilePreviewPane::copyContents()
{
    const auto *text =
        m_preview.content().value ? std::get_if<models::PreviewText>(&*m_preview.content().value) : nullptr;
    if (!text)
        return;
    // As in the file: the view folds very long lines.
    const auto encoding = QStringConverter::encodingForData(text->bytes).value_or(QStringConverter::Utf8);
    QGuiApplication::clipboard()->setText(QStringDecoder(encoding).decode(text->bytes));
    Q_EMIT statusMessage(tr("Copied %1").arg(m_name->text()));
}

void FilePreviewPane::showFile(const hub::RepoRef &repo, const hub::TreeEntry &file)
{
    m_repo = repo;
    m_preview.open(m_dependencies.client->context(), repo, file);
}

bool FilePreviewPane::find()
{
    return m_pane->isShowingContent() && m_viewers->find();
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
    updateScan();
    if (!hasFile) {
        m_shownPath.clear();
        m_viewers->clear();
        return m_pane->showMessage({.icon = Icon::CodeText,
                                    .tone = Tone::Neutral,
                                    .title = tr("Select a file to look inside"),
                                    .text = {},
                                    .details = {},
                                    .actions = {}});
    }
    updateFaces();
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
        return showLoading();
    }
}

void FilePreviewPane::showLoading()
{
    m_shownPath.clear();
    m_pane->showLoading(faceLoadingLine(m_preview.face(), m_preview.file().size, m_preview.filesRead()),
                        Skeleton::Text);
}

/// The ways to look at this file, where there are several.
void FilePreviewPane::updateFaces()
{
    const QList<models::FileFace> faces = m_preview.faces();
    if (faces != m_shownFaces) {
        m_shownFaces = faces;
        delete m_faces;
        m_faces = new SegmentedButton(*m_dependencies.theme, m_factsBar);
        m_faces->setAccessibleName(tr("Show the file as"));
        for (const models::FileFace face : faces)
            m_faces->addSegment(static_cast<int>(face), faceName(face));
        m_faces->setSmall();
        m_factsRow->addWidget(m_faces);
        connect(m_faces, &SegmentedButton::chosen, this,
                [this](int face) { m_preview.setFace(static_cast<models::FileFace>(face)); });
    }
    m_faces->setVisible(faces.size() > 1);
    m_faces->setCurrent(static_cast<int>(m_preview.face()));
}

/// What the Hub's scanners say: a chip beside the name, and a whole line where it warns.
void FilePreviewPane::updateScan()
{
    const auto &security = m_preview.file().security;
    const bool isTold = security && !security->status.isEmpty() && security->status != QLatin1StringView("unscanned") &&
                        !m_preview.file().path.isEmpty();
    m_scan->setVisible(isTold);
    m_danger->hide();
    if (!isTold)
        return;
    const ScanLook look = scanLook(*security);
    m_scan->setChip(scanChip(*security));
    m_scan->setToolTip(look.toolTip);
    m_scan->setAccessibleName(tr("Scan of the Hub: %1").arg(look.text));
    const bool isUnsafe = security->status == QLatin1StringView("unsafe");
    if (isUnsafe || !security->dangerousImports.isEmpty())
        m_danger->showMessage(isUnsafe ? Tone::Danger : Tone::Warning, look.text + u'.', look.toolTip);
}

QString FilePreviewPane::factsText() const
{
    const hub::TreeEntry &file = m_preview.file();
    QStringList measures{formats::bytes(file.size)};
    const auto &content = m_preview.content();
    const auto *text = content.value ? std::get_if<models::PreviewText>(&*content.value) : nullptr;
    const auto *image = content.value ? std::get_if<models::PreviewImage>(&*content.value) : nullptr;
    if (text && text->isWhole())
        measures.append(tr("%Ln lines", nullptr, formats::pluralOf(text->lines)));
    if (image) {
        const QSize pixels = image->image.deviceIndependentSize().toSize();
        measures.append(tr("%L1 × %L2", "pixels").arg(pixels.width()).arg(pixels.height()));
    }
    const QString store =
        storeText(file.isLfs() ? (file.xetHash.isEmpty() ? QStringLiteral("lfs") : QStringLiteral("xet"))
                               : QStringLiteral("git"));
    const QString kind = text && !text->language.isEmpty() ? text->language : store;
    return measures.join(QStringLiteral(", ")) + QStringLiteral("  ·  ") + kind;
}

void FilePreviewPane::updateFacts()
{
    const hub::TreeEntry &file = m_preview.file();
    const QString name = models::shownName(QStringView(file.path).sliced(file.path.lastIndexOf(u'/') + 1));
    m_icon->setIcon(fileIcon(file));
    m_name->setText(name);
    m_viewers->setContentName(tr("Contents of %1").arg(name));
    m_facts->setText(factsText());
    const auto &content = m_preview.content().value;
    m_copy->setVisible(content && std::holds_alternative<models::PreviewText>(*content));
    const auto &commit = file.lastCommit;
    m_changed->setText(
        commit && commit->date
            ? tr("Changed %1").arg(formats::pastInSentence(*commit->date, QDateTime::currentDateTimeUtc()))
            : QString());
}

cards::CardContext FilePreviewPane::cardContext() const
{
    const QString path = m_preview.file().path;
    cards::CardContext context;
    context.endpoint = m_dependencies.client->endpoint();
    context.kind = static_cast<cards::HubRepoKind>(m_repo.kind);
    context.repoId = m_repo.id.toString();
    context.revision = m_repo.revision.toString();
    context.folder = path.left(std::max<qsizetype>(path.lastIndexOf(u'/'), 0));
    return context;
}

void FilePreviewPane::showContent(const models::PreviewContent &content)
{
    const QString path = m_preview.file().path;
    if (const auto *damaged = std::get_if<models::PreviewDamaged>(&content)) {
        showDamage(*damaged);
    } else {
        const bool isSame = m_shownPath == path;
        if (!isSame || m_shownEdition != m_preview.edition())
            m_viewers->showContent(content, cardContext(), isSame);
        m_pane->showContent();
        showMoreBanner();
    }
    m_shownPath = path;
    m_shownEdition = m_preview.edition();
}

void FilePreviewPane::showMoreBanner()
{
    if (!m_preview.canReadMore() && !m_preview.isReadingMore())
        return;
    qint64 read = 0;
    qint64 total = 0;
    if (const auto *text = std::get_if<models::PreviewText>(&*m_preview.content().value)) {
        read = text->bytes.size();
        total = text->totalSize;
    } else if (const auto *table = std::get_if<models::PreviewTable>(&*m_preview.content().value)) {
        read = table->bytesRead;
        total = table->totalSize;
    }
    if (m_preview.isReadingMore())
        m_more->showMessage(Tone::Neutral, {}, tr("Reading more…"));
    else
        m_more->showMessage(Tone::Neutral, {},
                            tr("The first %1 of %2.").arg(formats::bytes(read), formats::bytes(total)),
                            {{.id = 0, .text = tr("Read more")}});
}

void FilePreviewPane::showDamage(const models::PreviewDamaged &damaged)
{
    StateMessage message = damageMessage(damaged);
    const QString size = formats::bytes(m_preview.file().size);
    message.actions = {{.id = kShowBytes, .text = tr("Show the bytes")},
                       {.id = kDownload, .text = tr("Download (%1)").arg(size), .icon = Icon::Download}};
    m_pane->showMessage(message);
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

void FilePreviewPane::act(int action)
{
    const auto &error = m_preview.content().error;
    if (action == kDownload)
        Q_EMIT downloadRequested(m_preview.file().path);
    else if (action == kShowBytes)
        m_preview.setFace(models::FileFace::Bytes);
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
