// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/sizewords.h"

#include <array>

using namespace Qt::StringLiterals;

namespace hs::app {

QString sizeWords(qint64 bytes)
{
    if (bytes < 1000)
        return u"%1 B"_s.arg(bytes);
    static constexpr std::array kUnits{"kB"_L1, "MB"_L1, "GB"_L1, "TB"_L1, "PB"_L1};
    double value = static_cast<double>(bytes) / 1000;
    size_t unit = 0;
    constexpr double kRoundsUp = 999.5;
    while (value >= kRoundsUp && unit + 1 < kUnits.size()) {
        value /= 1000;
        ++unit;
    }
    const int decimals = value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
    return u"%1 %2"_s.arg(QString::number(value, 'f', decimals), kUnits[unit]);
}

QString timeWords(std::chrono::seconds time)
{
    using namespace std::chrono;
    if (time < 1min)
        return u"%1 s"_s.arg(time.count());
    const bool isUnderAnHour = time < 1h;
    const auto whole = isUnderAnHour ? time / 1min : time / 1h;
    const auto rest = isUnderAnHour ? (time % 1min).count() : duration_cast<minutes>(time % 1h).count();
    const QString words = isUnderAnHour ? u"%1 min"_s : u"%1 h"_s;
    if (rest == 0)
        return words.arg(whole);
    return (words + (isUnderAnHour ? u" %2 s"_s : u" %2 min"_s)).arg(whole).arg(rest);
}

} // namespace hs::app
