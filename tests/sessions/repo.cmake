# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later

foreach(test IN ITEMS tst_reposession tst_filepreview tst_localrevision)
    hs_add_test(${test} LIBS hs_testkit hs_models)
endforeach()
