// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/git/lfsrules.h"

#include "localhub/git/gitptr.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr qint64 kLargestGitFile = 10LL * 1024 * 1024;
constexpr const char *kLine = " filter=lfs diff=lfs merge=lfs -text\n";

constexpr std::array kAlwaysBinary = {".gguf"_L1, ".safetensors"_L1, ".bin"_L1,  ".parquet"_L1, ".onnx"_L1,
                                      ".pt"_L1,   ".pth"_L1,         ".ckpt"_L1, ".npz"_L1,     ".zip"_L1};

bool matchesPattern(const QString &pattern, const QString &path)
{
    QByteArray text = pattern.toUtf8();
    char *strings[] = {text.data()};
    const git_strarray list{strings, 1};
    git_pathspec *spec = nullptr;
    if (git_pathspec_new(&spec, &list) != 0)
        return false;
    const bool isMatch = git_pathspec_matches_path(spec, GIT_PATHSPEC_DEFAULT, path.toUtf8().constData()) == 1;
    git_pathspec_free(spec);
    return isMatch;
}

/// The common "*.ext" without a trip through libgit2.
bool matchesName(const QString &pattern, const QString &name)
{
    const QStringView rest = QStringView(pattern).sliced(pattern.startsWith(u'*') ? 1 : 0);
    if (!rest.contains(u'*') && !rest.contains(u'?') && !rest.contains(u'['))
        return pattern.startsWith(u'*') ? name.endsWith(rest) : name == rest;
    return matchesPattern(pattern, name);
}

} // namespace

LfsRules::LfsRules(const QByteArray &gitattributes)
{
    for (const QByteArray &raw : gitattributes.split('\n')) {
        const QString line = QString::fromUtf8(raw).trimmed();
        if (line.startsWith(u'#') || !line.contains("filter=lfs"_L1))
            continue;
        QString pattern = line.section(u' ', 0, 0, QString::SectionSkipEmpty).section(u'\t', 0, 0);
        pattern.replace("[[:space:]]"_L1, " "_L1);
        if (pattern.startsWith(u'/'))
            m_pathPatterns << pattern.sliced(1);
        else if (pattern.contains(u'/'))
            m_pathPatterns << pattern;
        else
            m_namePatterns << pattern;
    }
}

bool LfsRules::isCovered(const QString &path) const
{
    const QString name = path.sliced(path.lastIndexOf(u'/') + 1);
    return std::ranges::any_of(m_namePatterns, [&](const QString &pattern) { return matchesName(pattern, name); }) ||
           std::ranges::any_of(m_pathPatterns, [&](const QString &pattern) { return matchesPattern(pattern, path); });
}

bool LfsRules::isLfs(const QString &path, qint64 size) const
{
    if (path == ".gitattributes"_L1)
        return false;
    return size > kLargestGitFile ||
           std::ranges::any_of(kAlwaysBinary, [&](QLatin1StringView end) { return path.endsWith(end); }) ||
           isCovered(path);
}

QByteArray LfsRules::withPath(QByteArray gitattributes, const QString &path)
{
    if (!gitattributes.isEmpty() && !gitattributes.endsWith('\n'))
        gitattributes += '\n';
    return gitattributes + QString(path).replace(u' ', "[[:space:]]"_L1).toUtf8() + kLine;
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
        text.append(pattern).append(kLine);
        if (forDataset && pattern == "*.lfs.*")
            text.append("*.lz4").append(kLine).append("*.mds").append(kLine);
    }
    if (forDataset) {
        for (const QByteArrayView line : kMedia)
            text.append(line).append(line.startsWith('#') ? "\n" : kLine);
    }
    return text;
}

} // namespace hs::localhub
