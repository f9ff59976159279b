# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later

foreach(test IN ITEMS tst_librarylistmodel tst_transferlistmodel)
    hs_add_test(${test} LIBS hs_models hs_testkit)
endforeach()
