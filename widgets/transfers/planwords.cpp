// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/planwords.h"

#include "common/formats.h"

#include <QCoreApplication>

namespace hs::ui::planwords {

using models::DownloadChoice;
using models::DraftSum;

namespace {

struct PlanWords
{
    Q_DECLARE_TR_FUNCTIONS(hs::ui::PlanWords)
};

} // namespace

QString title(const DownloadChoice &choice)
{
    switch (choice.kind) {
    case DownloadChoice::Kind::Everything:
        return PlanWords::tr("Everything");
    case DownloadChoice::Kind::Safetensors:
        return PlanWords::tr("Only safetensors");
    case DownloadChoice::Kind::Quantization:
        return choice.label;
    case DownloadChoice::Kind::Picked:
        return PlanWords::tr("Selected files");
    }
    return {};
}

QString note(const DownloadChoice &choice)
{
    if (choice.kind == DownloadChoice::Kind::Safetensors)
        return PlanWords::tr("without the same weights in other formats");
    if (choice.missingShards > 0)
        return PlanWords::tr("%Ln part(s) are not in the repository", nullptr, choice.missingShards);
    if (!choice.projector.isEmpty())
        return PlanWords::tr("with %1", "a file").arg(choice.projector);
    return {};
}

QString amount(int files, qint64 bytes)
{
    return PlanWords::tr("%1, %2", "files, size")
        .arg(PlanWords::tr("%Ln file(s)", nullptr, files), formats::bytes(bytes));
}

QString summary(const DraftSum &sum)
{
    if (sum.files == 0)
        return PlanWords::tr("No file is selected.");
    const QString all = PlanWords::tr("%1.", "files, size").arg(amount(sum.files, sum.bytes));
    if (sum.filesToFetch() == 0)
        return PlanWords::tr("%1 All of it is already here.", "files, size").arg(all);
    if (sum.bytesHere > 0)
        return PlanWords::tr("%1 %2 of it are already here.", "files and size, bytes")
            .arg(all, formats::bytes(sum.bytesHere));
    return all;
}

QString order(const DraftSum &sum)
{
    if (sum.files > 0 && sum.filesToFetch() == 0)
        return PlanWords::tr("Add, nothing to fetch");
    return PlanWords::tr("Download %Ln file(s) (%1)", nullptr, sum.filesToFetch())
        .arg(formats::bytes(sum.bytesToFetch()));
}

QString spaceAfter(const Space &space, const DraftSum &sum)
{
    if (space.free < 0)
        return {};
    const qint64 after = space.after(sum);
    if (after < 0)
        return PlanWords::tr("%1 of space are missing. It will wait until they are free.").arg(formats::bytes(-after));
    return PlanWords::tr("%1 are free afterwards.").arg(formats::bytes(after));
}

} // namespace hs::ui::planwords
