// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/whichfile.h"

#include "hub/calls/files.h"
#include "hub/json/modelconfigdecoder.h"
#include "sessions/formatreading.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::models {

namespace {

using base::Result;
using Shape = std::optional<AttentionShape>;

/// Nothing is no error: the sum is then that of the weights.
QCoro::Task<Result<Shape>> fetchShape(hub::HubContextPtr hub, hub::RepoRef repo, bool hasConfig, QString gguf,
                                      std::stop_token stop)
{
    if (hasConfig) {
        const auto file =
            co_await hub::fetchFile(hub, repo, u"config.json"_s, std::nullopt, WhichFile::kLargestConfig, stop);
        if (!file && file.error().kind == base::HubError::Kind::Cancelled)
            co_return std::unexpected(file.error());
        const auto config = file ? hub::decodeModelConfig(file->bytes) : std::unexpected(file.error());
        if (const Shape shape = config ? attentionShape(*config) : std::nullopt)
            co_return shape;
    }
    if (gguf.isEmpty())
        co_return Shape();
    FetchLimits limits;
    limits.total = WhichFile::kMostOfGguf;
    FileSource source{.hub = hub, .repo = repo, .path = gguf, .size = -1, .cacheFolder = {}, .localPath = {}};
    const auto pairs = co_await readFormat<formats::Gguf>(
        source, [](const formats::SparseBytes &bytes) { return formats::readGgufPairs(bytes, "tokenizer."_L1); },
        limits, stop);
    if (!pairs)
        co_return std::unexpected(pairs.error());
    co_return *pairs ? attentionShape(**pairs) : Shape();
}

bool hasFile(const hub::RepoDetails &details, QStringView path)
{
    return std::ranges::any_of(details.siblings, [path](const hub::Sibling &file) { return file.path == path; });
}

/// The first shard, or the only file, of the smallest GGUF model.
QString smallestGguf(const QList<ModelVariant> &variants)
{
    for (const ModelVariant &variant : variants) {
        for (const QString &path : variant.paths) {
            if (path != variant.projector && path.endsWith(".gguf"_L1, Qt::CaseInsensitive))
                return path;
        }
    }
    return {};
}

} // namespace

WhichFile::WhichFile(hub::HubContextPtr hub, QObject *parent)
    : QObject(parent)
    , m_hub(std::move(hub))
{}

void WhichFile::clear()
{
    m_scope.cancel();
    m_repo = {};
    m_commit = {};
    m_shape.reset();
    m_isLooking = false;
    if (m_variants.isEmpty())
        return;
    m_variants.clear();
    Q_EMIT variantsChanged();
}

void WhichFile::showRepo(const hub::RepoDetails &details)
{
    const hub::RepoSummary &summary = details.summary;
    if (summary.id == m_repo.id && summary.kind == m_repo.kind && details.commit == m_commit && !m_commit.isEmpty())
        return;
    clear();
    m_repo = {summary.kind, summary.id, hub::Revision()};
    m_commit = details.commit;
    if (!details.commit.isEmpty())
        m_repo.revision = hub::Revision::commit(details.commit);
    m_variants = modelVariants(details);
    if (m_variants.isEmpty())
        return;
    look(details);
    Q_EMIT variantsChanged();
}

void WhichFile::look(const hub::RepoDetails &details)
{
    const std::stop_token stop = m_scope.restart();
    m_isLooking = true;
    m_scope.then(fetchShape(m_hub, m_repo, hasFile(details, u"config.json"), smallestGguf(m_variants), stop),
                 [this](const Result<Shape> &shape) {
                     m_isLooking = false;
                     m_shape = shape ? *shape : std::nullopt;
                     Q_EMIT needsChanged();
                 });
}

void WhichFile::setMachine(const Machine &machine)
{
    if (machine == m_machine)
        return;
    m_machine = machine;
    Q_EMIT needsChanged();
}

void WhichFile::setUse(const MemoryUse &use)
{
    if (use == m_use)
        return;
    m_use = use;
    Q_EMIT needsChanged();
}

MemoryNeed WhichFile::needOf(const ModelVariant &variant) const
{
    return memoryNeed(variant.bytes(), m_shape, m_use, m_machine);
}

} // namespace hs::models
