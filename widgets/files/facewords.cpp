// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/facewords.h"

#include "common/formats.h"
#include "sessions/fileloading.h"

#include <QCoreApplication>

namespace hs::ui {

using hs::formats::FormatTrouble;
using models::FileFace;

namespace {

class FaceWords
{
    Q_DECLARE_TR_FUNCTIONS(FaceWords)

public:
    static QString nameOf(FileFace face)
    {
        switch (face) {
        case FileFace::Tensors:
            return tr("Tensors");
        case FileFace::AllShards:
            return tr("All files", "tensors of all files of a model");
        case FileFace::Gguf:
            return tr("Contents");
        case FileFace::Table:
            return tr("Table");
        case FileFace::Cells:
            return tr("Notebook");
        case FileFace::Sound:
            return tr("Facts");
        case FileFace::Archive:
            return tr("Entries", "of an archive");
        case FileFace::Opcodes:
            return tr("Pickle", "what a pickle does");
        case FileFace::Picture:
            return tr("Picture");
        case FileFace::Text:
            return tr("Text");
        case FileFace::Bytes:
            break;
        }
        return tr("Bytes");
    }

    static QString loadingLine(FileFace face, qint64 fileSize, const std::pair<int, int> &filesRead)
    {
        switch (face) {
        case FileFace::AllShards:
            if (filesRead.second > 0)
                return tr("Reading the headers: %L1 of %Ln files", nullptr, filesRead.second).arg(filesRead.first);
            [[fallthrough]];
        case FileFace::Tensors:
        case FileFace::Gguf:
            return tr("Reading the header…");
        case FileFace::Archive:
            return tr("Reading the directory…");
        case FileFace::Opcodes:
            return tr("Reading the instructions…");
        case FileFace::Cells:
        case FileFace::Picture:
            return tr("Reading %1…").arg(formats::bytes(fileSize));
        default:
            return tr("Reading the first %1…").arg(formats::bytes(std::min(fileSize, models::kFirstPortion)));
        }
    }

    static QString titleOf(const models::PreviewDamaged &damaged)
    {
        switch (damaged.face) {
        case FileFace::Tensors:
            return tr("This is not a safetensors file that can be read");
        case FileFace::AllShards:
            return tr("The files of this model cannot be read as safetensors");
        case FileFace::Gguf:
            return tr("This is not a GGUF file that can be read");
        case FileFace::Cells:
            return tr("This is not a notebook that can be read");
        case FileFace::Sound:
            return tr("This is not a recording that can be read");
        case FileFace::Archive:
            return tr("This is not a zip archive that can be read");
        case FileFace::Opcodes:
            return tr("This is not a pickle that can be read");
        case FileFace::Picture:
            return tr("This is not a picture that can be shown");
        default:
            return tr("This file could not be read");
        }
    }

    static QString reasonOf(FormatTrouble::Kind kind)
    {
        switch (kind) {
        case FormatTrouble::Kind::Truncated:
            return tr("It ends too early. It may not have been uploaded whole.");
        case FormatTrouble::Kind::TooLarge:
            return tr("It is too large to be looked into here.");
        case FormatTrouble::Kind::OtherFormat:
            return tr("Its contents are something else than its name says.");
        default:
            return tr("Its contents contradict themselves.");
        }
    }
};

} // namespace

QString faceName(FileFace face)
{
    return FaceWords::nameOf(face);
}

QString faceLoadingLine(FileFace face, qint64 fileSize, const std::pair<int, int> &filesRead)
{
    return FaceWords::loadingLine(face, fileSize, filesRead);
}

StateMessage damageMessage(const models::PreviewDamaged &damaged)
{
    return {.icon = {},
            .tone = Tone::Warning,
            .title = FaceWords::titleOf(damaged),
            .text = FaceWords::reasonOf(damaged.trouble.kind),
            .details = damaged.trouble.detail,
            .actions = {}};
}

} // namespace hs::ui
