// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/commitfilterbar.h"

#include "common/buttons.h"
#include "common/searchfield.h"
#include "common/themedheight.h"
#include "lists/commitquery.h"
#include "theme/themesource.h"

#include <QActionGroup>
#include <QDate>
#include <QHBoxLayout>
#include <QMenu>
#include <QRegularExpression>
#include <QToolButton>

namespace hs::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kPause{150};
constexpr int kShortestField = 120;

} // namespace

CommitFilterBar::CommitFilterBar(ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_revision(makeMenuButton(themes, Icon::Branch, QString(), this))
    , m_author(makeMenuButton(themes, std::nullopt, tr("All authors"), this))
    , m_more(makeIconButton(themes, Icon::Filter, tr("Filter by file or date"), this))
    , m_field(new SearchField(themes, tr("Filter commits"), this))
{
    buildUi();
}

void CommitFilterBar::buildUi()
{
    const ThemeSpace &space = m_themes.theme().space;
    setSurface(this, Surface::Page);
    keepHeight(this, m_themes, &ThemeSizes::paneHeader);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space.s6, 0, space.s3, 0);
    row->setSpacing(space.s2);
    for (QWidget *part : std::initializer_list<QWidget *>{m_revision, m_author})
        row->addWidget(part);
    row->addWidget(m_field, 1);
    row->addWidget(m_more);
    m_field->setMinimumWidth(kShortestField);
    m_field->setToolTip(tr("Words of the title, the message or the author, or the beginning of an id; "
                           "also path:config.json, since:2026-03, until:2026-03-20"));
    auto *branches = new QMenu(m_revision);
    auto *choice = new QActionGroup(branches);
    m_others = branches->addAction(tr("With other branches and pull requests"));
    QAction *alone = branches->addAction(tr("This revision alone"));
    for (QAction *action : {m_others, alone}) {
        action->setCheckable(true);
        choice->addAction(action);
    }
    m_others->setChecked(true);
    m_revision->setMenu(branches);
    m_revision->setToolTip(tr("The Hub names no parents of a commit. Lines show which commits a branch has."));
    auto *authors = new QMenu(m_author);
    m_author->setMenu(authors);
    connect(authors, &QMenu::aboutToShow, this, &CommitFilterBar::fillAuthors);
    m_more->setMenu(makeMoreMenu());
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_typing.setSingleShot(true);
    m_typing.setInterval(kPause);
    connect(m_others, &QAction::toggled, this, &CommitFilterBar::showsOthersChanged);
    connect(m_field, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_field, &QLineEdit::textChanged, this, &CommitFilterBar::showAuthor);
    connect(&m_typing, &QTimer::timeout, this, &CommitFilterBar::textChanged);
}

QMenu *CommitFilterBar::makeMoreMenu()
{
    auto *menu = new QMenu(m_more);
    const auto add = [this, menu](const QString &text, const QString &name, int daysAgo) {
        menu->addAction(text, this, [this, name, daysAgo] {
            setWord(name, daysAgo < 0 ? QString() : QDate::currentDate().addDays(-daysAgo).toString(Qt::ISODate));
            if (daysAgo < 0) {
                m_field->setText((m_field->text().trimmed() + u' ' + name + u':').trimmed());
                m_field->setFocus(Qt::OtherFocusReason);
            }
        });
    };
    add(tr("That changed a file…"), u"path"_s, -1);
    menu->addSeparator();
    add(tr("Of the last 7 days"), u"since"_s, 6);
    add(tr("Of the last 30 days"), u"since"_s, 29);
    add(tr("Of the last year"), u"since"_s, 364);
    add(tr("Since a day…"), u"since"_s, -1);
    add(tr("Until a day…"), u"until"_s, -1);
    return menu;
}

void CommitFilterBar::setRevision(const QString &name)
{
    m_revision->setText(name);
    m_revision->setAccessibleName(tr("Branches, %1").arg(name));
}

void CommitFilterBar::setAuthors(const QList<models::CommitActivity::Author> &authors)
{
    m_authors = authors;
}

void CommitFilterBar::fillAuthors()
{
    QMenu *menu = m_author->menu();
    menu->clear();
    const QString current = models::CommitQuery::parse(text()).author;
    const auto add = [&](const QString &label, const QString &name) {
        QAction *action = menu->addAction(label, this, [this, name] { setWord(u"author"_s, name); });
        action->setCheckable(true);
        action->setChecked(current == name);
    };
    add(tr("All authors"), {});
    menu->addSeparator();
    for (const auto &author : std::as_const(m_authors))
        add(author.name, author.name);
}

void CommitFilterBar::showAuthor()
{
    const QString author = models::CommitQuery::parse(text()).author;
    m_author->setText(author.isEmpty() ? tr("All authors") : author);
}

QString CommitFilterBar::text() const
{
    return m_field->text();
}

void CommitFilterBar::setText(const QString &text)
{
    if (text == m_field->text())
        return;
    m_field->setText(text);
    m_typing.stop();
    Q_EMIT textChanged();
}

QString CommitFilterBar::wordText(const QString &name, const QString &value)
{
    if (value.isEmpty())
        return {};
    return name + u':' + (value.contains(u' ') ? u'"' + value + u'"' : value);
}

void CommitFilterBar::setWord(const QString &name, const QString &value)
{
    const QRegularExpression word(u"(^|\\s)%1:(\"[^\"]*\"?|\\S*)"_s.arg(name),
                                  QRegularExpression::CaseInsensitiveOption);
    QString words = m_field->text();
    words.remove(word);
    setText((words.trimmed() + u' ' + wordText(name, value)).trimmed());
}

void CommitFilterBar::focusField()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void CommitFilterBar::setNarrow(bool isNarrow)
{
    m_author->setVisible(!isNarrow);
}

bool CommitFilterBar::showsOthers() const
{
    return m_others->isChecked();
}

} // namespace hs::ui
