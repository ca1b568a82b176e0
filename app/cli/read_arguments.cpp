// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/read_arguments.h"

#include <QCoreApplication>

#include <cmath>

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

void declareModelOptions(QCommandLineParser& parser)
{
    const auto words = [](const char* text) { return QCoreApplication::translate("CommandLine", text); };
    parser.addOptions({
        {QStringLiteral("place"),
         words(QT_TRANSLATE_NOOP(
             "CommandLine", "Where a single model (glTF, OBJ) stands that has no coordinates of its own, in "
                            "EPSG:25832; without a height it stands on the terrain.")),
         words(QT_TRANSLATE_NOOP("CommandLine", "EASTING,NORTHING[,HEIGHT]"))},
        {QStringLiteral("rotate"),
         words(QT_TRANSLATE_NOOP("CommandLine", "Turns the placed model clockwise, seen from above.")),
         words(QT_TRANSLATE_NOOP("CommandLine", "DEGREES"))},
        {QStringLiteral("scale"),
         words(QT_TRANSLATE_NOOP("CommandLine", "Metres per unit of the placed model, such as 0.001.")),
         words(QT_TRANSLATE_NOOP("CommandLine", "FACTOR"))},
        {QStringLiteral("up"),
         words(QT_TRANSLATE_NOOP("CommandLine", "The axis of an OBJ model that points up: y or z.")),
         words(QT_TRANSLATE_NOOP("CommandLine", "AXIS"))},
    });
}

Status readModelOptions(const QCommandLineParser& parser, data::ReadOptions& options)
{
    const QString up = parser.value(QStringLiteral("up"));
    if (!up.isEmpty() && up != QLatin1String("y") && up != QLatin1String("z"))
        return Error{ErrorKind::Invalid,
                     TWIN_MSG("\"%1\" is no axis that points up. Choose y or z."),
                     {up.toStdString()}};
    if (!up.isEmpty())
        options.zUp = up == QLatin1String("z");
    data::ModelPlace place;
    const QString rotate = parser.value(QStringLiteral("rotate"));
    const QString scale = parser.value(QStringLiteral("scale"));
    if ((!rotate.isEmpty() && !readNumber(rotate, &place.rotationDegrees)) ||
        (!scale.isEmpty() && (!readNumber(scale, &place.scale) || place.scale <= 0 || place.scale > 1e6)))
        return Error{ErrorKind::Invalid,
                     TWIN_MSG("The rotation \"%1\" or the scale \"%2\" is no number that can be used. Give "
                              "degrees, and a factor above 0."),
                     {rotate.toStdString(), scale.toStdString()}};
    if (!parser.isSet(QStringLiteral("place"))) {
        if (rotate.isEmpty() && scale.isEmpty())
            return Done{};
        return Error{ErrorKind::Invalid,
                     TWIN_MSG("--rotate and --scale turn and size a model at its place. Give --place "
                              "EASTING,NORTHING[,HEIGHT] with them."),
                     {}};
    }
    const QString text = parser.value(QStringLiteral("place"));
    const QStringList parts = text.split(QLatin1Char(','));
    double height = 0;
    const bool numbers = (parts.size() == 2 || parts.size() == 3) &&
                         readNumber(parts[0], &place.position.easting) &&
                         readNumber(parts[1], &place.position.northing) &&
                         (parts.size() == 2 || readNumber(parts[2], &height));
    if (!numbers || place.position.easting < 1e5 || place.position.easting > 9e5 ||
        place.position.northing < 4.5e6 || place.position.northing > 7.5e6 || std::abs(height) > 9000)
        return Error{
            ErrorKind::Invalid,
            TWIN_MSG("The place \"%1\" is not on the map. Give easting and northing in EPSG:25832, and "
                     "if wanted metres above NHN: 611000,5970000 or 611000,5970000,12.5."),
            {text.toStdString()}};
    if (parts.size() == 3)
        place.height = height;
    options.place = place;
    return Done{};
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
