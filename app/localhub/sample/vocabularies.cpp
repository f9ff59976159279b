// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/sample/vocabularies.h"

#include "localhub/sample/recipe.h"

#include <QMap>

#include <algorithm>
#include <map>
#include <vector>

using namespace Qt::StringLiterals;

namespace hs::localhub {

namespace {

struct Word
{
    std::vector<int> symbols;
    int count = 0;
};

using Pair = std::pair<int, int>;

QString corpusText(const QString &name)
{
    static const QJsonObject corpora = recipe(u"corpus.yaml"_s).toObject();
    return corpora.value(name).toString();
}

/// The printable character that stands for a byte in byte-level BPE files: itself where it is visible Latin-1, else the
/// next free one from U+0100 on.
QChar byteSymbol(int byte)
{
    const auto isVisible = [](int b) {
        return (b >= 33 && b <= 126) || (b >= 161 && b <= 172) || (b >= 174 && b <= 255);
    };
    if (isVisible(byte))
        return QChar(static_cast<char16_t>(byte));
    int hidden = 0;
    for (int b = 0; b < byte; ++b)
        hidden += isVisible(b) ? 0 : 1;
    return QChar(static_cast<char16_t>(256 + hidden));
}

std::vector<Word> wordsOf(const QString &text)
{
    QMap<QByteArray, int> counts;
    for (const QString &word : text.simplified().split(u' '))
        ++counts[" " + word.toUtf8()];
    std::vector<Word> words;
    for (const auto &[bytes, count] : counts.asKeyValueRange()) {
        Word word{.symbols = {}, .count = count};
        for (const char byte : bytes)
            word.symbols.push_back(static_cast<unsigned char>(byte));
        words.push_back(std::move(word));
    }
    return words;
}

/// The most frequent pair of neighbours; the lowest ids win a draw.
Pair bestPair(const std::vector<Word> &words)
{
    std::map<Pair, int> counts;
    for (const Word &word : words) {
        for (std::size_t i = 1; i < word.symbols.size(); ++i)
            counts[{word.symbols[i - 1], word.symbols[i]}] += word.count;
    }
    const auto best = std::ranges::max_element(counts, {}, [](const auto &entry) { return entry.second; });
    return best == counts.end() || best->second < 2 ? Pair{-1, -1} : best->first;
}

void merge(std::vector<int> &symbols, Pair pair, int merged)
{
    std::size_t out = 0;
    for (std::size_t in = 0; in < symbols.size(); ++in) {
        const bool hit = in + 1 < symbols.size() && symbols[in] == pair.first && symbols[in + 1] == pair.second;
        symbols[out++] = hit ? merged : symbols[in];
        in += hit ? 1 : 0;
    }
    symbols.resize(out);
}

Vocabulary learn(const QString &text, int size)
{
    Vocabulary vocabulary;
    for (int byte = 0; byte < 256; ++byte)
        vocabulary.tokens.append(byteSymbol(byte));
    std::vector<Word> words = wordsOf(text);
    while (vocabulary.tokens.size() < size) {
        const Pair pair = bestPair(words);
        if (pair.first < 0)
            break;
        const int merged = static_cast<int>(vocabulary.tokens.size());
        const QString left = vocabulary.tokens.at(pair.first);
        const QString right = vocabulary.tokens.at(pair.second);
        vocabulary.tokens.append(left + right);
        vocabulary.merges.append(left + u' ' + right);
        for (Word &word : words)
            merge(word.symbols, pair, merged);
    }
    return vocabulary;
}

} // namespace

const Vocabulary &Vocabularies::bpe(const QString &corpus, int size)
{
    const QString key = u"%1/%2"_s.arg(corpus).arg(size);
    const auto known = m_known.constFind(key);
    return known != m_known.constEnd() ? *known : *m_known.insert(key, learn(corpusText(corpus), size));
}

QStringList Vocabularies::words(const QString &corpus)
{
    QMap<QString, int> counts;
    for (const QString &word : corpusText(corpus).simplified().split(u' '))
        ++counts[word.toLower()];
    QStringList words = counts.keys();
    std::ranges::stable_sort(words, std::ranges::greater{}, [&](const QString &word) { return counts.value(word); });
    return words;
}

} // namespace hs::localhub
