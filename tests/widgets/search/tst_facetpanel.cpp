// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/collapsiblesection.h"
#include "common/searchfield.h"
#include "lists/searchfilters.h"
#include "search/facetlist.h"
#include "search/facetpanel.h"
#include "search/facettree.h"
#include "search/identry.h"
#include "search/sincefilter.h"
#include "testprogram/testprogram.h"
#include "theme/themesource.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace hs;
using namespace hs::ui;
using namespace Qt::StringLiterals;
using models::Facet;

class TestFacetPanel : public QObject
{
    Q_OBJECT

    ThemeSource themes;

    static hub::SearchQuery lastQuery(QSignalSpy &spy)
    {
        return spy.isEmpty() ? hub::SearchQuery() : spy.takeLast().first().value<hub::SearchQuery>();
    }
    static QAbstractButton *buttonNamed(QWidget &parent, const QString &text)
    {
        for (QAbstractButton *button : parent.findChildren<QAbstractButton *>()) {
            if (button->text() == text)
                return button;
        }
        return nullptr;
    }

private Q_SLOTS:
    void aClickOnARowAsksForItsValue()
    {
        FacetPanel panel(themes, hub::RepoKind::Model);
        panel.resize(232, 900);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        QSignalSpy requested(&panel, &FacetPanel::queryRequested);
        FacetTree *tree = panel.list(Facet::Library)->tree();
        QTRY_VERIFY(tree->height() > 0);
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(tree->model()->index(0, 0)).center());
        QCOMPARE(requested.size(), 1);
        QCOMPARE(lastQuery(requested).filters, QStringList(u"transformers"_s));
    }

    void spaceChoosesAndGroupsOpen()
    {
        FacetPanel panel(themes, hub::RepoKind::Model);
        panel.resize(232, 900);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        QSignalSpy requested(&panel, &FacetPanel::queryRequested);
        FacetTree *tree = panel.list(Facet::Task)->tree();
        const QModelIndex group = tree->model()->index(0, 0);
        QVERIFY(tree->isExpanded(group));
        tree->setCurrentIndex(tree->model()->index(0, 0, group));
        QTest::keyClick(tree, Qt::Key_Space);
        QCOMPARE(lastQuery(requested).pipelineTag, u"text-generation"_s);
        tree->setCurrentIndex(group);
        QTest::keyClick(tree, Qt::Key_Return);
        QVERIFY(!tree->isExpanded(group));
        QTRY_COMPARE(tree->height(), 7 * themes.theme().size.facetPanelRow);
    }

    void showsTheQuery()
    {
        FacetPanel panel(themes, hub::RepoKind::Model);
        hub::SearchQuery query;
        query.gated = false;
        query.filters = {u"fr"_s, u"gguf"_s};
        panel.setQuery(query);
        QCOMPARE(panel.list(Facet::Language)->model().chosen(), QStringList(u"fr"_s));
        QCOMPARE(panel.list(Facet::Library)->model().chosen(), QStringList(u"gguf"_s));
        auto *notGated = qobject_cast<QCheckBox *>(buttonNamed(panel, u"Hide gated"_s));
        QVERIFY(notGated && notGated->isChecked());
        QSignalSpy requested(&panel, &FacetPanel::queryRequested);
        notGated->click();
        QVERIFY(!lastQuery(requested).gated);
    }

    void resetTakesFiltersAndLeavesTheText()
    {
        FacetPanel panel(themes, hub::RepoKind::Dataset);
        hub::SearchQuery query;
        query.kind = hub::RepoKind::Dataset;
        query.text = u"yoruba"_s;
        panel.setQuery(query);
        QAbstractButton *reset = buttonNamed(panel, u"Reset"_s);
        QVERIFY(!reset->isEnabled());
        query.filters = {u"modality:audio"_s};
        panel.setQuery(query);
        QVERIFY(reset->isEnabled());
        QSignalSpy requested(&panel, &FacetPanel::queryRequested);
        reset->click();
        const hub::SearchQuery asked = lastQuery(requested);
        QCOMPARE(asked.text, u"yoruba"_s);
        QVERIFY(asked.filters.isEmpty());
    }

    void aLongListIsSearchedOnceItIsWhole()
    {
        FacetPanel panel(themes, hub::RepoKind::Model);
        panel.resize(232, 900);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        panel.section(Facet::Language)->setExpanded(true);
        FacetList *list = panel.list(Facet::Language);
        QVERIFY(!list->searchField()->isVisible());
        QAbstractItemModel *model = list->tree()->model();
        list->model().activate(model->index(model->rowCount() - 1, 0));
        QVERIFY(list->searchField()->isVisible());
        QTest::keyClicks(list->searchField(), u"yoru"_s);
        QCOMPARE(model->rowCount(), 1);
        QCOMPARE(model->index(0, 0).data().toString(), u"Yoruba"_s);
    }

    void minusLeavesAValueOut()
    {
        FacetPanel panel(themes, hub::RepoKind::Model);
        panel.resize(232, 900);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        QSignalSpy requested(&panel, &FacetPanel::queryRequested);
        FacetTree *tree = panel.list(Facet::Library)->tree();
        tree->setCurrentIndex(tree->model()->index(1, 0));
        QTest::keyClick(tree, Qt::Key_Minus);
        const hub::SearchQuery query = lastQuery(requested);
        QCOMPARE(query.excluded, QStringList(u"gguf"_s));
        panel.setQuery(query);
        QCOMPARE(tree->model()->index(1, 0).data(Qt::CheckStateRole).value<Qt::CheckState>(), Qt::PartiallyChecked);
        QTest::keyClick(tree, Qt::Key_Space);
        QVERIFY(lastQuery(requested).excluded.isEmpty());
    }

    void gatedIsHiddenOrAloneNeverBoth()
    {
        FacetPanel panel(themes, hub::RepoKind::Model);
        QSignalSpy requested(&panel, &FacetPanel::queryRequested);
        connect(&panel, &FacetPanel::queryRequested, &panel, &FacetPanel::setQuery);
        panel.makeSections();
        auto *hide = qobject_cast<QCheckBox *>(buttonNamed(panel, u"Hide gated"_s));
        auto *only = qobject_cast<QCheckBox *>(buttonNamed(panel, u"Only gated"_s));
        hide->click();
        QCOMPARE(lastQuery(requested).gated, std::optional(false));
        only->click();
        QCOMPARE(lastQuery(requested).gated, std::optional(true));
        QVERIFY(!hide->isChecked());
        only->click();
        QVERIFY(!lastQuery(requested).gated);
    }

    void aBaseModelIsNamedByHand()
    {
        FacetPanel panel(themes, hub::RepoKind::Model);
        QSignalSpy requested(&panel, &FacetPanel::queryRequested);
        panel.idEntry()->relations()->setCurrentIndex(2);
        QTest::keyClicks(panel.idEntry()->field(), u"no slashes at all!"_s);
        QTest::keyClick(panel.idEntry()->field(), Qt::Key_Return);
        QCOMPARE(requested.size(), 0);
        panel.idEntry()->field()->setText(u"Qwen/Qwen3-8B"_s);
        QTest::keyClick(panel.idEntry()->field(), Qt::Key_Return);
        QCOMPARE(lastQuery(requested).filters, QStringList(u"base_model:quantized:Qwen/Qwen3-8B"_s));
    }

    void daysAreOfferedAndOthersShown()
    {
        FacetPanel panel(themes, hub::RepoKind::Space);
        QSignalSpy requested(&panel, &FacetPanel::queryRequested);
        QComboBox *box = panel.since()->modifiedBox();
        box->setCurrentIndex(2);
        Q_EMIT box->activated(2);
        const hub::SearchQuery query = lastQuery(requested);
        QCOMPARE(query.modifiedSince, std::optional(QDate::currentDate().addDays(-7)));
        QVERIFY(!query.createdSince);
        hub::SearchQuery other = query;
        other.modifiedSince = QDate(2020, 2, 29);
        panel.setQuery(other);
        QCOMPARE(box->currentData().toDate(), QDate(2020, 2, 29));
        panel.setQuery(hub::SearchQuery{.kind = hub::RepoKind::Space});
        QCOMPARE(box->currentIndex(), 0);
    }

    void sectionsThatOnlyTheHubCanFillWaitForIt()
    {
        FacetPanel panel(themes, hub::RepoKind::Dataset);
        QVERIFY(panel.section(Facet::SubTask)->isHidden());
        panel.setTags({{u"task_ids"_s, {{u"task_ids:parsing"_s, u"parsing"_s, {}}}}});
        QVERIFY(!panel.section(Facet::SubTask)->isHidden());
    }

    void eachKindHasItsOwnFacets()
    {
        FacetPanel models(themes, hub::RepoKind::Model);
        QVERIFY(models.parameters());
        QVERIFY(!models.section(Facet::Sdk));
        FacetPanel datasets(themes, hub::RepoKind::Dataset);
        QVERIFY(!datasets.parameters());
        QVERIFY(datasets.section(Facet::Modality));
        FacetPanel spaces(themes, hub::RepoKind::Space);
        QVERIFY(spaces.section(Facet::Sdk));
        QVERIFY(!spaces.section(Facet::Task));
    }
};

HS_TEST(TestFacetPanel)
#include "tst_facetpanel.moc"
