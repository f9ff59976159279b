# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later

foreach(test IN ITEMS tst_filetreemodel tst_commitlistmodel tst_revisionlistmodel tst_naturalorder tst_shownname)
    hs_add_test(${test} LIBS hs_testkit hs_models)
    target_include_directories(${test} PRIVATE ${PROJECT_SOURCE_DIR}/tests/sessions)
endforeach()
