// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/sample/scalehub.h"

#include "localhub/sample/noise.h"

#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::localhub {

namespace {

constexpr QLatin1StringView kScaleTasks[] = {
    "text-generation"_L1,
    "automatic-speech-recognition"_L1,
    "text-classification"_L1,
    "image-classification"_L1,
    "sentence-similarity"_L1,
    "translation"_L1,
    "object-detection"_L1,
    "text-to-image"_L1,
    "token-classification"_L1,
    "text-to-speech"_L1,
    "fill-mask"_L1,
    "tabular-classification"_L1,
};
constexpr QLatin1StringView kTypes[] = {"llama"_L1, "whisper"_L1, "bert"_L1, "vit"_L1,  "mpnet"_L1,   "marian"_L1,
                                        "detr"_L1,  "unet"_L1,    "xlm"_L1,  "vits"_L1, "roberta"_L1, "tabular"_L1};
constexpr QLatin1StringView kLicenses[] = {"apache-2.0"_L1, "mit"_L1, "cc-by-4.0"_L1, "openrail"_L1, "gpl-3.0"_L1};
constexpr QLatin1StringView kLanguages[] = {"en"_L1, "fr"_L1, "yo"_L1, "ja"_L1, "ar"_L1, "pt"_L1, "hi"_L1, "sw"_L1};
constexpr QLatin1StringView kSizes[] = {"tiny"_L1, "small"_L1, "base"_L1, "large"_L1, "xl"_L1};
constexpr int kOwners = 500;

template <std::size_t Size>
QString pick(Noise &noise, const QLatin1StringView (&from)[Size])
{
    return QString(from[noise.below(Size)]);
}

QDateTime scaleStart()
{
    return {QDate(2024, 3, 1), QTime(6, 0), QTimeZone::UTC};
}

SeedCommit firstCommit(const QString &author, const QDateTime &when, QList<SeedFile> files)
{
    SeedCommit commit;
    commit.author = author;
    commit.title = u"Add the model"_s;
    commit.when = when;
    commit.files = std::move(files);
    return commit;
}

SeedFile cardOf(const QString &title, const QString &task, Noise &noise)
{
    const QString text =
        u"---\nlicense: %1\nlanguage: %2\npipeline_tag: %3\nlibrary_name: transformers\n---\n\n# %4\n\n"
        "One of many small models that fill a hub for measurements.\n"_s.arg(pick(noise, kLicenses),
                                                                             pick(noise, kLanguages), task, title);
    return {u"README.md"_s, text.toUtf8()};
}

SeedRepo modelRepo(int index)
{
    Noise noise("scale model " + QByteArray::number(index));
    const qint64 subject = noise.below(std::size(kScaleTasks));
    const QString type(kTypes[subject]);
    SeedRepo repo;
    repo.owner = u"owner-%1"_s.arg(noise.below(kOwners), 3, 10, QLatin1Char('0'));
    repo.name = u"%1-%2-%3"_s.arg(type, pick(noise, kSizes)).arg(index, 6, 10, QLatin1Char('0'));
    // Squares of squares: many repositories with few downloads, few with many.
    const qint64 rank = noise.below(1000) + 1;
    repo.downloads = 1000000000000 / (rank * rank * rank * rank) + noise.below(50);
    repo.downloadsAllTime = repo.downloads * (3 + noise.below(20));
    repo.likes = repo.downloads / (300 + noise.below(2000));
    repo.trendingScore = repo.likes / (1 + noise.below(60));
    repo.createdAt = scaleStart().addSecs(noise.below(qint64{960} * 86400));
    const QByteArray config =
        "{\n  \"model_type\": \"" + type.toUtf8() + "\",\n  \"seed\": " + QByteArray::number(index) + "\n}\n";
    repo.commits.append(
        firstCommit(repo.owner, repo.createdAt,
                    {{u"config.json"_s, config}, cardOf(repo.name, QString(kScaleTasks[subject]), noise)}));
    return repo;
}

SeedRepo bigRepo(const QString &name)
{
    SeedRepo repo;
    repo.owner = u"scale"_s;
    repo.name = name;
    repo.createdAt = scaleStart();
    return repo;
}

/// Each commit adds a line to one of sixteen logs, so that trees stay small.
SeedRepo manyCommits(int count)
{
    SeedRepo repo = bigRepo(u"many-commits"_s);
    QByteArrayList logs(16);
    for (int i = 0; i < count; ++i) {
        QByteArray &log = logs[i % logs.size()];
        log = log.last(qMin<qsizetype>(log.size(), 1000)) + "step " + QByteArray::number(i) + '\n';
        SeedCommit commit = firstCommit(u"scale"_s, repo.createdAt.addSecs(qint64{i} * 600),
                                        {{u"logs/%1.txt"_s.arg(i % logs.size()), log}});
        commit.title = u"Log step %1"_s.arg(i);
        repo.commits.append(commit);
    }
    return repo;
}

/// A thousand files a folder, all in one commit.
SeedRepo manyFiles(int count)
{
    SeedRepo repo = bigRepo(u"many-files"_s);
    QList<SeedFile> files;
    files.reserve(count);
    for (int i = 0; i < count; ++i) {
        files.append({u"part-%1/item-%2.txt"_s.arg(i / 1000, 4, 10, QLatin1Char('0')).arg(i, 7, 10, QLatin1Char('0')),
                      QByteArray::number(i) + '\n'});
    }
    repo.commits.append(firstCommit(u"scale"_s, repo.createdAt, std::move(files)));
    return repo;
}

void buildEach(ScaleSizes sizes, const std::function<void(SeedRepo)> &take)
{
    for (int i = 0; i < sizes.models; ++i)
        take(modelRepo(i));
    if (sizes.commits > 0)
        take(manyCommits(sizes.commits));
    if (sizes.files > 0)
        take(manyFiles(sizes.files));
}

} // namespace

std::optional<ScaleSizes> ScaleSizes::parse(QStringView text)
{
    ScaleSizes sizes;
    const struct
    {
        QLatin1StringView name;
        int *target;
    } keys[] = {{"models"_L1, &sizes.models}, {"commits"_L1, &sizes.commits}, {"files"_L1, &sizes.files}};
    for (const QStringView part : text.split(u',')) {
        const qsizetype equals = part.indexOf(u'=');
        const auto key = std::ranges::find(keys, part.first(qMax<qsizetype>(equals, 0)),
                                           [](const auto &entry) { return QString(entry.name); });
        bool isNumber = false;
        const int number = equals < 0 ? 0 : part.sliced(equals + 1).toInt(&isNumber);
        if (key == std::end(keys) || !isNumber || number < 0)
            return std::nullopt;
        *key->target = number;
    }
    return sizes;
}

SeedHub scaleHub(ScaleSizes sizes)
{
    SeedHub hub;
    hub.users.append({u"scale"_s, u"Scale"_s, u"scale@example.org"_s, u"hf_scaleWorksOnlyOnTheLocalHub00000"_s, false});
    for (int i = 0; i < kOwners; ++i) {
        const QString name = u"owner-%1"_s.arg(i, 3, 10, QLatin1Char('0'));
        hub.users.append({name, name, name + u"@example.org"_s, {}, false});
    }
    hub.forEachRepo = [sizes](const std::function<void(SeedRepo)> &take) { buildEach(sizes, take); };
    return hub;
}

} // namespace hs::localhub
