// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testprogram/testprogram.h"

#include <cstdio>
#include <filesystem>
#include <map>
#include <string>

namespace hs::test {
namespace {

std::map<std::string, Run> &known()
{
    static std::map<std::string, Run> tests; // filled before main
    return tests;
}

} // namespace

bool add(const char *file, Run run)
{
    return known().emplace(std::filesystem::path(file).stem().string(), run).second;
}

} // namespace hs::test

int main(int argc, char *argv[])
{
    const auto &tests = hs::test::known();
    const std::string name = argc > 1 ? argv[1] : "--list";
    if (name == "--list") {
        for (const auto &[test, run] : tests)
            std::puts(test.c_str());
        return 0;
    }
    const auto found = tests.find(name);
    if (found == tests.end()) {
        std::fprintf(stderr, "%s has no test %s\n", argv[0], name.c_str());
        return 1;
    }
    argv[1] = argv[0];
    return found->second(argc - 1, argv + 1);
}
