// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cards/codehighlighter.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>

#include <QGlobalStatic>
#include <QHash>
#include <QMutex>

#include <tuple>
#include <vector>

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

/// What KSyntaxHighlighting knows, for one user at a time.
class Languages
{
public:
    Languages() { m_repository.addCustomSearchPath(QStringLiteral(":/hubscope")); }

    [[nodiscard]] const KSyntaxHighlighting::Repository &repository() const { return m_repository; }

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

    KSyntaxHighlighting::Repository m_repository;
    QHash<QString, Definition> m_found;
};

/// Those that nobody uses now. Reading the index takes some 20 ms, and a language some more: they are kept.
class LanguagesKept
{
public:
    [[nodiscard]] std::unique_ptr<Languages> take()
    {
        const QMutexLocker lock(&m_mutex);
        if (m_kept.empty())
            return nullptr;
        std::unique_ptr<Languages> languages = std::move(m_kept.back());
        m_kept.pop_back();
        return languages;
    }

    void keep(std::unique_ptr<Languages> languages)
    {
        constexpr size_t kMost = 4;
        const QMutexLocker lock(&m_mutex);
        if (m_kept.size() < kMost)
            m_kept.push_back(std::move(languages));
    }

private:
    QMutex m_mutex;
    std::vector<std::unique_ptr<Languages>> m_kept;
};

Q_GLOBAL_STATIC(LanguagesKept, languagesKept)

class BorrowedLanguages
{
public:
    BorrowedLanguages()
        : m_languages(languagesKept->take())
    {
        if (!m_languages)
            m_languages = std::make_unique<Languages>();
    }
    ~BorrowedLanguages()
    {
        if (!languagesKept.isDestroyed())
            languagesKept->keep(std::move(m_languages));
    }
    BorrowedLanguages(const BorrowedLanguages &) = delete;
    BorrowedLanguages &operator=(const BorrowedLanguages &) = delete;

    [[nodiscard]] Languages *operator->() const { return m_languages.get(); }

private:
    std::unique_ptr<Languages> m_languages;
};

} // namespace

class CodeHighlighter::Private
{
public:
    BorrowedLanguages languages;
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
    return spansOf(code, m_private->languages->find(language), colors);
}

QString CodeHighlighter::languageOf(const QString &fileName) const
{
    return m_private->languages->repository().definitionForFileName(fileName).name();
}

QList<QList<CodeSpan>> CodeHighlighter::highlightFile(const QString &code, const QString &fileName,
                                                      const SyntaxColors &colors)
{
    return spansOf(code, m_private->languages->repository().definitionForFileName(fileName), colors);
}

void readCommonLanguages()
{
    CodeHighlighter highlighter;
    for (const auto &language : {QStringLiteral("python"), QStringLiteral("bash")})
        std::ignore = highlighter.highlight(QStringLiteral("#"), language, {});
}

class PieceHighlighter::Private
{
public:
    Private(const QString &fileName, const SyntaxColors &wanted, const QString &language)
        : colors(wanted)
        , definition(language.isEmpty() ? languages->repository().definitionForFileName(fileName)
                                        : languages->repository().definitionForName(language))
        , collector(definition, colors)
    {}

    SyntaxColors colors;
    BorrowedLanguages languages; // for as long as there are states of languages: they lead into it
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
