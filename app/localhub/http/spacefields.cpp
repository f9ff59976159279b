// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/spacefields.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

/// The flavors that a Space may ask for (the OpenAPI description of `POST /api/repos/create`).
const QStringList &flavors()
{
    static const QStringList names =
        u"cpu-basic cpu-upgrade cpu-performance cpu-xl sprx8 zero-a10g t4-small t4-medium l4x1 l4x4 l40sx1 l40sx4 "
        "l40sx8 a10g-small a10g-large a10g-largex2 a10g-largex4 a100-large a100x4 a100x8 h200 h200x2 h200x4 h200x8 "
        "rtx-pro-6000 rtx-pro-6000x2 rtx-pro-6000x4 rtx-pro-6000x8 inf2x6 zerogpu"_s.split(u' ');
    return names;
}

/// Secrets and variables: a key that can be an environment variable, and a value.
void checkPairs(BodyFields &fields, QLatin1StringView name)
{
    static const QString pattern = u"[a-zA-Z][_a-zA-Z0-9]*"_s;
    static const QRegularExpression key(QRegularExpression::anchoredPattern(pattern));
    for (const QJsonValue &item : fields.list(name)) {
        const QJsonObject pair = item.toObject();
        if (!key.match(pair.value("key"_L1).toString()).hasMatch())
            fields.complain(u"Invalid string: must match pattern /^%1$/"_s.arg(pattern), name);
        if (!pair.value("value"_L1).isString())
            fields.complain(u"Invalid input: expected string"_s, name);
    }
}

void checkVolumes(BodyFields &fields)
{
    static const QStringList types{u"bucket"_s, u"model"_s, u"dataset"_s, u"space"_s};
    for (const QJsonValue &item : fields.list("volumes"_L1)) {
        const QJsonObject volume = item.toObject();
        if (!types.contains(volume.value("type"_L1).toString()))
            fields.complain(u"Invalid option: expected one of \"%1\""_s.arg(types.join(u"\"|\""_s)), "volumes"_L1);
        if (!volume.value("source"_L1).isString())
            fields.complain(u"Invalid input: expected string"_s, "volumes"_L1);
        if (!volume.value("mountPath"_L1).toString().startsWith(u'/'))
            fields.complain(u"Invalid string: must match pattern /^\\/.*/"_s, "volumes"_L1);
    }
}

} // namespace

QJsonObject readSpaceFields(BodyFields &fields)
{
    constexpr qint64 kForever = -1;
    constexpr qint64 kLongestSleep = 9007199254740991; // the largest integer that JSON is sure to carry
    // An empty flavor is the one that is there by default.
    if (!fields.value("hardware"_L1).toString().isEmpty())
        static_cast<void>(fields.choice("hardware"_L1, flavors()));
    static_cast<void>(fields.choice("storageTier"_L1, {u"small"_s, u"medium"_s, u"large"_s}));
    if (fields.number("sleepTimeSeconds"_L1, kForever, kLongestSleep) == 0)
        fields.complain(u"Too small: expected number to be >0"_s, "sleepTimeSeconds"_L1);
    checkPairs(fields, "secrets"_L1);
    checkPairs(fields, "variables"_L1);
    checkVolumes(fields);
    static_cast<void>(fields.flag("devModeEnabled"_L1));
    QJsonObject space;
    for (const auto name : {"hardware"_L1, "storageTier"_L1, "sleepTimeSeconds"_L1, "secrets"_L1, "variables"_L1,
                            "volumes"_L1, "devModeEnabled"_L1}) {
        if (fields.has(name))
            space.insert(name, fields.value(name));
    }
    return space;
}

} // namespace hs::localhub
