// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cards/markdowntree.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <QHash>

#include <array>
#include <mutex>

namespace hs::cards {
namespace {

/// Its address marks CODE nodes that are mathematics.
char mathMark = 0;

bool isSpace(unsigned char c)
{
    return c == ' ' || c == '\n' || c == '\t';
}

/// A letter, a digit, or part of a character beyond ASCII.
bool isWordPart(unsigned char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80;
}

/// The end of mathematics that opens at `start` with `dollars` signs, or -1. The rules are GitHub's, so that prices and
/// shell variables stay what they are: no white space inside the dollars, no word outside. The next unescaped dollar
/// decides, which keeps a text of many dollars linear.
int mathEnd(cmark_inline_parser *parser, int start, int dollars)
{
    const auto peek = [parser](int position) { return cmark_inline_parser_peek_at(parser, position); };
    int at = start + dollars;
    if (peek(at) == 0 || peek(at) == '$' || (start > 0 && isWordPart(peek(start - 1))))
        return -1;
    if (dollars == 1 && isSpace(peek(at)))
        return -1;
    for (; peek(at) != 0; ++at) {
        if (peek(at) == '\\' && peek(at + 1) != 0) {
            ++at;
            continue;
        }
        if (peek(at) != '$')
            continue;
        if (dollars == 2)
            return peek(at + 1) == '$' ? at + 2 : -1;
        const unsigned char after = peek(at + 1);
        return !isSpace(peek(at - 1)) && !isWordPart(after) && after != '$' ? at + 1 : -1;
    }
    return -1;
}

cmark_node *matchMath(cmark_syntax_extension *, cmark_parser *, cmark_node *, unsigned char character,
                      cmark_inline_parser *parser)
{
    if (character != '$')
        return nullptr;
    const int start = cmark_inline_parser_get_offset(parser);
    const int dollars = cmark_inline_parser_peek_at(parser, start + 1) == '$' ? 2 : 1;
    const int end = mathEnd(parser, start, dollars);
    if (end < 0)
        return nullptr;
    QByteArray source;
    source.reserve(end - start);
    for (int i = start; i < end; ++i)
        source.append(static_cast<char>(cmark_inline_parser_peek_at(parser, i)));
    // A CODE node, because every container of cmark takes one; a type of our own would be refused by table cells.
    cmark_node *node = cmark_node_new(CMARK_NODE_CODE);
    cmark_node_set_literal(node, source.constData());
    cmark_node_set_user_data(node, &mathMark);
    cmark_inline_parser_set_offset(parser, end);
    return node;
}

/// cmark-gfm keeps the characters that extensions react to in a table of the whole process: each parse adds them and
/// takes them away at its end (`cmark_manage_extensions_special_characters`), so two parses at once disturb each other.
/// Registering extensions is no safer. Hence the one lock of this layer, held for parsing only.
std::mutex &parserMutex()
{
    static std::mutex mutex;
    return mutex;
}

struct Extensions
{
    std::array<cmark_syntax_extension *, 5> all{};

    Extensions()
    {
        cmark_gfm_core_extensions_ensure_registered();
        all = {cmark_find_syntax_extension("table"), cmark_find_syntax_extension("strikethrough"),
               cmark_find_syntax_extension("tasklist"), cmark_find_syntax_extension("autolink"),
               cmark_syntax_extension_new("math")};
        cmark_mem *memory = cmark_get_default_mem_allocator();
        cmark_llist *characters = cmark_llist_append(memory, nullptr, reinterpret_cast<void *>(std::uintptr_t{'$'}));
        cmark_syntax_extension_set_special_inline_chars(all.back(), characters);
        cmark_syntax_extension_set_match_inline_func(all.back(), matchMath);
    }
};

QString lookUpReference(const QString &reference)
{
    static constexpr int kOptions = CMARK_OPT_DEFAULT;
    const QByteArray source = reference.toUtf8();
    const std::scoped_lock lock(parserMutex());
    const MarkdownNodePtr document(
        cmark_parse_document(source.constData(), static_cast<std::size_t>(source.size()), kOptions));
    cmark_node *paragraph = cmark_node_first_child(document.get());
    cmark_node *text = paragraph == nullptr ? nullptr : cmark_node_first_child(paragraph);
    if (text == nullptr || cmark_node_get_type(text) != CMARK_NODE_TEXT)
        return reference;
    return QString::fromUtf8(cmark_node_get_literal(text));
}

/// The few references that authors leave without a semicolon, as HTML allows for the oldest ones: `&nbsp|`. Appends
/// what `window` (at its `&`) means and says how many characters after the `&` that took.
qsizetype appendOldReference(QStringView window, QString &result)
{
    struct Old
    {
        QLatin1StringView name;
        char16_t meaning;
    };
    using namespace Qt::StringLiterals;
    static constexpr std::array kOld{Old{"nbsp"_L1, u'\u00a0'}, Old{"amp"_L1, u'&'},  Old{"lt"_L1, u'<'},
                                     Old{"gt"_L1, u'>'},        Old{"quot"_L1, u'"'}, Old{"copy"_L1, u'\u00a9'}};
    for (const Old &old : kOld) {
        const QStringView rest = window.sliced(1);
        const bool isWhole = rest.size() <= old.name.size() || !rest[old.name.size()].isLetterOrNumber();
        if (rest.startsWith(old.name) && isWhole) {
            result.append(QChar(old.meaning));
            return old.name.size();
        }
    }
    result.append(u'&');
    return 0;
}

} // namespace

void MarkdownNodeDeleter::operator()(cmark_node *node) const
{
    cmark_node_free(node);
}

MarkdownNodePtr parseMarkdown(QByteArrayView source)
{
    static constexpr int kOptions = CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES;
    const std::scoped_lock lock(parserMutex());
    static const Extensions kExtensions;
    const std::unique_ptr<cmark_parser, void (*)(cmark_parser *)> parser(cmark_parser_new(kOptions), cmark_parser_free);
    for (cmark_syntax_extension *extension : kExtensions.all)
        cmark_parser_attach_syntax_extension(parser.get(), extension);
    cmark_parser_feed(parser.get(), source.data(), static_cast<std::size_t>(source.size()));
    return MarkdownNodePtr(cmark_parser_finish(parser.get()));
}

bool isMath(cmark_node *node)
{
    return cmark_node_get_user_data(node) == &mathMark;
}

QString withoutReferences(QStringView text)
{
    constexpr qsizetype kLongestReference = 34;
    QString result;
    result.reserve(text.size());
    QHash<QString, QString> known;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype ampersand = text.indexOf(u'&', at);
        if (ampersand < 0)
            break;
        result.append(text.sliced(at, ampersand - at));
        const QStringView window = text.sliced(ampersand, qMin(kLongestReference, text.size() - ampersand));
        qsizetype semicolon = 1;
        while (semicolon < window.size() && (window[semicolon].isLetterOrNumber() || window[semicolon] == u'#'))
            ++semicolon;
        const bool isReference = semicolon > 1 && semicolon < window.size() && window[semicolon] == u';';
        at = ampersand + 1;
        if (!isReference) {
            at += appendOldReference(window, result);
            continue;
        }
        const QString reference = window.first(semicolon + 1).toString();
        if (!known.contains(reference))
            known.insert(reference, lookUpReference(reference));
        const QString &meaning = known[reference];
        if (meaning == reference) {
            at += appendOldReference(window, result);
            continue;
        }
        result.append(meaning);
        at = ampersand + semicolon + 1;
    }
    result.append(text.sliced(qMin(at, text.size())));
    return result;
}

} // namespace hs::cards
