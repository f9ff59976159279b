// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cards/carddocument.h"

#include "cards/frontmatter.h"
#include "cards/yamlreader.h"

#include <QStringConverter>
#include <QUtf8StringView>

#include <algorithm>

namespace hs::cards {
namespace {

/// Cuts at the last line end before `size`, or at least not inside of a UTF-8 sequence.
QByteArrayView cutAt(QByteArrayView text, qsizetype size)
{
    const qsizetype lineEnd = text.first(size).lastIndexOf('\n');
    if (lineEnd > size / 2)
        return text.first(lineEnd + 1);
    while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U)
        --size;
    return text.first(size);
}

bool isClean(QByteArrayView text)
{
    return !text.contains('\0') && QUtf8StringView(text.data(), text.size()).isValidUtf8();
}

/// Valid UTF-8 without NUL, each wrong byte replaced by U+FFFD.
QByteArray cleaned(QByteArrayView text)
{
    QString decoded = QString::fromUtf8(text);
    decoded.replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
    return decoded.toUtf8();
}

/// A file with a UTF-16 or UTF-32 mark, as UTF-8; anything else as it is.
QByteArray asUtf8(const QByteArray &source)
{
    const auto encoding = QStringConverter::encodingForData(source);
    if (!encoding || *encoding == QStringConverter::Utf8)
        return source;
    QStringDecoder decoder(*encoding);
    const QString text = decoder.decode(source);
    return text.toUtf8();
}

} // namespace

CardDocument parseCard(const QByteArray &source, const CardLimits &limits)
{
    CardDocument document;
    document.sourceBytes = source.size();
    // Cut before anything reads the whole: a card of a gigabyte costs no more than one of the limit.
    const qsizetype most = limits.sourceBytes + limits.frontMatterBytes;
    QByteArray text = source.size() > most ? cutAt(source, most).toByteArray() : source;
    document.isTruncated = source.size() > most;
    text = asUtf8(text);
    if (!isClean(text)) {
        document.hadInvalidText = true;
        text = cleaned(text);
    }
    const CardParts parts = splitFrontMatter(text);
    document.hasFrontMatter = parts.hasFrontMatter;
    document.bodyFirstLine = parts.bodyFirstLine;
    if (parts.isUnclosed)
        document.problems.append({parts.yamlFirstLine - 1, 1, QStringLiteral("nothing closes this metadata block")});
    if (parts.hasFrontMatter) {
        YamlResult yaml = parseYaml(parts.yaml, parts.yamlFirstLine, limits);
        document.frontMatter = std::move(yaml.root);
        document.problems += yaml.problems;
        document.metadata = decodeMetadata(document.frontMatter, document.problems);
        std::ranges::stable_sort(document.problems, {}, &MetadataProblem::line);
    }
    const bool isLong = parts.body.size() > limits.sourceBytes;
    document.body = (isLong ? cutAt(parts.body, limits.sourceBytes) : parts.body).toByteArray();
    document.isTruncated = document.isTruncated || isLong;
    return document;
}

} // namespace hs::cards
