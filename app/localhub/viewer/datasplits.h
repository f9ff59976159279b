// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace hs::localhub {

enum class DataFormat { Csv, Tsv, Json, Other };

/// By the file's ending; Other for tables that this hub cannot read (Parquet, Arrow, text).
[[nodiscard]] DataFormat dataFormatOf(const QString &path);

struct DataSplit
{
    QString name;
    QStringList files; ///< in order

    /// True when all of it can be read here.
    [[nodiscard]] bool isReadable() const;
};

struct DataConfig
{
    QString name;
    QList<DataSplit> splits;
};

/// The subsets and splits of a data set, as the `datasets` library works them out: by the card's `configs`
/// (model-cards.md, data set keys), else by the names of files and folders, else everything is "train".
[[nodiscard]] QList<DataConfig> dataConfigs(const QStringList &paths, const QJsonObject &card);

} // namespace hs::localhub
