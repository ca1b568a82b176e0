// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "data/gdal/vector_layer.h"

namespace twin::app {

/// The options of declareReadOptions as the readers want them.
Result<data::ReadOptions> readOptionsFrom(const QCommandLineParser& parser);

/// --place, --rotate, --scale and --up: where a model without coordinates stands.
void declareModelOptions(QCommandLineParser& parser);
Status readModelOptions(const QCommandLineParser& parser, data::ReadOptions& options);

/// "nhn", "ellipsoid", "feet" or "ground".
Result<data::HeightReading> heightReadingFrom(const QString& word);

} // namespace twin::app
