// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <osg/Array>

#include <memory>
#include <vector>

namespace twin::render {

/// A vertex array over memory that somebody else owns and nobody changes: the meshes of the city are kept for
/// picking anyway, so the graph holds no second copy. OSG cannot visit it: give its drawable an initial
/// bound.
class SharedArray : public osg::Array
{
public:
    template <typename T, std::size_t N>
    SharedArray(const std::vector<std::array<T, N>>& values, std::shared_ptr<const void> owner, Type type,
                GLenum glType, bool normalise)
        : osg::Array(type, static_cast<GLint>(N), glType, BIND_PER_VERTEX), mOwner(std::move(owner)),
          mData(values.data()), mCount(static_cast<unsigned>(values.size())), mElement(sizeof(values[0]))
    {
        setNormalize(normalise);
    }

    osg::Object* cloneType() const override { return new SharedArray(*this); }
    osg::Object* clone(const osg::CopyOp&) const override { return new SharedArray(*this); }
    void accept(osg::ArrayVisitor&) override {}
    void accept(osg::ConstArrayVisitor&) const override {}
    void accept(unsigned, osg::ValueVisitor&) override {}
    void accept(unsigned, osg::ConstValueVisitor&) const override {}
    int compare(unsigned, unsigned) const override { return 0; }
    unsigned getElementSize() const override { return mElement; }
    const GLvoid* getDataPointer() const override { return mData; }
    const GLvoid* getDataPointer(unsigned index) const override
    {
        return static_cast<const char*>(mData) + static_cast<std::size_t>(index) * mElement;
    }
    unsigned getTotalDataSize() const override { return mCount * mElement; }
    unsigned getNumElements() const override { return mCount; }
    void reserveArray(unsigned) override {}
    void resizeArray(unsigned) override {}

private:
    SharedArray(const SharedArray&) = default;
    std::shared_ptr<const void> mOwner;
    const void* mData;
    unsigned mCount;
    unsigned mElement;
};

} // namespace twin::render
