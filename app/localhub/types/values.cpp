// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/types/values.h"

#include <array>

using namespace Qt::StringLiterals;

namespace hs::localhub {

const KindWords &wordsOf(RepoKind kind)
{
    static const std::array<KindWords, 3> words = {KindWords{u"model"_s, u"models"_s, u""_s},
                                                   KindWords{u"dataset"_s, u"datasets"_s, u"datasets/"_s},
                                                   KindWords{u"space"_s, u"spaces"_s, u"spaces/"_s}};
    return words.at(static_cast<size_t>(kind));
}

QString idWithKind(const RepoRow &repo)
{
    return wordsOf(repo.kind).plural + u'/' + repo.fullName();
}

std::optional<RepoKind> kindOfPlural(QStringView plural)
{
    for (const RepoKind kind : {RepoKind::Model, RepoKind::Dataset, RepoKind::Space}) {
        if (plural == wordsOf(kind).plural)
            return kind;
    }
    return std::nullopt;
}

} // namespace hs::localhub
