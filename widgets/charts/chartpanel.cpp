// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartpanel.h"

#include "charts/chartcanvas.h"
#include "charts/chartlegend.h"
#include "charts/charttable.h"
#include "common/buttons.h"
#include "common/elidedlabel.h"
#include "common/formats.h"
#include "common/segmentedbutton.h"
#include "common/statepane.h"
#include "sessions/filesaving.h"
#include "theme/themesource.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace hs::ui {

namespace {

enum class Face { Chart, Table };

} // namespace

ChartPanel::ChartPanel(ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_format([](double value) { return formats::count(formats::whole(value)); })
    , m_exact([](double value) { return formats::exactCount(formats::whole(value)); })
    , m_title(new ElidedLabel(themes, TextStyle::BodyStrong, &ThemeColors::text, this))
    , m_note(new ElidedLabel(themes, TextStyle::Small, &ThemeColors::textSecondary, this))
    , m_readout(new ElidedLabel(themes, TextStyle::SmallStrong, &ThemeColors::text, this))
    , m_face(new SegmentedButton(themes, this))
    , m_more(makeIconButton(themes, Icon::More, tr("More about these numbers"), this, {}, ButtonSize::Small))
    , m_legend(new ChartLegend(themes, this))
    , m_canvas(new ChartCanvas(themes, this))
    , m_table(new ChartTable(themes, this))
    , m_faces(new QStackedWidget(this))
    , m_body(new StatePane(themes, makeFaces(), this))
    , m_trouble(new TextLabel(themes, TextStyle::Small, &ThemeColors::dangerText, this))
{
    const Theme &theme = themes.theme();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme.space.s2);
    column->addWidget(makeHead());
    column->addWidget(m_trouble);
    column->addWidget(m_body);
    m_body->setHeightFollowsWidth(true);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    m_canvas->setFormats(m_format, m_exact);
    connect(m_canvas, &ChartCanvas::currentChanged, this, &ChartPanel::showReadout);
    connect(m_canvas, &ChartCanvas::activated, this, &ChartPanel::activated);
    connect(m_canvas, &ChartCanvas::drawn, this, &ChartPanel::drawn);
    connect(m_body, &StatePane::actionTriggered, this, &ChartPanel::actionTriggered);
    setNumbers({});
}

QWidget *ChartPanel::makeHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins({});
    row->setSpacing(m_themes.theme().space.s2);
    m_readout->setNumeric(true);
    m_readout->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_face->addSegment(int(Face::Chart), Icon::Insights, tr("Chart"));
    m_face->addSegment(int(Face::Table), Icon::Table, tr("Table"));
    m_face->setSmall();
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    row->addWidget(m_title);
    row->addWidget(m_note, 1);
    row->addWidget(m_readout, 2);
    row->addWidget(m_face);
    row->addWidget(m_more);
    auto *menu = new QMenu(m_more);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillMenu(menu); });
    m_more->setMenu(menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
    connect(m_face, &SegmentedButton::chosen, this, [this](int face) { showTable(Face(face) == Face::Table); });
    return head;
}

QWidget *ChartPanel::makeFaces()
{
    auto *chart = new QWidget(this);
    auto *column = new QVBoxLayout(chart);
    column->setContentsMargins({});
    column->setSpacing(m_themes.theme().space.s1);
    column->addWidget(m_legend);
    column->addWidget(m_canvas, 1);
    m_faces->addWidget(chart);
    m_faces->addWidget(m_table);
    return m_faces;
}

void ChartPanel::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
    m_canvas->setAccessibleName(title);
    //: %1: the title of a chart
    m_table->setAccessibleName(tr("%1, as a table").arg(title));
    m_more->setAccessibleName(tr("More about “%1”").arg(title));
}

QString ChartPanel::title() const
{
    return m_title->text();
}

void ChartPanel::setNote(const QString &note)
{
    m_note->setText(note);
}

void ChartPanel::setForm(ChartForm form)
{
    m_form = form;
    m_canvas->setForm(form);
}

void ChartPanel::setFormat(const ChartFormat &format, const ChartFormat &exact)
{
    m_format = format;
    m_exact = exact ? exact : format;
    m_canvas->setFormats(m_format, m_exact);
    m_table->setNumbers(m_numbers, m_exact);
    describe();
}

void ChartPanel::setNumbers(const ChartNumbers &numbers)
{
    m_numbers = numbers;
    m_canvas->setNumbers(numbers);
    m_table->setNumbers(numbers, m_exact);
    QStringList names;
    for (const ChartSeries &series : numbers.series)
        names.append(series.name);
    m_legend->setNames(names, m_form == ChartForm::Lines || m_form == ChartForm::Area);
    m_legend->setVisible(names.size() > 1);
    const bool isEmpty = numbers.categories.isEmpty();
    m_face->setEnabled(!isEmpty);
    m_more->setEnabled(!isEmpty);
    describe();
    if (isEmpty)
        m_body->showMessage({.title = tr("No numbers here")});
    else
        m_body->showContent();
    fitHeight();
}

void ChartPanel::fitHeight()
{
    // A stack is as high as its highest page unless the hidden ones have no say.
    const auto count = [](QWidget *page, bool counts) {
        page->setSizePolicy(QSizePolicy::Preferred, counts ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    };
    count(m_body->state(), !m_body->isShowingContent());
    count(m_faces, m_body->isShowingContent());
    for (int i = 0; i < m_faces->count(); ++i)
        count(m_faces->widget(i), i == m_faces->currentIndex());
    updateGeometry();
}

void ChartPanel::setSummary(const QString &summary)
{
    m_summary = summary;
    describe();
}

void ChartPanel::describe()
{
    QString words = m_summary;
    if (words.isEmpty() && !m_numbers.categories.isEmpty())
        words = chartSummary(m_numbers, m_exact);
    setAccessibleDescription(words);
    m_canvas->setAccessibleDescription(words);
}

void ChartPanel::showLoading(const QString &line)
{
    m_face->setEnabled(false);
    m_more->setEnabled(false);
    m_body->showLoading(line, Skeleton::None, false);
    fitHeight();
}

void ChartPanel::showMessage(const StateMessage &message)
{
    m_face->setEnabled(false);
    m_more->setEnabled(false);
    m_body->showMessage(message);
    fitHeight();
}

bool ChartPanel::isTableShown() const
{
    return m_faces->currentWidget() == m_table;
}

void ChartPanel::showTable(bool isTable)
{
    m_faces->setCurrentIndex(int(isTable ? Face::Table : Face::Chart));
    m_face->setCurrent(int(isTable ? Face::Table : Face::Chart));
    showReadout();
    fitHeight();
}

void ChartPanel::setActivatable(bool isActivatable)
{
    m_canvas->setActivatable(isActivatable);
}

void ChartPanel::setChartHeight(int pixels)
{
    m_canvas->setHeight(pixels);
}

void ChartPanel::showReadout()
{
    m_readout->setText(isTableShown() ? QString() : m_canvas->readout());
}

void ChartPanel::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_numbers.categories.isEmpty() || !m_body->isShowingContent())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(menu);
    menu->popup(event->globalPos());
}

void ChartPanel::fillMenu(QMenu *menu)
{
    menu->clear();
    menu->addAction(m_themes.icon(isTableShown() ? Icon::Insights : Icon::Table),
                    isTableShown() ? tr("Show as chart") : tr("Show as table"), this,
                    [this] { showTable(!isTableShown()); });
    menu->addSeparator();
    menu->addAction(m_themes.icon(Icon::Copy), tr("Copy the numbers"), this, &ChartPanel::copy);
    menu->addAction(m_themes.icon(Icon::Save), tr("Save as CSV…"), this, &ChartPanel::askWhereToSave);
}

void ChartPanel::copy()
{
    QGuiApplication::clipboard()->setText(chartTabbed(m_numbers));
    Q_EMIT statusMessage(tr("Copied %Ln rows", nullptr, rowCount()));
}

void ChartPanel::askWhereToSave()
{
    auto *dialog = new QFileDialog(window(), tr("Save the numbers of “%1”").arg(title()));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Comma-separated values (*.csv)"));
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    // What a title may hold and a file name must not.
    QString name = title().toLower();
    name.replace(u'/', u'-').replace(u' ', u'-');
    dialog->selectFile(name + QStringLiteral(".csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &ChartPanel::save);
    dialog->open();
}

void ChartPanel::save(const QString &path)
{
    m_trouble->hide();
    m_saving.then(models::saveFile(path, chartCsv(m_numbers), m_saving.restart()),
                  [this, path](const base::Result<void> &result) {
                      if (result) {
                          Q_EMIT statusMessage(tr("Saved %1").arg(path));
                          return;
                      }
                      m_trouble->setText(tr("%1 was not saved: %2").arg(path, result.error().serverText));
                      m_trouble->show();
                  });
}

} // namespace hs::ui
