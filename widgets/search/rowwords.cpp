// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/rowwords.h"

#include "common/formats.h"
#include "lists/facet.h"
#include "lists/repotasks.h"
#include "search/searchwords.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace hs::ui::searchwords {

namespace {

using hub::RepoKind;
using models::Facet;

struct RowText
{
    Q_DECLARE_TR_FUNCTIONS(hs::ui::Search)
};

/// The first tag that begins with `prefix`, without it.
QString tagValue(const QStringList &tags, QLatin1StringView prefix)
{
    for (const QString &tag : tags) {
        if (tag.startsWith(prefix))
            return tag.mid(prefix.size());
    }
    return {};
}

Icon taskIcon(const QString &task)
{
    static const QHash<QString, Icon> kIcons{
        {u"text-generation"_s, Icon::TextGeneration},
        {u"automatic-speech-recognition"_s, Icon::SpeechRecognition},
        {u"text-to-speech"_s, Icon::TextToSpeech},
        {u"text-to-audio"_s, Icon::TextToSpeech},
        {u"translation"_s, Icon::Translation},
        {u"text-to-image"_s, Icon::TextToImage},
        {u"image-to-image"_s, Icon::TextToImage},
        {u"object-detection"_s, Icon::Detection},
        {u"image-segmentation"_s, Icon::Detection},
        {u"zero-shot-object-detection"_s, Icon::Detection},
        {u"mask-generation"_s, Icon::Detection},
        {u"keypoint-detection"_s, Icon::Detection},
        {u"feature-extraction"_s, Icon::Embeddings},
        {u"sentence-similarity"_s, Icon::Embeddings},
        {u"image-feature-extraction"_s, Icon::Embeddings},
        {u"text-to-video"_s, Icon::Video},
        {u"image-to-video"_s, Icon::Video},
        {u"video-classification"_s, Icon::Video},
        {u"video-to-video"_s, Icon::Video},
    };
    static const QHash<QString, Icon> kModalityIcons{
        {u"nlp"_s, Icon::TextGeneration},    {u"cv"_s, Icon::Image},      {u"audio"_s, Icon::SpeechRecognition},
        {u"multimodal"_s, Icon::Multimodal}, {u"tabular"_s, Icon::Table}, {u"rl"_s, Icon::Robotics},
    };
    if (const auto found = kIcons.constFind(task); found != kIcons.cend())
        return *found;
    const models::RepoTask *known = models::findRepoTask(task);
    return known ? kModalityIcons.value(known->modality, Icon::Model) : Icon::Model;
}

void addUpdated(RowFacts &row, const hub::RepoSummary &repo, const QDateTime &now)
{
    if (!repo.lastModified)
        return;
    row.facts.append(RowText::tr("Updated %1").arg(formats::pastInSentence(*repo.lastModified, now)));
}

RowFacts modelFacts(const hub::RepoSummary &repo, const QDateTime &now)
{
    RowFacts row{.icon = taskIcon(repo.pipelineTag), .facts = {}};
    if (!repo.pipelineTag.isEmpty())
        row.facts.append(taskName(repo.pipelineTag));
    else if (!repo.libraryName.isEmpty())
        row.facts.append(models::facetValueLabel(Facet::Library, repo.libraryName, RepoKind::Model, {}));
    if (repo.parameters)
        row.facts.append(formats::parameters(*repo.parameters));
    addUpdated(row, repo, now);
    return row;
}

RowFacts datasetFacts(const hub::RepoSummary &repo, const QDateTime &now)
{
    const QString task = tagValue(repo.tags, "task_categories:"_L1);
    const QString modality = tagValue(repo.tags, "modality:"_L1);
    RowFacts row{.icon = task.isEmpty() ? Icon::Dataset : taskIcon(task), .facts = {}};
    if (!task.isEmpty())
        row.facts.append(taskName(task));
    else if (!modality.isEmpty())
        row.facts.append(models::facetValueLabel(Facet::Modality, u"modality:"_s + modality, RepoKind::Dataset, {}));
    if (const QString size = tagValue(repo.tags, "size_categories:"_L1); !size.isEmpty())
        row.facts.append(sizeName(size));
    addUpdated(row, repo, now);
    return row;
}

RowFacts spaceFacts(const hub::RepoSummary &repo, const QDateTime &now)
{
    RowFacts row{.icon = Icon::Space, .facts = {}};
    if (!repo.sdk.isEmpty())
        row.facts.append(models::facetValueLabel(Facet::Sdk, repo.sdk, RepoKind::Space, {}));
    addUpdated(row, repo, now);
    return row;
}

} // namespace

RowFacts rowFacts(const hub::RepoSummary &repo, const QDateTime &now)
{
    switch (repo.kind) {
    case RepoKind::Model:
        return modelFacts(repo, now);
    case RepoKind::Dataset:
        return datasetFacts(repo, now);
    case RepoKind::Space:
        break;
    }
    return spaceFacts(repo, now);
}

QString stageName(const QString &stage)
{
    static const QHash<QString, const char *> kNames{
        {u"RUNNING"_s, QT_TRANSLATE_NOOP("hs::ui::Search", "Running")},
        {u"RUNNING_BUILDING"_s, QT_TRANSLATE_NOOP("hs::ui::Search", "Running, building")},
        {u"RUNNING_APP_STARTING"_s, QT_TRANSLATE_NOOP("hs::ui::Search", "Running, restarting")},
        {u"BUILDING"_s, QT_TRANSLATE_NOOP("hs::ui::Search", "Building")},
        {u"APP_STARTING"_s, QT_TRANSLATE_NOOP("hs::ui::Search", "Starting")},
        {u"SLEEPING"_s, QT_TRANSLATE_NOOP("hs::ui::Search", "Sleeping")},
        {u"PAUSED"_s, QT_TRANSLATE_NOOP("hs::ui::Search", "Paused")},
        {u"STOPPED"_s, QT_TRANSLATE_NOOP("hs::ui::Search", "Stopped")},
        {u"BUILD_ERROR"_s, QT_TRANSLATE_NOOP("hs::ui::Search", "Build failed")},
        {u"RUNTIME_ERROR"_s, QT_TRANSLATE_NOOP("hs::ui::Search", "Crashed")},
        {u"CONFIG_ERROR"_s, QT_TRANSLATE_NOOP("hs::ui::Search", "Configuration error")},
        {u"NO_APP_FILE"_s, QT_TRANSLATE_NOOP("hs::ui::Search", "No app file")},
    };
    const char *name = kNames.value(stage);
    return name ? RowText::tr(name) : stage;
}

QString localCopyName(models::LocalCopy copy)
{
    switch (copy) {
    case models::LocalCopy::None:
        return RowText::tr("Not downloaded");
    case models::LocalCopy::Partial:
        return RowText::tr("Partly on this computer");
    case models::LocalCopy::Complete:
        break;
    }
    return RowText::tr("On this computer");
}

QString describe(const hub::RepoSummary &repo, models::LocalCopy copy, const QDateTime &now)
{
    QStringList parts{QString(repo.id.toString()).replace(u'/', u' ')};
    if (repo.isPrivate)
        parts.append(RowText::tr("private"));
    if (repo.gate != hub::Gate::Open)
        parts.append(RowText::tr("gated"));
    if (!repo.runtimeStage.isEmpty())
        parts.append(stageName(repo.runtimeStage));
    parts += rowFacts(repo, now).facts;
    if (repo.downloads)
        parts.append(RowText::tr("%1 downloads", nullptr, formats::pluralOf(*repo.downloads))
                         .arg(formats::count(*repo.downloads)));
    if (repo.likes)
        parts.append(RowText::tr("%1 likes", nullptr, formats::pluralOf(*repo.likes)).arg(formats::count(*repo.likes)));
    parts.append(localCopyName(copy));
    return parts.join(u", "_s).replace(formats::kNarrowSpace, u' ');
}

} // namespace hs::ui::searchwords
