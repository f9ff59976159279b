// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/contract/firstfiles.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr auto kGradioVersion = "5.49.1"_L1; // what a Gradio Space gets that asks for no version

/// A YAML scalar that is read back as this text: plain where that is sure, else with the escapes that JSON has too.
QString scalar(const QString &text)
{
    static const QRegularExpression plain(u"^[A-Za-z][A-Za-z0-9 ._/+-]*[A-Za-z0-9]$"_s);
    static const QRegularExpression word(u"^(true|false|yes|no|on|off|null)$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    if (plain.match(text).hasMatch() && !word.match(text).hasMatch())
        return text;
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.sliced(1, list.size() - 2));
}

QString line(QLatin1StringView key, const QString &value)
{
    return value.isEmpty() ? QString() : u"%1: %2\n"_s.arg(key, scalar(value));
}

/// "my-first_space" is called "My First Space".
QString titleOf(const QString &name)
{
    QString title = name;
    title.replace(u'-', u' ').replace(u'_', u' ');
    bool isStart = true;
    for (QChar &c : title) {
        if (isStart)
            c = c.toUpper();
        isStart = c == u' ';
    }
    return title.simplified();
}

QString licenseLines(const FirstFilesWish &wish)
{
    return line("license"_L1, wish.license) + line("license_name"_L1, wish.licenseName) +
           line("license_link"_L1, wish.licenseLink);
}

QString spaceCard(const FirstFilesWish &wish)
{
    // The Hub throws dice for these; here a name always gets the same ones.
    static constexpr std::array colors = {"red"_L1,    "yellow"_L1, "green"_L1, "blue"_L1,
                                          "indigo"_L1, "purple"_L1, "pink"_L1,  "gray"_L1};
    static const std::array emojis = {u"🚀"_s, u"🐠"_s, u"🌍"_s, u"🔥"_s, u"📚"_s, u"🐨"_s, u"⚡"_s, u"🏆"_s};
    size_t number = 0;
    for (const QChar c : wish.name)
        number = number * 31 + c.unicode();
    const bool isGradio = wish.sdk == "gradio"_L1;
    QString card = u"---\n"_s + line("title"_L1, titleOf(wish.name)) +
                   u"emoji: %1\n"_s.arg(emojis.at(number % emojis.size())) +
                   line("colorFrom"_L1, colors.at(number % colors.size())) +
                   line("colorTo"_L1, colors.at((number / colors.size()) % colors.size())) + line("sdk"_L1, wish.sdk);
    if (!wish.sdkVersion.isEmpty() || isGradio)
        card += u"sdk_version: %1\n"_s.arg(wish.sdkVersion.isEmpty() ? QString(kGradioVersion) : wish.sdkVersion);
    if (isGradio)
        card += u"app_file: app.py\n"_s;
    card += u"pinned: false\n"_s + licenseLines(wish) + line("short_description"_L1, wish.shortDescription);
    return card + u"---\n\nCheck out the configuration reference at "
                  "https://huggingface.co/docs/hub/spaces-config-reference\n"_s;
}

QByteArray staticPage(const QString &title)
{
    return u"<!doctype html>\n<html>\n  <head>\n    <meta charset=\"utf-8\" />\n"
           "    <meta name=\"viewport\" content=\"width=device-width\" />\n    <title>%1</title>\n"
           "    <link rel=\"stylesheet\" href=\"style.css\" />\n  </head>\n  <body>\n    <main>\n      <h1>%1</h1>\n"
           "      <p>Change <code>index.html</code> to change what this Space shows.</p>\n    </main>\n  </body>\n"
           "</html>\n"_s.arg(title.toHtmlEscaped())
               .toUtf8();
}

constexpr const char *kStyleSheet =
    "body {\n  margin: 0;\n  padding: 2rem;\n  font-family: system-ui, sans-serif;\n}\n\n"
    "main {\n  max-width: 40rem;\n  margin: 0 auto;\n}\n";

} // namespace

QList<std::pair<QString, QByteArray>> firstFiles(const FirstFilesWish &wish)
{
    if (wish.kind != RepoKind::Space) {
        if (wish.license.isEmpty())
            return {};
        return {{u"README.md"_s, (u"---\n"_s + licenseLines(wish) + u"---\n"_s).toUtf8()}};
    }
    QList<std::pair<QString, QByteArray>> files{{u"README.md"_s, spaceCard(wish).toUtf8()}};
    if (wish.sdk == "static"_L1)
        files << std::pair(u"index.html"_s, staticPage(titleOf(wish.name))) << std::pair(u"style.css"_s, kStyleSheet);
    return files;
}

} // namespace hs::localhub
