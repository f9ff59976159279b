// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/cardprinter.h"

#include "base/onworker.h"
#include "cards/markdown.h"
#include "common/cardlook.h"
#include "theme/themesource.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPageLayout>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QSaveFile>
#include <QStandardPaths>
#include <QTextDocument>

#include <memory>

namespace hs::ui {

using namespace Qt::StringLiterals;
using base::HubError;
using base::Result;

namespace {

constexpr qreal kPageMargin = 16; // millimetres
constexpr int kDotsPerInch = 300;
constexpr qreal kMarkScale = 3;

/// Draws the pages. The document is as wide as the window's reading width and is scaled to the paper by Qt.
void drawPages(const PaperCard &card, QPagedPaintDevice &device)
{
    QTextDocument document;
    cards::applyStyle(document, card.style);
    const QSizeF paper(device.width(), device.height());
    const qreal width = card.style.readingWidth;
    for (auto image = card.images.cbegin(); image != card.images.cend(); ++image) {
        QImage shown = *image;
        if (shown.deviceIndependentSize().width() > width)
            shown.setDevicePixelRatio(shown.width() / width);
        document.addResource(QTextDocument::ImageResource, QUrl(image.key()), shown);
    }
    const cards::RenderedCard rendered = cards::renderCard(card.document, card.context, card.style);
    // Pictures that were not loaded leave their place empty: Qt would put the icon of a torn file there.
    QImage nothing(1, 1, QImage::Format_ARGB32_Premultiplied);
    nothing.fill(Qt::transparent);
    for (const cards::CardImage &image : rendered.images) {
        if (!card.images.contains(image.source))
            document.addResource(QTextDocument::ImageResource, QUrl(image.source), nothing);
    }
    document.setHtml(rendered.html());
    document.setPageSize(QSizeF(width, width * paper.height() / paper.width()));
    document.print(&device);
}

/// A file that was there stays until the new one is whole.
bool writePages(const PaperCard &card, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    {
        QPdfWriter writer(&file);
        writer.setTitle(card.title);
        writer.setCreator(u"Hubscope"_s);
        writer.setResolution(kDotsPerInch);
        writer.setPageMargins({kPageMargin, kPageMargin, kPageMargin, kPageMargin}, QPageLayout::Millimeter);
        drawPages(card, writer);
    }
    return file.commit();
}

QCoro::Task<Result<void>> writeOnWorker(PaperCard card, QString path, std::stop_token stop)
{
    const bool isWritten = co_await base::onWorker([card = std::move(card), path] { return writePages(card, path); });
    if (stop.stop_requested())
        co_return base::failure(HubError::Kind::Cancelled);
    if (!isWritten)
        co_return base::failure(HubError::Kind::Disk, path);
    co_return Result<void>();
}

QCoro::Task<Result<void>> printOnWorker(PaperCard card, std::shared_ptr<QPrinter> printer, std::stop_token stop)
{
    co_await base::onWorker([card = std::move(card), printer] {
        drawPages(card, *printer);
        return true;
    });
    if (stop.stop_requested())
        co_return base::failure(HubError::Kind::Cancelled);
    co_return Result<void>();
}

} // namespace

cards::CardStyle paperLook(const ThemeSource &themes)
{
    cards::CardStyle style = cardLook(Theme(Theme::Scheme::Light));
    style.textFamily = themes.theme().font(TextStyle::CardText).family();
    style.monoFamily = themes.theme().font(TextStyle::Mono).family();
    return style;
}

CardPrinter::CardPrinter(ThemeSource &themes, QWidget *window)
    : QObject(window)
    , m_themes(themes)
    , m_window(window)
{}

/// The pictures of alerts: icons are drawn in the window's thread.
PaperCard CardPrinter::withMarks(PaperCard card) const
{
    for (const cards::AlertColors *alert :
         {&card.style.note, &card.style.tip, &card.style.important, &card.style.warning, &card.style.caution})
        card.images.insert(alert->mark, alertMark(m_themes, QUrl(alert->mark), kMarkScale));
    return card;
}

void CardPrinter::savePdf(const PaperCard &card)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QString name = card.title.section(u'/', -1);
    auto *dialog = new QFileDialog(m_window, tr("Save card as PDF"), QDir(folder).filePath(name + u".pdf"_s),
                                   tr("PDF documents (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this, card](const QString &file) { writePdf(card, file); });
    dialog->open();
}

void CardPrinter::writePdf(const PaperCard &card, const QString &file)
{
    Q_EMIT statusMessage(tr("Writing %1…").arg(QFileInfo(file).fileName()));
    m_scope.then(writeOnWorker(withMarks(card), file, m_scope.token()), [this, file](const Result<void> &result) {
        if (!result)
            return Q_EMIT statusMessage(tr("%1 could not be written.").arg(file));
        Q_EMIT statusMessage(tr("Saved %1").arg(QFileInfo(file).fileName()));
        Q_EMIT written(file);
    });
}

void CardPrinter::print(const PaperCard &card)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(card.title);
    printer->setPageMargins({kPageMargin, kPageMargin, kPageMargin, kPageMargin}, QPageLayout::Millimeter);
    auto *dialog = new QPrintDialog(printer.get(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QPrintDialog::finished, this, [this, card, printer](int result) {
        if (result != QDialog::Accepted)
            return;
        Q_EMIT statusMessage(tr("Printing %1…").arg(card.title));
        m_scope.then(printOnWorker(withMarks(card), printer, m_scope.token()), [this, card](const Result<void> &) {
            Q_EMIT statusMessage(tr("%1 was given to the printer").arg(card.title));
        });
    });
    dialog->open();
}

} // namespace hs::ui
