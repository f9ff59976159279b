// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/appsettings.h"
#include "testprogram/testprogram.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::models;
using RemoteImages = AppSettings::RemoteImages;

namespace {

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

int g_migrations = 0;
void countMigration(QSettings &)
{
    ++g_migrations;
}
void renameKey(QSettings &settings)
{
    settings.setValue(u"New/name"_s, settings.value(u"Old/name"_s));
    settings.remove(u"Old/name"_s);
}

} // namespace

class TestAppSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsWithDefaults();
    void keepsWhatWasSet();
    void tellsOnlyRealChanges();
    void limitsNumbers();
    void nonsenseInTheFileIsTheDefault();
    void damagedFileIsSetAside();
    void imagesChoiceOfRepositoryBeatsOwner();
    void imagesChoicesCanBeForgotten();
    void migrationsRunOnceAndInOrder();
    void aNewerFileIsLeftAsItIs();
};

void TestAppSettings::startsWithDefaults()
{
    const QTemporaryDir folder;
    const AppSettings settings(folder.filePath(u"config/hubscope"_s));
    QCOMPARE(settings.appearance.value(), AppSettings::Appearance::System);
    QCOMPARE(settings.textScale.value(), 1.0);
    QCOMPARE(settings.rateLimit.value(), 0);
    QCOMPARE(settings.cacheFolder.value(), QString());
    QVERIFY(settings.setAsideFiles().isEmpty());
}

void TestAppSettings::keepsWhatWasSet()
{
    const QTemporaryDir folder;
    {
        AppSettings settings(folder.path());
        settings.appearance.set(AppSettings::Appearance::Dark);
        settings.textScale.set(1.3);
        settings.rateLimit.set(qint64(5) << 33);
        settings.windowGeometry.set(QByteArray("\0\1geometry", 10));
        settings.setPageLayout(u"repo/files"_s, "layout");
    }
    const AppSettings settings(folder.path());
    QCOMPARE(settings.appearance.value(), AppSettings::Appearance::Dark);
    QCOMPARE(settings.textScale.value(), 1.3);
    QCOMPARE(settings.rateLimit.value(), qint64(5) << 33);
    QCOMPARE(settings.windowGeometry.value(), QByteArray("\0\1geometry", 10));
    QCOMPARE(settings.pageLayout(u"repo/files"_s), "layout");
}

void TestAppSettings::tellsOnlyRealChanges()
{
    const QTemporaryDir folder;
    AppSettings settings(folder.path());
    QSignalSpy changed(&settings.maxConnections, &SettingKey::changed);
    settings.maxConnections.set(settings.maxConnections.value());
    QCOMPARE(changed.size(), 0);
    settings.maxConnections.set(7);
    QCOMPARE(changed.size(), 1);
    settings.maxConnections.reset();
    QCOMPARE(changed.size(), 2);
    settings.maxConnections.reset();
    QCOMPARE(changed.size(), 2);
}

void TestAppSettings::limitsNumbers()
{
    const QTemporaryDir folder;
    AppSettings settings(folder.path());
    settings.textScale.set(9.0);
    QCOMPARE(settings.textScale.value(), 1.5);
    settings.maxConnections.set(-4);
    QCOMPARE(settings.maxConnections.value(), 1);
}

void TestAppSettings::nonsenseInTheFileIsTheDefault()
{
    const QTemporaryDir folder;
    QVERIFY(writeFile(folder.filePath(u"preferences.ini"_s),
                      "[Appearance]\nscheme=Purple\ntextScale=huge\n[Transfers]\nmaxConnections=9999\n"));
    const AppSettings settings(folder.path());
    QCOMPARE(settings.appearance.value(), AppSettings::Appearance::System);
    QCOMPARE(settings.textScale.value(), 1.0);
    QCOMPARE(settings.maxConnections.value(), 32);
}

void TestAppSettings::damagedFileIsSetAside()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"preferences.ini"_s);
    const QByteArray garbage = "\x7f\x45LF this is no settings file\nat all\n";
    QVERIFY(writeFile(path, garbage));
    {
        AppSettings settings(folder.path());
        QCOMPARE(settings.setAsideFiles().size(), 1);
        QCOMPARE(settings.setAsideFiles().at(0).path, path);
        QCOMPARE(contentsOf(settings.setAsideFiles().at(0).keptAs), garbage);
        settings.textScale.set(1.15);
    }
    const AppSettings settings(folder.path());
    QVERIFY(settings.setAsideFiles().isEmpty());
    QCOMPARE(settings.textScale.value(), 1.15);
}

void TestAppSettings::imagesChoiceOfRepositoryBeatsOwner()
{
    const QTemporaryDir folder;
    AppSettings settings(folder.path());
    QCOMPARE(settings.remoteImages(u"acme/reader"_s), RemoteImages::Ask);
    settings.setRemoteImagesOfAuthor(u"acme"_s, RemoteImages::Allow);
    QCOMPARE(settings.remoteImages(u"acme/reader"_s), RemoteImages::Allow);
    QCOMPARE(settings.remoteImages(u"datasets/acme/words"_s), RemoteImages::Allow);
    QCOMPARE(settings.remoteImages(u"other/reader"_s), RemoteImages::Ask);
    settings.setRemoteImagesOfRepository(u"acme/reader"_s, RemoteImages::Block);
    QCOMPARE(settings.remoteImages(u"acme/reader"_s), RemoteImages::Block);
    settings.setRemoteImagesOfRepository(u"acme/reader"_s, RemoteImages::Ask);
    QCOMPARE(settings.remoteImages(u"acme/reader"_s), RemoteImages::Allow);
}

void TestAppSettings::imagesChoicesCanBeForgotten()
{
    const QTemporaryDir folder;
    AppSettings settings(folder.path());
    settings.setRemoteImagesOfAuthor(u"acme"_s, RemoteImages::Allow);
    settings.setRemoteImagesOfRepository(u"datasets/x/y"_s, RemoteImages::Allow);
    QCOMPARE(settings.remoteImagesCount(), 2);
    QSignalSpy changed(&settings, &AppSettings::remoteImagesChanged);
    settings.forgetRemoteImages();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(settings.remoteImagesCount(), 0);
    QCOMPARE(settings.remoteImages(u"acme/reader"_s), RemoteImages::Ask);
}

void TestAppSettings::migrationsRunOnceAndInOrder()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"x.ini"_s);
    QVERIFY(writeFile(path, "[Old]\nname=kept\n"));
    g_migrations = 0;
    for (int start = 0; start < 2; ++start) {
        const OpenedSettings opened = openSettings(path, {countMigration, renameKey});
        QCOMPARE(opened.store->value(u"New/name"_s).toString(), u"kept"_s);
        QVERIFY(!opened.store->contains(u"Old/name"_s));
    }
    QCOMPARE(g_migrations, 1);
}

void TestAppSettings::aNewerFileIsLeftAsItIs()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"x.ini"_s);
    QVERIFY(writeFile(path, "[Format]\nversion=9\n[Future]\nkey=value\n"));
    g_migrations = 0;
    const OpenedSettings opened = openSettings(path, {countMigration});
    QCOMPARE(g_migrations, 0);
    QVERIFY(!opened.setAside.has_value());
    QCOMPARE(opened.store->value(u"Format/version"_s).toInt(), 9);
    QCOMPARE(opened.store->value(u"Future/key"_s).toString(), u"value"_s);
}

HS_GUILESS_TEST(TestAppSettings)
#include "tst_appsettings.moc"
