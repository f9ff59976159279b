// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testprogram/testprogram.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

/// The house plan (CONTRIBUTING.md) as a test: who may include whom, how long a file may be, no test without tests.
class ArchitectureTest : public QObject
{
    Q_OBJECT

    static QString root() { return QStringLiteral(HS_SOURCE_DIR); }

    static QStringList sources(const QString &folder)
    {
        QStringList files;
        QDirIterator walk(root() + u'/' + folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext())
            files << walk.next();
        files.sort();
        return files;
    }

    static QString content(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    static QStringList includes(const QString &path)
    {
        static const QRegularExpression kInclude(u"^\\s*#\\s*include\\s*[\"<]([^\">]+)[\">]"_s,
                                                 QRegularExpression::MultilineOption);
        QStringList names;
        for (const auto &match : kInclude.globalMatch(content(path)))
            names << match.captured(1);
        return names;
    }

    /// The layer a file of ours belongs to, from its path below the source folder.
    static QString layerOf(const QString &path)
    {
        static const QStringList kLayers{
            u"models/base"_s,    u"models/hub"_s,   u"models/cards"_s, u"models/transfers"_s, u"models/library"_s,
            u"models/formats"_s, u"models/diff"_s,  u"models/lists"_s, u"models/sessions"_s,  u"models/settings"_s,
            u"widgets"_s,        u"app/localhub"_s, u"app"_s};
        for (const QString &layer : kLayers) {
            if (path.startsWith(root() + u'/' + layer + u'/'))
                return layer;
        }
        return {};
    }

    /// The layer an include line names, where it names one of ours.
    static QString layerOfInclude(const QString &name)
    {
        for (const QString &root : {u"models"_s, u"widgets"_s, u"app"_s}) {
            const QString path = ArchitectureTest::root() + u'/' + root + u'/' + name;
            if (QFile::exists(path))
                return layerOf(path);
        }
        return {};
    }

private Q_SLOTS:
    void includesPointOneWay()
    {
        const QString lists = u"models/lists"_s;
        const QString sessions = u"models/sessions"_s;
        const QString settings = u"models/settings"_s;
        const QStringList low{u"models/base"_s,  u"models/hub"_s,     u"models/transfers"_s, u"models/library"_s,
                              u"models/cards"_s, u"models/formats"_s, u"models/diff"_s};
        const QStringList middle = low + QStringList{lists, sessions, settings};
        const QHash<QString, QStringList> allowed{
            {u"models/base"_s, {}},
            {u"models/hub"_s, {u"models/base"_s}},
            {u"models/cards"_s, {u"models/base"_s}},
            {u"models/formats"_s, {}},
            {u"models/transfers"_s, {u"models/base"_s, u"models/hub"_s}},
            {u"models/library"_s, {u"models/base"_s, u"models/hub"_s, u"models/transfers"_s}},
            {u"models/diff"_s, {u"models/base"_s, u"models/hub"_s}},
            {lists, middle},
            {sessions, middle},
            {settings, middle},
            {u"widgets"_s, middle},
            {u"app/localhub"_s, {}},
            {u"app"_s, middle + QStringList{u"widgets"_s}},
        };
        QStringList wrong;
        int edges = 0;
        for (const QString &file : sources(u"models"_s) + sources(u"widgets"_s) + sources(u"app"_s)) {
            const QString from = layerOf(file);
            for (const QString &name : includes(file)) {
                const QString to = layerOfInclude(name);
                if (to.isEmpty() || to == from)
                    continue;
                ++edges;
                if (!allowed.value(from).contains(to))
                    wrong << u"%1 includes %2"_s.arg(QDir(root()).relativeFilePath(file), name);
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
        QVERIFY(edges > 100);
    }

    void layersDoNotTouchWhatIsNotTheirs_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("pattern");
        QTest::newRow("no widgets below widgets")
            << u"models"_s << u"^(QtWidgets|QWidget|QDialog|QMessageBox|QApplication)$"_s;
        QTest::newRow("no item models in the hub client")
            << u"models/hub"_s << u"^(QAbstract(Item|List|Table)Model|QImage|QPixmap)$"_s;
        QTest::newRow("no gui in transfers") << u"models/transfers"_s << u"^(QtGui|QImage|QPixmap|QGuiApplication)$"_s;
        QTest::newRow("no gui in the library") << u"models/library"_s << u"^(QtGui|QImage|QPixmap|QGuiApplication)$"_s;
        QTest::newRow("no network in widgets") << u"widgets"_s << u"^(QtNetwork|QNetwork.*|QTcpSocket)$"_s;
        QTest::newRow("no network in formats") << u"models/formats"_s << u"^(QtNetwork|QNetwork.*|QFile|QDir)$"_s;
        QTest::newRow("no network in cards") << u"models/cards"_s << u"^(QtNetwork|QNetwork.*)$"_s;
        QTest::newRow("no nested loops in models") << u"models"_s << u"^QEventLoop$"_s;
        QTest::newRow("no nested loops in widgets") << u"widgets"_s << u"^QEventLoop$"_s;
    }
    void layersDoNotTouchWhatIsNotTheirs()
    {
        QFETCH(QString, folder);
        QFETCH(QString, pattern);
        const QRegularExpression forbidden(pattern);
        QStringList wrong;
        for (const QString &file : sources(folder)) {
            for (const QString &name : includes(file)) {
                if (forbidden.match(name).hasMatch())
                    wrong << u"%1 includes %2"_s.arg(QDir(root()).relativeFilePath(file), name);
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void jsonIsReadInOnePlace()
    {
        QStringList wrong;
        for (const QString &file : sources(u"models"_s) + sources(u"widgets"_s)) {
            const QString name = QDir(root()).relativeFilePath(file);
            // Formats reads files of repositories, some of which are JSON; the others read the Hub's answers and our
            // own.
            if (name.startsWith("models/hub/json/"_L1) || name.startsWith("models/formats/"_L1) ||
                name.startsWith("models/transfers/"_L1) || name.startsWith("models/library/"_L1) ||
                name.startsWith("models/sessions/windowsession"_L1))
                continue;
            if (!includes(file).filter(QRegularExpression(u"^QJson"_s)).isEmpty())
                wrong << name;
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void filesStayShort()
    {
        constexpr int kLongestSource = 400;
        constexpr int kLongestHeader = 200;
        // An exception is a line here, with its reason.
        const QStringList exceptions{
            u"models/lists/pagedlistmodel.h"_s, // a template: its functions have to stand in the header
        };
        QStringList wrong;
        for (const QString &file : sources(u"models"_s) + sources(u"widgets"_s) + sources(u"app"_s)) {
            const qsizetype lines = content(file).count(u'\n');
            const bool isTooLong = lines > (file.endsWith(".h"_L1) ? kLongestHeader : kLongestSource);
            const QString name = QDir(root()).relativeFilePath(file);
            if (isTooLong && !exceptions.contains(name))
                wrong << u"%1 has %2 lines"_s.arg(name).arg(lines);
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void nothingWaitsByBlocking()
    {
        static const QRegularExpression kBlocking(
            u"processEvents\\(|waitForFinished\\(|waitForReadyRead\\(|waitForStarted\\(|->exec\\(\\)|QThread::sleep|QThread::msleep"_s);
        QStringList wrong;
        for (const QString &file : sources(u"models"_s) + sources(u"widgets"_s)) {
            if (kBlocking.match(content(file)).hasMatch())
                wrong << QDir(root()).relativeFilePath(file);
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void everyTestClassHasTests()
    {
        const QDir programs(QStringLiteral(HS_TEST_PROGRAMS));
        const QStringList names = programs.entryList({u"tests_*"_s}, QDir::Files | QDir::Executable);
        QVERIFY(names.size() > 5);
        for (const QString &name : names) {
            const QList<QByteArray> classes = linesOf(programs.filePath(name), {u"--list"_s});
            QVERIFY2(!classes.isEmpty(), qPrintable(name));
            for (const QByteArray &test : classes) {
                if (test == "tst_architecture")
                    continue;
                const QList<QByteArray> functions =
                    linesOf(programs.filePath(name), {QString::fromLatin1(test), u"-functions"_s});
                const auto tests =
                    std::ranges::count_if(functions, [](const QByteArray &line) { return line.endsWith("()"); });
                QVERIFY2(tests > 0, test.constData());
            }
        }
    }

private:
    static QList<QByteArray> linesOf(const QString &program, const QStringList &arguments)
    {
        constexpr int kPatience = 30000;
        QProcess process;
        process.start(program, arguments);
        if (!process.waitForFinished(kPatience))
            return {};
        return process.readAllStandardOutput().trimmed().split('\n');
    }
};

HS_GUILESS_TEST(ArchitectureTest)
#include "tst_architecture.moc"
