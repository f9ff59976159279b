// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/pickleopcodes.h"

#include <array>

namespace hs::formats {

using namespace Qt::StringLiterals;
using enum PickleArgument;

namespace {

// Python, Lib/pickletools.py: protocols 0 to 5.
constexpr std::array kOpcodes{
    PickleOpcode{'(', "MARK"_L1},
    PickleOpcode{'.', "STOP"_L1},
    PickleOpcode{'0', "POP"_L1},
    PickleOpcode{'1', "POP_MARK"_L1},
    PickleOpcode{'2', "DUP"_L1},
    PickleOpcode{'F', "FLOAT"_L1, Line},
    PickleOpcode{'I', "INT"_L1, Line},
    PickleOpcode{'J', "BININT"_L1, I32},
    PickleOpcode{'K', "BININT1"_L1, U8},
    PickleOpcode{'L', "LONG"_L1, Line},
    PickleOpcode{'M', "BININT2"_L1, U16},
    PickleOpcode{'N', "NONE"_L1},
    PickleOpcode{'P', "PERSID"_L1, Line},
    PickleOpcode{'Q', "BINPERSID"_L1},
    PickleOpcode{'R', "REDUCE"_L1},
    PickleOpcode{'S', "STRING"_L1, Line},
    PickleOpcode{'T', "BINSTRING"_L1, Text32},
    PickleOpcode{'U', "SHORT_BINSTRING"_L1, Text8},
    PickleOpcode{'V', "UNICODE"_L1, Line},
    PickleOpcode{'X', "BINUNICODE"_L1, Text32},
    PickleOpcode{'a', "APPEND"_L1},
    PickleOpcode{'b', "BUILD"_L1},
    PickleOpcode{'c', "GLOBAL"_L1, TwoLines},
    PickleOpcode{'d', "DICT"_L1},
    PickleOpcode{'}', "EMPTY_DICT"_L1},
    PickleOpcode{'e', "APPENDS"_L1},
    PickleOpcode{'g', "GET"_L1, Line},
    PickleOpcode{'h', "BINGET"_L1, U8},
    PickleOpcode{'i', "INST"_L1, TwoLines},
    PickleOpcode{'j', "LONG_BINGET"_L1, U32},
    PickleOpcode{'l', "LIST"_L1},
    PickleOpcode{']', "EMPTY_LIST"_L1},
    PickleOpcode{'o', "OBJ"_L1},
    PickleOpcode{'p', "PUT"_L1, Line},
    PickleOpcode{'q', "BINPUT"_L1, U8},
    PickleOpcode{'r', "LONG_BINPUT"_L1, U32},
    PickleOpcode{'s', "SETITEM"_L1},
    PickleOpcode{'t', "TUPLE"_L1},
    PickleOpcode{')', "EMPTY_TUPLE"_L1},
    PickleOpcode{'u', "SETITEMS"_L1},
    PickleOpcode{'G', "BINFLOAT"_L1, F64},
    PickleOpcode{'B', "BINBYTES"_L1, Raw32},
    PickleOpcode{'C', "SHORT_BINBYTES"_L1, Raw8},
    PickleOpcode{0x80, "PROTO"_L1, U8},
    PickleOpcode{0x81, "NEWOBJ"_L1},
    PickleOpcode{0x82, "EXT1"_L1, U8},
    PickleOpcode{0x83, "EXT2"_L1, U16},
    PickleOpcode{0x84, "EXT4"_L1, I32},
    PickleOpcode{0x85, "TUPLE1"_L1},
    PickleOpcode{0x86, "TUPLE2"_L1},
    PickleOpcode{0x87, "TUPLE3"_L1},
    PickleOpcode{0x88, "NEWTRUE"_L1},
    PickleOpcode{0x89, "NEWFALSE"_L1},
    PickleOpcode{0x8a, "LONG1"_L1, Raw8},
    PickleOpcode{0x8b, "LONG4"_L1, SignedRaw32},
    PickleOpcode{0x8c, "SHORT_BINUNICODE"_L1, Text8},
    PickleOpcode{0x8d, "BINUNICODE8"_L1, Text64},
    PickleOpcode{0x8e, "BINBYTES8"_L1, Raw64},
    PickleOpcode{0x8f, "EMPTY_SET"_L1},
    PickleOpcode{0x90, "ADDITEMS"_L1},
    PickleOpcode{0x91, "FROZENSET"_L1},
    PickleOpcode{0x92, "NEWOBJ_EX"_L1},
    PickleOpcode{0x93, "STACK_GLOBAL"_L1},
    PickleOpcode{0x94, "MEMOIZE"_L1},
    PickleOpcode{0x95, "FRAME"_L1, U64},
    PickleOpcode{0x96, "BYTEARRAY8"_L1, Raw64},
    PickleOpcode{0x97, "NEXT_BUFFER"_L1},
    PickleOpcode{0x98, "READONLY_BUFFER"_L1},
};

constexpr auto kByCode = [] {
    std::array<const PickleOpcode *, 256> table{};
    for (const PickleOpcode &opcode : kOpcodes)
        table[opcode.code] = &opcode;
    return table;
}();

} // namespace

const PickleOpcode *pickleOpcode(quint8 code)
{
    return kByCode[code];
}

} // namespace hs::formats
