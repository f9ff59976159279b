# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Run at build time: cmake -DTOKENS=tokens.json -DHEADER=tokens.h -P generate_tokens.cmake
# Turns the design tokens into plain structs, so that a misspelt token does not compile.

file(READ ${TOKENS} json)

function(camel out)
    set(result "")
    foreach(part ${ARGN})
        string(REPLACE "." ";" pieces "${part}")
        foreach(piece ${pieces})
            if(NOT result STREQUAL "")
                string(SUBSTRING "${piece}" 0 1 head)
                string(SUBSTRING "${piece}" 1 -1 tail)
                string(TOUPPER "${head}" head)
                set(piece "${head}${tail}")
            endif()
            string(APPEND result "${piece}")
        endforeach()
    endforeach()
    set(${out} "${result}" PARENT_SCOPE)
endfunction()

# #RRGGBB and #RRGGBBAA become the 0xAARRGGBB of QRgb.
function(rgba out text)
    string(SUBSTRING "${text}" 1 6 rgb)
    set(alpha "FF")
    string(LENGTH "${text}" length)
    if(length EQUAL 9)
        string(SUBSTRING "${text}" 7 2 alpha)
    endif()
    set(${out} "0x${alpha}${rgb}u" PARENT_SCOPE)
endfunction()

# Numbers of an object, nested objects flattened: {"tab": {"min": 120}} is tabMin.
function(numbers out branch prefix)
    set(object "${branch}")
    string(JSON count LENGTH "${object}")
    math(EXPR last "${count} - 1")
    set(lines "")
    foreach(i RANGE ${last})
        string(JSON key MEMBER "${object}" ${i})
        string(JSON type TYPE "${object}" "${key}")
        string(JSON value GET "${object}" "${key}")
        if(key MATCHES "^[0-9]+$")
            set(key "s${key}")
        endif()
        if(prefix STREQUAL "")
            camel(name "${key}")
        else()
            camel(name "${prefix}" "${key}")
        endif()
        if(type STREQUAL "NUMBER")
            string(APPEND lines "    int ${name} = ${value};\n")
        elseif(type STREQUAL "OBJECT")
            numbers(inner "${value}" "${name}")
            string(APPEND lines "${inner}")
        elseif(type STREQUAL "ARRAY")
            string(JSON width GET "${value}" 0)
            string(JSON height GET "${value}" 1)
            string(APPEND lines "    int ${name}Width = ${width};\n    int ${name}Height = ${height};\n")
        endif()
    endforeach()
    set(${out} "${lines}" PARENT_SCOPE)
endfunction()

string(JSON colors GET "${json}" color)
string(JSON count LENGTH "${colors}")
math(EXPR last "${count} - 1")
set(members "")
set(table "")
foreach(i RANGE ${last})
    string(JSON key MEMBER "${colors}" ${i})
    string(JSON light GET "${colors}" "${key}" light)
    string(JSON dark GET "${colors}" "${key}" dark)
    string(JSON use GET "${colors}" "${key}" use)
    camel(name "${key}")
    rgba(lightRgb "${light}")
    rgba(darkRgb "${dark}")
    string(APPEND members "    QColor ${name}; ///< ${use}\n")
    string(APPEND table "    {QLatin1StringView(\"${key}\"), &ThemeColors::${name}, ${lightRgb}, ${darkRgb}},\n")
endforeach()

string(JSON styles GET "${json}" font style)
string(JSON styleCount LENGTH "${styles}")
math(EXPR last "${styleCount} - 1")
set(styleNames "")
set(styleTable "")
foreach(i RANGE ${last})
    string(JSON key MEMBER "${styles}" ${i})
    string(SUBSTRING "${key}" 0 1 head)
    string(SUBSTRING "${key}" 1 -1 tail)
    string(TOUPPER "${head}" head)
    string(JSON size GET "${styles}" ${key} size)
    string(JSON line GET "${styles}" ${key} line)
    string(JSON weight GET "${styles}" ${key} weight)
    set(mono false)
    if(key MATCHES "^mono")
        set(mono true)
    endif()
    string(APPEND styleNames "    ${head}${tail},\n")
    string(APPEND styleTable "    {${size}, ${line}, ${weight}, ${mono}},\n")
endforeach()
string(JSON uiFamily GET "${json}" font ui family 0)
string(JSON monoFamily GET "${json}" font mono family 0)

set(structs "")
foreach(pair space:ThemeSpace radius:ThemeRadius stroke:ThemeStroke size:ThemeSizes motion:ThemeMotion breakpoints:ThemeBreakpoints)
    string(REPLACE ":" ";" pair ${pair})
    list(GET pair 0 branch)
    list(GET pair 1 type)
    string(JSON object GET "${json}" ${branch})
    numbers(lines "${object}" "")
    string(APPEND structs "struct ${type}\n{\n${lines}};\n\n")
endforeach()

set(text "// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from resources/tokens.json.
#pragma once

#include <QColor>
#include <QLatin1StringView>

#include <array>

namespace hs::ui {

struct ThemeColors
{
${members}};

struct ColorToken
{
    QLatin1StringView name;
    QColor ThemeColors::*member;
    QRgb light;
    QRgb dark;
};

inline constexpr std::array<ColorToken, ${count}> kColorTokens{{
${table}}};

enum class TextStyle {
${styleNames}};

struct TextStyleToken
{
    int size;
    int line;
    int weight;
    bool mono;
};

inline constexpr std::array<TextStyleToken, ${styleCount}> kTextStyleTokens{{
${styleTable}}};

inline constexpr QLatin1StringView kUiFamily(\"${uiFamily}\");
inline constexpr QLatin1StringView kMonoFamily(\"${monoFamily}\");

${structs}} // namespace hs::ui
")
file(WRITE ${HEADER} "${text}")
