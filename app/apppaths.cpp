// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "apppaths.h"

#include <QRegularExpression>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace hs::app {

AppPaths AppPaths::ofThisUser()
{
    const QString name = u"/hubscope"_s;
    return {QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + name,
            QStandardPaths::writableLocation(QStandardPaths::GenericStateLocation) + name,
            QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + name};
}

namespace {

QString fileFor(const QString &folder, QLatin1StringView what, const QString &hub)
{
    static const QRegularExpression unfit(u"[^A-Za-z0-9.-]+"_s);
    return folder + u'/' + what + u'-' + QString(hub).replace(unfit, u"_"_s) + u".cbor"_s;
}

} // namespace

QString AppPaths::session(const QString &hub) const
{
    return fileFor(state, "tabs"_L1, hub);
}

QString AppPaths::shelf(const QString &hub) const
{
    return fileFor(state, "shelf"_L1, hub);
}

} // namespace hs::app
