// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cards/codehighlighter.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>

#include <QHash>

namespace hs::cards {
namespace {

using KSyntaxHighlighting::Definition;
using KSyntaxHighlighting::Format;
using KSyntaxHighlighting::Theme;

enum class DataLanguage { None, Json, Yaml };

DataLanguage dataLanguage(const Definition &definition)
{
    const QString name = definition.name();
    return name == u"JSON" ? DataLanguage::Json : name == u"YAML" ? DataLanguage::Yaml : DataLanguage::None;
}

/// The colour of a kind of word; invalid for what is shown as plain code.
QColor colorOf(Theme::TextStyle style, const SyntaxColors &colors)
{
    switch (style) {
    case Theme::Keyword:
    case Theme::ControlFlow:
    case Theme::Import:
    case Theme::Preprocessor:
        return colors.keyword;
    case Theme::Function:
    case Theme::BuiltIn:
    case Theme::Attribute:
        return colors.function;
    case Theme::DataType:
    case Theme::Extension:
    case Theme::Variable:
        return colors.type;
    case Theme::String:
    case Theme::VerbatimString:
    case Theme::SpecialString:
    case Theme::Char:
    case Theme::SpecialChar:
        return colors.string;
    case Theme::DecVal:
    case Theme::BaseN:
    case Theme::Float:
    case Theme::Constant:
        return colors.number;
    case Theme::Comment:
    case Theme::Documentation:
    case Theme::Annotation:
    case Theme::CommentVar:
    case Theme::RegionMarker:
    case Theme::Information:
        return colors.comment;
    case Theme::Error:
    case Theme::Alert:
    case Theme::Warning:
        return colors.error;
    case Theme::Normal:
    case Theme::Operator:
    case Theme::Others:
        break;
    }
    return {};
}

/// What the definitions of data languages call by the names of programs: JSON's keys are types there and its braces
/// functions, YAML's keys functions and its dashes keywords. The tokens (design/tokens.json, syntax.*) have a colour
/// for either key, punctuation has none.
Theme::TextStyle styleOf(const Format &format, DataLanguage language)
{
    const Theme::TextStyle style = format.textStyle();
    if (language == DataLanguage::Json) {
        if (style == Theme::DataType)
            return Theme::Function;
        return style == Theme::Function ? Theme::Normal : style;
    }
    if (language == DataLanguage::Yaml) {
        if (style == Theme::Function)
            return Theme::DataType;
        return style == Theme::Keyword || style == Theme::Attribute ? Theme::Normal : style;
    }
    return style;
}

class SpanCollector final : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    SpanCollector(const Definition &definition, const SyntaxColors &colors)
        : m_colors(colors)
        , m_language(dataLanguage(definition))
    {
        setDefinition(definition);
    }

    QList<CodeSpan> nextLine(QStringView line)
    {
        m_spans.clear();
        m_state = highlightLine(line, m_state);
        return m_spans;
    }

protected:
    void applyFormat(int offset, int length, const Format &format) override
    {
        const QColor color = colorOf(styleOf(format, m_language), m_colors);
        if (length <= 0 || !color.isValid())
            return;
        // Neighbours of one look become one span: most of the size of highlighted HTML is tags.
        if (!m_spans.isEmpty()) {
            CodeSpan &last = m_spans.last();
            if (last.color == color && last.offset + last.length == offset) {
                last.length += length;
                return;
            }
        }
        m_spans.append({offset, length, color, false, false});
    }

private:
    const SyntaxColors &m_colors;
    DataLanguage m_language;
    KSyntaxHighlighting::State m_state;
    QList<CodeSpan> m_spans;
};

QList<QList<CodeSpan>> spansOf(const QString &code, const Definition &definition, const SyntaxColors &colors)
{
    QList<QList<CodeSpan>> lines;
    if (!definition.isValid())
        return lines;
    SpanCollector collector(definition, colors);
    for (const QStringView line : QStringView(code).tokenize(u'\n'))
        lines.append(collector.nextLine(line));
    return lines;
}

} // namespace

class CodeHighlighter::Private
{
public:
    Private() { m_repository.addCustomSearchPath(QStringLiteral(":/hubscope")); }

    /// Fences name a language ("Python"), an alias ("py", "c++") or a file extension ("ipynb").
    Definition find(const QString &language)
    {
        const auto known = m_found.constFind(language);
        if (known != m_found.cend())
            return *known;
        Definition definition = m_repository.definitionForName(language);
        if (!definition.isValid())
            definition = byAlias(language);
        if (!definition.isValid())
            definition = m_repository.definitionForFileName(QStringLiteral("file.") + language);
        m_found.insert(language, definition);
        return definition;
    }

    KSyntaxHighlighting::Repository m_repository;

private:
    Definition byAlias(const QString &language)
    {
        static const QHash<QString, QString> kAliases{
            {QStringLiteral("shell"), QStringLiteral("Bash")},
            {QStringLiteral("console"), QStringLiteral("Bash")},
            {QStringLiteral("zsh"), QStringLiteral("Zsh")},
            {QStringLiteral("python3"), QStringLiteral("Python")},
            {QStringLiteral("pycon"), QStringLiteral("Python")},
            {QStringLiteral("jsonc"), QStringLiteral("JSON")},
            {QStringLiteral("json5"), QStringLiteral("JSON")},
            {QStringLiteral("jsonl"), QStringLiteral("JSON")},
            {QStringLiteral("bibtex"), QStringLiteral("BibTeX")},
            {QStringLiteral("tex"), QStringLiteral("LaTeX")},
            {QStringLiteral("dockerfile"), QStringLiteral("Dockerfile")},
            {QStringLiteral("jinja2"), QStringLiteral("Jinja")},
            {QStringLiteral("mermaid"), QStringLiteral("Mermaid")},
            {QStringLiteral("golang"), QStringLiteral("Go")},
            {QStringLiteral("rs"), QStringLiteral("Rust")},
        };
        const QString name = kAliases.value(language.toLower());
        if (!name.isEmpty())
            return m_repository.definitionForName(name);
        // definitionForName() knows alternative names too, but only in their own case.
        const auto definitions = m_repository.definitions();
        for (const Definition &definition : definitions) {
            if (definition.name().compare(language, Qt::CaseInsensitive) == 0 ||
                definition.alternativeNames().contains(language, Qt::CaseInsensitive))
                return definition;
        }
        return {};
    }

    QHash<QString, Definition> m_found;
};

CodeHighlighter::CodeHighlighter()
    : m_private(std::make_unique<Private>())
{}

CodeHighlighter::~CodeHighlighter() = default;

QList<QList<CodeSpan>> CodeHighlighter::highlight(const QString &code, const QString &language,
                                                  const SyntaxColors &colors)
{
    constexpr qsizetype kLongestName = 40;
    if (language.isEmpty() || language.size() > kLongestName)
        return {};
    return spansOf(code, m_private->find(language), colors);
}

QString CodeHighlighter::languageOf(const QString &fileName) const
{
    return m_private->m_repository.definitionForFileName(fileName).name();
}

QList<QList<CodeSpan>> CodeHighlighter::highlightFile(const QString &code, const QString &fileName,
                                                      const SyntaxColors &colors)
{
    return spansOf(code, m_private->m_repository.definitionForFileName(fileName), colors);
}

class PieceHighlighter::Private
{
public:
    Private(const QString &fileName, const SyntaxColors &wanted, const QString &language)
        : colors(wanted)
        , definition(language.isEmpty() ? repository.definitionForFileName(fileName)
                                        : repository.definitionForName(language))
        , collector(definition, colors)
    {}

    SyntaxColors colors;
    KSyntaxHighlighting::Repository repository; // of its own: states of languages lead into it
    Definition definition;
    SpanCollector collector;
};

PieceHighlighter::PieceHighlighter(const QString &fileName, const SyntaxColors &colors, const QString &language)
    : m_private(std::make_unique<Private>(fileName, colors, language))
{}

PieceHighlighter::~PieceHighlighter() = default;

QString PieceHighlighter::language() const
{
    return m_private->definition.isValid() ? m_private->definition.name() : QString();
}

QList<CodeSpan> PieceHighlighter::nextLine(QStringView line)
{
    return m_private->definition.isValid() ? m_private->collector.nextLine(line) : QList<CodeSpan>();
}

} // namespace hs::cards
