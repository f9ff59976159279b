// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The hardware that a Space may ask for (spaces.md §4).

#include "localhub/contract/spaceanswer.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

struct Hardware
{
    QLatin1StringView id;
    QLatin1StringView name;
    int cpus;
    int memory; ///< GB, as the two below
    int disk;
    QLatin1StringView accelerator; ///< model; empty for none
    int accelerators;
    int videoMemory; ///< of all accelerators together
};

constexpr std::array kHardware = {
    Hardware{"cpu-basic"_L1, "CPU Basic"_L1, 2, 16, 50, ""_L1, 0, 0},
    Hardware{"cpu-upgrade"_L1, "CPU Upgrade"_L1, 8, 32, 50, ""_L1, 0, 0},
    Hardware{"t4-small"_L1, "Nvidia T4 - small"_L1, 4, 15, 50, "T4"_L1, 1, 16},
    Hardware{"t4-medium"_L1, "Nvidia T4 - medium"_L1, 8, 30, 100, "T4"_L1, 1, 16},
    Hardware{"l4x1"_L1, "1x Nvidia L4"_L1, 8, 30, 400, "L4"_L1, 1, 24},
    Hardware{"l4x4"_L1, "4x Nvidia L4"_L1, 48, 186, 3200, "L4"_L1, 4, 96},
    Hardware{"l40sx1"_L1, "1x Nvidia L40S"_L1, 8, 62, 380, "L40S"_L1, 1, 48},
    Hardware{"l40sx4"_L1, "4x Nvidia L40S"_L1, 48, 382, 3200, "L40S"_L1, 4, 192},
    Hardware{"l40sx8"_L1, "8x Nvidia L40S"_L1, 192, 1534, 6500, "L40S"_L1, 8, 384},
    Hardware{"a10g-small"_L1, "Nvidia A10G - small"_L1, 4, 15, 110, "A10G"_L1, 1, 24},
    Hardware{"a10g-large"_L1, "Nvidia A10G - large"_L1, 12, 46, 200, "A10G"_L1, 1, 24},
    Hardware{"a10g-largex2"_L1, "2x Nvidia A10G - large"_L1, 24, 92, 1000, "A10G"_L1, 2, 48},
    Hardware{"a10g-largex4"_L1, "4x Nvidia A10G - large"_L1, 48, 184, 2000, "A10G"_L1, 4, 96},
    Hardware{"a100-large"_L1, "Nvidia A100 - large"_L1, 12, 142, 1000, "A100"_L1, 1, 80},
    Hardware{"a100x4"_L1, "4x Nvidia A100"_L1, 48, 568, 4000, "A100"_L1, 4, 320},
    Hardware{"a100x8"_L1, "8x Nvidia A100"_L1, 96, 1136, 8000, "A100"_L1, 8, 640},
};

/// May be asked for too (the OpenAPI description of creating a Space), but nothing is known of them or they belong to
/// whoever has a quota.
constexpr std::array kFurther = {"zero-a10g"_L1,      "zerogpu"_L1,       "cpu-performance"_L1, "cpu-xl"_L1,
                                 "sprx8"_L1,          "h200"_L1,          "h200x2"_L1,          "h200x4"_L1,
                                 "h200x8"_L1,         "inf2x6"_L1,        "rtx-pro-6000"_L1,    "rtx-pro-6000x2"_L1,
                                 "rtx-pro-6000x4"_L1, "rtx-pro-6000x8"_L1};

QJsonValue acceleratorOf(const Hardware &hardware)
{
    if (hardware.accelerators == 0)
        return QJsonValue::Null;
    return QJsonObject{{u"type"_s, u"gpu"_s},
                       {u"model"_s, QString(hardware.accelerator)},
                       {u"quantity"_s, QString::number(hardware.accelerators)},
                       {u"vram"_s, u"%1 GB"_s.arg(hardware.videoMemory)},
                       {u"manufacturer"_s, u"Nvidia"_s}};
}

} // namespace

QJsonArray hardwareAnswer()
{
    QJsonArray list;
    for (const Hardware &hardware : kHardware)
        list.append(QJsonObject{{u"name"_s, QString(hardware.id)},
                                {u"prettyName"_s, QString(hardware.name)},
                                {u"cpu"_s, u"%1 vCPU"_s.arg(hardware.cpus)},
                                {u"ram"_s, u"%1 GB"_s.arg(hardware.memory)},
                                {u"ephemeralStorage"_s, u"%1 GB"_s.arg(hardware.disk)},
                                {u"accelerator"_s, acceleratorOf(hardware)},
                                {u"unitCostMicroUSD"_s, 0},
                                {u"unitCostUSD"_s, 0},
                                {u"unitLabel"_s, u"minute"_s}});
    return list;
}

bool isHardware(const QString &id)
{
    return std::ranges::find(kFurther, id) != kFurther.end() ||
           std::ranges::any_of(kHardware, [&id](const Hardware &hardware) { return hardware.id == id; });
}

} // namespace hs::localhub
