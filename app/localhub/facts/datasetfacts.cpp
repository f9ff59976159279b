// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/facts/cardvalues.h"
#include "localhub/facts/frontmatter.h"
#include "localhub/facts/kindfacts.h"

#include <array>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

/// Card keys that become "key:value" tags, in the Hub's order.
constexpr std::array kTagKeys = {"task_categories"_L1,   "task_ids"_L1,        "annotations_creators"_L1,
                                 "language_creators"_L1, "multilinguality"_L1, "source_datasets"_L1,
                                 "language"_L1,          "license"_L1,         "size_categories"_L1};

struct Format
{
    QLatin1StringView ending;
    QLatin1StringView format;
    QLatin1StringView modality; ///< empty when the ending alone does not tell
};

constexpr std::array kDataFormats = {
    Format{".parquet"_L1, "parquet"_L1, {}},          Format{".jsonl"_L1, "json"_L1, {}},
    Format{".csv"_L1, "csv"_L1, "tabular"_L1},        Format{".arrow"_L1, "arrow"_L1, {}},
    Format{".txt"_L1, "text"_L1, "text"_L1},          Format{".wav"_L1, "audiofolder"_L1, "audio"_L1},
    Format{".flac"_L1, "audiofolder"_L1, "audio"_L1}, Format{".png"_L1, "imagefolder"_L1, "image"_L1},
    Format{".jpg"_L1, "imagefolder"_L1, "image"_L1}};

/// The first words of the card's text, without its marks: what the Hub shows as a description.
QString descriptionOf(const QByteArray &card)
{
    constexpr qsizetype kLongest = 500;
    QString text;
    for (const QByteArray &raw : cardBody(card).split('\n')) {
        const QString line = QString::fromUtf8(raw).trimmed();
        if (line.isEmpty() || line.startsWith(u'#') || line.startsWith(u'<') || line.startsWith(u'|') ||
            line.startsWith(u'!') || line.startsWith("```"_L1) || line.startsWith("---"_L1)) {
            if (!text.isEmpty())
                break;
            continue;
        }
        text += text.isEmpty() ? line : u' ' + line;
        if (text.size() > kLongest)
            break;
    }
    return text.left(kLongest);
}

} // namespace

void addDatasetFacts(RepoFacts &facts, const RepoFiles &files, const QByteArray &cardBytes)
{
    const QJsonObject card = facts.cardData.value_or(QJsonObject());
    for (const auto key : kTagKeys) {
        for (const QString &value : cardList(card, key))
            addOnce(facts.tags, {key + u':' + value});
    }
    for (const Format &format : kDataFormats) {
        if (!files.hasSuffix(format.ending))
            continue;
        addOnce(facts.tags, {"format:"_L1 + format.format.toString()});
        if (!format.modality.isEmpty())
            addOnce(facts.tags, {"modality:"_L1 + format.modality.toString()});
        addOnce(facts.tags, {u"library:datasets"_s});
        break; // the Hub names the main format only, and that is the first it can convert
    }
    for (const QString &paper : paperIds(cardBytes))
        addOnce(facts.tags, {"arxiv:"_L1 + paper});
    addOnce(facts.tags, {u"region:us"_s});
    addOnce(facts.tags, cardList(card, "tags"_L1));

    if (const QString description = descriptionOf(cardBytes); !description.isEmpty())
        facts.extra.insert(u"description"_s, description);
    if (const QString code = cardText(card, "paperswithcode_id"_L1); !code.isEmpty())
        facts.extra.insert(u"paperswithcode_id"_s, code);
}

} // namespace hs::localhub
