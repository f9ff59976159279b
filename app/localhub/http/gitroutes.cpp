// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// git's smart HTTP transport (gitprotocol-http(5), gitprotocol-v2(5)): clone and fetch. Pushes are in pushroutes.cpp.

#include "localhub/git/pktline.h"
#include "localhub/http/gittransport.h"

#include <QLoggingCategory>
#include <QTemporaryFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

Q_LOGGING_CATEGORY(lcGit, "hs.localhub.git")

constexpr auto kUploadPack = "git-upload-pack"_L1;
constexpr auto kReceivePack = "git-receive-pack"_L1;
constexpr qint64 kLargestNegotiation = 64LL * 1024 * 1024; // over a million commits that a client has

/// The version of the protocol that a client asks for, as git's programs read it; nothing else of the header passes.
QByteArray protocolOf(const Call &call)
{
    const QByteArray wanted = call.header("git-protocol");
    const bool isPlain = wanted.size() < 100 && std::ranges::all_of(
                                                    wanted,
                                                    [](char c) {
                                                        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                                                               c == '=' || c == ':' || c == '.' || c == '-';
                                                    });
    return isPlain ? wanted : QByteArray();
}

GitCommand uploadPack(const HubContext &hub, const Call &call, const RepoRow &repo)
{
    GitCommand command;
    command.repository = hub.store.gitPath(repo.oid);
    command.arguments = {u"upload-pack"_s, u"--strict"_s, u"--stateless-rpc"_s};
    if (const QByteArray protocol = protocolOf(call); !protocol.isEmpty())
        command.environment.append("GIT_PROTOCOL=" + protocol);
    return command;
}

/// Passes on what a program writes until its end. What it complains about it tells the client itself; only when it was
/// killed the answer is not whole.
bool passOn(GitProcess &program, const AnswerSink &send)
{
    constexpr std::chrono::milliseconds kPatience(500); // until the client is asked whether it is still there
    for (;;) {
        const auto piece = program.read(kPatience);
        if (piece && piece->isEmpty())
            break;
        if (!send(piece ? QByteArrayView(*piece) : QByteArrayView()))
            return false;
    }
    const int code = program.finish();
    if (code != 0)
        qCDebug(lcGit).noquote() << "git ended with" << code << program.complaints();
    return code >= 0;
}

Answer runAnswer(const HubContext &hub, const GitCommand &command, Answer answer, const QByteArray &head,
                 std::shared_ptr<QTemporaryFile> input)
{
    auto started = hub.programs.start(command);
    if (!started)
        return failureAnswer(started.error(), {}, ErrorForm::Text);
    const std::shared_ptr<GitProcess> program = std::move(*started);
    answer.stream = [program, head, input = std::move(input)](const AnswerSink &send) {
        return (head.isEmpty() || send(head)) && passOn(*program, send);
    };
    return answer;
}

Answer advertiseUploads(const HubContext &hub, const Call &call, const RepoRow &repo)
{
    GitCommand command = uploadPack(hub, call, repo);
    command.arguments << u"--advertise-refs"_s << command.repository;
    // Version 2 begins at once with what the server can do.
    const bool isVersion2 = protocolOf(call).split(':').contains("version=2");
    const QByteArray head = isVersion2 ? QByteArray() : serviceLine(kUploadPack);
    return runAnswer(hub, command, gitAnswer(kUploadPack, "advertisement"_L1), head, nullptr);
}

Answer upload(const HubContext &hub, const Call &call, const RepoRow &repo)
{
    // The program answers while it still reads: with the request in a file, neither waits for the other.
    const auto request = std::make_shared<QTemporaryFile>(hub.store.incomingFolder() + "/fetch-XXXXXX"_L1);
    bool isStored = request->open();
    qint64 size = 0;
    const bool isRead = call.stream && call.stream->forEachPiece([&](QByteArrayView piece) {
        size += piece.size();
        isStored = isStored && request->write(piece.data(), piece.size()) == piece.size();
        return isStored && size <= kLargestNegotiation;
    });
    if (size > kLargestNegotiation)
        return errorAnswer(413, u"The request is too large"_s, {}, ErrorForm::Text);
    if (!isRead || !isStored || !request->flush() || !request->seek(0))
        return errorAnswer(400, u"The request is not whole"_s, {}, ErrorForm::Text);
    GitCommand command = uploadPack(hub, call, repo);
    command.arguments << command.repository;
    command.input = request->handle();
    return runAnswer(hub, command, gitAnswer(kUploadPack, "result"_L1), {}, request);
}

Answer advertise(const HubContext &hub, const Call &call, const RepoRow &repo)
{
    const QString service = call.params.value("service"_L1);
    if (service == kUploadPack)
        return advertiseUploads(hub, call, repo);
    if (service == kReceivePack)
        return advertisePushes(hub, call, repo);
    const QString message = service.isEmpty() ? u"This hub speaks git's smart protocol only; please update your git"_s
                                              : u"Unsupported service: "_s + service;
    return errorAnswer(403, message, {}, ErrorForm::Text);
}

} // namespace

Answer gitAnswer(const QString &service, QLatin1StringView what)
{
    Answer answer;
    answer.contentType = u"application/x-%1-%2"_s.arg(service, what).toLatin1();
    // As git's own server says it.
    answer.set("Cache-Control", "no-cache, max-age=0, must-revalidate")
        .set("Pragma", "no-cache")
        .set("Expires", "Fri, 01 Jan 1980 00:00:00 GMT");
    return answer;
}

bool isGitTransport(const Call &call)
{
    // After the id, which has one part or two.
    const qsizetype size = call.segments.size();
    const qsizetype parts = kindOfPlural(call.segments.value(0)) ? size - 1 : size;
    const QString last = call.segments.value(size - 1);
    if (call.isPost())
        return (last == kUploadPack || last == kReceivePack) && (parts == 2 || parts == 3);
    return call.isGet() && last == "refs"_L1 && call.segments.value(size - 2) == "info"_L1 &&
           (parts == 3 || parts == 4);
}

void askForPassword(Answer &answer)
{
    answer.headers.removeIf(
        [](const auto &item) { return item.first.compare("WWW-Authenticate", Qt::CaseInsensitive) == 0; });
    answer.set("WWW-Authenticate", "Basic realm=\"Authentication required\", charset=\"UTF-8\"");
}

std::optional<Answer> gitBelowPage(const HubContext &hub, const Call &call, const RepoRow &repo, qsizetype rest)
{
    if (!isGitTransport(call))
        return std::nullopt;
    if (const auto refusal = contentRefusal(hub, call, repo, ErrorForm::Text))
        return refusal;
    if (call.isGet())
        return advertise(hub, call, repo);
    const QString service = call.segments.value(rest);
    if (call.header("content-type") != u"application/x-%1-request"_s.arg(service).toLatin1())
        return errorAnswer(415, u"Unsupported Media Type"_s, {}, ErrorForm::Text);
    return service == kReceivePack ? receivePush(hub, call, repo) : upload(hub, call, repo);
}

} // namespace hs::localhub
