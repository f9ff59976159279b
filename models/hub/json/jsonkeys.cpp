// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/json/jsonkeys.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace hs::hub {

namespace {

constexpr qsizetype kLongestPlainList = 16;

QString leafText(const QJsonValue &value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.sliced(1, list.size() - 2));
}

bool isPlainList(const QJsonArray &array)
{
    return array.size() <= kLongestPlainList &&
           std::ranges::none_of(array, [](const QJsonValue &v) { return v.isArray() || v.isObject(); });
}

/// False when there are too many. Qt's parser bounds the depth.
bool collect(const QJsonValue &value, const QString &path, qsizetype most, QList<JsonKey> &keys)
{
    if (value.isObject() && !value.toObject().isEmpty()) {
        const QJsonObject object = value.toObject();
        for (auto entry = object.begin(); entry != object.end(); ++entry) {
            const QString below = path.isEmpty() ? entry.key() : path + u'.' + entry.key();
            if (!collect(entry.value(), below, most, keys))
                return false;
        }
        return true;
    }
    if (value.isArray() && !isPlainList(value.toArray())) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            if (!collect(array.at(i), u"%1[%2]"_s.arg(path).arg(i), most, keys))
                return false;
        }
        return true;
    }
    keys.append({path, leafText(value)});
    return keys.size() <= most;
}

} // namespace

base::Result<QList<JsonKey>> flattenedJson(const QByteArray &json, qsizetype mostKeys)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return base::failure(base::HubError::Kind::BadAnswer, {},
                             u"%1 at byte %2"_s.arg(problem.errorString()).arg(problem.offset));
    QList<JsonKey> keys;
    const QJsonValue root = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    const bool isEmpty = root.toObject().isEmpty() && root.toArray().isEmpty();
    if (!isEmpty && !collect(root, {}, mostKeys, keys))
        return base::failure(base::HubError::Kind::TooLarge);
    return keys;
}

} // namespace hs::hub
