// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/notebook.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace hs::formats {

using namespace Qt::StringLiterals;
using Kind = FormatTrouble::Kind;

namespace {

constexpr qsizetype kMostCells = 5'000;
constexpr qsizetype kMostOutputs = 200;           ///< of one cell
constexpr qsizetype kLongestOutput = 100'000;     ///< characters
constexpr qsizetype kLargestPicture = 20'000'000; ///< bytes, encoded

/// Texts stand in one piece or line by line.
QString joined(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    QString text;
    const QJsonArray lines = value.toArray();
    for (const QJsonValue &line : lines)
        text += line.toString();
    return text;
}

QString plainOutput(QString text)
{
    static const QRegularExpression kTerminalCodes(u"\\x1b\\[[0-9;?]*[ -/]*[@-~]"_s);
    if (text.size() > kLongestOutput) {
        text.truncate(kLongestOutput);
        text += u"\n…"_s;
    }
    text.remove(kTerminalCodes);
    return text;
}

QByteArray pictureIn(const QJsonObject &kinds)
{
    for (const auto type : {"image/png"_L1, "image/jpeg"_L1, "image/gif"_L1, "png"_L1, "jpeg"_L1}) {
        const QString encoded = joined(kinds.value(type));
        if (!encoded.isEmpty() && encoded.size() <= kLargestPicture)
            return QByteArray::fromBase64(encoded.toLatin1());
    }
    const QString drawing = joined(kinds.value("image/svg+xml"_L1));
    return drawing.size() <= kLargestPicture ? drawing.toUtf8() : QByteArray();
}

QString textIn(const QJsonObject &kinds)
{
    for (const auto type : {"text/plain"_L1, "text/markdown"_L1, "application/json"_L1, "text"_L1}) {
        if (kinds.contains(type))
            return joined(kinds.value(type));
    }
    return {};
}

std::optional<NotebookOutput> outputOf(const QJsonObject &object)
{
    const QString type = object.value("output_type"_L1).toString();
    NotebookOutput output;
    if (type == "stream"_L1) {
        output.text = plainOutput(joined(object.value("text"_L1)));
    } else if (type == "error"_L1 || type == "pyerr"_L1) {
        output.kind = NotebookOutput::Kind::Error;
        QStringList lines;
        const QJsonArray trace = object.value("traceback"_L1).toArray();
        for (const QJsonValue &line : trace)
            lines.append(line.toString());
        if (lines.isEmpty())
            lines.append(object.value("ename"_L1).toString() + u": "_s + object.value("evalue"_L1).toString());
        output.text = plainOutput(lines.join(u'\n'));
    } else {
        // Version 3 has the kinds in the output itself.
        const QJsonObject kinds = object.contains("data"_L1) ? object.value("data"_L1).toObject() : object;
        output.picture = pictureIn(kinds);
        output.text = plainOutput(textIn(kinds));
        if (!output.picture.isEmpty())
            output.kind = NotebookOutput::Kind::Picture;
    }
    const bool isEmpty = output.text.trimmed().isEmpty() && output.picture.isEmpty();
    return isEmpty ? std::nullopt : std::optional(output);
}

NotebookCell cellOf(const QJsonObject &object, bool &isCut)
{
    const QString type = object.value("cell_type"_L1).toString();
    NotebookCell cell;
    cell.source = joined(object.value("source"_L1));
    if (type == "markdown"_L1 || type == "heading"_L1) {
        cell.kind = NotebookCell::Kind::Markdown;
        if (type == "heading"_L1)
            cell.source.prepend(QString(std::clamp(object.value("level"_L1).toInt(1), 1, 6), u'#') + u' ');
    } else if (type == "raw"_L1) {
        cell.kind = NotebookCell::Kind::Raw;
    } else {
        if (object.contains("input"_L1))
            cell.source = joined(object.value("input"_L1));
        const auto count =
            object.value(object.contains("execution_count"_L1) ? "execution_count"_L1 : "prompt_number"_L1);
        cell.executionCount = count.toInt(-1);
    }
    const QJsonArray outputs = object.value("outputs"_L1).toArray();
    for (const QJsonValue &value : outputs) {
        if (cell.outputs.size() >= kMostOutputs) {
            isCut = true;
            break;
        }
        if (auto output = outputOf(value.toObject()))
            cell.outputs.append(std::move(*output));
    }
    const QJsonObject attachments = object.value("attachments"_L1).toObject();
    for (auto entry = attachments.begin(); entry != attachments.end(); ++entry) {
        const QByteArray picture = pictureIn(entry.value().toObject());
        if (!picture.isEmpty())
            cell.attachments.insert(entry.key(), picture);
    }
    return cell;
}

} // namespace

Reading<Notebook> readNotebook(const QByteArray &json)
{
    if (json.size() > kLargestNotebook)
        return trouble(Kind::TooLarge, u"%1 bytes"_s.arg(json.size()));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return trouble(Kind::OtherFormat, u"no JSON object: %1 at %2"_s.arg(error.errorString()).arg(error.offset));
    const QJsonObject object = document.object();
    QJsonValue cells = object.value("cells"_L1);
    if (!cells.isArray())
        cells = object.value("worksheets"_L1).toArray().first().toObject().value("cells"_L1);
    if (!cells.isArray())
        return trouble(Kind::OtherFormat, u"no cells"_s);
    Notebook notebook;
    notebook.format = object.value("nbformat"_L1).toInt();
    const QJsonObject metadata = object.value("metadata"_L1).toObject();
    notebook.kernel = metadata.value("kernelspec"_L1).toObject().value("display_name"_L1).toString();
    notebook.language = metadata.value("language_info"_L1).toObject().value("name"_L1).toString();
    if (notebook.language.isEmpty())
        notebook.language = metadata.value("kernelspec"_L1).toObject().value("language"_L1).toString();
    const QJsonArray list = cells.toArray();
    for (const QJsonValue &cell : list) {
        if (notebook.cells.size() >= kMostCells) {
            notebook.isCut = true;
            break;
        }
        notebook.cells.append(cellOf(cell.toObject(), notebook.isCut));
    }
    return notebook;
}

} // namespace hs::formats
