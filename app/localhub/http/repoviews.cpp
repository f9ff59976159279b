// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/repoviews.h"

#include "localhub/contract/treeanswer.h"
#include "localhub/http/spaceviews.h"
#include "localhub/inference/upstream.h"

#include <array>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr int kMostSpaces = 100; // repo-info.md §1.1
constexpr std::array kRelations = {"adapter"_L1, "merge"_L1, "quantized"_L1, "finetune"_L1};

QJsonArray siblingsOf(const HubContext &hub, const RepoView &view, const ViewOptions &options)
{
    QJsonArray siblings;
    if (!options.blobs && view.sha == view.row.head && !view.facts.siblings.isEmpty()) {
        for (const QString &path : view.facts.siblings)
            siblings.append(QJsonObject{{u"rfilename"_s, path}});
        return siblings;
    }
    const auto git = hub.store.reader(view.row);
    if (!git || view.sha.isEmpty())
        return siblings;
    auto items = git->list(view.sha, {}, true);
    if (!items)
        return siblings;
    for (TreeItem &item : *items) {
        if (item.type != TreeItem::Type::File)
            continue;
        if (options.blobs)
            git->complete(item);
        siblings.append(siblingEntry(item, options.blobs, options.isMasked));
    }
    return siblings;
}

/// {relation, models} from the "base_model:relation:id" tags; only bases that this hub has.
std::optional<QJsonObject> baseModelsOf(const HubContext &hub, const RepoFacts &facts)
{
    QString relation;
    QJsonArray models;
    for (const QString &tag : facts.tags) {
        for (const auto &word : kRelations) {
            const QString prefix = u"base_model:%1:"_s.arg(word);
            if (!tag.startsWith(prefix))
                continue;
            relation = word;
            const auto base = hub.store.repos().find(RepoKind::Model, tag.sliced(prefix.size()));
            if (base && !base->row.isPrivate)
                models.append(QJsonObject{{u"_id"_s, base->row.oid}, {u"id"_s, base->row.fullName()}});
        }
    }
    if (models.isEmpty())
        return std::nullopt;
    return QJsonObject{{u"relation"_s, relation}, {u"models"_s, models}};
}

QJsonObject childrenOf(const HubContext &hub, const RepoRow &row)
{
    QJsonObject counts;
    for (const auto &word : kRelations)
        counts.insert(word,
                      hub.store.repos().countTagged(RepoKind::Model, u"base_model:%1:%2"_s.arg(word, row.fullName())));
    return counts;
}

/// Only for what the inference server has: absent means that nobody serves the model (inference.md §3).
void addInferenceFields(const HubContext &hub, const RepoRow &row, RepoFacts &facts)
{
    if (row.kind != RepoKind::Model || !hub.inference.serves(row.fullName()))
        return;
    const QJsonObject provider{{u"status"_s, u"live"_s},
                               {u"providerId"_s, row.fullName()},
                               {u"task"_s, u"conversational"_s},
                               {u"isModelAuthor"_s, false}};
    facts.extra.insert(u"inference"_s, u"warm"_s);
    facts.extra.insert(u"inferenceProviderMapping"_s, QJsonObject{{u"hf-inference"_s, provider}});
}

} // namespace

RepoView loadView(const HubContext &hub, const RepoRow &row, const QStringList &fields, const ViewOptions &options)
{
    const FieldNeeds needs = fieldsNeeded(fields);
    RepoView view;
    view.row = row;
    view.sha = options.commit.isEmpty() ? row.head : options.commit;
    view.lastModified = row.lastModified;
    if (needs.facts)
        view.facts = hub.store.repos().facts(row.key);
    if (row.kind == RepoKind::Space && needs.facts)
        addSpaceFields(hub, row, options.host, view.facts);
    if (fields.contains("inference"_L1) || fields.contains("inferenceProviderMapping"_L1))
        addInferenceFields(hub, row, view.facts);
    if (view.sha != row.head) {
        if (const auto git = hub.store.reader(row)) {
            if (const auto commit = git->commit(view.sha))
                view.lastModified = commit->when;
        }
    }
    if (needs.siblings)
        view.siblings = siblingsOf(hub, view, options);
    if (needs.spaces && row.kind != RepoKind::Space)
        view.spaces = hub.store.repos().spacesUsing(row.kind, row.fullName(), kMostSpaces);
    if (needs.baseModels)
        view.baseModels = baseModelsOf(hub, view.facts);
    if (needs.children)
        view.children = childrenOf(hub, row);
    return view;
}

std::expected<QStringList, Answer> expandFields(const Call &call, RepoKind kind)
{
    const QStringList fields = call.params.list("expand"_L1);
    const QStringList &valid = expandNames(kind);
    for (const QString &field : fields) {
        if (valid.contains(field))
            continue;
        QStringList quoted;
        for (const QString &name : valid)
            quoted << u'"' + name + u'"';
        return std::unexpected(
            errorAnswer(400, u"✖ Invalid option: expected one of %1\n  → at expand"_s.arg(quoted.join(u'|'))));
    }
    return fields;
}

} // namespace hs::localhub
