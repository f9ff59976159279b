// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testprogram/testprogram.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Plural
{
    QString source;
    QStringList forms;
};

QList<Plural> readPlurals(const QString &path)
{
    QFile file(path);
    QList<Plural> plurals;
    if (!file.open(QIODevice::ReadOnly))
        return plurals;
    QXmlStreamReader xml(&file);
    bool isPlural = false;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "message"_L1) {
            isPlural = xml.attributes().value("numerus"_L1) == "yes"_L1;
            if (isPlural)
                plurals.append(Plural{});
        } else if (isPlural && xml.name() == "source"_L1) {
            plurals.last().source = xml.readElementText();
        } else if (isPlural && xml.name() == "numerusform"_L1) {
            plurals.last().forms.append(xml.readElementText());
        }
    }
    return plurals;
}

/// Counts whose words are the same for one and for many.
const QStringList kSameForAll{
    u"%Ln more"_s,    u"%1 and %Ln more"_s,   u"%Ln more in the card"_s, u"%Ln selected"_s,
    u"%1 selected"_s, u"%1 of %2 selected"_s, u"Filters, %Ln chosen"_s,  u"%Ln min ago"_s,
    u"%Ln waiting"_s, u"%Ln done"_s,          u"%Ln more, %1"_s,         u"and %Ln more"_s,
    u"%Ln new"_s,     u"%Ln+ new"_s,          u"%Ln new since %1"_s,     u"%Ln or more new since %1"_s,
    u"%Ln removed"_s, u"%Ln damaged"_s,       u"%Ln or more items"_s,    u"Nothing among the first %Ln %1"_s};

} // namespace

/// English stands in the sources, but its singulars only in its translation.
class TestPlurals : public QObject
{
    Q_OBJECT

    QList<Plural> m_plurals = readPlurals(QStringLiteral(HS_TRANSLATIONS_DIR "/hubscope_en.ts"));

private Q_SLOTS:
    void everyCountHasBothForms()
    {
        QVERIFY(m_plurals.size() > 30);
        for (const Plural &plural : std::as_const(m_plurals)) {
            QVERIFY2(plural.forms.size() == 2, qPrintable(plural.source));
            for (const QString &form : plural.forms)
                QVERIFY2(!form.isEmpty(), qPrintable(plural.source));
            QVERIFY2((plural.forms.first() != plural.forms.last()) != kSameForAll.contains(plural.source),
                     qPrintable(plural.source));
        }
    }

    void pluralsReadLikeTheSource()
    {
        for (const Plural &plural : std::as_const(m_plurals))
            QCOMPARE(plural.forms.last(), QString(plural.source).replace("(s)"_L1, "s"_L1));
    }

    void placesAreKept()
    {
        static const QRegularExpression place(u"%L?[1-9n]"_s);
        for (const Plural &plural : std::as_const(m_plurals)) {
            for (auto found = place.globalMatch(plural.source); found.hasNext();) {
                const QString text = found.next().captured();
                // "this filter" needs no number.
                const bool isCount = text.endsWith(u'n');
                QVERIFY2(isCount || plural.forms.first().contains(text), qPrintable(plural.source));
                QVERIFY2(plural.forms.last().contains(text), qPrintable(plural.source));
            }
        }
    }
};

HS_GUILESS_TEST(TestPlurals)
#include "tst_plurals.moc"
