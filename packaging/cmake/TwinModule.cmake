# SPDX-License-Identifier: GPL-3.0-or-later
# One static library per module; every .cpp below the folder belongs to it.
function(twin_module name)
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp" "${CMAKE_CURRENT_SOURCE_DIR}/*.h")
    list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
    add_library(twin_${name} STATIC ${sources})
    add_library(TraveTwin::${name} ALIAS twin_${name})
    set_target_properties(twin_${name} PROPERTIES LINKER_LANGUAGE CXX)
    target_include_directories(twin_${name} PUBLIC "${CMAKE_SOURCE_DIR}")
    target_compile_options(twin_${name} PRIVATE ${TWIN_WARNINGS})
endfunction()
