// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/cachefilter.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::app {

namespace {

using FilterComplaint = std::unexpected<QString>;

/// Digits and a unit, or digits alone (huggingface_hub: utils/_parsing.py).
std::optional<qint64> numberWithUnit(const QString &text, const QHash<QString, qint64> &units)
{
    static const QRegularExpression kNumber(u"^\\s*(\\d+)([a-z]*)\\s*$"_s, QRegularExpression::CaseInsensitiveOption);
    const auto match = kNumber.match(text);
    bool isNumber = false;
    const qint64 number = match.captured(1).toLongLong(&isNumber);
    const QString unit = match.captured(2).toLower();
    const qint64 factor = unit.isEmpty() ? 1 : units.value(unit, 0);
    qint64 product = 0;
    if (!isNumber || factor == 0 || __builtin_mul_overflow(number, factor, &product))
        return std::nullopt;
    return product;
}

std::optional<qint64> bytesIn(const QString &text)
{
    static const QHash<QString, qint64> kUnits = [] {
        QHash<QString, qint64> units;
        qint64 factor = 1;
        for (const QString &letter : {u"k"_s, u"m"_s, u"g"_s, u"t"_s, u"p"_s}) {
            factor *= 1000;
            units.insert(letter, factor);
            units.insert(letter + u'b', factor);
        }
        return units;
    }();
    return numberWithUnit(text, kUnits);
}

std::optional<qint64> secondsIn(const QString &text)
{
    constexpr qint64 kDay = 24 * 60 * 60;
    static const QHash<QString, qint64> kUnits{{u"s"_s, 1},         {u"m"_s, 60},       {u"h"_s, 60 * 60},
                                               {u"d"_s, kDay},      {u"w"_s, 7 * kDay}, {u"mo"_s, 30 * kDay},
                                               {u"y"_s, 365 * kDay}};
    return numberWithUnit(text, kUnits);
}

bool compares(qint64 left, CacheFilter::Comparison comparison, qint64 right)
{
    switch (comparison) {
    case CacheFilter::Comparison::Equal:
        return left == right;
    case CacheFilter::Comparison::Unequal:
        return left != right;
    case CacheFilter::Comparison::Less:
        return left < right;
    case CacheFilter::Comparison::More:
        return left > right;
    case CacheFilter::Comparison::LessOrEqual:
        return left <= right;
    case CacheFilter::Comparison::MoreOrEqual:
        return left >= right;
    }
    return false;
}

qint64 sizeOf(const CacheRow &row)
{
    return row.revision ? row.revision->size : row.repo->size;
}

QDateTime modifiedOf(const CacheRow &row)
{
    return row.revision ? row.revision->lastModified : row.repo->lastModified;
}

bool hasRef(const CacheRow &row, const QString &ref)
{
    const auto has = [&ref](const library::CachedRevision &revision) {
        return revision.refs.contains(ref, Qt::CaseInsensitive);
    };
    return row.revision ? has(*row.revision) : std::ranges::any_of(row.repo->revisions, has);
}

template <typename T>
int compared(const T &a, const T &b)
{
    return a < b ? -1 : b < a ? 1 : 0;
}

} // namespace

QString cacheId(const transfers::RepoKey &repo)
{
    return QString(hub::words(repo.kind).singular) + u'/' + repo.id.toString();
}

std::expected<CacheFilter, QString> CacheFilter::parse(const QString &expression)
{
    static const QRegularExpression kForm(u"^\\s*([a-zA-Z_]+)\\s*(!=|>=|<=|>|<|==?)\\s*(.+?)\\s*$"_s);
    static const QHash<QString, Key> kKeys{{u"size"_s, Key::Size},
                                           {u"accessed"_s, Key::Accessed},
                                           {u"modified"_s, Key::Modified},
                                           {u"refs"_s, Key::Refs},
                                           {u"type"_s, Key::Type}};
    static const QHash<QString, Comparison> kComparisons{
        {u"="_s, Comparison::Equal}, {u"!="_s, Comparison::Unequal},     {u"<"_s, Comparison::Less},
        {u">"_s, Comparison::More},  {u"<="_s, Comparison::LessOrEqual}, {u">="_s, Comparison::MoreOrEqual}};
    const auto match = kForm.match(expression);
    const auto key = kKeys.constFind(match.captured(1).toLower());
    const auto comparison = kComparisons.constFind(match.captured(2));
    if (!match.hasMatch() || key == kKeys.cend() || comparison == kComparisons.cend())
        return FilterComplaint(u"--filter takes size, accessed, modified, refs or type, one of = != > < >= <=, and a "
                               "value; “%1” is none"_s.arg(expression));
    CacheFilter filter{.key = *key, .comparison = *comparison, .number = 0, .word = {}};
    const QString value = match.captured(3);
    if (filter.key == Key::Refs || filter.key == Key::Type) {
        if (filter.comparison != Comparison::Equal)
            return FilterComplaint(u"--filter %1 takes = alone"_s.arg(match.captured(1)));
        filter.word = value.toLower();
        return filter;
    }
    const auto number = filter.key == Key::Size ? bytesIn(value) : secondsIn(value);
    if (!number)
        return FilterComplaint(u"“%1” is no %2"_s.arg(value, filter.key == Key::Size ? u"size: 500MB, 2GB"_s
                                                                                     : u"age: 12h, 30d, 6mo, 1y"_s));
    filter.number = *number;
    return filter;
}

bool CacheFilter::accepts(const CacheRow &row, const QDateTime &now) const
{
    switch (key) {
    case Key::Size:
        return compares(sizeOf(row), comparison, number);
    case Key::Accessed:
        return row.repo->lastUsed && compares(row.repo->lastUsed->secsTo(now), comparison, number);
    case Key::Modified:
        return compares(modifiedOf(row).secsTo(now), comparison, number);
    case Key::Refs:
        return hasRef(row, word);
    case Key::Type:
        return hub::words(row.repo->key.kind).singular == word;
    }
    return false;
}

std::expected<CacheOrder, QString> CacheOrder::parse(const QString &text)
{
    static const QHash<QString, Key> kKeys{
        {u"accessed"_s, Key::Accessed}, {u"modified"_s, Key::Modified}, {u"name"_s, Key::Name}, {u"size"_s, Key::Size}};
    const QString direction = text.section(u':', 1).toLower();
    const auto key = kKeys.constFind(text.section(u':', 0, 0).toLower());
    if (key == kKeys.cend() || (text.contains(u':') && direction != "asc"_L1 && direction != "desc"_L1))
        return FilterComplaint(u"--sort takes accessed, modified, name or size, and :asc or :desc after it"_s);
    return CacheOrder{*key, direction.isEmpty() ? *key != Key::Name : direction == "desc"_L1};
}

bool CacheOrder::isBefore(const CacheRow &a, const CacheRow &b) const
{
    int order = 0;
    switch (key) {
    case Key::Accessed:
        order = compared(a.repo->lastUsed, b.repo->lastUsed);
        break;
    case Key::Modified:
        order = compared(modifiedOf(a), modifiedOf(b));
        break;
    case Key::Name:
        order = cacheId(a.repo->key).compare(cacheId(b.repo->key), Qt::CaseInsensitive);
        break;
    case Key::Size:
        order = compared(sizeOf(a), sizeOf(b));
        break;
    }
    return isDescending ? order > 0 : order < 0;
}

} // namespace hs::app
