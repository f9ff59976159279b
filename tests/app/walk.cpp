// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "walk.h"

#include "application.h"
#include "files/codeview.h"
#include "repo/cardview.h"
#include "repo/commithistory.h"
#include "repo/filebrowser.h"
#include "repo/repopage.h"
#include "search/previewpane.h"
#include "search/resultlist.h"
#include "search/resultspane.h"
#include "search/searchpage.h"
#include "shell/mainwindow.h"
#include "shell/pagestack.h"
#include "transfers/downloadsheet.h"

#include <QApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QListView>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace hs::test {

namespace {

constexpr int kWalkPatience = 60000; ///< milliseconds; a busy machine is no failure

ui::MainWindow *openWindow()
{
    const QWidgetList all = QApplication::topLevelWidgets();
    for (QWidget *widget : all) {
        if (auto *window = qobject_cast<ui::MainWindow *>(widget))
            return window;
    }
    return nullptr;
}

template <typename SomePage>
SomePage *pageOf(const ui::MainWindow &window)
{
    return qobject_cast<SomePage *>(window.pages().currentPage());
}

/// To whatever has the keyboard, as a person's fingers do.
void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QVERIFY(QApplication::focusWidget());
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

void type(const QString &text)
{
    QVERIFY(QApplication::focusWidget());
    QTest::keyClicks(QApplication::focusWidget(), text);
}

void searchAndOpen(const ui::MainWindow &window, const Goal &goal)
{
    QTRY_VERIFY_WITH_TIMEOUT(pageOf<ui::SearchPage>(window), kWalkPatience);
    auto *page = pageOf<ui::SearchPage>(window);
    QTRY_VERIFY_WITH_TIMEOUT(page->model().rowCount() > 1, kWalkPatience);
    press(Qt::Key_L, Qt::ControlModifier);
    type(goal.typed);
    QTRY_COMPARE_WITH_TIMEOUT(page->model().rowCount(), goal.found, kWalkPatience);
    press(Qt::Key_Down);
    QTRY_COMPARE(QApplication::focusWidget(), page->results()->list());
    const auto current = [page] {
        return page->model().at(page->results()->list()->currentIndex().row()).id.toString();
    };
    for (int below = 1; below < goal.found && current() != goal.model; ++below)
        press(Qt::Key_Down);
    QCOMPARE(current(), goal.model);
    QTRY_COMPARE_WITH_TIMEOUT(page->previewPane()->shownName(), goal.model.section(u'/', 1), kWalkPatience);
    press(Qt::Key_Return);
    QTRY_VERIFY(pageOf<ui::RepoPage>(window));
}

void readCard(const ui::RepoPage &page, const Goal &goal)
{
    const auto *card = page.findChild<ui::CardView *>();
    QTRY_VERIFY_WITH_TIMEOUT(card->toPlainText().contains(goal.heading), kWalkPatience);
    QTRY_VERIFY_WITH_TIMEOUT(!page.isLoading(), kWalkPatience);
}

void lookIntoFile(const ui::RepoPage &page, const Goal &goal)
{
    press(Qt::Key_2, Qt::AltModifier);
    auto *browser = page.findChild<ui::FileBrowser *>();
    QTRY_VERIFY_WITH_TIMEOUT(browser->model().indexOf(goal.file).isValid(), kWalkPatience);
    QVERIFY(browser->model().rowCount() >= goal.files);
    press(Qt::Key_P, Qt::ControlModifier);
    type(goal.file);
    press(Qt::Key_Return);
    QTRY_COMPARE(browser->currentPath(), goal.file);
    QTRY_VERIFY_WITH_TIMEOUT(browser->findChild<ui::CodeView *>()->toPlainText().contains(goal.inside), kWalkPatience);
}

void readHistory(const ui::RepoPage &page)
{
    press(Qt::Key_3, Qt::AltModifier);
    const auto *history = page.findChild<ui::CommitHistory *>();
    QTRY_VERIFY_WITH_TIMEOUT(history->model().rowCount() > 0, kWalkPatience);
    QVERIFY(qobject_cast<QListView *>(history->initialFocus()));
    QTRY_COMPARE(QApplication::focusWidget(), history->initialFocus());
}

void download(const ui::RepoPage &page)
{
    const auto says = [&page](const QString &text) {
        const auto buttons = page.findChildren<QToolButton *>();
        return std::ranges::any_of(buttons, [&](const QToolButton *b) { return b->isVisible() && b->text() == text; });
    };
    QTRY_VERIFY_WITH_TIMEOUT(says(u"Download"_s), kWalkPatience);
    press(Qt::Key_D, Qt::ControlModifier);
    const auto *plan = page.window()->findChild<ui::DownloadSheet *>();
    QVERIFY(plan);
    QTRY_VERIFY_WITH_TIMEOUT(plan->isActiveWindow() && QApplication::focusWidget(), kWalkPatience);
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(says(u"Open folder"_s), kWalkPatience);
}

/// The name of a blob in the cache: SHA-256 of a large file, Git's own hash of a small one (shared/hub-api/download.md
/// §6).
bool isNamedByContent(const QString &name, const QByteArray &bytes)
{
    if (name.size() == 64)
        return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex() == name.toLatin1();
    QCryptographicHash git(QCryptographicHash::Sha1);
    git.addData("blob " + QByteArray::number(bytes.size()) + '\0');
    git.addData(bytes);
    return git.result().toHex() == name.toLatin1();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void findInCache(const QString &cache, const Goal &goal)
{
    const QString repo = cache + u"/models--"_s + QString(goal.model).replace(u'/', u"--"_s);
    const QString commit = QString::fromLatin1(contentOf(repo + u"/refs/main"_s));
    QCOMPARE(commit.size(), 40);
    const QDir snapshot(repo + u"/snapshots/"_s + commit);
    const QFileInfoList files = snapshot.entryInfoList(QDir::Files | QDir::Hidden);
    QVERIFY(files.size() >= goal.files);
    QVERIFY(snapshot.exists(goal.file) && snapshot.exists(u"README.md"_s));
    for (const QFileInfo &file : files) {
        QVERIFY2(file.isSymLink(), qPrintable(file.filePath()));
        const QString link = file.readSymLink();
        QVERIFY2(link.startsWith(u"../../blobs/"), qPrintable(link));
        QVERIFY2(isNamedByContent(link.section(u'/', -1), contentOf(file.filePath())), qPrintable(file.filePath()));
    }
    QVERIFY(contentOf(snapshot.filePath(goal.file)).contains(goal.inside.toUtf8()));
}

} // namespace

OwnHome::OwnHome()
{
    for (const char *name : {"HF_TOKEN", "HUGGING_FACE_HUB_TOKEN", "HF_ENDPOINT", "HF_HUB_CACHE", "HF_HUB_OFFLINE",
                             "HUGGINGFACE_HUB_CACHE", "HF_TOKEN_PATH"})
        qunsetenv(name);
    qputenv("HF_HOME", m_folder.filePath(u"hf"_s).toUtf8());
    for (const char *kind : {"CONFIG", "CACHE", "STATE", "DATA"})
        qputenv(QByteArray("XDG_").append(kind).append("_HOME").constData(),
                m_folder.filePath(QLatin1StringView(kind)).toUtf8());
}

void walk(const QUrl &endpoint, const Goal &goal, const OwnHome &home)
{
    qputenv("HS_STALLS", home.stalls().toUtf8());
    app::CommandLine line;
    line.endpoint = endpoint;
    app::Application hubscope(*qApp, line);
    hubscope.start();
    ui::MainWindow *window = openWindow();
    QVERIFY(window && QTest::qWaitForWindowActive(window, kWalkPatience));
    window->focusPage();

    const auto isWell = [] { return !QTest::currentTestFailed(); };
    searchAndOpen(*window, goal);
    const auto *page = pageOf<ui::RepoPage>(*window);
    if (!isWell() || !page)
        return;
    readCard(*page, goal);
    if (isWell())
        lookIntoFile(*page, goal);
    if (isWell())
        readHistory(*page);
    if (isWell())
        download(*page);
    if (isWell())
        findInCache(home.hubCache(), goal);
    window->close();
    QTRY_VERIFY(!window->isVisible());
    // A report, no verdict: the machine may have been busy, and the walk looks at pages in between.
    qInfo().noquote() << "stalls of the event loop:" << contentOf(home.stalls()).simplified();
}

} // namespace hs::test
