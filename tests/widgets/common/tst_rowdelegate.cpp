// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/accessiblerowmodel.h"
#include "common/rowdelegate.h"
#include "testprogram/testprogram.h"
#include "theme/themesource.h"

#include <QAbstractItemModelTester>
#include <QListView>
#include <QPainter>
#include <QSignalSpy>
#include <QStringListModel>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::ui;

namespace {

/// Rows of 40 px with one button at the end.
class ButtonDelegate : public RowDelegate
{
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {100, 40}; }
    QString accessibleText(const QModelIndex &index) const override { return u"row %1"_s.arg(index.data().toString()); }

Q_SIGNALS:
    void removeRequested(const QString &name);

protected:
    void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter.drawText(option.rect, index.data().toString());
    }
    QList<RowButton> buttons(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        RowButton button;
        button.id = 1;
        button.rect = QRect(option.rect.right() - 23, option.rect.y() + 8, 24, 24);
        button.icon = Icon::Close;
        button.text = u"Remove"_s;
        button.isEnabled = index.row() != 1;
        return {button};
    }
    void triggerButton(const QModelIndex &index, int) override { Q_EMIT removeRequested(index.data().toString()); }
};

} // namespace

class TestRowDelegate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void buttonTriggersWithoutSelecting();
    void releaseElsewhereDoesNothing();
    void disabledButtonIsOrdinaryRow();
    void mirroredButtonIsAtTheLeft();
    void screenReadersGetTheSentence();

private:
    [[nodiscard]] QPoint buttonAt(int row) const;

    ThemeSource m_themes;
    QStringListModel m_model;
    std::unique_ptr<QListView> m_view;
    ButtonDelegate *m_delegate = nullptr;
};

void TestRowDelegate::init()
{
    m_model.setStringList({u"one"_s, u"two"_s, u"three"_s});
    m_view = std::make_unique<QListView>();
    m_view->setModel(&m_model);
    m_delegate = new ButtonDelegate(m_themes, m_view.get());
    m_view->setItemDelegate(m_delegate);
    m_view->resize(300, 200);
    m_view->show();
}

QPoint TestRowDelegate::buttonAt(int row) const
{
    const QRect rect = m_view->visualRect(m_model.index(row));
    return {rect.right() - 12, rect.center().y()};
}

void TestRowDelegate::buttonTriggersWithoutSelecting()
{
    QSignalSpy removed(m_delegate, &ButtonDelegate::removeRequested);
    QTest::mouseMove(m_view->viewport(), buttonAt(2));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, buttonAt(2));
    QCOMPARE(removed.count(), 1);
    QCOMPARE(removed.first().first().toString(), u"three"_s);
    QVERIFY(!m_view->selectionModel()->hasSelection());
}

void TestRowDelegate::releaseElsewhereDoesNothing()
{
    QSignalSpy removed(m_delegate, &ButtonDelegate::removeRequested);
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, buttonAt(0));
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, buttonAt(2));
    QCOMPARE(removed.count(), 0);
}

void TestRowDelegate::disabledButtonIsOrdinaryRow()
{
    QSignalSpy removed(m_delegate, &ButtonDelegate::removeRequested);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, buttonAt(1));
    QCOMPARE(removed.count(), 0);
    QVERIFY(m_view->selectionModel()->isSelected(m_model.index(1)));
}

void TestRowDelegate::mirroredButtonIsAtTheLeft()
{
    m_view->setLayoutDirection(Qt::RightToLeft);
    QSignalSpy removed(m_delegate, &ButtonDelegate::removeRequested);
    const QRect rect = m_view->visualRect(m_model.index(0));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, QPoint(rect.left() + 12, rect.center().y()));
    QCOMPARE(removed.count(), 1);
}

void TestRowDelegate::screenReadersGetTheSentence()
{
    AccessibleRowModel rows;
    const QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
    rows.setSourceModel(&m_model);
    rows.setSentence([this](const QModelIndex &index) { return m_delegate->accessibleText(index); });
    QCOMPARE(rows.index(1, 0).data(Qt::AccessibleTextRole).toString(), u"row two"_s);
    QCOMPARE(rows.index(1, 0).data().toString(), u"two"_s);
}

HS_TEST(TestRowDelegate)
#include "tst_rowdelegate.moc"
