// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/contract/firstfiles.h"
#include "localhub/contract/licenses.h"
#include "localhub/git/lfspointer.h"
#include "localhub/http/repochanges.h"
#include "localhub/http/spacefields.h"
#include "localhub/store/repocreation.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

/// A file of the body's "files"; nothing and a complaint when it is wrong.
std::optional<FileChange> fileIn(const QJsonObject &file, BodyFields &fields)
{
    const QString path = file.value("path"_L1).toString();
    const QString encoding = file.value("encoding"_L1).toString(u"utf-8"_s);
    QByteArray content = file.value("content"_L1).toString().toUtf8();
    if (!isSafeRepoPath(path) || !file.value("content"_L1).isString()) {
        fields.complain(u"Invalid file: "_s + path, "files"_L1);
        return std::nullopt;
    }
    if (encoding == "base64"_L1) {
        auto decoded = QByteArray::fromBase64Encoding(content, QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded)
            fields.complain(u"Invalid base64 content: "_s + path, "files"_L1);
        content = std::move(decoded.decoded);
    } else if (encoding != "utf-8"_L1) {
        fields.complain(u"Invalid option: expected one of \"utf-8\"|\"base64\""_s, "files"_L1);
    }
    // Nothing has arrived in a repository that is only being made.
    if (canBeLfsPointer(content.size()) && parseLfsPointer(content))
        fields.complain(u"Invalid file: an LFS pointer pointed to a file that does not exist: "_s + path, "files"_L1);
    return FileChange{FileChange::Kind::Content, path, content, {}};
}

/// A file of a later call takes the place of one that is there already.
void putFile(QList<FileChange> &files, FileChange file)
{
    files.removeIf([&file](const FileChange &other) { return other.path == file.path; });
    files.append(std::move(file));
}

FirstFilesWish wishIn(BodyFields &fields, const RepoRow &row)
{
    static const QRegularExpression licenseName(QRegularExpression::anchoredPattern(u"[a-z0-9-.]+"_s));
    FirstFilesWish wish;
    wish.kind = row.kind;
    wish.name = row.name;
    wish.license = fields.choice("license"_L1, licenseIds());
    wish.licenseName = fields.optionalText("license_name"_L1).value_or(QString());
    if (!wish.licenseName.isEmpty() && !licenseName.match(wish.licenseName).hasMatch())
        fields.complain(u"Invalid string: must match pattern /^[a-z0-9-.]+$/"_s, "license_name"_L1);
    wish.licenseLink = fields.optionalText("license_link"_L1).value_or(QString());
    if (!wish.licenseLink.isEmpty() && wish.licenseLink != "LICENSE"_L1 && wish.licenseLink != "LICENSE.md"_L1 &&
        QUrl(wish.licenseLink, QUrl::StrictMode).scheme().isEmpty())
        fields.complain(u"Invalid URL"_s, "license_link"_L1);
    if (row.kind != RepoKind::Space)
        return wish;
    constexpr qsizetype kLongestSpaceDescription = 60;
    wish.sdk = fields.choice("sdk"_L1, {u"gradio"_s, u"docker"_s, u"static"_s, u"streamlit"_s});
    if (!fields.has("sdk"_L1))
        fields.complain(u"Invalid option: expected one of \"gradio\"|\"docker\"|\"static\""_s, "sdk"_L1);
    wish.sdkVersion = fields.optionalText("sdkVersion"_L1).value_or(QString());
    wish.shortDescription = fields.optionalText("short_description"_L1, kLongestSpaceDescription).value_or(QString());
    return wish;
}

/// The files of a template Space; those of this hub are the only ones there are.
void addTemplate(const HubContext &hub, BodyFields &fields, RepoPlan &plan)
{
    const QString id = fields.optionalText("template"_L1).value_or(QString());
    if (id.isEmpty())
        return;
    const auto found = hub.store.repos().find(RepoKind::Space, id);
    if (!found || found->row.isPrivate) {
        fields.complain(u"Invalid template: "_s + id, "template"_L1);
        return;
    }
    const auto git = hub.store.reader(found->row);
    auto items = git ? git->list(found->row.head, {}, true) : std::unexpected(git.error());
    if (!items)
        return;
    for (TreeItem &item : *items) {
        if (item.type != TreeItem::Type::File)
            continue;
        git->complete(item);
        if (item.lfs && hub.store.repos().hasLfsObject(found->row.key, item.lfs->sha256))
            plan.lfsObjects.append({item.lfs->sha256, item.lfs->size});
        putFile(plan.files, {FileChange::Kind::Content, item.path, git->blob(item.oid).value_or(QByteArray()), {}});
    }
}

RepoPlan planIn(const HubContext &hub, const Call &call, BodyFields &fields)
{
    RepoPlan plan;
    plan.row.name = fields.text("name"_L1);
    plan.row.owner = fields.optionalText("organization"_L1).value_or(call.caller.account.name);
    plan.row.kind = kindIn(fields);
    if (!plan.row.name.isEmpty() && !isRepoName(plan.row.name))
        fields.complain(u"Invalid repository name: "_s + plan.row.name, "name"_L1);
    readVisibility(fields, plan.row);
    plan.resourceGroup = groupIn(fields);
    if (const QString region = fields.choice("region"_L1, {u"us"_s, u"eu"_s}); !region.isEmpty())
        plan.settings.insert(u"region"_s, region);
    for (const auto &[path, content] : firstFiles(wishIn(fields, plan.row)))
        plan.files.append({FileChange::Kind::Content, path, content, {}});
    if (plan.row.kind == RepoKind::Space) {
        if (const QJsonObject space = readSpaceFields(fields); !space.isEmpty())
            plan.settings.insert(u"space"_s, space);
        addTemplate(hub, fields, plan);
    }
    for (const QJsonValue &file : fields.list("files"_L1)) {
        if (auto change = fileIn(file.toObject(), fields))
            putFile(plan.files, *change);
    }
    return plan;
}

} // namespace

Answer createRepoRoute(const HubContext &hub, const Call &call)
{
    if (call.caller.isAnonymous())
        return anonymousAnswer();
    BodyFields fields(call);
    RepoPlan plan = planIn(hub, call, fields);
    if (!fields.isGood())
        return fields.refusal();
    const auto owner = hub.store.accounts().find(plan.row.owner);
    // A role in the group is enough for what is made in the group.
    if (!owner || !mayCreateIn(call, owner->name, plan.resourceGroup))
        return noNamespaceAnswer(plan.row.kind, plan.row.owner);
    if (const auto refusal = groupRefusal(hub, call, owner->name, plan.resourceGroup))
        return *refusal;
    plan.row.owner = owner->name;
    plan.row.creator = call.caller.account.name;
    plan.row.createdAt = QDateTime::currentDateTimeUtc();
    // Whoever makes it is the author: the "system" of older repositories (repos-write.md §2) is gone; huggingface_hub
    // tests/test_hf_api.py, TestListGitCommits.test_list_commits_on_main.
    plan.author = {call.caller.account.name, commitEmail(call.caller.account.name)};
    const RepoKind kind = plan.row.kind;
    const QString url = repoUrl(call, kind, plan.row.fullName());
    const auto row = createRepo(hub.store, std::move(plan));
    if (!row && row.error().kind == Failure::Kind::Conflict)
        return existsAnswer(u"You already created this %1 repo"_s.arg(wordsOf(kind).singular), url);
    if (!row)
        return failureAnswer(row.error(), {}, ErrorForm::Json);
    hub.events.tell({u"repo"_s, u"create"_s, *row, call.caller.account.name, {}});
    return jsonAnswer(QJsonObject{{u"url"_s, url}, {u"name"_s, row->fullName()}, {u"id"_s, row->oid}});
}

} // namespace hs::localhub
