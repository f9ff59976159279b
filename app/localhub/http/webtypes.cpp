// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/webtypes.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace hs::localhub {

QByteArray webTypeOf(const QString &path)
{
    static const QHash<QString, QByteArray> types = {{u"html"_s, "text/html; charset=utf-8"},
                                                     {u"htm"_s, "text/html; charset=utf-8"},
                                                     {u"css"_s, "text/css; charset=utf-8"},
                                                     {u"js"_s, "text/javascript; charset=utf-8"},
                                                     {u"mjs"_s, "text/javascript; charset=utf-8"},
                                                     {u"json"_s, "application/json; charset=utf-8"},
                                                     {u"map"_s, "application/json; charset=utf-8"},
                                                     {u"webmanifest"_s, "application/manifest+json"},
                                                     {u"wasm"_s, "application/wasm"},
                                                     {u"xml"_s, "application/xml"},
                                                     {u"txt"_s, "text/plain; charset=utf-8"},
                                                     {u"md"_s, "text/plain; charset=utf-8"},
                                                     {u"csv"_s, "text/csv; charset=utf-8"},
                                                     {u"png"_s, "image/png"},
                                                     {u"jpg"_s, "image/jpeg"},
                                                     {u"jpeg"_s, "image/jpeg"},
                                                     {u"gif"_s, "image/gif"},
                                                     {u"webp"_s, "image/webp"},
                                                     {u"avif"_s, "image/avif"},
                                                     {u"svg"_s, "image/svg+xml"},
                                                     {u"ico"_s, "image/x-icon"},
                                                     {u"woff"_s, "font/woff"},
                                                     {u"woff2"_s, "font/woff2"},
                                                     {u"ttf"_s, "font/ttf"},
                                                     {u"otf"_s, "font/otf"},
                                                     {u"mp3"_s, "audio/mpeg"},
                                                     {u"wav"_s, "audio/wav"},
                                                     {u"ogg"_s, "audio/ogg"},
                                                     {u"mp4"_s, "video/mp4"},
                                                     {u"webm"_s, "video/webm"},
                                                     {u"pdf"_s, "application/pdf"}};
    const qsizetype dot = path.lastIndexOf(u'.');
    return types.value(dot < 0 ? QString() : path.sliced(dot + 1).toLower(), "application/octet-stream");
}

} // namespace hs::localhub
