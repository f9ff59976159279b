// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/notebook.h"

#include <QRegularExpression>

#include <algorithm>

namespace hs::formats {

using namespace Qt::StringLiterals;

namespace {

/// A fence that no line of the text can close.
QString fenceFor(const QString &text)
{
    qsizetype longest = 2;
    qsizetype run = 0;
    for (const QChar c : text) {
        run = c == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return QString(longest + 1, u'`');
}

QString fenced(QString text, const QString &language)
{
    while (text.endsWith(u'\n'))
        text.chop(1);
    const QString fence = fenceFor(text);
    // A language is one word; anything else could end the fence's line.
    static const QRegularExpression kWord(u"^[A-Za-z0-9_+#.-]{1,40}$"_s);
    const QString word = kWord.match(language).hasMatch() ? language : QString();
    return fence + word + u'\n' + text + u'\n' + fence + u"\n\n"_s;
}

QString prompt(QLatin1StringView word, int count)
{
    const QString number = count >= 0 ? QString::number(count) : u" "_s;
    return u"`%1 [%2]`\n\n"_s.arg(word, number);
}

class PageWriter
{
public:
    explicit PageWriter(const Notebook &notebook)
        : m_language(notebook.language.isEmpty() ? u"python"_s : notebook.language)
    {}

    void write(const NotebookCell &cell)
    {
        switch (cell.kind) {
        case NotebookCell::Kind::Markdown:
            return writeMarkdown(cell);
        case NotebookCell::Kind::Raw:
            m_text += fenced(cell.source, {});
            return;
        case NotebookCell::Kind::Code:
            if (!cell.source.trimmed().isEmpty())
                m_text += prompt("In"_L1, cell.executionCount) + fenced(cell.source, m_language);
            for (const NotebookOutput &output : cell.outputs)
                writeOutput(output, cell.executionCount);
        }
    }

    [[nodiscard]] NotebookPage page() const { return {m_text.toUtf8(), m_pictures}; }

private:
    QString nameOf(const QByteArray &picture)
    {
        const QString name = u"notebook-picture-%1"_s.arg(m_pictures.size() + 1);
        m_pictures.insert(name, picture);
        return name;
    }

    void writeMarkdown(const NotebookCell &cell)
    {
        QString source = cell.source;
        for (auto entry = cell.attachments.cbegin(); entry != cell.attachments.cend(); ++entry)
            source.replace(u"attachment:"_s + entry.key(), nameOf(entry.value()));
        // A rule of its own between cells: a list or quote must not run on into the next one.
        m_text += source + u"\n\n<!-- -->\n\n"_s;
    }

    void writeOutput(const NotebookOutput &output, int count)
    {
        if (output.kind == NotebookOutput::Kind::Picture) {
            m_text += u"![](%1)\n\n"_s.arg(nameOf(output.picture));
            return;
        }
        m_text += prompt("Out"_L1, count) + fenced(output.text, u"text"_s);
    }

    QString m_language;
    QString m_text;
    QHash<QString, QByteArray> m_pictures;
};

} // namespace

NotebookPage notebookPage(const Notebook &notebook)
{
    PageWriter writer(notebook);
    for (const NotebookCell &cell : notebook.cells)
        writer.write(cell);
    return writer.page();
}

} // namespace hs::formats
