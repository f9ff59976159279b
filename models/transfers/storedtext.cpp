// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/storedtext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

namespace hs::transfers {

namespace {

using Planning = GroupSnapshot::Planning;

template <typename T>
struct Word
{
    T value;
    QLatin1StringView text;
};

constexpr std::array kStates{
    Word{TransferState::Queued, "queued"_L1},
    Word{TransferState::Paused, "paused"_L1},
    Word{TransferState::Failed, "failed"_L1},
    Word{TransferState::Done, "done"_L1},
};

constexpr std::array kPriorities{
    Word{TransferPriority::Normal, "normal"_L1},
    Word{TransferPriority::High, "high"_L1},
    Word{TransferPriority::Low, "low"_L1},
};

constexpr std::array kPlannings{
    Word{Planning::Asking, "asking"_L1},
    Word{Planning::Ready, "ready"_L1},
    Word{Planning::Failed, "failed"_L1},
};

template <typename T, size_t N>
std::optional<T> valueOf(const std::array<Word<T>, N> &words, const QString &text)
{
    for (const Word<T> &word : words) {
        if (word.text == text)
            return word.value;
    }
    return std::nullopt;
}

template <typename T, size_t N>
QString textOf(const std::array<Word<T>, N> &words, T value)
{
    for (const Word<T> &word : words) {
        if (word.value == value)
            return word.text;
    }
    return words.front().text; // what moves when it is stored begins again as the first
}

std::optional<HubError::Kind> kindFromName(const QString &name)
{
    for (int kind = 0; kind <= static_cast<int>(HubError::Kind::Invalid); ++kind) {
        if (base::kindName(static_cast<HubError::Kind>(kind)) == name)
            return static_cast<HubError::Kind>(kind);
    }
    return std::nullopt;
}

QString jsonText(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QStringList strings(const QJsonValue &json)
{
    QStringList texts;
    for (const QJsonValue &text : json.toArray())
        texts.append(text.toString());
    return texts;
}

} // namespace

QString textFromRequest(const DownloadRequest &request)
{
    const bool isLocal = request.destination.form == Destination::Form::LocalDir;
    return jsonText({{u"type"_s, QString(hub::words(request.repo.kind).singular)},
                     {u"repo"_s, request.repo.id.toString()},
                     {u"revision"_s, request.repo.revision.toString()},
                     {u"paths"_s, QJsonArray::fromStringList(request.paths)},
                     {u"include"_s, QJsonArray::fromStringList(request.include)},
                     {u"exclude"_s, QJsonArray::fromStringList(request.exclude)},
                     {u"place"_s, isLocal ? u"local"_s : u"cache"_s},
                     {u"folder"_s, request.destination.folder}});
}

std::optional<DownloadRequest> requestFromText(const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    const auto kind = hub::repoKindFromWord(json["type"_L1].toString());
    const auto id = hub::RepoId::parse(json["repo"_L1].toString());
    const auto revision = hub::Revision::parse(json["revision"_L1].toString());
    if (!kind || !id || !revision)
        return std::nullopt;
    const auto form =
        json["place"_L1].toString() == "local"_L1 ? Destination::Form::LocalDir : Destination::Form::Cache;
    return DownloadRequest{.repo = {*kind, *id, *revision},
                           .paths = strings(json["paths"_L1]),
                           .include = strings(json["include"_L1]),
                           .exclude = strings(json["exclude"_L1]),
                           .destination = {form, json["folder"_L1].toString()}};
}

QVariant textFromError(const std::optional<HubError> &error)
{
    if (!error)
        return {};
    return jsonText({{u"kind"_s, base::kindName(error->kind)},
                     {u"status"_s, error->httpStatus},
                     {u"code"_s, error->serverCode},
                     {u"text"_s, error->serverText},
                     {u"request"_s, error->requestId},
                     {u"context"_s, error->context}});
}

std::optional<HubError> errorFromText(const QString &text)
{
    if (text.isEmpty())
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    HubError error = HubError::of(kindFromName(json["kind"_L1].toString()).value_or(HubError::Kind::Server),
                                  json["context"_L1].toString(), json["text"_L1].toString());
    error.httpStatus = json["status"_L1].toInt();
    error.serverCode = json["code"_L1].toString();
    error.requestId = json["request"_L1].toString();
    return error;
}

QString wordFromState(TransferState state)
{
    return textOf(kStates, state);
}

std::optional<TransferState> stateFromWord(const QString &word)
{
    return valueOf(kStates, word);
}

QString wordFromPriority(TransferPriority priority)
{
    return textOf(kPriorities, priority);
}

std::optional<TransferPriority> priorityFromWord(const QString &word)
{
    return valueOf(kPriorities, word);
}

QString wordFromPlanning(Planning planning)
{
    return textOf(kPlannings, planning);
}

std::optional<Planning> planningFromWord(const QString &word)
{
    return valueOf(kPlannings, word);
}

} // namespace hs::transfers
