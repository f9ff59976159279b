// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/requestbody.h"

#include <limits>
#include <memory>

using namespace Qt::StringLiterals;

namespace hs::localhub {

BodyStream bodyStreamOf(const httplib::Request &request, const httplib::ContentReader *reader)
{
    const bool isPacked = request.has_header("Content-Encoding");
    const qint64 most = isPacked ? kLargestUnpacked : std::numeric_limits<qint64>::max();
    return BodyStream([reader, most](const BodyStream::Take &take) {
        qint64 seen = 0;
        return reader && (*reader)([&](const char *data, size_t length) {
                   const auto size = static_cast<qsizetype>(length);
                   seen += size;
                   return seen <= most && take(QByteArrayView(data, size));
               });
    });
}

std::optional<Answer> readWhole(BodyStream &stream, QByteArray &body, qsizetype most)
{
    const bool isWhole = stream.forEachPiece([&](QByteArrayView piece) {
        body += piece;
        return body.size() <= most;
    });
    if (isWhole)
        return std::nullopt;
    if (body.size() > most)
        return errorAnswer(413, u"The body is larger than %1 MiB"_s.arg(most / (1024 * 1024)));
    return errorAnswer(400, u"The body did not come whole"_s);
}

} // namespace hs::localhub
