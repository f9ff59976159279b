// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settingsdialog.h"

#include "settings/appsettings.h"
#include "testprogram/testprogram.h"
#include "theme/themesource.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeEdit>
#include <QToolButton>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using hs::models::AppSettings;
using hs::ui::SettingsDialog;
using hs::ui::ThemeSource;

namespace {

struct SettingsWorld
{
    QTemporaryDir folder;
    AppSettings settings{folder.path()};
    ThemeSource themes;
    QWidget window;
    SettingsDialog *dialog = nullptr;

    SettingsWorld()
    {
        window.resize(themes.theme().size.windowMinWidth, themes.theme().size.windowMinHeight);
        window.show();
        SettingsDialog::open(&window, themes, settings, u"/default/cache"_s);
        dialog = window.findChild<SettingsDialog *>();
    }
    template <typename T>
    T *field(const QString &name)
    {
        const auto fields = dialog->findChildren<T *>();
        for (T *candidate : fields) {
            if (candidate->accessibleName() == name)
                return candidate;
        }
        return nullptr;
    }
};

} // namespace

class TestSettingsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesApplyAtOnce();
    void followsChangesFromElsewhere();
    void resetsTheCacheFolder();
    void forgetsChoicesOfImages();
    void isOneSheetWide();
    void wheelChangesNothingInPassing();
    void hoursAreAddedChangedAndRemoved();
    void aCommandNeedsToBeChosen();
    void escapeCloses();
};

void TestSettingsDialog::changesApplyAtOnce()
{
    SettingsWorld world;
    auto *scheme = world.field<QComboBox>(u"Colours"_s);
    QTest::keyClick(scheme, Qt::Key_End);
    QCOMPARE(world.settings.appearance.value(), AppSettings::Appearance::HighContrast);
    QTest::keyClick(scheme, Qt::Key_Up);
    QCOMPARE(world.settings.appearance.value(), AppSettings::Appearance::Dark);
    world.field<QSpinBox>(u"Text size"_s)->setValue(130);
    QCOMPARE(world.settings.textScale.value(), 1.3);
    world.field<QSpinBox>(u"Connections"_s)->setValue(7);
    QCOMPARE(world.settings.maxConnections.value(), 7);
    world.field<QDoubleSpinBox>(u"Speed limit"_s)->setValue(12.5);
    QCOMPARE(world.settings.rateLimit.value(), 12'500'000);
}

void TestSettingsDialog::followsChangesFromElsewhere()
{
    SettingsWorld world;
    world.settings.textScale.set(0.85);
    QCOMPARE(world.field<QSpinBox>(u"Text size"_s)->value(), 85);
    world.settings.appearance.set(AppSettings::Appearance::Light);
    QCOMPARE(world.field<QComboBox>(u"Colours"_s)->currentText(), u"Light"_s);
}

void TestSettingsDialog::resetsTheCacheFolder()
{
    SettingsWorld world;
    auto *field = world.field<QWidget>(u"Library folder"_s);
    QVERIFY(field);
    const auto *path = field->findChild<QLabel *>();
    QCOMPARE(path->text(), u"/default/cache"_s);
    world.settings.cacheFolder.set(u"/other"_s);
    QCOMPARE(path->text(), u"/other"_s);
    const auto buttons = field->findChildren<QPushButton *>();
    QTest::mouseClick(buttons.last(), Qt::LeftButton);
    QCOMPARE(path->text(), u"/default/cache"_s);
    QVERIFY(!buttons.last()->isEnabled());
}

void TestSettingsDialog::forgetsChoicesOfImages()
{
    SettingsWorld world;
    auto *forget = world.field<QWidget>(u"Images from other sites"_s)->findChild<QPushButton *>();
    QCOMPARE(forget->text(), u"Forget choices"_s);
    QVERIFY(!forget->isEnabled());
    world.settings.setRemoteImagesOfAuthor(u"acme"_s, AppSettings::RemoteImages::Allow);
    QVERIFY(forget->isEnabled());
    QTest::mouseClick(forget, Qt::LeftButton);
    QCOMPARE(world.settings.remoteImagesCount(), 0);
    QVERIFY(!forget->isEnabled());
}

void TestSettingsDialog::isOneSheetWide()
{
    SettingsWorld world;
    QCOMPARE(world.dialog->width(), world.themes.theme().size.sheetWidth);
    for (const QSpinBox *field : world.dialog->findChildren<QSpinBox *>())
        QCOMPARE(field->height(), field->sizeHint().height());
}

void TestSettingsDialog::wheelChangesNothingInPassing()
{
    SettingsWorld world;
    auto *size = world.field<QSpinBox>(u"Text size"_s);
    world.field<QComboBox>(u"Colours"_s)->setFocus();
    const QPointF middle = QRectF(size->rect()).center();
    QWheelEvent turn(middle, size->mapToGlobal(middle), {}, {0, 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                     false);
    QCoreApplication::sendEvent(size, &turn);
    QCOMPARE(size->value(), 100);
}

void TestSettingsDialog::hoursAreAddedChangedAndRemoved()
{
    SettingsWorld world;
    const auto buttons = world.dialog->findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->text() == u"Add hours"_s)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(world.settings.timetable.value(), u"12345 08:00-18:00 5000000"_s);
    world.field<QDoubleSpinBox>(u"Limit"_s)->setValue(0);
    world.field<QComboBox>(u"Days"_s)->setFocus();
    QTest::keyClick(world.field<QComboBox>(u"Days"_s), Qt::Key_Home);
    world.field<QTimeEdit>(u"To"_s)->setTime(QTime(20, 30));
    QCOMPARE(world.settings.timetable.value(), u"1234567 08:00-20:30 0"_s);
    QTest::mouseClick(world.field<QToolButton>(u"Remove these hours"_s), Qt::LeftButton);
    QVERIFY(world.settings.timetable.value().isEmpty());
}

void TestSettingsDialog::aCommandNeedsToBeChosen()
{
    SettingsWorld world;
    auto *command = world.field<QLineEdit>(u"Command"_s);
    QVERIFY(!command->isEnabled());
    QTest::keyClick(world.field<QComboBox>(u"When a download is done"_s), Qt::Key_End);
    QVERIFY(command->isEnabled());
    QTest::keyClicks(command, u"notify-send done "_s);
    QTest::keyClick(command, Qt::Key_Return);
    QTRY_COMPARE(world.settings.doneCommand.value(), u"notify-send done"_s);
}

void TestSettingsDialog::escapeCloses()
{
    SettingsWorld world;
    const QPointer<SettingsDialog> dialog = world.dialog;
    QTest::keyClick(world.dialog, Qt::Key_Escape);
    QTRY_VERIFY(dialog.isNull());
}

HS_TEST(TestSettingsDialog)
#include "tst_settingsdialog.moc"
