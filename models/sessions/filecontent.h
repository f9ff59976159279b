// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/archive.h"
#include "formats/gguf.h"
#include "formats/notebook.h"
#include "formats/pickle.h"
#include "formats/sound.h"
#include "formats/tableparser.h"
#include "formats/tensor.h"
#include "sessions/fileface.h"
#include "sessions/filesource.h"
#include "sessions/textpieces.h"

#include <QImage>

#include <variant>

namespace hs::models {

/// The beginning of a text file, or all of it; more comes in pieces.
struct PreviewText
{
    std::shared_ptr<TextReader> reader; ///< goes on where `piece` ends; never on two threads at once
    QByteArray bytes;                   ///< as read so far
    TextPiece piece;                    ///< of the last portion
    QString language;                   ///< its own name; empty for one nobody knows
    qint64 lines = 0;                   ///< read so far
    qint64 totalSize = 0;               ///< bytes of the whole file

    [[nodiscard]] bool isWhole() const { return bytes.size() >= totalSize; }
};

/// The first rows of a table; more comes in pieces.
struct PreviewTable
{
    formats::TableParser parser; ///< goes on where `rows` end
    QList<QStringList> rows;     ///< of the last portion
    qint64 rowCount = 0;         ///< read so far
    qint64 bytesRead = 0;
    qint64 totalSize = 0;

    [[nodiscard]] bool isWhole() const { return bytesRead >= totalSize; }
};

struct PreviewImage
{
    QImage image; ///< scaled down when it is huge
};

/// Tensors of one safetensors file, or of all that an index names.
struct PreviewTensors
{
    QList<formats::Tensor> tensors;
    QList<std::pair<QString, QString>> metadata;
    QStringList files;      ///< more than one: what Tensor::file counts in
    qint64 headerBytes = 0; ///< that were read instead of the weights
    qint64 fileBytes = 0;   ///< of all files
};

struct PreviewGguf
{
    formats::Gguf content;
    QList<QList<cards::CodeSpan>> templateSpans; ///< colours of the chat template's lines
};

/// A notebook as a page of Markdown with its pictures; the view makes it look like something.
struct PreviewCells
{
    formats::NotebookPage page;
    qsizetype cells = 0;
    QString language;
    QString kernel;
    bool isCut = false;
};

struct PreviewSound
{
    formats::Sound sound;
};

struct PreviewArchive
{
    formats::Archive archive;
};

struct PreviewOpcodes
{
    formats::PickleListing listing;
    QString entry; ///< the path inside an archive; empty for a plain pickle
};

/// Anything, as bytes: pages of it are fetched as they are looked at.
struct PreviewBytes
{
    FileSource source;
};

/// The file is not what its name promises.
struct PreviewDamaged
{
    FileFace face = FileFace::Bytes;
    formats::FormatTrouble trouble;
};

using PreviewContent = std::variant<PreviewBytes, PreviewText, PreviewTable, PreviewImage, PreviewTensors, PreviewGguf,
                                    PreviewCells, PreviewSound, PreviewArchive, PreviewOpcodes, PreviewDamaged>;

} // namespace hs::models
