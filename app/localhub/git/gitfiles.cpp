// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/git/gitfiles.h"

#include "localhub/git/gitptr.h"
#include "localhub/git/repopath.h"

#include <QRegularExpression>
#include <QTemporaryFile>
#include <QUrl>

#include <git2/config.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

/// A name that git knows, and the letters with which NTFS begins its short one where the plain short ones are taken.
struct KnownName
{
    QLatin1StringView name;
    QLatin1StringView hashed;
};

constexpr KnownName kModules{"gitmodules"_L1, "gi7eba"_L1};
constexpr KnownName kAttributes{"gitattributes"_L1, "gi7d29"_L1};

/// Short names as NTFS makes them: six letters and ~1 to ~4, then letters of a hash and a higher number; eight in all.
bool isShortNameOf(const KnownName &known, const QString &name)
{
    const qsizetype tilde = name.indexOf(u'~');
    if (tilde < 0 || tilde + 1 >= name.size())
        return false;
    const QString before = name.first(tilde).toLower();
    const QStringView number = QStringView(name).sliced(tilde + 1);
    const bool isNumber =
        number.front() != u'0' && std::ranges::all_of(number, [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!isNumber)
        return false;
    if (before == known.name.first(6))
        return number.size() == 1 && number.front() <= u'4';
    return name.size() == 8 && !before.isEmpty() && known.hashed.startsWith(before);
}

bool isNamed(const KnownName &known, const QString &path)
{
    const QString last = path.sliced(path.lastIndexOf(u'/') + 1);
    const QString plain = plainName(last);
    return plain.compare(u'.' + known.name, Qt::CaseInsensitive) == 0 || isShortNameOf(known, plain);
}

bool isSoundName(const QString &name)
{
    const QString slashes = QString(name).replace(u'\\', u'/');
    return !name.isEmpty() && !slashes.split(u'/').contains(".."_L1);
}

/// Could the address make the git of whoever clones do something else than fetch?
bool isSoundUrl(const QString &text)
{
    const QString decoded = QUrl::fromPercentEncoding(text.toUtf8());
    if (text.startsWith(u'-') || decoded.contains(u'\n'))
        return false;
    if (!text.startsWith("./"_L1) && !text.startsWith("../"_L1)) {
        const QString scheme = text.section("://"_L1, 0, 0).toLower();
        const bool isWeb = scheme == "http"_L1 || scheme == "https"_L1 || scheme == "ftp"_L1 || scheme == "ftps"_L1;
        return !isWeb || (text.contains("://"_L1) && !QUrl(text).host().isEmpty());
    }
    QStringView rest(text);
    while (rest.startsWith("./"_L1) || rest.startsWith("../"_L1))
        rest = rest.sliced(rest.indexOf(u'/') + 1);
    return !rest.startsWith(u':') && !rest.startsWith(u'/');
}

bool isSoundEntry(const QString &name, const QString &value)
{
    if (!name.startsWith("submodule."_L1))
        return true;
    const qsizetype begin = name.indexOf(u'.') + 1;
    const qsizetype end = name.lastIndexOf(u'.');
    if (end < begin)
        return true; // a key of no submodule
    const QString key = name.sliced(end + 1);
    if (!isSoundName(name.sliced(begin, end - begin)))
        return false;
    if (key == "url"_L1)
        return isSoundUrl(value);
    if (key == "path"_L1)
        return !value.startsWith(u'-');
    return key != "update"_L1 || !value.startsWith(u'!');
}

Outcome<void> checkModules(const QString &path, const QByteArray &content)
{
    // libgit2 would read the other file of this computer that such a section names.
    static const QRegularExpression kInclusion(u"\\[\\s*include"_s, QRegularExpression::CaseInsensitiveOption);
    if (QString::fromUtf8(content).contains(kInclusion))
        return failed(Failure::Kind::Invalid, u"%1 must not include other files"_s.arg(path));
    QTemporaryFile file; // which is where libgit2 reads settings from
    git_config *config = nullptr;
    if (!file.open() || file.write(content) != content.size() || !file.flush())
        return failed(Failure::Kind::Broken, file.errorString());
    if (git_config_open_ondisk(&config, file.fileName().toUtf8().constData()) != 0)
        return failed(Failure::Kind::Invalid, u"%1 cannot be read by git"_s.arg(path));
    const ConfigPtr owned(config);
    git_config_iterator *iterator = nullptr;
    if (git_config_iterator_new(&iterator, config) != 0)
        return gitFailed("read settings");
    const ConfigIteratorPtr ownedIterator(iterator);
    git_config_entry *entry = nullptr;
    while (git_config_next(&entry, iterator) == 0) {
        if (!isSoundEntry(QString::fromUtf8(entry->name), QString::fromUtf8(entry->value)))
            return failed(Failure::Kind::Invalid,
                          u"%1: git does not allow %2"_s.arg(path, QString::fromUtf8(entry->name)));
    }
    return {};
}

bool hasLongLine(const QByteArray &content)
{
    constexpr qsizetype kLongestLine = 2048;
    return std::ranges::any_of(content.split('\n'), [](const QByteArray &line) { return line.size() >= kLongestLine; });
}

} // namespace

bool isFileOfGit(const QString &path)
{
    return isNamed(kModules, path) || isNamed(kAttributes, path);
}

Outcome<void> checkFileOfGit(const QString &path, bool isLink, const QByteArray &content)
{
    if (isLink)
        return failed(Failure::Kind::Invalid, u"%1 must not be a link"_s.arg(path));
    if (isNamed(kModules, path))
        return checkModules(path, content);
    if (hasLongLine(content))
        return failed(Failure::Kind::Invalid, u"%1 has a line that is too long for git"_s.arg(path));
    return {};
}

} // namespace hs::localhub
