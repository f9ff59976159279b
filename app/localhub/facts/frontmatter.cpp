// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/facts/frontmatter.h"

#include <QJsonArray>
#include <QMap>
#include <QRegularExpression>

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr qsizetype kLargestBlock = 1024 * 1024;
constexpr int kDeepest = 64;
constexpr int kMostValues = 50'000;
constexpr qsizetype kMostMarks = 100'000;

struct Block
{
    qsizetype start = -1; ///< of the YAML text
    qsizetype length = 0;
    qsizetype bodyStart = 0;
};

qsizetype lineEndOf(const QByteArray &text, qsizetype from)
{
    const qsizetype end = text.indexOf('\n', from);
    return end < 0 ? text.size() : end;
}

/// The block between a first line "---" and the next one; a BOM, CR LF and empty lines before it are tolerated, as on
/// the Hub (huggingface_hub, tests/test_hf_api.py: a card that begins with "\n---" is read by /api/validate-yaml, and
/// its own REGEX_YAML_BLOCK skips white space).
Block findBlock(const QByteArray &card)
{
    Block block;
    qsizetype begin = card.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    qsizetype lineEnd = lineEndOf(card, begin);
    while (lineEnd < card.size() && card.sliced(begin, lineEnd - begin).trimmed().isEmpty()) {
        begin = lineEnd + 1;
        lineEnd = lineEndOf(card, begin);
    }
    if (card.sliced(begin, lineEnd - begin).trimmed() != "---")
        return block;
    for (qsizetype line = lineEnd + 1; line < card.size(); line = lineEnd + 1) {
        lineEnd = lineEndOf(card, line);
        const QByteArray text = card.sliced(line, lineEnd - line);
        if (text.startsWith("---") && text.trimmed() == "---") {
            block.start = qMin(lineEndOf(card, begin) + 1, card.size());
            block.length = line - block.start;
            block.bodyStart = qMin(lineEnd + 1, card.size());
            return block;
        }
    }
    return block;
}

/// True when there is more than is worth a parser's time, which needs some ten microseconds and a kilobyte for each
/// value: values are told apart by line ends, commas and brackets.
bool isTooMuch(const QByteArray &text)
{
    return text.size() > kLargestBlock || std::ranges::count_if(text, [](char c) {
                                              return c == '\n' || c == ',' || c == '[' || c == '{';
                                          }) > kMostMarks;
}

QJsonValue scalarOf(const YAML::Node &node)
{
    const QString text = QString::fromStdString(node.Scalar());
    if (node.Tag() == "!")
        return text;
    if (text.isEmpty() || text == "~"_L1 || text.compare("null"_L1, Qt::CaseInsensitive) == 0)
        return QJsonValue::Null;
    if (text == "true"_L1 || text == "True"_L1 || text == "TRUE"_L1)
        return true;
    if (text == "false"_L1 || text == "False"_L1 || text == "FALSE"_L1)
        return false;
    static const QRegularExpression integer(u"^[-+]?[0-9]+$"_s);
    static const QRegularExpression real(u"^[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?$"_s);
    bool isNumber = false;
    if (integer.match(text).hasMatch()) {
        const qint64 value = text.toLongLong(&isNumber);
        if (isNumber)
            return value;
    }
    if (real.match(text).hasMatch()) {
        const double value = text.toDouble(&isNumber);
        if (isNumber && std::isfinite(value))
            return value;
    }
    return text;
}

class Converter
{
public:
    QJsonValue convert(const YAML::Node &node, int depth)
    {
        // Aliases are shared nodes in yaml-cpp and only grow here, so here is where a bomb is stopped.
        if (depth > kDeepest || ++m_values > kMostValues) {
            m_isRefused = true;
            return {};
        }
        if (node.IsMap())
            return object(node, depth);
        if (node.IsSequence()) {
            QJsonArray array;
            for (const auto &element : node) {
                if (m_isRefused)
                    break;
                array.append(convert(element, depth + 1));
            }
            return array;
        }
        return node.IsScalar() ? scalarOf(node) : QJsonValue(QJsonValue::Null);
    }
    [[nodiscard]] bool isRefused() const { return m_isRefused; }

private:
    QJsonObject object(const YAML::Node &node, int depth)
    {
        QMap<QString, QJsonValue> members;
        for (const auto &pair : node) {
            if (m_isRefused)
                break;
            if (pair.first.IsScalar())
                members.insert(QString::fromStdString(pair.first.Scalar()), convert(pair.second, depth + 1));
        }
        // An object keeps its members in order and moves all that follow a new one.
        QJsonObject object;
        for (auto it = members.cbegin(); it != members.cend(); ++it)
            object.insert(it.key(), it.value());
        return object;
    }

    int m_values = 0;
    bool m_isRefused = false;
};

FrontMatter broken(const QString &problem)
{
    return {FrontMatter::State::Broken, {}, problem};
}

} // namespace

std::optional<QJsonValue> readYaml(const QByteArray &text)
{
    if (isTooMuch(text) || text.contains('\0'))
        return std::nullopt;
    try {
        Converter converter;
        const QJsonValue value = converter.convert(YAML::Load(text.toStdString()), 0);
        return converter.isRefused() ? std::nullopt : std::optional(value);
    } catch (const YAML::Exception &) {
        return std::nullopt;
    }
}

FrontMatter parseFrontMatter(const QByteArray &card)
{
    const Block block = findBlock(card);
    if (block.start < 0)
        return {};
    const QByteArray text = card.sliced(block.start, block.length);
    if (isTooMuch(text))
        return broken(u"YAML metadata is too large"_s);
    if (text.contains('\0'))
        return broken(u"YAML metadata is not valid"_s);
    try {
        const YAML::Node root = YAML::Load(text.toStdString());
        if (root.IsNull())
            return {};
        if (!root.IsMap())
            return broken(u"repo card metadata block should be a dict"_s);
        Converter converter;
        const QJsonValue value = converter.convert(root, 0);
        if (converter.isRefused())
            return broken(u"YAML metadata is too large"_s);
        return {FrontMatter::State::Mapping, value.toObject(), {}};
    } catch (const YAML::Exception &error) {
        return broken(u"Invalid YAML metadata: %1 (%2:%3)"_s.arg(QString::fromStdString(error.msg))
                          .arg(error.mark.line + 1)
                          .arg(error.mark.column + 1));
    }
}

std::optional<QJsonObject> readFrontMatter(const QByteArray &card)
{
    // A broken block is the card's own trouble: the Hub shows the card without its facts.
    const FrontMatter front = parseFrontMatter(card);
    return front.state == FrontMatter::State::Mapping ? std::optional(front.values) : std::nullopt;
}

QByteArray cardBody(const QByteArray &card)
{
    const Block block = findBlock(card);
    return block.start < 0 ? card : card.sliced(block.bodyStart);
}

} // namespace hs::localhub
