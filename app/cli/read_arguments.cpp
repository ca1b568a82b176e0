// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/read_arguments.h"

namespace twin::app {

Result<data::ReadOptions> readOptionsFrom(const QCommandLineParser& parser)
{
    data::ReadOptions options;
    options.assumedCrs = parser.value(QStringLiteral("crs")).toStdString();
    options.layer = parser.value(QStringLiteral("layer")).toStdString();
    options.heightField = parser.value(QStringLiteral("height-field")).toStdString();
    options.storeyField = parser.value(QStringLiteral("storey-field")).toStdString();
    const QString storey = parser.value(QStringLiteral("storey-height"));
    if (!storey.isEmpty()) {
        const bool number = readNumber(storey, &options.storeyHeightMetres);
        if (!number || options.storeyHeightMetres < 1 || options.storeyHeightMetres > 20)
            return Error{
                ErrorKind::Invalid,
                TWIN_MSG("The storey height \"%1\" is not a number of metres between 1 and 20, such as 3.2."),
                {storey.toStdString()}};
    }
    return options;
}

Result<data::HeightReading> heightReadingFrom(const QString& word)
{
    static const std::vector<std::pair<QString, data::HeightReading>> kReadings{
        {QStringLiteral("nhn"), data::HeightReading::AboveNhn},
        {QStringLiteral("ellipsoid"), data::HeightReading::AboveEllipsoid},
        {QStringLiteral("feet"), data::HeightReading::Feet},
        {QStringLiteral("ground"), data::HeightReading::OnTerrain},
    };
    for (const auto& [known, reading] : kReadings) {
        if (known == word)
            return reading;
    }
    return Error{ErrorKind::Invalid,
                 TWIN_MSG("\"%1\" is no meaning of heights. Choose nhn, ellipsoid, feet or ground."),
                 {word.toStdString()}};
}

} // namespace twin::app
