// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QTimeZone>

#include <array>
#include <optional>

/// What the store knows, as plain values: rows of its index and the facts read from files.
namespace hs::localhub {

enum class RepoKind { Model, Dataset, Space };
enum class Gate { Open, Auto, Manual };
enum class AccessState { None, Pending, Granted, Rejected, Reset };

/// The words the Hub has for a kind of repository (conventions.md §2).
struct KindWords
{
    QString singular;  ///< "model"
    QString plural;    ///< "models", as in /api/models
    QString webPrefix; ///< "", "datasets/", "spaces/"
};

[[nodiscard]] const KindWords &wordsOf(RepoKind kind);
[[nodiscard]] std::optional<RepoKind> kindOfPlural(QStringView plural);

/// Read from the files of main's head.
struct RepoFacts
{
    QStringList tags; ///< from the card and computed ones, in the Hub's order
    std::optional<QJsonObject> cardData;
    QJsonObject config;
    QJsonObject safetensors;
    QJsonObject gguf;
    QJsonObject extra;      ///< further fields of the answer by their name: transformersInfo, widgetData, mask_token, …
    QStringList siblings;   ///< paths of all files; empty beyond kMostStoredSiblings
    QStringList usedModels; ///< of a Space
    QStringList usedDatasets; ///< of a Space
    QString task;
    QString library;
    QString sdk;
    qint64 parameters = 0;
    qint64 mainSize = 0; ///< bytes of all files of main, large ones at their real size
};

constexpr qsizetype kMostStoredSiblings = 2000;

/// One repository of the index.
struct RepoRow
{
    qint64 key = 0; ///< of the database, never shown
    QString oid;    ///< "_id": 24 hex digits, stable through renames
    RepoKind kind = RepoKind::Model;
    QString owner;
    QString name;
    QString creator; ///< account name of whoever made it; empty for what came with a seed or an import
    QString group;   ///< id of its resource group; empty for none
    bool isPrivate = false;
    bool isProtected = false; ///< a private Space whose app is open to everybody (spaces.md §8)
    bool isDisabled = false;
    bool areDiscussionsDisabled = false;
    bool areMembersGated = false; ///< members other than admins have to ask for access as well (gating.md §1)
    Gate gate = Gate::Open;
    qint64 downloads = 0;
    qint64 downloadsAllTime = 0;
    qint64 likes = 0;
    qint64 trendingScore = 0;
    QDateTime createdAt;
    QDateTime lastModified;
    QString head; ///< commit of main; empty while there is none
    qint64 parameters = 0;
    qint64 usedStorage = 0;
    qint64 mainSize = 0;
    QString task;
    QString library;
    QString sdk;

    [[nodiscard]] QString fullName() const { return owner + u'/' + name; }
};

/// "models/owner/name", as collections and fine-grained tokens name a repository.
[[nodiscard]] QString idWithKind(const RepoRow &repo);

struct Account
{
    enum class Kind { User, Organization };

    QString id; ///< 24 hex digits
    QString name;
    Kind kind = Kind::User;
    QString fullname;
    QString email;
    bool isPro = false;
    QDateTime createdAt;
    QString details = {};     ///< a line about the account
    QJsonObject socials = {}; ///< handles by network: github, twitter, linkedin, bluesky
};

struct Membership
{
    QString organization;
    QString account;
    QString role; ///< admin, write, contributor, read, no_access
};

/// One account's place in a resource group of an organization.
struct GroupMembership
{
    QString group; ///< id
    QString name;  ///< of the group
    QString organization;
    QString role; ///< admin, write, contributor, read
};

/// Permissions of a fine-grained token that open a private repository for reading.
constexpr std::array kReadingPermissions = {QLatin1StringView("repo.content.read"),
                                            QLatin1StringView("repo.access.read"), QLatin1StringView("repo.write")};

/// Who is asking. An empty name is a caller without a token.
struct Caller
{
    Account account;
    QString tokenName;
    QString tokenRole; ///< read, write, fineGrained
    QDateTime tokenCreatedAt;
    QJsonObject tokenRights; ///< of a fine-grained token: canReadGatedRepos, global[], scoped[] (auth.md §5)
    QList<Membership> memberships;
    QList<GroupMembership> groups;

    [[nodiscard]] bool isAnonymous() const { return account.name.isEmpty(); }
    /// True for the owner and for members of the owning organization; "no_access" makes nobody one.
    [[nodiscard]] bool belongsTo(const QString &owner) const { return !roleIn(owner).isEmpty(); }
    /// True for members of an organization, whatever their role.
    [[nodiscard]] bool isMemberOf(const QString &organization) const;
    /// The role in a namespace: "admin" in one's own, the member's in an organization; empty for strangers and
    /// for members without access.
    [[nodiscard]] QString roleIn(const QString &owner) const;
    /// The same for a thing that may be in a resource group: there the role in the group counts instead, except for
    /// admins of the organization.
    [[nodiscard]] QString roleIn(const QString &owner, const QString &group) const;
    /// True when the repository may be seen: it is public, or the account has a role there and the token reaches it.
    [[nodiscard]] bool maySee(const RepoRow &repo) const;
    /// True for a plain token, and for a fine-grained one with the permission for the namespace, the group or the
    /// repository ("models/owner/name"; may be empty).
    [[nodiscard]] bool tokenAllows(QLatin1StringView permission, const QString &owner, const QString &group = {},
                                   const QString &repo = {}) const;
    /// True when the token may change anything at all.
    [[nodiscard]] bool tokenMayWrite() const;
    [[nodiscard]] bool tokenMayReadGated() const;
};

} // namespace hs::localhub
