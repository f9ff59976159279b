// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/revisionlistmodel.h"
#include "testprogram/testprogram.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace hs;
using models::RevisionListModel;

class TestRevisionListModel : public QObject
{
    Q_OBJECT

    static hub::GitRef ref(const QString &name, const QString &full)
    {
        return {
            .name = name, .ref = full, .target = hub::Oid(QStringLiteral("abcdef0123456789abcdef0123456789abcdef01"))};
    }
    static hub::Refs refs()
    {
        return {.branches = {ref(QStringLiteral("dev"), QStringLiteral("refs/heads/dev")),
                             ref(QStringLiteral("main"), QStringLiteral("refs/heads/main"))},
                .tags = {ref(QStringLiteral("v9"), QStringLiteral("refs/tags/v9")),
                         ref(QStringLiteral("v10"), QStringLiteral("refs/tags/v10"))},
                .converts = {ref(QStringLiteral("parquet"), QStringLiteral("refs/convert/parquet"))},
                .pullRequests = {ref(QStringLiteral("refs/pr/3"), QStringLiteral("refs/pr/3"))}};
    }
    static QStringList names(const RevisionListModel &model)
    {
        QStringList result;
        for (int row = 0; row < model.rowCount(); ++row)
            result.append(model.index(row).data().toString());
        return result;
    }

private Q_SLOTS:
    void ordersEveryGroup()
    {
        RevisionListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRefs(refs());
        QCOMPARE(names(model), QStringList({QStringLiteral("main"), QStringLiteral("dev"), QStringLiteral("parquet")}));
        QCOMPARE(model.index(2).data(RevisionListModel::RevisionRole).toString(),
                 QStringLiteral("refs/convert/parquet"));
        model.setGroup(RevisionListModel::Group::Tags);
        QCOMPARE(names(model), QStringList({QStringLiteral("v10"), QStringLiteral("v9")}));
        model.setGroup(RevisionListModel::Group::PullRequests);
        QCOMPARE(names(model), QStringList({QStringLiteral("pr/3")}));
        QCOMPARE(model.index(0).data(RevisionListModel::RevisionRole).toString(), QStringLiteral("refs/pr/3"));
    }

    void filtersByNameAndCommit()
    {
        RevisionListModel model;
        model.setRefs(refs());
        model.setFilter(QStringLiteral("DE"));
        QCOMPARE(names(model), QStringList({QStringLiteral("dev")}));
        model.setFilter(QStringLiteral("abcdef0"));
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.countOf(RevisionListModel::Group::Branches), 3);
    }

    void knowsTheCurrentOne()
    {
        RevisionListModel model;
        model.setRefs(refs());
        model.setCurrent(*hub::Revision::parse(u"dev"));
        QCOMPARE(model.currentIndex().row(), 1);
        QVERIFY(model.index(1).data(RevisionListModel::IsCurrentRole).toBool());
        model.setGroup(RevisionListModel::Group::Tags);
        QVERIFY(!model.currentIndex().isValid());
    }
};

HS_GUILESS_TEST(TestRevisionListModel)
#include "tst_revisionlistmodel.moc"
