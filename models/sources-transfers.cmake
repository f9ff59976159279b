# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later

target_sources(hs_models PRIVATE
    lists/downloadchoices.cpp
    lists/downloadchoices.h
    lists/downloaddraftmodel.cpp
    lists/downloaddraftmodel.h
    lists/librarylistmodel.cpp
    lists/librarylistmodel.h
    sessions/librarywork.cpp
    sessions/librarywork.h
    sessions/librarywork_import.cpp
    sessions/updateradar.cpp
    sessions/updateradar.h
    lists/throughputhistory.cpp
    lists/throughputhistory.h
    lists/transferfiltermodel.cpp
    lists/transferfiltermodel.h
    lists/transferlistmodel.cpp
    lists/transferlistmodel.h
    lists/transferlistmodel_drag.cpp
    lists/transfernode.cpp
    lists/transfernode.h
    sessions/downloadlinks.cpp
    sessions/downloadlinks.h
    sessions/volumespace.cpp
    sessions/volumespace.h
)
