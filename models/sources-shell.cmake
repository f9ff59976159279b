# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later

target_sources(hs_models PRIVATE
    settings/appsettings.cpp settings/appsettings.h settings/setting.cpp settings/setting.h
    settings/settingsfile.cpp settings/settingsfile.h settings/timetable.cpp settings/timetable.h
    sessions/accountsession.cpp sessions/accountsession.h
    sessions/filesaving.cpp sessions/filesaving.h sessions/location.cpp sessions/location.h sessions/otherplaces.cpp
    sessions/otherplaces.h
    sessions/quickfind.cpp sessions/quickfind.h
    sessions/reachability.cpp sessions/reachability.h
    sessions/samplehub.cpp sessions/samplehub.h
    sessions/searchaddress.cpp sessions/searchaddress.h
    sessions/tabhistory.cpp sessions/tabhistory.h
    sessions/tablist.cpp sessions/tablist.h
    sessions/windowsession.cpp sessions/windowsession.h)
