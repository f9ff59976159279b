// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/gguftypes.h"

#include "formats/gguf.h"

#include <algorithm>
#include <array>

namespace hs::formats {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kTypes{
    GgmlType{0, "F32"_L1, 1, 4},         GgmlType{1, "F16"_L1, 1, 2},         GgmlType{2, "Q4_0"_L1, 32, 18},
    GgmlType{3, "Q4_1"_L1, 32, 20},      GgmlType{6, "Q5_0"_L1, 32, 22},      GgmlType{7, "Q5_1"_L1, 32, 24},
    GgmlType{8, "Q8_0"_L1, 32, 34},      GgmlType{9, "Q8_1"_L1, 32, 36},      GgmlType{10, "Q2_K"_L1, 256, 84},
    GgmlType{11, "Q3_K"_L1, 256, 110},   GgmlType{12, "Q4_K"_L1, 256, 144},   GgmlType{13, "Q5_K"_L1, 256, 176},
    GgmlType{14, "Q6_K"_L1, 256, 210},   GgmlType{15, "Q8_K"_L1, 256, 292},   GgmlType{16, "IQ2_XXS"_L1, 256, 66},
    GgmlType{17, "IQ2_XS"_L1, 256, 74},  GgmlType{18, "IQ3_XXS"_L1, 256, 98}, GgmlType{19, "IQ1_S"_L1, 256, 50},
    GgmlType{20, "IQ4_NL"_L1, 32, 18},   GgmlType{21, "IQ3_S"_L1, 256, 110},  GgmlType{22, "IQ2_S"_L1, 256, 82},
    GgmlType{23, "IQ4_XS"_L1, 256, 136}, GgmlType{24, "I8"_L1, 1, 1},         GgmlType{25, "I16"_L1, 1, 2},
    GgmlType{26, "I32"_L1, 1, 4},        GgmlType{27, "I64"_L1, 1, 8},        GgmlType{28, "F64"_L1, 1, 8},
    GgmlType{29, "IQ1_M"_L1, 256, 56},   GgmlType{30, "BF16"_L1, 1, 2},       GgmlType{34, "TQ1_0"_L1, 256, 54},
    GgmlType{35, "TQ2_0"_L1, 256, 66},   GgmlType{39, "MXFP4"_L1, 32, 17},    GgmlType{40, "NVFP4"_L1, 1, 0},
    GgmlType{41, "Q1_0"_L1, 1, 0},       GgmlType{42, "Q2_0"_L1, 1, 0},
};

// download.md §8, "File types".
constexpr std::array kFileTypes{
    "F32"_L1,      "F16"_L1,    "Q4_0"_L1,    "Q4_1"_L1,      "Q4_1_SOME_F16"_L1, "Q4_2"_L1,     "Q4_3"_L1,
    "Q8_0"_L1,     "Q5_0"_L1,   "Q5_1"_L1,    "Q2_K"_L1,      "Q3_K_S"_L1,        "Q3_K_M"_L1,   "Q3_K_L"_L1,
    "Q4_K_S"_L1,   "Q4_K_M"_L1, "Q5_K_S"_L1,  "Q5_K_M"_L1,    "Q6_K"_L1,          "IQ2_XXS"_L1,  "IQ2_XS"_L1,
    "Q2_K_S"_L1,   "IQ3_XS"_L1, "IQ3_XXS"_L1, "IQ1_S"_L1,     "IQ4_NL"_L1,        "IQ3_S"_L1,    "IQ3_M"_L1,
    "IQ2_S"_L1,    "IQ2_M"_L1,  "IQ4_XS"_L1,  "IQ1_M"_L1,     "BF16"_L1,          "Q4_0_4_4"_L1, "Q4_0_4_8"_L1,
    "Q4_0_8_8"_L1, "TQ1_0"_L1,  "TQ2_0"_L1,   "MXFP4_MOE"_L1, "NVFP4"_L1,         "Q1_0"_L1,     "Q2_0"_L1,
};

} // namespace

std::optional<GgmlType> ggmlType(quint32 id)
{
    const auto type = std::ranges::find(kTypes, int(id), &GgmlType::id);
    return id <= 1000 && type != kTypes.end() ? std::optional(*type) : std::nullopt;
}

QString ggufFileType(qint64 number)
{
    return number >= 0 && number < qint64(kFileTypes.size()) ? QString(kFileTypes.at(size_t(number))) : QString();
}

} // namespace hs::formats
