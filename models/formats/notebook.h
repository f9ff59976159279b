// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/reading.h"

#include <QHash>
#include <QList>

namespace hs::formats {

struct NotebookOutput
{
    enum class Kind { Text, Error, Picture };
    Kind kind = Kind::Text;
    QString text;       ///< without the colour codes of terminals
    QByteArray picture; ///< PNG, JPEG, GIF or SVG
};

struct NotebookCell
{
    enum class Kind { Markdown, Code, Raw };
    Kind kind = Kind::Code;
    QString source;
    int executionCount = -1; ///< -1: it was not run
    QList<NotebookOutput> outputs;
    QHash<QString, QByteArray> attachments; ///< pictures that Markdown names as attachment:NAME
};

/// A Jupyter notebook.
struct Notebook
{
    int format = 0;   ///< 4 today, 3 before 2015
    QString language; ///< "python"; empty when it is not told
    QString kernel;   ///< "Python 3 (ipykernel)"
    QList<NotebookCell> cells;
    bool isCut = false; ///< there were more cells or outputs than are read
};

inline constexpr qint64 kLargestNotebook = 32'000'000; ///< bytes

/// Reads versions 3 and 4 (nbformat, "The Notebook file format"). Of an output that comes in several kinds the picture
/// is taken, else the text: HTML and scripts are not. OtherFormat for JSON without cells.
[[nodiscard]] Reading<Notebook> readNotebook(const QByteArray &json);

/// A notebook as one Markdown text with its pictures beside it, by name.
struct NotebookPage
{
    QByteArray markdown;
    QHash<QString, QByteArray> pictures;
};

/// Cells in their order: Markdown as it is, code and outputs as fenced blocks after a line "In [3]", "Out [3]".
[[nodiscard]] NotebookPage notebookPage(const Notebook &notebook);

} // namespace hs::formats
