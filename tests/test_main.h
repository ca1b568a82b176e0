// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTest>

namespace twin::test {

using TestFactory = QObject* (*)();

/// Called by TWIN_TEST before main; `file` is the source file, whose stem names the ctest entry.
bool registerTest(const char* file, TestFactory factory);

} // namespace twin::test

/// Puts the Qt Test class of this file on the list of its executable (one class per file).
#define TWIN_TEST(Class)                                                                                     \
    static const bool kRegistered_##Class =                                                                  \
        twin::test::registerTest(__FILE__, []() -> QObject* { return new Class; });
