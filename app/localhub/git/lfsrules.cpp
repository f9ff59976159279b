// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/git/lfsrules.h"

#include <algorithm>
#include <array>
#include <optional>
#include <ranges>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr const char *kRuleLine = " filter=lfs diff=lfs merge=lfs -text\n";

constexpr std::array kAlwaysBinary = {".gguf"_L1, ".safetensors"_L1, ".bin"_L1,  ".parquet"_L1, ".onnx"_L1,
                                      ".pt"_L1,   ".pth"_L1,         ".ckpt"_L1, ".npz"_L1,     ".zip"_L1};

/// What a line says about the filter; nothing when it does not speak of it.
std::optional<bool> filterOf(const QStringList &attributes)
{
    std::optional<bool> isLfs;
    for (const QString &attribute : attributes) {
        if (attribute.startsWith("filter="_L1))
            isLfs = attribute == "filter=lfs"_L1;
        else if (attribute == "filter"_L1 || attribute == "-filter"_L1 || attribute == "!filter"_L1)
            isLfs = false;
    }
    return isLfs;
}

/// Takes the pattern off a line; in double quotes it may hold spaces.
QString takePattern(QString &line)
{
    if (!line.startsWith(u'"')) {
        const qsizetype end = std::ranges::find_if(line, [](QChar c) { return c.isSpace(); }) - line.begin();
        const QString pattern = line.first(end);
        line.remove(0, end);
        return pattern;
    }
    QString pattern;
    qsizetype i = 1;
    for (; i < line.size() && line.at(i) != u'"'; ++i) {
        if (line.at(i) == u'\\' && i + 1 < line.size())
            ++i;
        pattern += line.at(i);
    }
    line.remove(0, i + 1);
    return pattern;
}

} // namespace

LfsRules::LfsRules(const QByteArray &gitattributes)
{
    for (const QByteArray &raw : gitattributes.split('\n')) {
        QString line = QString::fromUtf8(raw).trimmed();
        if (line.isEmpty() || line.startsWith(u'#') || line.startsWith("[attr]"_L1))
            continue;
        const QString pattern = takePattern(line);
        const auto isLfs = filterOf(line.simplified().split(u' '));
        // Neither a negated pattern nor one for a folder matches anything here (gitattributes(5)).
        if (isLfs && !pattern.startsWith(u'!') && !pattern.endsWith(u'/'))
            m_lines.append({PathPattern(pattern), *isLfs});
    }
}

bool LfsRules::isCovered(const QString &path) const
{
    for (const Line &line : std::views::reverse(m_lines)) {
        if (line.pattern.matches(path, false))
            return line.isLfs;
    }
    return false;
}

bool LfsRules::isLfs(const QString &path, qint64 size) const
{
    if (path == ".gitattributes"_L1)
        return false;
    return size > kLargestGitFile ||
           std::ranges::any_of(kAlwaysBinary, [&](QLatin1StringView end) { return path.endsWith(end); }) ||
           isCovered(path);
}

QByteArray LfsRules::withPaths(QByteArray gitattributes, const QStringList &paths)
{
    if (!paths.isEmpty() && !gitattributes.isEmpty() && !gitattributes.endsWith('\n'))
        gitattributes += '\n';
    for (const QString &path : paths)
        gitattributes += patternOfPath(path).toUtf8() + kRuleLine;
    return gitattributes;
}

QByteArray LfsRules::defaultAttributes(bool forDataset)
{
    // Byte for byte what the Hub writes (repos-write.md §2), so that a first commit has the blobs that the Hub's has.
    static constexpr std::array kPatterns = {"*.7z",          "*.arrow",
                                             "*.bin",         "*.bz2",
                                             "*.ckpt",        "*.ftz",
                                             "*.gz",          "*.h5",
                                             "*.joblib",      "*.lfs.*",
                                             "*.mlmodel",     "*.model",
                                             "*.msgpack",     "*.npy",
                                             "*.npz",         "*.onnx",
                                             "*.ot",          "*.parquet",
                                             "*.pb",          "*.pickle",
                                             "*.pkl",         "*.pt",
                                             "*.pth",         "*.rar",
                                             "*.safetensors", "saved_model/**/*",
                                             "*.tar.*",       "*.tar",
                                             "*.tflite",      "*.tgz",
                                             "*.wasm",        "*.xz",
                                             "*.zip",         "*.zst",
                                             "*tfevents*"};
    static constexpr std::array kMedia = {"# Audio files - uncompressed",
                                          "*.pcm",
                                          "*.sam",
                                          "*.raw",
                                          "# Audio files - compressed",
                                          "*.aac",
                                          "*.flac",
                                          "*.mp3",
                                          "*.ogg",
                                          "*.wav",
                                          "# Image files - uncompressed",
                                          "*.bmp",
                                          "*.gif",
                                          "*.png",
                                          "*.tiff",
                                          "# Image files - compressed",
                                          "*.jpg",
                                          "*.jpeg",
                                          "*.webp",
                                          "# Video files - compressed",
                                          "*.mp4",
                                          "*.webm"};
    QByteArray text;
    for (const QByteArrayView pattern : kPatterns) {
        text.append(pattern).append(kRuleLine);
        if (forDataset && pattern == "*.lfs.*")
            text.append("*.lz4").append(kRuleLine).append("*.mds").append(kRuleLine);
    }
    if (forDataset) {
        for (const QByteArrayView line : kMedia)
            text.append(line).append(line.startsWith('#') ? "\n" : kRuleLine);
    }
    return text;
}

} // namespace hs::localhub
