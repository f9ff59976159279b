// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/sample/filemaker.h"

#include "localhub/sample/figures.h"
#include "localhub/sample/gguffile.h"
#include "localhub/sample/noise.h"
#include "localhub/sample/recipe.h"
#include "localhub/sample/safetensorsfile.h"
#include "localhub/sample/samplelog.h"
#include "localhub/sample/sound.h"
#include "localhub/sample/table.h"
#include "localhub/sample/tokenizerfile.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {

namespace {

/// A text: inline (`text`) or a resource (`from`), with the variables filled in.
QList<SeedFile> makeText(const FileSpec &spec)
{
    const QString source = spec.text(u"from");
    if (source.isEmpty())
        return {{spec.path(), spec.text(u"text").toUtf8()}};
    return {{spec.path(), expanded(QString::fromUtf8(recipeBytes(source)), spec.variables()).toUtf8()}};
}

/// A head and then a text many times, numbered by @{n}.
QList<SeedFile> makeRepeated(const FileSpec &spec)
{
    QString text = QString::fromUtf8(recipeBytes(spec.text(u"head")));
    const QString part = QString::fromUtf8(recipeBytes(spec.text(u"from")));
    QJsonObject variables = spec.variables();
    for (int n = 1; n <= spec.number(u"times", 1); ++n) {
        variables.insert("n"_L1, n);
        text += expanded(part, variables);
    }
    return {{spec.path(), text.toUtf8()}};
}

/// Bytes without meaning, for files whose format does not matter here.
QList<SeedFile> makeNoise(const FileSpec &spec)
{
    return {{spec.path(), Noise(spec.seed()).bytes(spec.number(u"size", 1024))}};
}

/// A pickle that imports each of `imports` ("module name") and keeps nothing of it.
QList<SeedFile> makePickle(const FileSpec &spec)
{
    QByteArray bytes("\x80\x02");
    const QJsonArray imports = spec.list(u"imports");
    for (const QJsonValue &import : imports) {
        const QString words = import.toString();
        bytes += 'c' + words.section(u' ', 0, 0).toUtf8() + '\n' + words.section(u' ', 1).toUtf8() + "\n0";
    }
    return {{spec.path(), bytes + "}."}};
}

struct Maker
{
    QLatin1StringView name;
    QList<SeedFile> (*make)(const FileSpec &, Vocabularies &);
};

constexpr Maker kMakers[] = {
    {"text"_L1, [](const FileSpec &spec, Vocabularies &) { return makeText(spec); }},
    {"repeated"_L1, [](const FileSpec &spec, Vocabularies &) { return makeRepeated(spec); }},
    {"noise"_L1, [](const FileSpec &spec, Vocabularies &) { return makeNoise(spec); }},
    {"pickle"_L1, [](const FileSpec &spec, Vocabularies &) { return makePickle(spec); }},
    {"safetensors"_L1, [](const FileSpec &spec, Vocabularies &) { return makeSafetensors(spec); }},
    {"table"_L1, [](const FileSpec &spec, Vocabularies &) { return makeTable(spec); }},
    {"chart"_L1, [](const FileSpec &spec, Vocabularies &) { return makeChart(spec); }},
    {"picture"_L1, [](const FileSpec &spec, Vocabularies &) { return makePicture(spec); }},
    {"wav"_L1, [](const FileSpec &spec, Vocabularies &) { return makeSound(spec); }},
    {"gguf"_L1, makeGguf},
    {"tokenizer"_L1, makeTokenizer},
};

} // namespace

QList<SeedFile> FileMaker::make(const FileSpec &spec)
{
    const QString how = spec.text(u"make", u"text"_s);
    for (const Maker &maker : kMakers) {
        if (maker.name == how)
            return maker.make(spec, m_vocabularies);
    }
    qCWarning(lcSample) << "nothing makes" << how << "for" << spec.path();
    return {};
}

} // namespace hs::localhub
