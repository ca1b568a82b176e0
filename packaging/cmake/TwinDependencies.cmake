# SPDX-License-Identifier: GPL-3.0-or-later
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets OpenGL OpenGLWidgets Svg Network Test LinguistTools)
find_package(GDAL CONFIG REQUIRED)
find_package(PROJ CONFIG REQUIRED)
find_package(EXPAT REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(simdjson CONFIG REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(meshoptimizer CONFIG REQUIRED)
find_package(OpenGL REQUIRED COMPONENTS OpenGL EGL)
find_package(PkgConfig REQUIRED)
pkg_check_modules(DRACO REQUIRED IMPORTED_TARGET draco)
pkg_check_modules(OSG REQUIRED IMPORTED_TARGET
    openscenegraph openscenegraph-osgViewer openscenegraph-osgDB openscenegraph-osgUtil openscenegraph-osgText)
