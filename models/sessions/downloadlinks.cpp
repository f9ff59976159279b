// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/downloadlinks.h"

#include "sessions/location.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::models {

namespace {

constexpr qsizetype kLongestText = 1'000'000; // characters: a dropped file of links, not a dropped book

/// Punctuation that belongs to the sentence around an address.
QString withoutPunctuation(QString word)
{
    static const QString kOpening = u"<([{\"'“‘«"_s;
    static const QString kClosing = u">)]}\"'”’».,;!"_s;
    while (!word.isEmpty() && kOpening.contains(word.front()))
        word.removeFirst();
    while (!word.isEmpty() && kClosing.contains(word.back()))
        word.chop(1);
    return word;
}

bool looksLikeAddress(const QString &word)
{
    return word.contains("://"_L1);
}

/// A line of a list may be a bare name; inside a sentence "and/or" is none.
std::optional<RepoPlace> placeOf(const QString &word, bool isWholeLine, const QUrl &endpoint)
{
    std::optional<Location> location;
    if (looksLikeAddress(word) || word.startsWith("huggingface.co/"_L1) || word.startsWith("hf.co/"_L1))
        location = parseLocation(word, endpoint, false);
    else if (isWholeLine && (word.startsWith("datasets/"_L1) || word.startsWith("spaces/"_L1)))
        location = parseLocation("hf://"_L1 + word, endpoint, false);
    else if (isWholeLine)
        location = parseLocation(word, endpoint, false);
    const auto *place = location ? std::get_if<RepoPlace>(&*location) : nullptr;
    return place ? std::optional(*place) : std::nullopt;
}

void add(QList<transfers::DownloadRequest> &requests, const RepoPlace &place)
{
    auto known = std::ranges::find(requests, place.repo, &transfers::DownloadRequest::repo);
    if (known == requests.end()) {
        requests.append({.repo = place.repo, .paths = {}, .include = {}, .exclude = {}, .destination = {}});
        if (!place.path.isEmpty())
            requests.last().paths.append(place.path);
        return;
    }
    if (place.path.isEmpty())
        known->paths.clear(); // all of it was asked for, too
    else if (!known->paths.isEmpty() && !known->paths.contains(place.path))
        known->paths.append(place.path);
}

} // namespace

DownloadLinks readDownloadLinks(const QString &text, const QUrl &endpoint)
{
    static const QRegularExpression kLineEnds(u"[\\r\\n]+"_s);
    static const QRegularExpression kBlanks(u"[\\s,]+"_s);
    DownloadLinks links;
    const QStringList lines = text.left(kLongestText).split(kLineEnds, Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QStringList words = line.split(kBlanks, Qt::SkipEmptyParts);
        for (const QString &raw : words) {
            const QString word = withoutPunctuation(raw);
            if (const auto place = placeOf(word, words.size() == 1, endpoint))
                add(links.requests, *place);
            else if (looksLikeAddress(word))
                links.unknown.append(word);
        }
    }
    return links;
}

} // namespace hs::models
