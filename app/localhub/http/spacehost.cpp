// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The host of Spaces (spaces.md §8): the pages of static Spaces, never on the hub's own origin. A Space has a host name
// of its own (owner-name.localhost, which browsers keep on this machine: RFC 6761 §6.3) and thereby an origin of its
// own. Whoever cannot look such names up reaches it below /owner/name; all Spaces then share an origin, which is why
// such pages are sandboxed: they cannot reach into each other.

#include "localhub/facts/cardvalues.h"
#include "localhub/http/routes.h"
#include "localhub/http/spacepage.h"
#include "localhub/http/spaceviews.h"
#include "localhub/http/webtypes.h"
#include "localhub/spaces/spacerunner.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

/// A Space found by the address of a request.
struct Place
{
    RepoRow space;
    qsizetype at = 0;   ///< first segment of the file's path
    bool isOwn = false; ///< it has the origin for itself
};

Answer plainAnswer(int status, const QString &text)
{
    Answer answer = textAnswer(text.toUtf8() + '\n', status);
    answer.set("Cache-Control", "no-store").set("X-Content-Type-Options", "nosniff");
    return answer;
}

std::optional<Place> placeOf(const HubContext &hub, const Call &call)
{
    const QString host = QString::fromUtf8(call.hostName()).toLower();
    if (!hub.spaceDomain.isEmpty() && host.endsWith(u'.' + hub.spaceDomain)) {
        const auto space = hub.store.spaces().bySubdomain(host.chopped(hub.spaceDomain.size() + 1));
        return space.transform([](const RepoRow &row) { return Place{row, 0, true}; });
    }
    const auto found = hub.store.repos().find(RepoKind::Space, call.segments.value(0) + u'/' + call.segments.value(1));
    return found.transform([](const FoundRepo &repo) { return Place{repo.row, 2, false}; });
}

bool isForMembers(const RepoRow &space)
{
    return space.isPrivate && !space.isProtected;
}

bool maySee(const Call &call, const RepoRow &space)
{
    // A protected Space shows its page to everybody, and its files to nobody (spaces.md §8).
    return space.isProtected || isVisible(call, space);
}

/// What a visitor gets to see of a Space that is not being served.
Answer silentAnswer(const SpaceState &state)
{
    if (isOnTheWay(state.stage)) {
        Answer answer = plainAnswer(503, u"This Space is being made ready. Come back in a moment."_s);
        answer.set("Retry-After", "1").set("Refresh", "1");
        return answer;
    }
    switch (state.stage) {
    case SpaceStage::Paused:
        return plainAnswer(503, u"This Space has been paused by its owner."_s);
    case SpaceStage::NoAppFile:
        return plainAnswer(404, u"This Space has no application file yet."_s);
    case SpaceStage::ConfigError:
        return plainAnswer(503, u"The configuration of this Space is wrong: "_s + state.errorMessage);
    default:
        return plainAnswer(503, state.errorMessage.isEmpty() ? u"This hub serves static Spaces only."_s
                                                             : state.errorMessage);
    }
}

Answer redirectTo(const QByteArray &location)
{
    Answer answer = plainAnswer(302, u"Found. Redirecting to "_s + QString::fromUtf8(location));
    answer.set("Location", location);
    return answer;
}

void addSafeHeaders(Answer &answer, const Place &place, const QJsonObject &card)
{
    answer.set("X-Content-Type-Options", "nosniff").set("Referrer-Policy", "strict-origin-when-cross-origin");
    QByteArray policy;
    if (!place.isOwn) {
        policy = "sandbox allow-scripts allow-forms allow-modals allow-popups allow-downloads";
        // A sandboxed page has no origin: even its own modules and fonts are from elsewhere.
        if (!isForMembers(place.space))
            answer.set("Access-Control-Allow-Origin", "*");
    }
    if (card.value("disable_embedding"_L1).toBool())
        policy += QByteArray(policy.isEmpty() ? "" : "; ") + "frame-ancestors 'self'";
    if (!policy.isEmpty())
        answer.set("Content-Security-Policy", policy);
    if (isForMembers(place.space))
        answer.set("Cache-Control", "private, no-store");
    // spaces.md §10 names the three that a Space may set.
    const QJsonObject custom = card.value("custom_headers"_L1).toObject();
    for (const char *name :
         {"cross-origin-embedder-policy", "cross-origin-opener-policy", "cross-origin-resource-policy"}) {
        const QByteArray value = custom.value(QLatin1StringView(name)).toString().toLatin1();
        static const QList<QByteArray> known = {
            "require-corp", "credentialless",          "unsafe-none", "same-origin", "same-site",
            "cross-origin", "same-origin-allow-popups"};
        if (known.contains(value))
            answer.set(name, value);
    }
}

Answer fileAnswer(const HubContext &hub, const Place &place, const GitReader &git, const TreeItem &item)
{
    Answer answer;
    answer.contentType = webTypeOf(item.path);
    answer.canRange = true;
    if (item.lfs) {
        answer.file = hub.store.largeFile(place.space, item.lfs->sha256);
        if (answer.file.isEmpty())
            return plainAnswer(404, u"The large file of this pointer is not on this hub"_s);
        answer.set("ETag", '"' + item.lfs->sha256.toLatin1() + '"');
        return answer;
    }
    const QByteArray content = git.blob(item.oid).value_or(QByteArray());
    answer.body = answer.contentType.startsWith("text/html")
                      ? pageWithSettings(hub.store.spaces(), place.space, content)
                      : content;
    if (answer.body.size() == content.size())
        answer.set("ETag", '"' + item.oid.toLatin1() + '"');
    else
        answer.set("Cache-Control", "no-store"); // secrets may be in it
    return answer;
}

/// The file of a path within the Space, or where the page really is.
Answer pathAnswer(const HubContext &hub, const Call &call, const Place &place, const QString &commit,
                  const RepoFacts &facts)
{
    const auto git = hub.store.reader(place.space);
    if (!git)
        return plainAnswer(500, u"Internal error"_s);
    QString path = call.restFrom(place.at);
    const bool isFolder = call.path.endsWith('/');
    if (path.isEmpty() && !isFolder)
        return redirectTo(call.path + '/'); // relative links of the page start here
    if (path.isEmpty()) {
        const QString appFile = facts.extra.value("appFile"_L1).toString(u"index.html"_s);
        if (appFile.contains(u'/')) // so that its own relative links work
            return redirectTo(call.path + QUrl::toPercentEncoding(appFile, "/"));
        path = appFile;
    } else if (isFolder) {
        path += u"/index.html"_s;
    }
    const auto item = git->item(commit, path);
    if (item && item->type == TreeItem::Type::Directory && git->item(commit, path + u"/index.html"_s))
        return redirectTo(call.path + '/');
    if (!item || item->type != TreeItem::Type::File)
        return plainAnswer(404, u"Not Found"_s);
    Answer answer = fileAnswer(hub, place, *git, *item);
    addSafeHeaders(answer, place, facts.cardData.value_or(QJsonObject()));
    return answer;
}

} // namespace

Answer routeSpaceHost(const HubContext &hub, const Call &call)
{
    const auto place = placeOf(hub, call);
    if (!place || !maySee(call, place->space))
        return plainAnswer(404, u"There is no such Space"_s);
    if (!call.isGet())
        return plainAnswer(405, u"Method Not Allowed"_s);
    if (place->space.isDisabled)
        return plainAnswer(403, u"Access to this resource is disabled."_s);
    const SpaceState state = hub.spaces.visit(place->space);
    if (!isServing(state.stage) || state.liveCommit.isEmpty())
        return silentAnswer(state);
    return pathAnswer(hub, call, *place, state.liveCommit, hub.store.repos().facts(place->space.key));
}

} // namespace hs::localhub
