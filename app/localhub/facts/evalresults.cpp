// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/facts/frontmatter.h"
#include "localhub/facts/kindfacts.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr qsizetype kMostResults = 1000;

/// The required keys, and `url` wherever there is a source.
bool isResult(const QJsonObject &data)
{
    const QJsonObject dataset = data.value("dataset"_L1).toObject();
    const bool isSourced = !data.contains("source"_L1) || data["source"_L1].toObject()["url"_L1].isString();
    return dataset.value("id"_L1).isString() && dataset.value("task_id"_L1).isString() &&
           data.value("value"_L1).isDouble() && isSourced;
}

} // namespace

QJsonArray readEvalResults(const RepoFiles &files)
{
    static const QRegularExpression form(u"\\A\\.eval_results/[^/]+\\.ya?ml\\z"_s);
    QJsonArray results;
    for (const QString &path : files.paths()) {
        if (!form.match(path).hasMatch())
            continue;
        const QJsonArray items = readYaml(files.content(path)).value_or(QJsonValue()).toArray();
        for (const QJsonValue &item : items) {
            // A token says that a run can be proven; this hub has nobody to ask whether it is good.
            if (isResult(item.toObject()) && results.size() < kMostResults)
                results.append(QJsonObject{{u"filename"_s, path}, {u"verified"_s, false}, {u"data"_s, item}});
        }
    }
    return results;
}

} // namespace hs::localhub
