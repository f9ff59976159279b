// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace hs::localhub {

/// A byte-level BPE vocabulary: the 256 byte symbols, the merged ones, then nothing else (special tokens are the
/// caller's). Token i has the id i.
struct Vocabulary
{
    QStringList tokens;
    QStringList merges; ///< "left right", in the order they are applied
};

/// Learns vocabularies from the texts of the sample hub (corpus.yaml) and keeps them, since many repositories share
/// one.
class Vocabularies
{
public:
    /// A vocabulary of at most `size` tokens learned from the named text.
    [[nodiscard]] const Vocabulary &bpe(const QString &corpus, int size);
    /// The words of the named text, most frequent first, equal ones in alphabetical order.
    [[nodiscard]] static QStringList words(const QString &corpus);

private:
    QHash<QString, Vocabulary> m_known;
};

} // namespace hs::localhub
