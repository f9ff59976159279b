// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/commitlines.h"

#include "localhub/git/lfspointer.h"
#include "localhub/git/lfsrules.h"
#include "localhub/http/commitrights.h"
#include "localhub/http/repogate.h"
#include "localhub/http/validationanswer.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr qint64 kLargestPayload = 1'000'000'000; // commit-upload.md §6
constexpr qint64 kMostPointers = 25'000;
constexpr qint64 kMostChanges = 25'000; // the Hub says so of large files only; each change is held until the end

// The words of the Hub's hook, as clients' bug reports quote them (huggingface_hub issues 2666, 825 and 3829).
constexpr auto kTooLarge = "Your push was rejected because it contains files larger than 10 MiB.\n"
                           "Please use https://git-lfs.github.com/ to store large files.\n"
                           "See also: https://hf.co/docs/hub/repositories-getting-started#terminal\n"_L1;
constexpr auto kBinary = "Your push was rejected because it contains binary files.\n"
                         "Please use https://huggingface.co/docs/hub/xet to store binary files.\n"_L1;
constexpr auto kMissing = "Your push was rejected because an LFS pointer pointed to a file that does not exist. For "
                          "instance, this can happen if you used git push --no-verify to push your changes.\n"_L1;

Answer badRequest(const QString &message)
{
    return errorAnswer(400, message);
}

/// The content of a line in its encoding; nothing when it is not in it.
std::optional<QByteArray> decoded(const QByteArray &text, const QString &encoding)
{
    if (encoding != "base64"_L1)
        return text;
    auto result = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    return result ? std::optional(std::move(result.decoded)) : std::nullopt;
}

} // namespace

Answer rejectedPush(const QString &reason, const QStringList &files, const QString &ref)
{
    QString text = reason + u"\nOffending files:"_s;
    for (const QString &file : files)
        text += u"\n  - %1 (ref: %2)"_s.arg(file, ref);
    return badRequest(text);
}

CommitLines::CommitLines(const HubContext &hub, const RepoRow &repo, QString ref, GitWriter &git, ContentSpool &spool)
    : m_hub(hub)
    , m_repo(repo)
    , m_ref(std::move(ref))
    , m_git(git)
    , m_spool(spool)
{}

bool CommitLines::refuse(Answer answer)
{
    m_refusal = std::move(answer);
    return false;
}

bool CommitLines::takeLine(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return refuse(badRequest(u"Invalid JSON in a line of the commit"_s));
    const QString key = document["key"_L1].toString();
    if (!document["value"_L1].isObject())
        return refuse(badRequest(u"Invalid input: expected object * at value"_s));
    if (!m_header && key != "header"_L1)
        return refuse(badRequest(u"The first line must have the key `header`"_s));
    auto problem = take(key, BodyFields(document["value"_L1].toObject()));
    return problem ? refuse(std::move(*problem)) : true;
}

bool CommitLines::takeDocument(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return refuse(badRequest(u"Invalid JSON"_s));
    BodyFields fields(document.object());
    auto problem = take(u"header"_s, fields);
    // Deletions first: what is deleted and added again is there in the end.
    for (const auto &[name, key] : {std::pair("deletedEntries"_L1, u"deletedEntry"_s), std::pair("files"_L1, u"file"_s),
                                    std::pair("lfsFiles"_L1, u"lfsFile"_s)}) {
        const QJsonArray values = fields.list(name);
        if (!problem)
            problem = fields.isGood() ? takeAll(key, values) : fields.refusal();
    }
    return problem ? refuse(std::move(*problem)) : true;
}

CommitLines::Problem CommitLines::takeAll(const QString &key, const QJsonArray &values)
{
    for (const QJsonValue &value : values) {
        if (auto problem = take(key, BodyFields(value.toObject())))
            return problem;
    }
    return std::nullopt;
}

CommitLines::Problem CommitLines::take(const QString &key, BodyFields value)
{
    if (key != "header"_L1 && ++m_lines > kMostChanges)
        return errorAnswer(413, u"A commit must not have more than %1 changes"_s.arg(kMostChanges));
    if (key == "header"_L1)
        return takeHeader(value);
    if (key == "file"_L1)
        return takeFile(value);
    if (key == "lfsFile"_L1)
        return takeLargeFile(value);
    // A folder may be named as a file (huggingface_hub, test_create_commit_implicit_delete_folder_is_ok).
    if (key == "deletedFile"_L1 || key == "deletedEntry"_L1)
        return takeRemoval(value, FileChange::Kind::EntryRemoval);
    if (key == "deletedFolder"_L1)
        return takeRemoval(value, FileChange::Kind::FolderRemoval);
    return badRequest(u"Invalid input: unknown key `%1`"_s.arg(key));
}

CommitLines::Problem CommitLines::takeHeader(BodyFields &value)
{
    if (m_header)
        return badRequest(u"There is more than one header"_s);
    CommitHeader header{value.text("summary"_L1), value.optionalText("description"_L1).value_or(QString()),
                        value.optionalText("parentCommit"_L1)};
    if (header.parentCommit && !oidOf(*header.parentCommit))
        value.complain(u"Invalid string: must be 40 hexadecimal characters"_s, "parentCommit"_L1);
    if (!value.isGood())
        return value.refusal();
    if (header.parentCommit)
        header.parentCommit = header.parentCommit->toLower();
    m_header = header;
    return std::nullopt;
}

std::expected<QString, Answer> CommitLines::readPath(BodyFields &value, QString &oldPath)
{
    const QString path = value.text("path"_L1);
    oldPath = value.optionalText("oldPath"_L1).value_or(QString());
    if (!value.isGood())
        return std::unexpected(value.refusal());
    for (const QString &one : {path, oldPath.isEmpty() ? path : oldPath}) {
        if (!isCommitPath(one))
            return std::unexpected(invalidPathAnswer(one));
    }
    return path;
}

CommitLines::Problem CommitLines::takeFile(BodyFields &value)
{
    QString oldPath;
    const auto path = readPath(value, oldPath);
    if (!path)
        return path.error();
    const QString encoding = value.choice("encoding"_L1, {u"utf-8"_s, u"base64"_s});
    const auto number = value.optionalText("content"_L1);
    if (!value.isGood())
        return value.refusal();
    if (!number && oldPath.isEmpty())
        return badRequest(u"* Invalid input: expected string, received undefined * at content"_s);
    if (!number) {
        m_changes.append({FileChange::Kind::Move, *path, {}, {}, {}, {}, oldPath});
        return std::nullopt;
    }
    if (!oldPath.isEmpty())
        m_changes.append({FileChange::Kind::Removal, oldPath, {}, {}});
    if (m_spool.isTooLong(number->toInt())) {
        m_tooLarge << *path;
        return std::nullopt;
    }
    const auto content = decoded(m_spool.text(number->toInt()), encoding);
    if (!content)
        return badRequest(u"The content of %1 is not base64"_s.arg(*path));
    return addContent(*path, *content);
}

CommitLines::Problem CommitLines::addContent(const QString &path, const QByteArray &content)
{
    m_payload += content.size();
    if (m_payload > kLargestPayload)
        return errorAnswer(413, u"The regular files of a commit must not be larger than 1 GB together"_s);
    if (content.size() > kLargestGitFile) {
        m_tooLarge << path;
        return std::nullopt;
    }
    if (isBinarySample(content)) {
        m_binary << path;
        return std::nullopt;
    }
    if (const auto pointer = canBeLfsPointer(content.size()) ? parseLfsPointer(content) : std::nullopt)
        return addPointer(path, *pointer);
    if (path == "README.md"_L1) {
        const CardVerdict verdict = validateCard(content, m_repo.kind);
        if (!verdict.errors.isEmpty())
            return validationAnswer(verdict, false);
    }
    // The rules for large files are read again when the commit is made, so that its text is needed then.
    if (path == ".gitattributes"_L1) {
        m_changes.append({FileChange::Kind::Content, path, content, {}});
        return std::nullopt;
    }
    const auto blob = m_git.writeBlob(content);
    if (!blob)
        return failureAnswer(blob.error(), {}, ErrorForm::Json);
    m_changes.append({FileChange::Kind::Blob, path, {}, {}, *blob});
    return std::nullopt;
}

/// The text of a pointer is a large file, and like any other it must have arrived in this repository: whoever knows a
/// hash must not get at what others keep.
CommitLines::Problem CommitLines::addPointer(const QString &path, const LfsPointer &pointer)
{
    if (++m_largeFiles > kMostPointers)
        return badRequest(u"A commit must not have more than %1 LFS files"_s.arg(kMostPointers));
    if (m_hub.store.uploads().sizeIn(m_repo.key, pointer.sha256) != pointer.size)
        m_missing << path;
    else
        m_changes.append({FileChange::Kind::LargeFile, path, {}, {}, {}, {pointer.sha256, pointer.size}});
    return std::nullopt;
}

CommitLines::Problem CommitLines::takeLargeFile(BodyFields &value)
{
    QString oldPath;
    const auto path = readPath(value, oldPath);
    if (!path)
        return path.error();
    const auto oid = value.optionalText("oid"_L1);
    const auto size = value.number("size"_L1, 0, std::numeric_limits<qint64>::max());
    static_cast<void>(value.choice("algo"_L1, {u"sha256"_s}));
    if (oid && !isSha256(oid->toLower()))
        value.complain(u"Invalid string: must be 64 hexadecimal characters"_s, "oid"_L1);
    if (!oid && oldPath.isEmpty())
        value.complain(u"Invalid input: expected string, received undefined"_s, "oid"_L1);
    if (!value.isGood())
        return value.refusal();
    if (++m_largeFiles > kMostPointers)
        return badRequest(u"A commit must not have more than %1 LFS files"_s.arg(kMostPointers));
    if (!oid) {
        m_changes.append({FileChange::Kind::Move, *path, {}, {}, {}, {}, oldPath});
        return std::nullopt;
    }
    const LfsObject object{oid->toLower(), size.value_or(0)};
    const auto stored = m_hub.store.uploads().sizeIn(m_repo.key, object.sha256);
    if (!stored || (size && *stored != *size)) {
        m_missing << *path;
        return std::nullopt;
    }
    if (!oldPath.isEmpty())
        m_changes.append({FileChange::Kind::Removal, oldPath, {}, {}});
    m_changes.append({FileChange::Kind::LargeFile, *path, {}, {}, {}, {object.sha256, *stored}});
    return std::nullopt;
}

CommitLines::Problem CommitLines::takeRemoval(BodyFields &value, FileChange::Kind kind)
{
    QString path = value.text("path"_L1);
    if (!value.isGood())
        return value.refusal();
    while (path.endsWith(u'/'))
        path.chop(1);
    if (!isRepoPath(path))
        return invalidPathAnswer(path);
    m_changes.append({kind, path, {}, {}});
    return std::nullopt;
}

std::optional<Answer> CommitLines::refusal() const
{
    if (!m_header)
        return badRequest(u"The first line must have the key `header`"_s);
    if (!m_tooLarge.isEmpty())
        return rejectedPush(kTooLarge, m_tooLarge, m_ref);
    if (!m_binary.isEmpty())
        return rejectedPush(kBinary, m_binary, m_ref);
    if (!m_missing.isEmpty())
        return badRequest(kMissing + "Offending file:\n  - "_L1 + m_missing.join("\n  - "_L1));
    if (m_changes.isEmpty())
        return badRequest(u"Add a line with the key `lfsFile`, `file` or `deletedFile`"_s);
    return std::nullopt;
}

} // namespace hs::localhub
