// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/facts/repofacts.h"

#include "localhub/facts/frontmatter.h"
#include "localhub/facts/kindfacts.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {

RepoFacts computeFacts(const GitReader &git, const QString &commit, const LargeFilePath &largeFiles, RepoKind kind,
                       KnownHeaders &headers, const KnownSize &known)
{
    const RepoFiles files(git, largeFiles, commit);
    const QByteArray card = files.content(u"README.md"_s);
    RepoFacts facts;
    facts.cardData = readFrontMatter(card);
    facts.mainSize = files.totalSize(known);
    if (files.paths().size() <= kMostStoredSiblings)
        facts.siblings = files.paths();
    switch (kind) {
    case RepoKind::Model:
        addModelFacts(facts, files, card, headers);
        break;
    case RepoKind::Dataset:
        addDatasetFacts(facts, files, card);
        break;
    case RepoKind::Space:
        addSpaceFacts(facts, files, card);
        break;
    }
    return facts;
}

} // namespace hs::localhub
