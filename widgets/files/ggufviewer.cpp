// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/ggufviewer.h"

#include "charts/chartpanel.h"
#include "common/formats.h"
#include "common/segmentedbutton.h"
#include "common/themedheight.h"
#include "files/codeview.h"
#include "files/factstrip.h"
#include "files/filetable.h"
#include "files/rowsview.h"
#include "files/tensorview.h"
#include "files/typeschart.h"
#include "theme/themesource.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace hs::ui {

using namespace Qt::StringLiterals;
using hs::formats::Gguf;
using hs::formats::GgufEntry;

namespace {

/// A number of metadata, grouped; as it is when it is none.
QString numberText(const QString &text)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    return isNumber ? formats::exactCount(number) : text;
}

} // namespace

GgufViewer::GgufViewer(ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_facts(new FactStrip(themes, this))
    , m_choice(new SegmentedButton(themes, this))
    , m_parts(new QStackedWidget(this))
    , m_metadata(new RowsView(themes))
    , m_tensors(new TensorView(themes))
    , m_types(new ChartPanel(themes))
    , m_tokens(new RowsView(themes))
    , m_template(new CodeView(themes))
{
    buildUi();
    connect(m_types, &ChartPanel::statusMessage, this, &GgufViewer::statusMessage);
    connect(m_choice, &SegmentedButton::chosen, this, [this](int part) { setPart(static_cast<Part>(part)); });
}

void GgufViewer::buildUi()
{
    const Theme &theme = m_themes.theme();
    m_choice->addSegment(Metadata, tr("Metadata"));
    m_choice->addSegment(Tensors, tr("Tensors"));
    m_choice->addSegment(Types, tr("Types", "of numbers"));
    m_choice->addSegment(Tokenizer, tr("Tokenizer"));
    m_choice->addSegment(Template, tr("Chat template"));
    m_template->setWrapped(true);
    m_template->setAccessibleName(tr("Chat template"));
    for (QWidget *part : {static_cast<QWidget *>(m_metadata), static_cast<QWidget *>(m_tensors), makeTypesPart(),
                          static_cast<QWidget *>(m_tokens), static_cast<QWidget *>(m_template)})
        m_parts->addWidget(part);
    auto *bar = new QWidget(this);
    keepHeight(bar, m_themes, &ThemeSizes::paneHeader);
    auto *line = new QHBoxLayout(bar);
    line->setContentsMargins(theme.space.s4, 0, theme.space.s4, 0);
    line->addWidget(m_choice);
    line->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_facts);
    column->addWidget(bar);
    column->addWidget(m_parts, 1);
    setFocusProxy(m_choice);
}

/// In a low pane the bars are scrolled to and not pressed into one another.
QWidget *GgufViewer::makeTypesPart()
{
    const ThemeSpace &space = m_themes.theme().space;
    auto *types = new QWidget;
    auto *column = new QVBoxLayout(types);
    column->setContentsMargins(space.s4, 0, space.s4, space.s2);
    column->addWidget(m_types);
    column->addStretch();
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(types);
    area->viewport()->setAutoFillBackground(false);
    types->setAutoFillBackground(false);
    return area;
}

void GgufViewer::setContent(const models::PreviewGguf &content, bool keepsPlace)
{
    showTemplate(content, keepsPlace);
    if (keepsPlace)
        return;
    showFacts(content.content);
    showMetadata(content.content);
    m_tensors->setTensors(content.content.tensors, {});
    showTypes(*m_types, hs::formats::sumsByDtype(content.content.tensors));
    m_types->setMinimumHeight(m_types->sizeHint().height());
    showTokenizer(content.content);
    setPart(Metadata);
}

void GgufViewer::showFacts(const Gguf &content)
{
    qint64 parameters = 0;
    for (const hs::formats::Tensor &tensor : content.tensors)
        parameters += tensor.parameters;
    const QString architecture = content.text(u"general.architecture");
    QList<FactStrip::Fact> facts{{tr("Parameters"), formats::parameters(parameters), formats::exactCount(parameters)}};
    const QString type = hs::formats::ggufFileType(content.text(u"general.file_type").toLongLong());
    if (content.find(u"general.file_type") && !type.isEmpty())
        facts.append({tr("Quantization"), type});
    if (!architecture.isEmpty())
        facts.append({tr("Architecture"), architecture});
    const QString context = content.text(QString(architecture + u".context_length"_s));
    if (!context.isEmpty())
        facts.append({tr("Context"), numberText(context)});
    facts.append({tr("Tensors"), formats::exactCount(content.tensors.size())});
    m_facts->setFacts(facts);
}

void GgufViewer::showMetadata(const Gguf &content)
{
    QList<QStringList> rows;
    for (const GgufEntry &entry : content.entries) {
        const QString type = entry.isArray
                                 ? u"%1 × %2"_s.arg(formats::exactCount(entry.count), entry.type.section(u' ', -1))
                                 : entry.type;
        rows.append({entry.key, type, entry.text});
    }
    const QString note =
        content.isBigEndian
            ? tr("GGUF version %1, big-endian, %2 of header")
                  .arg(content.version)
                  .arg(formats::bytes(content.headerBytes))
            : tr("GGUF version %1, %2 of header").arg(content.version).arg(formats::bytes(content.headerBytes));
    m_metadata->setPage({.name = tr("Metadata"),
                         .facts = {},
                         .titles = {tr("Key"), tr("Type"), tr("Value")},
                         .rows = rows,
                         .widths = {196, 92, 0},
                         .formats = {},
                         .empty = tr("This file has no metadata"),
                         .note = note});
}

void GgufViewer::showTokenizer(const Gguf &content)
{
    const GgufEntry *tokens = content.find(u"tokenizer.ggml.tokens");
    const GgufEntry *scores = content.find(u"tokenizer.ggml.scores");
    QList<QStringList> rows;
    for (qsizetype i = 0; tokens && i < tokens->head.size(); ++i)
        rows.append({QString::number(i), tokens->head.at(i), scores ? scores->head.value(i) : QString()});
    const QString model = content.text(u"tokenizer.ggml.model");
    QList<FactStrip::Fact> facts;
    if (tokens)
        facts.append({tr("Tokens"), formats::exactCount(tokens->count)});
    if (!model.isEmpty())
        facts.append({tr("Model", "of a tokenizer"), model});
    if (const GgufEntry *merges = content.find(u"tokenizer.ggml.merges"))
        facts.append({tr("Merges"), formats::exactCount(merges->count)});
    const bool isPart = tokens && tokens->count > tokens->head.size();
    m_tokens->setPage(
        {.name = tr("Tokens"),
         .facts = facts,
         .titles = {tr("Number"), tr("Token"), tr("Score")},
         .rows = rows,
         .widths = {84, 0, 92},
         .formats = {{0, [](const QString &raw) { return raw; }}, {2, [](const QString &raw) { return raw; }}},
         .empty = tr("This file has no tokenizer"),
         .note = isPart ? tr("The first %Ln tokens", nullptr, formats::pluralOf(rows.size())) : QString()});
}

void GgufViewer::showTemplate(const models::PreviewGguf &content, bool keepsPlace)
{
    const QString text = content.content.text(u"tokenizer.chat_template");
    m_template->setCode(text.isEmpty() ? tr("This file has no chat template") : text, content.templateSpans,
                        keepsPlace);
}

GgufViewer::Part GgufViewer::part() const
{
    return static_cast<Part>(m_choice->current());
}

void GgufViewer::setPart(Part part)
{
    m_choice->setCurrent(part);
    m_parts->setCurrentIndex(part);
}

void GgufViewer::find()
{
    setPart(Tensors);
    m_tensors->find();
}

} // namespace hs::ui
