// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QTimeZone>

#include <optional>

/// What the store knows, as plain values: rows of its index and the facts read from files.
namespace hs::localhub {

enum class RepoKind { Model, Dataset, Space };
enum class Gate { Open, Auto, Manual };
enum class AccessState { None, Pending, Granted, Rejected };

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
};

struct Membership
{
    QString organization;
    QString account;
    QString role; ///< admin, write, contributor, read
};

/// Who is asking. An empty name is a caller without a token.
struct Caller
{
    Account account;
    QString tokenName;
    QString tokenRole; ///< read, write
    QDateTime tokenCreatedAt;
    QList<Membership> memberships;

    [[nodiscard]] bool isAnonymous() const { return account.name.isEmpty(); }
    /// True for the owner and for members of the owning organization; "no_access" makes nobody one.
    [[nodiscard]] bool belongsTo(const QString &owner) const;
};

} // namespace hs::localhub
