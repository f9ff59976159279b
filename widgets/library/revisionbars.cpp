// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/revisionbars.h"

#include "common/formats.h"
#include "library/deletionplan.h"
#include "theme/painting.h"
#include "theme/themesource.h"

#include <QPainter>

#include <algorithm>

namespace hs::ui {

namespace {

constexpr qsizetype kMostRevisionBars = 8;
constexpr int kRevisionBarHeight = 10;
constexpr int kNameWidth = 56;
constexpr qreal kSplit = 2; // pixels between own and shared

} // namespace

RevisionBars::RevisionBars(ThemeSource &themes, const library::CachedRepo &repo, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    QStringList sentences;
    for (const library::CachedRevision &revision :
         repo.revisions.first(std::min(kMostRevisionBars, repo.revisions.size()))) {
        Bar bar{.name = formats::shortOid(revision.commit.toString()), .own = 0, .shared = 0};
        for (const library::FileFate &file : library::fatesOf(repo, {revision.commit}))
            (file.isFreed ? bar.own : bar.shared) += file.size;
        m_largest = std::max(m_largest, bar.own + bar.shared);
        sentences.append(tr("%1: %2 only here, %3 shared", "revision, size, size")
                             .arg(bar.name, formats::bytes(bar.own), formats::bytes(bar.shared)));
        m_bars.append(bar);
    }
    setAccessibleName(sentences.join(QStringLiteral("; ")));
    setToolTip(sentences.join(u'\n'));
    connect(&themes, &ThemeSource::changed, this, &QWidget::updateGeometry);
}

QSize RevisionBars::sizeHint() const
{
    const int line = m_themes.theme().lineHeight(TextStyle::Small) + 4;
    return {200, line * static_cast<int>(m_bars.size() + 1)};
}

void RevisionBars::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_themes.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int line = theme.lineHeight(TextStyle::Small) + 4;
    const int name = theme.scaled(kNameWidth);
    const QColor own = theme.color.accent;
    const QColor shared = theme.chart(6);
    int y = 0;
    for (const Bar &bar : std::as_const(m_bars)) {
        paintText(painter, QRect(0, y, name, line), bar.name, theme.font(TextStyle::Mono), theme.color.text);
        const qreal all = width() - name;
        const qreal ownWidth = m_largest > 0 ? all * double(bar.own) / double(m_largest) : 0;
        const qreal sharedWidth = m_largest > 0 ? all * double(bar.shared) / double(m_largest) : 0;
        const qreal top = y + (line - kRevisionBarHeight) / 2.0;
        painter.fillRect(QRectF(name, top, ownWidth, kRevisionBarHeight), own);
        const qreal gap = ownWidth > 0 && sharedWidth > kSplit ? kSplit : 0;
        painter.fillRect(QRectF(name + ownWidth + gap, top, std::max(0.0, sharedWidth - gap), kRevisionBarHeight),
                         shared);
        y += line;
    }
    int x = 0;
    const auto legend = [&](const QColor &color, const QString &text) {
        const int mark = theme.size.iconChip - 2;
        painter.fillRect(QRect(x, y + (line - mark) / 2, mark, mark), color);
        x += mark + theme.space.s1 + 2;
        x += paintText(painter, QRect(x, y, width() - x, line), text, theme.font(TextStyle::Small),
                       theme.color.textSecondary);
        x += theme.space.s4;
    };
    legend(own, tr("Only here"));
    legend(shared, tr("Shared, stays"));
}

} // namespace hs::ui
