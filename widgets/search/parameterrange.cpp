// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/parameterrange.h"

#include "common/textlabel.h"
#include "search/rangeslider.h"
#include "search/searchwords.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace hs::ui {

namespace {

constexpr qint64 kMillion = 1'000'000;
constexpr qint64 kBillion = 1'000'000'000;
constexpr int kRangeFieldWidth = 64;

/// Sizes at which models usually end. Step 0 and the step after the last mean "no limit".
constexpr std::array<qint64, 17> kSizes{100 * kMillion, 250 * kMillion, 500 * kMillion, kBillion,      2 * kBillion,
                                        3 * kBillion,   4 * kBillion,   6 * kBillion,   8 * kBillion,  12 * kBillion,
                                        16 * kBillion,  24 * kBillion,  32 * kBillion,  72 * kBillion, 128 * kBillion,
                                        256 * kBillion, 512 * kBillion};
constexpr int kSteps = static_cast<int>(kSizes.size()) + 1;

int stepFor(qint64 size)
{
    const auto nearest = std::ranges::min_element(kSizes, {}, [size](qint64 candidate) {
        return std::abs(std::log(static_cast<double>(candidate)) -
                        std::log(static_cast<double>(std::max<qint64>(1, size))));
    });
    return static_cast<int>(nearest - kSizes.begin()) + 1;
}

std::optional<qint64> sizeAt(int step)
{
    if (step <= 0 || step >= kSteps)
        return std::nullopt;
    return kSizes.at(static_cast<size_t>(step - 1));
}

QString fieldText(std::optional<qint64> size)
{
    return size ? searchwords::plainParameters(*size) : QString();
}

} // namespace

std::optional<qint64> parseParameters(const QString &text, const QLocale &locale)
{
    QString number = text.simplified().remove(u' ').remove(QChar(0x202f)).toUpper();
    double unit = 1;
    if (number.endsWith(u'K'))
        unit = 1000;
    else if (number.endsWith(u'M'))
        unit = static_cast<double>(kMillion);
    else if (number.endsWith(u'B') || number.endsWith(u'G'))
        unit = static_cast<double>(kBillion);
    else if (number.endsWith(u'T'))
        unit = 1000.0 * static_cast<double>(kBillion);
    if (unit > 1)
        number.chop(1);
    bool isNumber = false;
    double value = locale.toDouble(number, &isNumber);
    if (!isNumber)
        value = QLocale::c().toDouble(number, &isNumber);
    constexpr double kMost = 1e15;
    if (!isNumber || value < 0 || value * unit > kMost)
        return std::nullopt;
    return std::llround(value * unit);
}

ParameterRange::ParameterRange(ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_slider(new RangeSlider(themes, kSteps, this))
    , m_leastField(new QLineEdit(this))
    , m_mostField(new QLineEdit(this))
{
    const ThemeSpace &space = themes.theme().space;
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(space.s1);
    auto *column = new QVBoxLayout;
    column->setContentsMargins(space.s4, 0, space.s4, 0);
    column->setSpacing(space.s1);
    column->addWidget(m_slider);
    auto *fields = new QHBoxLayout;
    fields->addWidget(m_leastField);
    auto *to = new TextLabel(themes, TextStyle::Small, &ThemeColors::textSecondary, this);
    //: Between two fields: from … to …
    to->setText(tr("to"));
    to->setAlignment(Qt::AlignCenter);
    fields->addWidget(to, 1);
    fields->addWidget(m_mostField);
    column->addLayout(fields);
    layout->addLayout(column);
    layout->setContentsMargins(0, 0, 0, space.s2);
    m_slider->setAccessibleName(tr("Number of parameters"));
    m_leastField->setAccessibleName(tr("At least this many parameters"));
    m_mostField->setAccessibleName(tr("At most this many parameters"));
    for (QLineEdit *field : {m_leastField, m_mostField}) {
        const auto fit = [field, &themes] {
            field->setFixedSize(themes.theme().scaled(kRangeFieldWidth), themes.theme().size.controlSmall);
        };
        connect(&themes, &ThemeSource::changed, field, fit);
        fit();
        field->setPlaceholderText(tr("Any"));
        connect(field, &QLineEdit::editingFinished, this, &ParameterRange::takeFields);
    }
    connect(m_slider, &RangeSlider::rangeMoved, this,
            [this](int lower, int upper) { showTexts(sizeAt(lower), sizeAt(upper)); });
    connect(m_slider, &RangeSlider::rangeChosen, this, &ParameterRange::takeSlider);
}

void ParameterRange::setRange(std::optional<qint64> least, std::optional<qint64> most)
{
    m_least = least;
    m_most = most;
    m_slider->setRange(least ? stepFor(*least) : 0, most ? stepFor(*most) : kSteps);
    showTexts(least, most);
}

void ParameterRange::showTexts(std::optional<qint64> least, std::optional<qint64> most)
{
    m_leastField->setText(fieldText(least));
    m_mostField->setText(fieldText(most));
    const QString range = searchwords::parameterRange(least, most);
    m_slider->setRangeText(range.isEmpty() ? tr("Any") : range);
}

void ParameterRange::takeSlider(int lower, int upper)
{
    const std::optional<qint64> least = sizeAt(lower);
    const std::optional<qint64> most = sizeAt(upper);
    if (least == m_least && most == m_most)
        return;
    setRange(least, most);
    Q_EMIT rangeChosen(least, most);
}

void ParameterRange::takeFields()
{
    std::optional<qint64> least = parseParameters(m_leastField->text());
    std::optional<qint64> most = parseParameters(m_mostField->text());
    // What the field shows is rounded: an untouched field keeps its exact number.
    if (m_leastField->text() == fieldText(m_least))
        least = m_least;
    if (m_mostField->text() == fieldText(m_most))
        most = m_most;
    if (least && most && *least > *most)
        std::swap(least, most);
    const bool isChanged = least != m_least || most != m_most;
    setRange(least, most);
    if (isChanged)
        Q_EMIT rangeChosen(least, most);
}

} // namespace hs::ui
