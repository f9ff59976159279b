// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/http/hubcontext.h"
#include "localhub/viewer/splittable.h"

namespace hs::localhub {

/// A split with the subset that it belongs to.
struct NamedSplit
{
    QString config;
    DataSplit split;
};

/// A data set as the viewer sees it: main's commit, its subsets and splits, and their tables on demand.
class ViewedDataset
{
public:
    ViewedDataset(const HubContext &hub, RepoRow row, GitReader git, QList<DataConfig> configs);

    [[nodiscard]] const RepoRow &row() const { return m_row; }
    [[nodiscard]] const QString &commit() const { return m_row.head; }
    [[nodiscard]] const QList<DataConfig> &configs() const { return m_configs; }
    /// Those that the names leave: empty names mean all.
    [[nodiscard]] Viewed<QList<NamedSplit>> splits(const QString &config, const QString &split) const;
    [[nodiscard]] Viewed<std::shared_ptr<const SplitTable>> table(const QString &config, const QString &split) const;
    /// Bytes of a split's files.
    [[nodiscard]] qint64 bytesOf(const DataSplit &split) const;
    [[nodiscard]] const GitReader &git() const { return m_git; }

private:
    const HubContext &m_hub;
    RepoRow m_row;
    GitReader m_git;
    QList<DataConfig> m_configs;
};

/// The data set that a call names, for its caller (datasets-viewer.md §1).
[[nodiscard]] Viewed<ViewedDataset> openViewed(const HubContext &hub, const Call &call);

[[nodiscard]] std::unexpected<ViewerTrouble> parameterTrouble(const QString &text);
[[nodiscard]] Answer troubleAnswer(const ViewerTrouble &trouble, const QString &commit);
[[nodiscard]] Answer viewedAnswer(const Viewed<QJsonObject> &content, const QString &commit);

// viewersummary.cpp: what is said about whole data sets.
[[nodiscard]] bool isDatasetWord(const QString &word); ///< is-valid, splits, size, info, parquet
[[nodiscard]] Answer sizeOfDataset(const HubContext &hub, const Call &call);
[[nodiscard]] Answer infoOfDataset(const HubContext &hub, const Call &call);
[[nodiscard]] Answer parquetOfDataset(const HubContext &hub, const Call &call);

} // namespace hs::localhub
