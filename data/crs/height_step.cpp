// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/crs/height_step.h"

#include <proj.h>

#include <memory>

namespace twin::data {
namespace {

struct Destroy
{
    void operator()(PJ_CONTEXT* context) const { proj_context_destroy(context); }
    void operator()(PJ* object) const { proj_destroy(object); }
    void operator()(PJ_OBJ_LIST* list) const { proj_list_destroy(list); }
    void operator()(PJ_OPERATION_FACTORY_CONTEXT* factory) const
    {
        proj_operation_factory_context_destroy(factory);
    }
};
template <typename Object>
using Owned = std::unique_ptr<Object, Destroy>;

} // namespace

HeightStep heightStep(int fromEpsg, int toEpsg)
{
    const Owned<PJ_CONTEXT> context(proj_context_create());
    proj_log_level(context.get(), PJ_LOG_NONE);
    proj_context_set_enable_network(context.get(), 0);
    const auto system = [&](int epsg) {
        return Owned<PJ>(proj_create_from_database(context.get(), "EPSG", std::to_string(epsg).c_str(),
                                                   PJ_CATEGORY_CRS, 0, nullptr));
    };
    const Owned<PJ> from = system(fromEpsg);
    const Owned<PJ> to = system(toEpsg);
    const Owned<PJ_OPERATION_FACTORY_CONTEXT> factory(
        proj_create_operation_factory_context(context.get(), nullptr));
    if (!from || !to || !factory)
        return {};
    proj_operation_factory_context_set_grid_availability_use(
        context.get(), factory.get(), PROJ_GRID_AVAILABILITY_DISCARD_OPERATION_IF_MISSING_GRID);
    const Owned<PJ_OBJ_LIST> found(
        proj_create_operations(context.get(), from.get(), to.get(), factory.get()));
    if (!found || proj_list_get_count(found.get()) == 0)
        return {};
    const Owned<PJ> best(proj_list_get(context.get(), found.get(), 0));
    const char* text = best ? proj_as_proj_string(context.get(), best.get(), PJ_PROJ_5, nullptr) : nullptr;
    HeightStep step;
    if (!text)
        return step;
    step.pipeline = text;
    step.accuracyMetres = proj_coordoperation_get_accuracy(context.get(), best.get());
    return step;
}

} // namespace twin::data
