// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_main.h"

#include <QApplication>

#include <cstdio>
#include <filesystem>
#include <map>
#include <memory>

namespace twin::test {
namespace {

std::map<std::string, TestFactory>& tests()
{
    static std::map<std::string, TestFactory> kTests;
    return kTests;
}

} // namespace

bool registerTest(const char* file, TestFactory factory)
{
    return tests().emplace(std::filesystem::path(file).stem().string(), factory).second;
}

} // namespace twin::test

/// test_MODULE [test_file [Qt Test arguments]]: one file's class, or all of them.
int main(int argc, char** argv)
{
    // No display is needed, here or in CI; a caller may still ask for another platform.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const std::string wanted = argc > 1 && argv[1][0] != '-' ? argv[1] : "";
    QStringList arguments;
    for (int i = 0; i < argc; ++i) {
        if (i != 1 || wanted.empty())
            arguments << QString::fromLocal8Bit(argv[i]);
    }
    int failures = 0;
    int run = 0;
    for (const auto& [name, factory] : twin::test::tests()) {
        if (!wanted.empty() && name != wanted)
            continue;
        const std::unique_ptr<QObject> test(factory());
        failures += QTest::qExec(test.get(), arguments);
        ++run;
    }
    if (run == 0) {
        std::fprintf(stderr, "no test of that name: %s\n", wanted.c_str());
        return 2;
    }
    return failures == 0 ? 0 : 1;
}
