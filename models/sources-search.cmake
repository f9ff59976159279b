# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later

target_sources(hs_models PRIVATE
    lists/attentionshape.cpp
    lists/attentionshape.h
    lists/facet.cpp
    lists/facet.h
    lists/facetcatalog.cpp
    lists/facetcatalog.h
    lists/facetlistmodel.cpp
    lists/facetlistmodel.h
    lists/facettables.cpp
    lists/facettables.h
    lists/localcopy.h
    lists/memoryfit.cpp
    lists/memoryfit.h
    lists/modelvariants.cpp
    lists/modelvariants.h
    lists/pagedlistmodel.h
    lists/pagedmodel.cpp
    lists/pagedmodel.h
    lists/pagedrows.h
    lists/pagetrail.cpp
    lists/pagetrail.h
    lists/reposearchmodel.cpp
    lists/reposearchmodel.h
    lists/repotasks.cpp
    lists/repotasks.h
    lists/repouri.cpp
    lists/repouri.h
    lists/searchfilters.cpp
    lists/searchfilters.h
    lists/searchsieve.cpp
    lists/searchsieve.h
    sessions/imagecache.cpp
    sessions/imagecache.h
    sessions/localrepos.cpp
    sessions/localrepos.h
    sessions/machinememory.cpp
    sessions/machinememory.h
    sessions/repopreview.cpp
    sessions/repopreview.h
    sessions/whichfile.cpp
    sessions/whichfile.h
)
