# SPDX-License-Identifier: GPL-3.0-or-later
# Writes a C++ source with every shader file as a raw string: name -> text.
set(body "")
foreach(file IN LISTS SHADERS)
    get_filename_component(name "${file}" NAME)
    file(READ "${file}" text)
    string(APPEND body "    {\"${name}\", R\"glsl(${text})glsl\"},\n")
endforeach()
file(WRITE "${OUT}" "#include \"render/pipeline/embedded_shaders.h\"\nnamespace twin::render {\nconst std::map<std::string, std::string>& embeddedShaders()\n{\n    static const std::map<std::string, std::string> kShaders{\n${body}    };\n    return kShaders;\n}\n}\n")
