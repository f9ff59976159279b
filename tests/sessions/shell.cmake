# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later

foreach(test IN ITEMS accountsession appsettings location quickfind reachability tabhistory tablist windowsession)
    hs_add_test(tst_${test} LIBS hs_models hs_testkit LABEL sessions)
endforeach()
hs_add_test(tst_samplehubprocess LIBS hs_models hs_testkit LABEL sessions)
if(TARGET hubscope-localhub)
    add_dependencies(tst_samplehubprocess hubscope-localhub)
endif()
