// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/logging.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hs::base {

QString withoutSecrets(QString text)
{
    // Token kinds: shared/hub-api/auth.md §1. Signed addresses: download.md §1.2; the local hub's say "signature=".
    static const QRegularExpression kToken(u"\\b(hf_(?:oauth_|jwt_)?|api_org_)[A-Za-z0-9._-]{6,}"_s);
    static const QRegularExpression kBearer(u"\\b(Bearer|Basic)\\s+[A-Za-z0-9+/=._~-]+"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression kSignature(
        u"([?&;](?:X-Amz-|X-Xet-)?(?:Signature|Policy|Credential|Security-Token|Key-Pair-Id|Cas-Uid|token)=)[^&\\s\"]+"_s,
        QRegularExpression::CaseInsensitiveOption);
    text.replace(kBearer, u"\\1 …"_s);
    text.replace(kToken, u"\\1…"_s);
    text.replace(kSignature, u"\\1…"_s);
    return text;
}

} // namespace hs::base
