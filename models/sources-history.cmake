# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later

target_sources(hs_models PRIVATE
    lists/changedfilesmodel.cpp
    lists/changedfilesmodel.h
    lists/commitfiltermodel.cpp
    lists/commitfiltermodel.h
    lists/commitgraph.cpp
    lists/commitgraph.h
    lists/commitquery.cpp
    lists/commitquery.h
    lists/commitstreams.cpp
    lists/commitstreams.h
    lists/keychangesmodel.cpp
    lists/keychangesmodel.h
    sessions/changelistfetch.cpp
    sessions/commitactivity.cpp
    sessions/commitactivity.h
    sessions/comparisonsession.cpp
    sessions/comparisonsession.h
    sessions/filecomparison.cpp
    sessions/filecomparison.h
    sessions/refsession.cpp
    sessions/refsession.h
    sessions/tensorcomparison.cpp
    sessions/tensorcomparison.h
)
