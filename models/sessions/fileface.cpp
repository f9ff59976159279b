// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/fileface.h"

#include "formats/safetensors.h"

#include <QSet>

namespace hs::models {

using namespace Qt::StringLiterals;
using enum FileFace;

namespace {

struct FacesOfSuffixes
{
    QSet<QString> suffixes;
    QList<FileFace> faces;
};

const QList<FacesOfSuffixes> &knownSuffixes()
{
    static const QList<FacesOfSuffixes> known{
        {{u"gguf"_s}, {Gguf, Bytes}},
        {{u"csv"_s, u"tsv"_s, u"jsonl"_s, u"ndjson"_s}, {Table, Text, Bytes}},
        {{u"ipynb"_s}, {Cells, Text, Bytes}},
        {{u"wav"_s, u"mp3"_s, u"flac"_s, u"ogg"_s, u"oga"_s, u"opus"_s, u"m4a"_s, u"aac"_s, u"aif"_s, u"aiff"_s,
          u"wma"_s, u"ape"_s, u"wv"_s},
         {Sound, Bytes}},
        {{u"zip"_s, u"npz"_s, u"whl"_s, u"jar"_s, u"keras"_s, u"mar"_s, u"docx"_s, u"xlsx"_s, u"pptx"_s, u"epub"_s},
         {Archive, Bytes}},
        {{u"pkl"_s, u"pickle"_s, u"joblib"_s}, {Opcodes, Bytes}},
        {{u"pt"_s, u"pth"_s, u"bin"_s, u"ckpt"_s, u"pt2"_s, u"mdl"_s}, {Opcodes, Archive, Bytes}},
        {{u"png"_s, u"jpg"_s, u"jpeg"_s, u"gif"_s, u"webp"_s, u"bmp"_s, u"ico"_s, u"tif"_s, u"tiff"_s, u"avif"_s},
         {Picture, Bytes}},
        {{u"svg"_s}, {Picture, Text, Bytes}},
        // Formats that are known to hold no text.
        {{u"onnx"_s, u"h5"_s,   u"msgpack"_s, u"tflite"_s, u"pb"_s,  u"npy"_s, u"parquet"_s, u"arrow"_s, u"tar"_s,
          u"gz"_s,   u"bz2"_s,  u"xz"_s,      u"zst"_s,    u"7z"_s,  u"mp4"_s, u"webm"_s,    u"mkv"_s,   u"pdf"_s,
          u"spm"_s,  u"ggml"_s, u"mlmodel"_s, u"so"_s,     u"exe"_s, u"ttf"_s, u"woff2"_s},
         {Bytes}},
    };
    return known;
}

} // namespace

QList<FileFace> facesOf(const QString &path)
{
    if (path.endsWith(".safetensors.index.json"_L1, Qt::CaseInsensitive))
        return {AllShards, Text, Bytes};
    if (path.endsWith(".safetensors"_L1, Qt::CaseInsensitive)) {
        const bool isShard = !formats::indexNameOf(path).isEmpty();
        return isShard ? QList{Tensors, AllShards, Bytes} : QList{Tensors, Bytes};
    }
    const QString suffix = path.sliced(path.lastIndexOf(u'.') + 1).toLower();
    for (const FacesOfSuffixes &known : knownSuffixes()) {
        if (known.suffixes.contains(suffix))
            return known.faces;
    }
    return {Text, Bytes};
}

} // namespace hs::models
