// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/vieweddataset.h"

#include "localhub/http/repogate.h"

#include <QBuffer>
#include <QFile>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

const QByteArray kExposed = "Access-Control-Expose-Headers";
const QByteArray kExposedHeaders = "X-Error-Code,X-Revision"; // datasets-viewer.md §1

class OwningBuffer : public QBuffer
{
public:
    explicit OwningBuffer(QByteArray content)
        : m_content(std::move(content))
    {
        setBuffer(&m_content);
    }

private:
    QByteArray m_content;
};

/// A file of a commit, from git or from the LFS store; null when it is not there.
std::unique_ptr<QIODevice> openFile(const HubContext &hub, const RepoRow &repo, const GitReader &git,
                                    const QString &commit, const QString &path)
{
    const auto item = git.item(commit, path);
    if (!item || item->type != TreeItem::Type::File)
        return nullptr;
    std::unique_ptr<QIODevice> device;
    if (item->lfs) {
        device = std::make_unique<QFile>(hub.store.largeFile(repo, item->lfs->sha256));
    } else {
        auto content = git.blob(item->oid);
        if (!content)
            return nullptr;
        device = std::make_unique<OwningBuffer>(std::move(*content));
    }
    return device->open(QIODevice::ReadOnly) ? std::move(device) : nullptr;
}

/// The data set, or why the caller may not see it, in the viewer's words.
Viewed<RepoRow> rowFor(const HubContext &hub, const Call &call)
{
    const auto found = hub.store.repos().find(RepoKind::Dataset, call.params.value("dataset"_L1));
    const bool isThere = found && isVisible(call, found->row);
    if (isThere && !found->isCanonical)
        return std::unexpected(ViewerTrouble{404, "RenamedDatasetError",
                                             u"The dataset has been renamed. Please use the current dataset name."_s});
    if (isThere && !contentRefusal(hub, call, found->row, ErrorForm::Json))
        return found->row;
    if (call.caller.isAnonymous())
        return std::unexpected(ViewerTrouble{
            401, "ExternalUnauthenticatedError",
            u"The dataset does not exist, or is not accessible without authentication (private or gated). Please check "
            "the spelling of the dataset name or retry with authentication."_s});
    return std::unexpected(ViewerTrouble{
        404, "ExternalAuthenticatedError",
        u"The dataset does not exist, or is not accessible with the current credentials (private or gated). Please "
        "check the spelling of the dataset name or retry with other authentication credentials."_s});
}

} // namespace

ViewedDataset::ViewedDataset(const HubContext &hub, RepoRow row, GitReader git, QList<DataConfig> configs)
    : m_hub(hub)
    , m_row(std::move(row))
    , m_git(std::move(git))
    , m_configs(std::move(configs))
{}

Viewed<QList<NamedSplit>> ViewedDataset::splits(const QString &config, const QString &split) const
{
    QList<NamedSplit> found;
    bool hasConfig = config.isEmpty();
    for (const DataConfig &item : m_configs) {
        if (!config.isEmpty() && item.name != config)
            continue;
        hasConfig = true;
        for (const DataSplit &part : item.splits) {
            if (split.isEmpty() || part.name == split)
                found.append({item.name, part});
        }
    }
    if (!hasConfig)
        return std::unexpected(
            ViewerTrouble{404, "ConfigNotFoundError",
                          u"Config '%1' does not exist for dataset '%2'"_s.arg(config, m_row.fullName())});
    if (found.isEmpty())
        return std::unexpected(
            ViewerTrouble{404, "SplitNotFoundError",
                          u"Split '%1' does not exist for the config '%2' of the dataset."_s.arg(split, config)});
    return found;
}

Viewed<std::shared_ptr<const SplitTable>> ViewedDataset::table(const QString &config, const QString &split) const
{
    const auto found = splits(config, split);
    if (!found)
        return std::unexpected(found.error());
    const NamedSplit &named = found->constFirst();
    if (!named.split.isReadable())
        return std::unexpected(ViewerTrouble{
            501, "NoSupportedFeaturesError",
            u"hubscope-localhub reads CSV, TSV, JSON and JSON Lines; this split has other files (%1)"_s.arg(
                named.split.files.constFirst())});
    const QString key = u"%1/%2/%3/%4"_s.arg(m_row.oid, commit(), named.config, named.split.name);
    return m_hub.tables.table(key, named.split,
                              [this](const QString &path) { return openFile(m_hub, m_row, m_git, commit(), path); });
}

qint64 ViewedDataset::bytesOf(const DataSplit &split) const
{
    qint64 bytes = 0;
    for (const QString &path : split.files) {
        if (const auto item = m_git.item(commit(), path))
            bytes += item->realSize();
    }
    return bytes;
}

Viewed<ViewedDataset> openViewed(const HubContext &hub, const Call &call)
{
    auto row = rowFor(hub, call);
    if (!row)
        return std::unexpected(row.error());
    auto git = hub.store.reader(*row);
    if (!git)
        return std::unexpected(ViewerTrouble{500, "UnexpectedApiError", u"Unexpected error."_s});
    QStringList paths;
    const auto items = git->list(row->head, {}, true);
    for (const TreeItem &item : items.value_or(QList<TreeItem>())) {
        if (item.type == TreeItem::Type::File)
            paths << item.path;
    }
    const QJsonObject card = hub.store.repos().facts(row->key).cardData.value_or(QJsonObject());
    QList<DataConfig> configs = dataConfigs(paths, card);
    if (configs.isEmpty())
        return std::unexpected(ViewerTrouble{500, "EmptyDatasetError", u"The dataset is empty."_s});
    return ViewedDataset(hub, std::move(*row), std::move(*git), std::move(configs));
}

std::unexpected<ViewerTrouble> parameterTrouble(const QString &text)
{
    return std::unexpected(ViewerTrouble{422, "InvalidParameter", text});
}

Answer troubleAnswer(const ViewerTrouble &trouble, const QString &commit)
{
    Answer answer = jsonAnswer(QJsonObject{{u"error"_s, trouble.text}}, trouble.status);
    answer.set("X-Error-Code", trouble.code).set("Cache-Control", "no-store").set(kExposed, kExposedHeaders);
    if (!commit.isEmpty())
        answer.set("X-Revision", commit.toLatin1());
    return answer;
}

Answer viewedAnswer(const Viewed<QJsonObject> &content, const QString &commit)
{
    if (!content)
        return troubleAnswer(content.error(), commit);
    Answer answer = jsonAnswer(*content);
    // The next commit changes it, and there is no long way to here.
    answer.set("Cache-Control", "no-store").set("X-Revision", commit.toLatin1()).set(kExposed, kExposedHeaders);
    return answer;
}

} // namespace hs::localhub
