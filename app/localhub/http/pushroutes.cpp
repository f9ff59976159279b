// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// git push (gitprotocol-http(5), gitprotocol-pack(5)). git's own receive-pack is not used: here nothing but this server
// moves references, so that a push, a commit by the API and the index are one change under one lock.

#include "localhub/git/pktline.h"
#include "localhub/git/quarantine.h"
#include "localhub/http/gittransport.h"
#include "localhub/store/pushrules.h"
#include "localhub/store/receiving.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr auto kMainRef = "refs/heads/main"_L1;
constexpr auto kPullRequests = "refs/pr/"_L1;
constexpr auto kDeclined =
    "pre-receive hook declined"_L1; // the Hub checks in a hook; git shows this for each reference

/// What becomes of a push: one line a reference for git, and text for the person.
class PushReport
{
public:
    explicit PushReport(const PushHead &head)
        : m_head(head)
        , m_refusals(head.commands().size())
    {}

    void say(const QByteArray &text) { m_text += text; }
    void refuse(qsizetype command, const QString &why)
    {
        if (m_refusals.at(command).isEmpty())
            m_refusals[command] = why;
    }
    void refuseAll(const QString &why)
    {
        for (qsizetype i = 0; i < m_refusals.size(); ++i)
            refuse(i, why);
    }
    void failUnpacking(const QString &why)
    {
        m_unpacked = why;
        refuseAll(u"unpacker error"_s);
    }
    [[nodiscard]] bool isRefused(qsizetype command) const { return !m_refusals.at(command).isEmpty(); }
    [[nodiscard]] bool areAllRefused() const
    {
        return std::ranges::none_of(m_refusals, [](const QString &why) { return why.isEmpty(); });
    }
    [[nodiscard]] bool isAnyRefused() const
    {
        return std::ranges::any_of(m_refusals, [](const QString &why) { return !why.isEmpty(); });
    }

    [[nodiscard]] Answer answer() const
    {
        QByteArray lines;
        if (m_head.can("report-status")) {
            lines += pktLine("unpack " + m_unpacked.toUtf8() + '\n');
            for (qsizetype i = 0; i < m_refusals.size(); ++i) {
                const QByteArray ref = m_head.commands().at(i).ref.toUtf8();
                lines += isRefused(i) ? pktLine("ng " + ref + ' ' + m_refusals.at(i).toUtf8() + '\n')
                                      : pktLine("ok " + ref + '\n');
            }
            lines += kFlushPkt.toByteArray();
        }
        Answer answer = gitAnswer("git-receive-pack"_L1, "result"_L1);
        answer.body = m_head.can("side-band-64k") ? sideBanded(SideBand::Progress, m_text) +
                                                        sideBanded(SideBand::Data, lines) + kFlushPkt.toByteArray()
                                                  : lines;
        return answer;
    }

private:
    const PushHead &m_head;
    QString m_unpacked = u"ok"_s;
    QList<QString> m_refusals; ///< one a command; empty for those that are done
    QByteArray m_text;
};

/// In the words of a webhook (organizations.md §12).
HubEvent contentEvent(const RepoRow &repo, const QString &actor, const QList<PushCommand> &commands)
{
    const auto idOrNull = [](const QString &id) {
        return id.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(id);
    };
    QJsonArray refs;
    for (const PushCommand &command : commands)
        refs.append(QJsonObject{
            {u"ref"_s, command.ref}, {u"oldSha"_s, idOrNull(command.before)}, {u"newSha"_s, idOrNull(command.after)}});
    return {u"repo.content"_s, u"update"_s, repo, actor, {{u"updatedRefs"_s, refs}}};
}

/// One push on its way through the checks.
class Push
{
public:
    Push(const HubContext &hub, const Call &call, const RepoRow &repo)
        : m_hub(hub)
        , m_call(call)
        , m_repo(repo)
    {}

    [[nodiscard]] Answer receive();

private:
    [[nodiscard]] bool take(QByteArrayView piece);
    [[nodiscard]] bool begin();
    [[nodiscard]] bool mayMove(const PushCommand &command) const;
    void checkCommands(PushReport &report) const;
    void checkTips(const GitReader &git, PushReport &report) const;
    void checkObjects(PushReport &report);
    void store(PushReport &report);
    [[nodiscard]] Answer answer();

    const HubContext &m_hub;
    const Call &m_call;
    RepoRow m_repo;
    PushHead m_head;
    PushHead::State m_state = PushHead::State::Reading;
    std::optional<PushReport> m_report;
    std::unique_ptr<Quarantine> m_quarantine;
    std::optional<Failure> m_failure;
    QList<std::pair<QString, qint64>> m_lfsObjects;
};

bool Push::take(QByteArrayView piece)
{
    QByteArray rest;
    if (m_state == PushHead::State::Reading) {
        m_state = m_head.take(piece, rest);
        if (m_state == PushHead::State::Whole && !begin())
            return false;
        piece = rest;
    }
    // After a refusal the rest is read and dropped: a client listens only when it has sent all.
    if (m_state == PushHead::State::Whole && m_quarantine && !piece.isEmpty())
        m_quarantine->takePack(piece);
    return m_state != PushHead::State::Broken;
}

/// The commands are known, the pack is not here yet.
bool Push::begin()
{
    m_report.emplace(m_head);
    checkCommands(*m_report);
    if (!m_head.hasPack() || m_report->areAllRefused())
        return true;
    auto made = Quarantine::make(m_hub.programs, m_hub.store.gitPath(m_repo.oid), m_hub.store.incomingFolder());
    if (!made) {
        m_failure = made.error();
        return false;
    }
    m_quarantine = std::move(*made);
    return true;
}

bool Push::mayMove(const PushCommand &command) const
{
    if (writeTokenRefusal(m_call))
        return false;
    if (command.ref.startsWith(kPullRequests)) {
        // They are made and removed along with their pull request only.
        if (command.before.isEmpty() || command.after.isEmpty())
            return false;
        const auto pull = m_hub.store.pullRequests().openForPush(m_repo, command.ref);
        return pull && (pull->author == m_call.caller.account.id || mayWrite(m_call, m_repo));
    }
    return mayWrite(m_call, m_repo) &&
           (command.ref.startsWith("refs/heads/"_L1) || command.ref.startsWith("refs/tags/"_L1));
}

void Push::checkCommands(PushReport &report) const
{
    QByteArray denied;
    QSet<QString> named;
    for (qsizetype i = 0; i < m_head.commands().size(); ++i) {
        const PushCommand &command = m_head.commands().at(i);
        if (named.contains(command.ref))
            report.refuse(i, u"multiple updates for ref not allowed"_s);
        named.insert(command.ref);
        if (!isReferenceName(command.ref)) {
            report.refuse(i, u"funny refname"_s);
        } else if (command.ref == kMainRef && command.after.isEmpty()) {
            report.refuse(i, u"deletion of the current branch prohibited"_s);
        } else if (!mayMove(command)) {
            denied += "DENIED update " + command.ref.toUtf8() + ": forbidden\n";
        }
    }
    if (denied.isEmpty())
        return;
    // The words of huggingface_hub issue 937; a hook declines a push as a whole.
    report.say(framedRefusal("Your push was rejected for the following reasons:\n" + denied));
    report.refuseAll(kDeclined);
}

void Push::checkTips(const GitReader &git, PushReport &report) const
{
    for (qsizetype i = 0; i < m_head.commands().size(); ++i) {
        const PushCommand &command = m_head.commands().at(i);
        if (report.isRefused(i) || command.after.isEmpty())
            continue;
        const auto commit = git.resolve(command.after);
        const bool mayBeTag = command.ref.startsWith("refs/tags/"_L1);
        if (!commit || (!mayBeTag && *commit != command.after))
            report.refuse(i, u"trying to write non-commit object to a branch"_s);
    }
}

void Push::checkObjects(PushReport &report)
{
    if (const auto unpacked = m_quarantine->finishPack(); !unpacked)
        return report.failUnpacking(unpacked.error().text);
    const auto git = m_quarantine->reader();
    if (!git)
        return report.failUnpacking(git.error().text);
    checkTips(*git, report);
    QStringList tips;
    for (qsizetype i = 0; i < m_head.commands().size(); ++i) {
        if (!report.isRefused(i) && !m_head.commands().at(i).after.isEmpty())
            tips << m_head.commands().at(i).after;
    }
    if (tips.isEmpty())
        return;
    PushInspection inspection(*git, m_repo.kind,
                              [this](const QString &sha) { return largeFileOf(m_hub.store, m_repo, sha); });
    const auto looked = m_quarantine->forEachNew(tips, [&inspection](const ReachableObject &object) {
        inspection.look(object.oid, object.path);
        return true;
    });
    if (!looked)
        return report.refuseAll(looked.error().text);
    for (const QString &tip : std::as_const(tips)) {
        if (const auto commit = git->resolve(tip))
            inspection.lookAtCard(*commit);
    }
    m_lfsObjects = inspection.lfsObjects();
    if (const QByteArray refusal = inspection.refusal(m_head.commands()); !refusal.isEmpty()) {
        report.say(refusal);
        report.refuseAll(kDeclined);
    }
}

void Push::store(PushReport &report)
{
    const bool isAtomic = m_head.can("atomic");
    if (isAtomic && report.isAnyRefused())
        return report.refuseAll(u"atomic push failure"_s);
    ReceivedPush push;
    QList<qsizetype> numbers;
    for (qsizetype i = 0; i < m_head.commands().size(); ++i) {
        if (report.isRefused(i))
            continue;
        push.commands.append(m_head.commands().at(i));
        numbers << i;
    }
    push.lfsObjects = m_lfsObjects;
    push.objects = m_quarantine.get();
    push.isAtomic = isAtomic;
    const auto stored = acceptPush(m_hub.store, m_repo, push);
    if (!stored)
        return report.refuseAll(stored.error().text);
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        if (!stored->refusals.at(i).isEmpty())
            report.refuse(numbers.at(i), stored->refusals.at(i));
    }
    if (!stored->done.isEmpty())
        m_hub.events.tell(contentEvent(stored->repo, m_call.caller.account.name, stored->done));
}

Answer Push::answer()
{
    if (m_quarantine && !m_report->areAllRefused())
        checkObjects(*m_report);
    if (!m_report->areAllRefused())
        store(*m_report);
    return m_report->answer();
}

Answer Push::receive()
{
    const bool isRead =
        m_call.stream && m_call.stream->forEachPiece([this](QByteArrayView piece) { return take(piece); });
    if (m_failure)
        return failureAnswer(*m_failure, {}, ErrorForm::Text);
    if (!isRead || !m_report)
        return errorAnswer(400, u"The request is not whole"_s, {}, ErrorForm::Text);
    // git asks with an empty push first whether it may push a large one.
    return m_head.commands().isEmpty() ? gitAnswer("git-receive-pack"_L1, "result"_L1) : answer();
}

} // namespace

Answer advertisePushes(const HubContext &hub, const Call &call, const RepoRow &repo)
{
    if (call.caller.isAnonymous())
        return errorAnswer(401, u"Invalid username or password."_s, {}, ErrorForm::Text);
    const auto git = hub.store.reader(repo);
    if (!git)
        return failureAnswer(git.error(), {}, ErrorForm::Text);
    constexpr QByteArrayView kAbilities = "report-status delete-refs side-band-64k quiet atomic ofs-delta "
                                          "object-format=sha1 agent=hubscope-localhub/" HS_VERSION;
    Answer answer = gitAnswer("git-receive-pack"_L1, "advertisement"_L1);
    answer.body = serviceLine(u"git-receive-pack"_s);
    QByteArray abilities = '\0' + kAbilities.toByteArray();
    for (const RefItem &ref : git->allRefs()) {
        answer.body += pktLine(ref.target.toLatin1() + ' ' + ref.ref.toUtf8() + abilities + '\n');
        abilities.clear();
    }
    if (!abilities.isEmpty())
        answer.body += pktLine(QByteArray(GIT_OID_SHA1_HEXSIZE, '0') + " capabilities^{}" + abilities + '\n');
    answer.body += kFlushPkt.toByteArray();
    return answer;
}

Answer receivePush(const HubContext &hub, const Call &call, const RepoRow &repo)
{
    if (call.caller.isAnonymous())
        return errorAnswer(401, u"Invalid username or password."_s, {}, ErrorForm::Text);
    return Push(hub, call, repo).receive();
}

} // namespace hs::localhub
