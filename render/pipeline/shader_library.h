// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <osg/Program>

#include <map>
#include <string>
#include <vector>

namespace twin::render {

/// Programs by name and defines. `NAME.vert` and `NAME.frag` of resources/shaders, `#include "FILE.glsl"`
/// resolved, each define put below the #version line. TWIN_SHADER_DIR in the environment replaces the
/// embedded text.
class ShaderLibrary
{
public:
    osg::ref_ptr<osg::Program> program(const std::string& name, const std::vector<std::string>& defines = {});
    /// The text after include and defines; empty where there is no such file.
    static std::string source(const std::string& file, const std::vector<std::string>& defines);

private:
    std::map<std::string, osg::ref_ptr<osg::Program>> mPrograms;
};

} // namespace twin::render
