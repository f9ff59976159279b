// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/downloadlinks.h"

#include "sessions/location.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

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

/// A "?" is none: in a web address it begins the query.
bool isPattern(const QString &path)
{
    return path.contains(u'*');
}

void addOnce(QStringList &list, const QString &word)
{
    if (!list.contains(word))
        list.append(word);
}

/// What a file or folder is among patterns.
void addAsPattern(QStringList &patterns, const QString &path)
{
    addOnce(patterns, path);
    if (!isPattern(path))
        addOnce(patterns, path + u'/');
}

void add(QList<transfers::DownloadRequest> &requests, const RepoPlace &place)
{
    auto known = std::ranges::find(requests, place.repo, &transfers::DownloadRequest::repo);
    if (known == requests.end()) {
        requests.append({.repo = place.repo, .paths = {}, .include = {}, .exclude = {}, .destination = {}});
        known = requests.end() - 1;
    } else if (known->paths.isEmpty() && known->include.isEmpty()) {
        return; // all of it was asked for
    }
    if (place.path.isEmpty()) { // all of it is asked for, too
        known->paths.clear();
        known->include.clear();
    } else if (isPattern(place.path) || !known->include.isEmpty()) {
        // Files beside patterns are patterns: a list of files would be one more condition.
        for (const QString &path : std::exchange(known->paths, {}))
            addAsPattern(known->include, path);
        addAsPattern(known->include, place.path);
    } else {
        addOnce(known->paths, place.path);
    }
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
