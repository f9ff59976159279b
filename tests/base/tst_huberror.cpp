// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/result.h"
#include "testprogram/testprogram.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using hs::base::HubError;

class HubErrorTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyKindHasAName()
    {
        QSet<QString> names;
        for (int kind = 0; kind <= static_cast<int>(HubError::Kind::Invalid); ++kind)
            names.insert(hs::base::kindName(static_cast<HubError::Kind>(kind)));
        QCOMPARE(names.size(), static_cast<int>(HubError::Kind::Invalid) + 1);
        QCOMPARE(hs::base::kindName(HubError::Kind::Invalid), u"Invalid"_s);
        QCOMPARE(hs::base::kindName(HubError::Kind::GatedPending), u"GatedPending"_s);
    }
    void detailsAreOneLine()
    {
        HubError error = HubError::of(HubError::Kind::RepoMissing, u"/api/models/a/b"_s, u"two\nlines"_s);
        error.httpStatus = 404;
        error.serverCode = u"RepoNotFound"_s;
        error.requestId = u"Root=1-2"_s;
        QCOMPARE(error.details(),
                 u"RepoMissing, HTTP 404, RepoNotFound, /api/models/a/b, two lines, request Root=1-2"_s);
    }
};

HS_GUILESS_TEST(HubErrorTest)
#include "tst_huberror.moc"
