// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/reporowlayout.h"

#include "search/rowwords.h"
#include "theme/painting.h"

#include <QCoreApplication>

namespace hs::ui {

using namespace Qt::StringLiterals;

namespace {

struct RowChipWords
{
    Q_DECLARE_TR_FUNCTIONS(hs::ui::RepoRow)
};

constexpr int kTitleGap = 6;     ///< between name and first chip
constexpr int kFactGap = 17;     ///< between facts: 8, a dot, 8
constexpr int kCountColumn = 67; ///< icon and number
constexpr int kLeastName = 96;   ///< a chip that leaves the name less goes

struct TextRow
{
    int left;
    int right; ///< exclusive
    int top;
    int height;
    [[nodiscard]] QRect whole() const { return {left, top, right - left, height}; }
};

/// Title and chips share a line; the name gives way last.
void layoutTitle(RepoRowLayout &layout, const Theme &theme, const TextRow &line, const RepoRowContent &content)
{
    const QString owner = content.repo.id.owner();
    const int ownerWidth = owner.isEmpty() ? 0 : textWidth(owner + u'/', theme.font(TextStyle::Body));
    const int nameWidth = textWidth(content.repo.id.name(), theme.font(TextStyle::BodyStrong));
    const int space = line.right - line.left;
    QList<Chip> chips = repoChips(content.repo, content.copy);
    const auto widthOf = [&theme](const QList<Chip> &some) {
        int width = 0;
        for (const Chip &chip : some)
            width += chipSize(theme, chip).width() + (width == 0 ? kTitleGap : theme.size.chipGap);
        return width;
    };
    const int leastName = std::min(kLeastName, ownerWidth + nameWidth);
    // What says most about a file (its format) is least about access: it goes before the name is shortened at all.
    const auto isTooMuch = [&] {
        const int left = space - widthOf(chips);
        return left < leastName || (chips.last().kind == ChipKind::Quantized && left < ownerWidth + nameWidth);
    };
    while (!chips.isEmpty() && isTooMuch())
        chips.removeLast();
    const int title = std::min(ownerWidth + nameWidth, std::max(0, space - widthOf(chips)));
    // A narrow row keeps the name: the owner may take half of what is left.
    const int ownerShare = ownerWidth + nameWidth <= title ? ownerWidth : std::min(ownerWidth, title / 2);
    layout.owner = QRect(line.left, line.top, ownerShare, line.height);
    layout.name = QRect(line.left + ownerShare, line.top, title - ownerShare, line.height);
    int x = line.left + title + kTitleGap;
    for (const Chip &chip : std::as_const(chips)) {
        const QSize size = chipSize(theme, chip);
        layout.chips.append(
            {chip, QRect(x, line.top + (line.height - size.height()) / 2, size.width(), size.height())});
        x += size.width() + theme.size.chipGap;
    }
}

void layoutFacts(RepoRowLayout &layout, const Theme &theme, const TextRow &line, const QStringList &facts)
{
    const int icon = theme.size.iconSmall;
    layout.icon = QRect(line.left, line.top + (line.height - icon) / 2, icon, icon);
    int x = line.left + icon + theme.space.s1;
    for (const QString &fact : facts) {
        const int width = std::min(textWidth(fact, theme.font(TextStyle::Small)), line.right - x);
        if (width < theme.space.s6)
            break;
        layout.facts.append(QRect(x, line.top, width, line.height));
        x += width + kFactGap;
    }
}

struct CountPlace
{
    QRect icon;
    QRect number;
};

CountPlace countPlace(const Theme &theme, int right, int top, int height)
{
    const int icon = theme.size.iconSmall;
    const int number = theme.scaled(kCountColumn - icon - theme.space.s1);
    const int left = right - number - icon - theme.space.s1;
    return {QRect(left, top + (height - icon) / 2, icon, icon), QRect(right - number, top, number, height)};
}

void layoutRich(RepoRowLayout &layout, const Theme &theme, const QRect &row, const RepoRowContent &content)
{
    const int avatar = theme.size.avatarRow;
    const int pad = theme.space.s4;
    layout.avatar = QRect(row.left() + pad, row.top() + (row.height() - avatar) / 2, avatar, avatar);
    const int right = row.left() + row.width() - pad;
    const int firstLine = theme.lineHeight(TextStyle::Body);
    const int secondLine = theme.lineHeight(TextStyle::Small);
    const int gap = theme.space.half;
    const int top = row.top() + (row.height() - firstLine - secondLine - gap) / 2;
    const int secondTop = top + firstLine + gap;
    int textRight = right;
    if (content.repo.downloads) {
        const CountPlace place = countPlace(theme, right, top, firstLine);
        layout.downloadsIcon = place.icon;
        layout.downloads = place.number;
        textRight = place.icon.left() - pad;
    }
    if (content.repo.likes) {
        const CountPlace place = countPlace(theme, right, secondTop, secondLine);
        layout.likesIcon = place.icon;
        layout.likes = place.number;
        textRight = place.icon.left() - pad;
    }
    const int left = layout.avatar.left() + avatar + theme.space.s3;
    layoutTitle(layout, theme, {left, textRight, top, firstLine}, content);
    layoutFacts(layout, theme, {left, textRight, secondTop, secondLine}, content.facts);
    layout.separator = QRect(left, row.top() + row.height() - 1, right - left, 1);
}

void layoutCompact(RepoRowLayout &layout, const Theme &theme, const QRect &row, const RepoRowContent &content)
{
    const int avatar = theme.size.avatarSmall;
    const int pad = theme.space.s4;
    layout.avatar = QRect(row.left() + pad, row.top() + (row.height() - avatar) / 2, avatar, avatar);
    int right = row.left() + row.width() - pad;
    const int left = layout.avatar.left() + avatar + theme.space.s3;
    layout.separator = QRect(left, row.top() + row.height() - 1, right - left, 1);
    if (content.repo.likes) {
        const CountPlace place = countPlace(theme, right, row.top(), row.height());
        layout.likesIcon = place.icon;
        layout.likes = place.number;
        right = place.icon.left() - pad;
    }
    if (content.repo.downloads) {
        const CountPlace place = countPlace(theme, right, row.top(), row.height());
        layout.downloadsIcon = place.icon;
        layout.downloads = place.number;
        right = place.icon.left() - pad;
    }
    layoutTitle(layout, theme, {left, right, row.top(), row.height()}, content);
}

/// What a Space does, in the colours of its page (mockup 10).
Chip stageChip(const QString &stage)
{
    Chip chip{ChipKind::Neutral, searchwords::stageName(stage), Icon::Waiting};
    if (stage.startsWith("RUNNING"_L1)) {
        chip.kind = ChipKind::Local;
        chip.icon = Icon::Resume;
    } else if (stage == "PAUSED"_L1 || stage == "STOPPED"_L1) {
        chip.icon = Icon::Pause;
    } else if (stage == "SLEEPING"_L1) {
        chip.icon = Icon::Later;
    } else if (stage.endsWith("_ERROR"_L1) || stage == "NO_APP_FILE"_L1) {
        chip.kind = ChipKind::Gated;
        chip.icon = Icon::StateWarning;
    }
    return chip;
}

} // namespace

int repoRowHeight(const Theme &theme, RepoRowStyle style)
{
    return style == RepoRowStyle::Rich ? theme.size.rowResult : theme.size.rowResultCompact;
}

RepoRowLayout repoRowLayout(const Theme &theme, const QRect &row, RepoRowStyle style, const RepoRowContent &content)
{
    RepoRowLayout layout;
    if (style == RepoRowStyle::Rich)
        layoutRich(layout, theme, row, content);
    else
        layoutCompact(layout, theme, row, content);
    return layout;
}

QList<Chip> repoChips(const hub::RepoSummary &repo, models::LocalCopy copy)
{
    QList<Chip> chips;
    if (repo.isDisabled)
        chips.append({ChipKind::Neutral, RowChipWords::tr("Disabled"), Icon::StateWarning});
    if (repo.isPrivate)
        chips.append({ChipKind::Private, RowChipWords::tr("Private"), Icon::Private});
    if (repo.gate != hub::Gate::Open)
        chips.append({ChipKind::Gated, RowChipWords::tr("Gated"), Icon::Gated});
    if (!repo.runtimeStage.isEmpty())
        chips.append(stageChip(repo.runtimeStage));
    if (copy == models::LocalCopy::Complete)
        chips.append({ChipKind::Local, RowChipWords::tr("On disk"), Icon::Disk});
    else if (copy == models::LocalCopy::Partial)
        chips.append({ChipKind::Local, RowChipWords::tr("Partly on disk"), Icon::Disk});
    if (repo.ggufFiles > 0)
        chips.append({ChipKind::Quantized, RowChipWords::tr("GGUF · %Ln files", nullptr, repo.ggufFiles)});
    return chips;
}

} // namespace hs::ui
