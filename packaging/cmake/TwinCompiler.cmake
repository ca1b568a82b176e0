# SPDX-License-Identifier: GPL-3.0-or-later
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "" FORCE)
endif()
# -g1 keeps stack traces readable at a fraction of the object size.
set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O2 -g1 -DNDEBUG")

find_program(TWIN_CCACHE ccache)
if(TWIN_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # Depend mode spares the preprocessor run that would cost a third of every miss.
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1
        CCACHE_DEPEND=1 CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${TWIN_CCACHE})
endif()
find_program(TWIN_MOLD mold)
if(TWIN_MOLD)
    add_link_options(-fuse-ld=mold)
endif()

option(TWIN_WERROR "Treat warnings as errors (CI)" OFF)
set(TWIN_WARNINGS -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wnon-virtual-dtor -Woverloaded-virtual)
if(TWIN_WERROR)
    list(APPEND TWIN_WARNINGS -Werror)
endif()

option(TWIN_ASAN "AddressSanitizer and UndefinedBehaviorSanitizer" OFF)
if(TWIN_ASAN)
    add_compile_options(-fsanitize=address,undefined -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
endif()
