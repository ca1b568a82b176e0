// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pipeline/shader_library.h"

#include "render/pipeline/embedded_shaders.h"

#include <cstdlib>
#include <fstream>
#include <iterator>

namespace twin::render {
namespace {

std::string fileText(const std::string& file)
{
    if (const char* folder = std::getenv("TWIN_SHADER_DIR")) {
        std::ifstream in(std::string(folder) + "/" + file);
        if (in)
            return {std::istreambuf_iterator<char>(in), {}};
    }
    const auto found = embeddedShaders().find(file);
    return found == embeddedShaders().end() ? std::string() : found->second;
}

} // namespace

std::string ShaderLibrary::source(const std::string& file, const std::vector<std::string>& defines)
{
    std::string text = fileText(file);
    const std::string opening = "#include \"";
    for (std::size_t at = text.find(opening); at != std::string::npos; at = text.find(opening)) {
        const std::size_t end = text.find('"', at + opening.size());
        const std::string included = text.substr(at + opening.size(), end - at - opening.size());
        text.replace(at, end + 1 - at, fileText(included));
    }
    std::string lines;
    for (const std::string& define : defines)
        lines += "#define " + define + "\n";
    const std::size_t afterVersion = text.find('\n', text.find("#version"));
    if (afterVersion != std::string::npos)
        text.insert(afterVersion + 1, lines);
    return text;
}

osg::ref_ptr<osg::Program> ShaderLibrary::program(const std::string& name,
                                                  const std::vector<std::string>& defines)
{
    std::string key = name;
    for (const std::string& define : defines)
        key += "|" + define;
    osg::ref_ptr<osg::Program>& slot = mPrograms[key];
    if (slot)
        return slot;
    slot = new osg::Program;
    slot->setName(key);
    for (const auto& [type, suffix] :
         {std::pair(osg::Shader::VERTEX, ".vert"), std::pair(osg::Shader::FRAGMENT, ".frag")}) {
        osg::ref_ptr<osg::Shader> shader = new osg::Shader(type, source(name + suffix, defines));
        shader->setName(name + suffix);
        slot->addShader(shader);
    }
    slot->addBindAttribLocation("aA", 6);
    slot->addBindAttribLocation("aB", 7);
    slot->addBindAttribLocation("aC", 8);
    return slot;
}

} // namespace twin::render
