// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/json/tagdecoder.h"

#include "hub/json/jsonreader.h"

using namespace Qt::StringLiterals;

namespace hs::hub {

base::Result<TagsByType> decodeTags(const QByteArray &json)
{
    const auto object = readObject(json);
    if (!object)
        return std::unexpected(object.error());
    TagsByType tags;
    for (const QString &type : object->keys()) {
        QList<Tag> &list = tags[type];
        for (const JsonReader &tag : object->objects(QLatin1StringView(type.toLatin1()))) {
            const QString id = tag.text("id"_L1);
            if (!id.isEmpty())
                list.append({id, tag.contains("label"_L1) ? tag.text("label"_L1) : id, tag.text("subType"_L1)});
        }
    }
    return tags;
}

} // namespace hs::hub
