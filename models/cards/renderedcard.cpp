// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cards/renderedcard.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

namespace hs::cards {
namespace {

constexpr QLatin1StringView kDetailsScheme("hubscope-details:");

} // namespace

QString RenderedCard::html() const
{
    return sections.join(QString());
}

bool RenderedCard::hasThirdPartyImages() const
{
    return std::ranges::any_of(images, &CardImage::needsPermission);
}

QString codeBlockAnchor(int index)
{
    return QStringLiteral("hubscope-code-%1").arg(index);
}

QString codeLinesName(const CodeLines &lines)
{
    return QString::number(lines.block) + u'/' + QString::number(lines.first);
}

std::optional<CodeLines> codeLines(const QString &name)
{
    const qsizetype slash = name.indexOf(u'/');
    if (slash < 0)
        return std::nullopt;
    bool isBlock = false;
    bool isFirst = false;
    const CodeLines lines{.block = QStringView(name).first(slash).toInt(&isBlock),
                          .first = QStringView(name).sliced(slash + 1).toInt(&isFirst)};
    return isBlock && isFirst ? std::optional(lines) : std::nullopt;
}

QString detailsAnchor(int index)
{
    return QStringLiteral("hubscope-details-%1").arg(index);
}

QString detailsAddress(int index)
{
    return kDetailsScheme + QString::number(index);
}

int detailsIndex(const QString &address)
{
    if (!address.startsWith(kDetailsScheme))
        return -1;
    bool isNumber = false;
    const int index = QStringView(address).sliced(kDetailsScheme.size()).toInt(&isNumber);
    return isNumber ? index : -1;
}

QString findAnchor(const RenderedCard &card, const QString &fragment)
{
    if (fragment.isEmpty() || card.anchors.contains(fragment))
        return fragment;
    const auto found = std::ranges::find_if(
        card.anchors, [&](const QString &anchor) { return anchor.compare(fragment, Qt::CaseInsensitive) == 0; });
    return found == card.anchors.end() ? QString() : *found;
}

QHash<QString, int> headingLevels(const RenderedCard &card)
{
    QHash<QString, int> levels;
    for (const OutlineEntry &entry : card.outline)
        levels.insert(entry.anchor, entry.level);
    return levels;
}

void markHeadings(QTextDocument &document, const RenderedCard &card)
{
    markHeadings(document, headingLevels(card), 0, document.characterCount());
}

void markHeadings(QTextDocument &document, const QHash<QString, int> &levels, int from, int to)
{
    if (levels.isEmpty())
        return;
    for (QTextBlock block = document.findBlock(from); block.isValid() && block.position() < to; block = block.next()) {
        if (block.begin().atEnd())
            continue;
        const QStringList anchors = block.begin().fragment().charFormat().anchorNames();
        const auto isHeading = [&levels](const QString &anchor) { return levels.contains(anchor); };
        const auto found = std::ranges::find_if(anchors, isHeading);
        if (found == anchors.end())
            continue;
        QTextBlockFormat format;
        format.setHeadingLevel(levels.value(*found));
        QTextCursor(block).mergeBlockFormat(format);
    }
}

QString withoutRenderingMarks(QString text)
{
    return text.removeIf([](QChar c) {
        return c == kLeftToRightIsolate || c == kPopIsolate || c == QChar(QChar::ObjectReplacementCharacter);
    });
}

QStringList searchWords(const QString &text)
{
    QStringList words;
    QString word;
    const auto finish = [&] {
        if (!word.isEmpty())
            words.append(word.toCaseFolded());
        word.clear();
    };
    for (const QChar c : text) {
        if (c.isLetterOrNumber() || c.isSurrogate() || c.isMark())
            word.append(c);
        else
            finish();
    }
    finish();
    std::ranges::sort(words);
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

} // namespace hs::cards
