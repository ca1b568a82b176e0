// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/scene/mesh_geometry.h"

#include "render/camera/view_camera.h"

#include <osgUtil/RenderBin>

namespace twin::render {

void drawFrontFirst(osg::StateSet& state, int bin)
{
    static const std::string kName = [] {
        const std::string name = "TwinFrontFirst";
        osgUtil::RenderBin::addRenderBinPrototype(
            name, new osgUtil::RenderBin(osgUtil::RenderBin::SORT_FRONT_TO_BACK));
        return name;
    }();
    state.setRenderBinDetails(bin, kName);
}

osg::ref_ptr<osg::Geometry> newGeometry()
{
    osg::ref_ptr<osg::Geometry> geometry = new osg::Geometry;
    geometry->setUseDisplayList(false);
    geometry->setUseVertexBufferObjects(true);
    return geometry;
}

void separateBuffers(osg::Geometry& geometry)
{
    osg::Geometry::ArrayList arrays;
    geometry.getArrayList(arrays);
    for (const osg::ref_ptr<osg::Array>& array : arrays) {
        const osg::VertexBufferObject* shared = array->getVertexBufferObject();
        if (!shared || shared->getNumBufferData() > 1)
            array->setVertexBufferObject(new osg::VertexBufferObject);
    }
}

osg::ref_ptr<osg::DrawElements> elements(GLenum mode, const std::vector<std::uint32_t>& indices,
                                         std::size_t vertexCount)
{
    if (vertexCount <= 65536) {
        osg::ref_ptr<osg::DrawElementsUShort> result = new osg::DrawElementsUShort(mode);
        result->reserve(indices.size());
        for (const std::uint32_t index : indices)
            result->push_back(static_cast<GLushort>(index));
        return result;
    }
    return new osg::DrawElementsUInt(mode, indices.begin(), indices.end());
}

osg::ref_ptr<osg::Geometry> geometryOf(const MeshData& mesh)
{
    osg::ref_ptr<osg::Geometry> geometry = newGeometry();
    osg::ref_ptr<osg::Vec3Array> vertices = new osg::Vec3Array(osg::Array::BIND_PER_VERTEX);
    vertices->reserve(mesh.positions.size());
    for (const std::array<float, 3>& p : mesh.positions)
        vertices->push_back({p[0], p[1], p[2]});
    geometry->setVertexArray(vertices);
    osg::ref_ptr<osg::Vec4bArray> normals = new osg::Vec4bArray(osg::Array::BIND_PER_VERTEX);
    normals->setNormalize(true);
    normals->reserve(mesh.normals.size());
    for (const std::array<std::int8_t, 4>& n : mesh.normals)
        normals->push_back({n[0], n[1], n[2], n[3]});
    geometry->setNormalArray(normals);
    geometry->addPrimitiveSet(elements(GL_TRIANGLES, mesh.indices, mesh.positions.size()));
    separateBuffers(*geometry);
    return geometry;
}

osg::ref_ptr<osg::MatrixTransform> placedAt(const MapPoint& origin)
{
    return new osg::MatrixTransform(osg::Matrixd::translate(toScene(origin)));
}

void append(MeshData& target, const MeshData& source)
{
    if (target.positions.empty() && target.origin == MapPoint{})
        target.origin = source.origin;
    const auto base = static_cast<std::uint32_t>(target.positions.size());
    const auto dx = static_cast<float>(source.origin.easting - target.origin.easting);
    const auto dy = static_cast<float>(source.origin.northing - target.origin.northing);
    const auto dz = static_cast<float>(source.origin.height - target.origin.height);
    for (const std::array<float, 3>& p : source.positions)
        target.positions.push_back({p[0] + dx, p[1] + dy, p[2] + dz});
    target.normals.insert(target.normals.end(), source.normals.begin(), source.normals.end());
    for (const std::uint32_t index : source.indices)
        target.indices.push_back(base + index);
}

osg::Vec3f linearColour(double red, double green, double blue)
{
    return {static_cast<float>(red * red), static_cast<float>(green * green),
            static_cast<float>(blue * blue)};
}

osg::Vec4f linearColour(const std::array<std::uint8_t, 4>& rgba)
{
    return osg::Vec4f(linearColour(rgba[0] / 255.0, rgba[1] / 255.0, rgba[2] / 255.0), rgba[3] / 255.0F);
}

} // namespace twin::render
