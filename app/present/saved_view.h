// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/session.h"

namespace twin::app {

/// What is on screen now as a step of the presentation.
SavedView captureView(const Session& session, const Viewpoint& viewpoint, const QString& title);
/// Sets day, scenario and selection of a view; the camera is the caller's.
void applyView(const SavedView& view, Session& session);
/// The state a view describes, for composing its picture without touching the session.
SceneState stateOf(const SavedView& view, const SceneState& state);

} // namespace twin::app
