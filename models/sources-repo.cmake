# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later

target_sources(hs_models PRIVATE
    lists/commitlistmodel.cpp
    lists/commitlistmodel.h
    lists/filetreemodel.cpp
    lists/filetreemodel.h
    lists/filetreemodel_items.cpp
    lists/filetreelister.cpp
    lists/filetreelister.h
    lists/filetreenode.cpp
    lists/filetreenode.h
    lists/naturalorder.cpp
    lists/naturalorder.h
    lists/revisionlistmodel.cpp
    lists/revisionlistmodel.h
    lists/shownname.cpp
    lists/shownname.h
    sessions/evaluationcomparison.cpp
    sessions/evaluationcomparison.h
    sessions/filepreview.cpp
    sessions/filepreview.h
    sessions/loadable.h
    sessions/localrevision.cpp
    sessions/localrevision.h
    sessions/reposession.cpp
    sessions/reposession.h
    sessions/repototals.cpp
    sessions/repototals.h
)
