// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a client asks before it uploads: how each file is to come (commit-upload.md §2), and whether a card is in order
// (model-cards.md §6).

#include "localhub/git/ignorerules.h"
#include "localhub/git/lfsrules.h"
#include "localhub/http/bodyfields.h"
#include "localhub/http/commitrights.h"
#include "localhub/http/routes.h"
#include "localhub/http/validationanswer.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr qsizetype kMostFiles = 1000;

struct PreuploadFile
{
    QString path;
    qint64 size = 0;
    QByteArray sample;
};

Answer invalidRequest(const BodyFields &fields)
{
    Answer answer = fields.refusal();
    answer.status = 422;
    return answer;
}

std::expected<QList<PreuploadFile>, Answer> readFiles(BodyFields &fields)
{
    const QJsonArray list = fields.list("files"_L1);
    if (list.size() > kMostFiles)
        fields.complain(u"Too big: expected array to have <=%1 items"_s.arg(kMostFiles), "files"_L1);
    QList<PreuploadFile> files;
    for (const QJsonValue &item : list) {
        BodyFields file(item.toObject());
        files.append({file.text("path"_L1), file.number("size"_L1, 0, std::numeric_limits<qint64>::max()).value_or(-1),
                      QByteArray::fromBase64(file.text("sample"_L1, 0).toLatin1())});
        if (!file.isGood())
            return std::unexpected(invalidRequest(file));
        if (files.constLast().size < 0)
            return std::unexpected(
                errorAnswer(422, u"* Invalid input: expected number, received undefined * at size"_s));
        if (!isCommitPath(files.constLast().path))
            return std::unexpected(invalidPathAnswer(files.constLast().path));
    }
    if (!fields.isGood())
        return std::unexpected(invalidRequest(fields));
    return files;
}

/// The repository where the files are to go; nothing of it in one that has no commit yet.
class Destination
{
public:
    Destination(GitReader git, QString commit)
        : m_git(std::move(git))
        , m_commit(std::move(commit))
    {}

    [[nodiscard]] const QString &commit() const { return m_commit; }
    [[nodiscard]] std::optional<TreeItem> file(const QString &path) const
    {
        const auto item = m_git.item(m_commit, path);
        return item && item->type == TreeItem::Type::File ? std::optional(*item) : std::nullopt;
    }
    [[nodiscard]] QByteArray content(const QString &path) const
    {
        const auto item = file(path);
        return item && item->size <= kLargestGitFile ? m_git.blob(item->oid).value_or(QByteArray()) : QByteArray();
    }

private:
    GitReader m_git;
    QString m_commit;
};

std::expected<Destination, Answer> destinationOf(const HubContext &hub, const RepoRow &repo, const QString &revision)
{
    auto git = hub.store.reader(repo);
    if (!git)
        return std::unexpected(failureAnswer(git.error(), revision, ErrorForm::Json));
    const auto commit = git->resolve(revision);
    const bool isFirst = !commit && revision == "main"_L1 && git->isEmpty();
    if (!commit && !isFirst)
        return std::unexpected(missingRevision(revision, ErrorForm::Json));
    return Destination(std::move(*git), commit.value_or(QString()));
}

} // namespace

Answer preupload(const HubContext &hub, const Call &call, const RepoRow &repo, const QString &revision)
{
    if (const auto refusal = commitRefusal(hub, call, repo, revision))
        return *refusal;
    const auto destination = destinationOf(hub, repo, revision);
    if (!destination)
        return destination.error();
    BodyFields fields(call);
    const auto attributes = fields.optionalText("gitAttributes"_L1);
    const auto ignored = fields.optionalText("gitIgnore"_L1);
    const auto files = readFiles(fields);
    if (!files)
        return files.error();
    const LfsRules rules(attributes ? attributes->toUtf8() : destination->content(u".gitattributes"_s));
    const IgnoreRules ignore(ignored ? ignored->toUtf8() : destination->content(u".gitignore"_s));
    QJsonArray entries;
    for (const PreuploadFile &file : *files) {
        const bool isLfs = file.path != ".gitattributes"_L1 &&
                           (file.size > kLargestGitFile || isBinarySample(file.sample) || rules.isCovered(file.path));
        QJsonObject entry{{u"path"_s, file.path},
                          {u"uploadMode"_s, isLfs ? u"lfs"_s : u"regular"_s},
                          {u"shouldIgnore"_s, ignore.isIgnored(file.path)}};
        if (const auto now = destination->file(file.path))
            entry.insert(u"oid"_s, now->lfs ? now->lfs->sha256 : now->oid);
        entries.append(entry);
    }
    QJsonObject body{{u"files"_s, entries}};
    if (!destination->commit().isEmpty())
        body.insert(u"commitOid"_s, destination->commit());
    return jsonAnswer(body);
}

std::optional<Answer> validationBelowApi(const HubContext &, const Call &call)
{
    if (call.segments.value(1) != "validate-yaml"_L1 || call.segments.size() != 2 || !call.isPost())
        return std::nullopt;
    // Older clients send a form.
    const Query form(call.header("content-type").startsWith("application/x-www-form") ? QByteArrayView(call.body)
                                                                                      : QByteArrayView());
    BodyFields fields = form.has("content"_L1) ? BodyFields(QJsonObject{{u"content"_s, form.value("content"_L1)},
                                                                        {u"repoType"_s, form.value("repoType"_L1)}})
                                               : BodyFields(call);
    const QString content = fields.text("content"_L1, 0);
    const QString type = fields.choice("repoType"_L1, {u"model"_s, u"dataset"_s, u"space"_s});
    if (!fields.isGood())
        return fields.refusal();
    const RepoKind kind = kindOfPlural(type + u's').value_or(RepoKind::Model);
    return validationAnswer(validateCard(content.toUtf8(), kind), call.header("accept").contains("text/plain"));
}

} // namespace hs::localhub
