// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/modeltree.h"

#include "common/elidedlabel.h"
#include "common/formats.h"
#include "repo/linklabel.h"
#include "theme/iconloader.h"
#include "theme/painting.h"
#include "theme/themesource.h"

#include <QPainter>
#include <QStyle>

namespace hs::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTreeRowHeight = 24;
constexpr int kIndent = 20;
constexpr int kTreeIconGap = 6;

/// What the model is to those above it.
QString relationText(const QString &relation)
{
    if (relation == "finetune"_L1)
        return ModelTree::tr("fine-tune", "what a model is to the one it was made from");
    if (relation == "adapter"_L1)
        return ModelTree::tr("adapter", "what a model is to the one it was made from");
    if (relation == "quantized"_L1)
        return ModelTree::tr("quantized", "what a model is to the one it was made from");
    if (relation == "merge"_L1)
        return ModelTree::tr("merge", "what a model is to those it was made from");
    return relation;
}

} // namespace

bool ModelTree::hasFamily(const hub::RepoDetails &details)
{
    const hub::ChildCounts none;
    return !details.baseModels.ids.isEmpty() || (details.children && *details.children != none);
}

ModelTree::ModelTree(ThemeSource &themes, const hub::RepoDetails &details, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
{
    addBases(details);
    const int depth = m_rows.isEmpty() ? 0 : 1;
    auto *self = new ElidedLabel(themes, TextStyle::SmallStrong, &ThemeColors::text, this);
    self->setText(details.summary.id.name());
    const QString note = depth > 0 ? relationText(details.baseModels.relation) : QString();
    m_rows.append({.depth = depth, .label = self, .note = note, .isSelf = true, .hasIcon = true});
    if (details.children)
        addChildren(*details.children, depth + 1);
    setFixedHeight(static_cast<int>(m_rows.size()) * rowHeight());
}

void ModelTree::addBases(const hub::RepoDetails &details)
{
    for (const QString &id : details.baseModels.ids) {
        auto *link = new LinkLabel(m_themes, id, TextStyle::Small, this);
        connect(link, &LinkLabel::activated, this,
                [this, id](bool inBackground) { Q_EMIT baseChosen(id, inBackground); });
        m_rows.append({.depth = 0,
                       .label = link,
                       .note = tr("base", "the model another was made from"),
                       .isSelf = false,
                       .hasIcon = true});
    }
}

void ModelTree::addChildren(const hub::ChildCounts &children, int depth)
{
    const struct
    {
        int count;
        QString relation;
        QString text;
    } kinds[] = {{children.quantized, u"quantized"_s, tr("Quantized")},
                 {children.adapter, u"adapter"_s, tr("Adapters")},
                 {children.finetune, u"finetune"_s, tr("Fine-tunes")},
                 {children.merge, u"merge"_s, tr("Merges")}};
    for (const auto &kind : kinds) {
        if (kind.count == 0)
            continue;
        auto *link = new LinkLabel(m_themes, kind.text, TextStyle::Small, this);
        connect(link, &LinkLabel::activated, this,
                [this, relation = kind.relation](bool inBackground) { Q_EMIT childrenChosen(relation, inBackground); });
        m_rows.append(
            {.depth = depth, .label = link, .note = formats::count(kind.count), .isSelf = false, .hasIcon = false});
    }
}

int ModelTree::rowHeight() const
{
    return m_themes.theme().scaled(kTreeRowHeight);
}

QRect ModelTree::labelRect(qsizetype row) const
{
    const Row &r = m_rows.at(row);
    const int icon = r.hasIcon ? m_themes.theme().size.iconSmall + kTreeIconGap : 0;
    const int x = r.depth * kIndent + icon;
    const int note = r.note.isEmpty() ? 0 : textWidth(r.note, m_themes.theme().font(TextStyle::Small)) + kTreeIconGap;
    const int wanted = std::min(r.label->sizeHint().width(), width() - x - note);
    const int height = m_themes.theme().lineHeight(TextStyle::Small) + 2;
    return {x, static_cast<int>(row) * rowHeight() + (rowHeight() - height) / 2, wanted, height};
}

void ModelTree::resizeEvent(QResizeEvent *)
{
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        m_rows.at(i).label->setGeometry(QStyle::visualRect(layoutDirection(), rect(), labelRect(i)));
}

void ModelTree::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = m_themes.theme();
    const auto place = [this](const QRect &rect) { return QStyle::visualRect(layoutDirection(), this->rect(), rect); };
    const auto line = [&](const QRect &rect) { painter.fillRect(place(rect), theme.color.hairlineStrong); };
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows.at(i);
        const int y = static_cast<int>(i) * rowHeight();
        if (row.hasIcon) {
            const QRect icon(row.depth * kIndent, y, theme.size.iconSmall, rowHeight());
            m_themes.icons().paint(painter, place(icon), Icon::Model,
                                   row.isSelf ? theme.color.text : theme.color.textSecondary, theme.size.iconSmall);
        }
        if (row.depth > 0) {
            const int x = row.depth * kIndent - kIndent / 2 - 3;
            const bool isLast = i + 1 == m_rows.size() || m_rows.at(i + 1).depth < row.depth;
            line(QRect(x, y, 1, isLast || row.isSelf ? rowHeight() / 2 : rowHeight()));
            line(QRect(x, y + rowHeight() / 2, row.hasIcon ? 8 : 7, 1));
        }
        paintText(painter, place(QRect(0, y, width(), rowHeight())), row.note, theme.numberFont(TextStyle::Small),
                  theme.color.textTertiary, Qt::AlignRight);
    }
}

} // namespace hs::ui
