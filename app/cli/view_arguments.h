// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/scene_arguments.h"

namespace twin::app {

/// --view, --eye, --target, --select: from where, and what is picked out.
void declareViewOptions(QCommandLineParser& parser);

struct PictureView
{
    Viewpoint viewpoint;
    std::optional<Date> day;
    std::string selection;
    std::string scenario;
};

/// What can be wrong without looking at the city: said before it is loaded.
std::optional<Error> checkViewArguments(const QCommandLineParser& parser, const SceneRequest& request);
/// --eye/--target before --view before the view of the selection before the opening view.
Result<PictureView> pictureViewFrom(const QCommandLineParser& parser, const SceneRequest& request,
                                    const SceneState& state);
PictureView pictureViewOf(const SavedView& saved);

} // namespace twin::app
