# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later

target_sources(hs_models PRIVATE
    lists/commitlistmodel.cpp
    lists/commitlistmodel.h
    lists/datasetrowsmodel.cpp
    lists/datasetrowsmodel.h
    lists/filetreemodel.cpp
    lists/filetreemodel.h
    lists/filetreemodel_filter.cpp
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
    sessions/evaluationcomparison.cpp sessions/evaluationcomparison.h sessions/cellsrendering.cpp
    sessions/cellsrendering.h sessions/fileface.cpp sessions/fileface.h sessions/fileloading.cpp sessions/fileloading.h
    sessions/filepages.cpp sessions/filepages.h sessions/filesource.cpp sessions/filesource.h sessions/filecontent.h
    sessions/formatreading.cpp sessions/formatreading.h sessions/tensorloading.cpp sessions/tensorloading.h
    sessions/textpieces.cpp sessions/textpieces.h sessions/textsearch.cpp sessions/textsearch.h lists/rowsmodel.cpp
    lists/rowsmodel.h lists/tensorlistmodel.cpp lists/tensorlistmodel.h lists/tensortree.cpp lists/tensortree.h
    sessions/datasetsession.cpp sessions/datasetsession.h
    sessions/filepreview.cpp
    sessions/filepreview.h
    sessions/insightsums.cpp
    sessions/insightsums.h
    sessions/loadable.h
    sessions/localrevision.cpp
    sessions/localrevision.h
    sessions/repoinsights.cpp
    sessions/repoinsights.h
    sessions/reposession.cpp
    sessions/reposession.h
    sessions/repototals.cpp
    sessions/repototals.h
)
