// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/import_file_row.h"

#include "app/messages.h"
#include "app/panels/panel_style.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QFormLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace twin::app {

namespace {

constexpr std::size_t kLayersNamed = 3;

QString routeWord(ImportRoute route)
{
    const auto word = [](const char* english) {
        return QCoreApplication::translate("twin::app::ImportFileRow", english);
    };
    if (route == ImportRoute::City)
        return word(QT_TRANSLATE_NOOP("twin::app::ImportFileRow", "city model"));
    if (route == ImportRoute::Draped)
        return word(QT_TRANSLATE_NOOP("twin::app::ImportFileRow", "layer on the terrain"));
    return route == ImportRoute::Measures
               ? word(QT_TRANSLATE_NOOP("twin::app::ImportFileRow", "catalogue of measures"))
               : QString();
}

/// "gebaeude: Polygon, 3.412" for the first layers, then how many more.
QString layersLine(const data::SourceInfo& info)
{
    QStringList parts;
    for (std::size_t i = 0; i < std::min(info.layers.size(), kLayersNamed); ++i) {
        const data::LayerInfo& layer = info.layers[i];
        QStringList facts;
        if (!layer.geometry.empty())
            facts << text(layer.geometry);
        if (layer.count >= 0)
            facts << ImportFileRow::tr("%1 objects").arg(numberText(static_cast<double>(layer.count)));
        const QString line = facts.join(QStringLiteral(", "));
        parts << (info.layers.size() > 1 ? QStringLiteral("%1: %2").arg(text(layer.name), line) : line);
    }
    if (info.layers.size() > kLayersNamed)
        parts << ImportFileRow::tr("%1 more layers").arg(info.layers.size() - kLayersNamed);
    return parts.join(QStringLiteral(" · "));
}

QString placeLine(const ImportItem& item)
{
    if (item.info.layers.empty() || item.info.kind == data::SourceKind::Measures)
        return {};
    const data::LayerInfo& layer = item.info.layers.front();
    if (item.needsCrs)
        return layer.sourceExtent.empty() ? ImportFileRow::tr("States no coordinate system")
                                          : ImportFileRow::tr("States no coordinate system; coordinates %1")
                                                .arg(text(layer.sourceExtent));
    QString line = text(layer.crs);
    if (!layer.verticalCrs.empty())
        line += QStringLiteral(" + ") + text(layer.verticalCrs);
    if (!layer.extent.empty())
        line += ImportFileRow::tr(" · E %1–%2, N %3–%4 in EPSG:25832")
                    .arg(numberText(layer.extent.minEasting), numberText(layer.extent.maxEasting),
                         numberText(layer.extent.minNorthing), numberText(layer.extent.maxNorthing));
    return line;
}

QComboBox* fieldChoice(const std::vector<std::string>& fields, const std::string& present)
{
    auto* choice = new QComboBox;
    choice->addItem(ImportFileRow::tr("none"), QString());
    for (const std::string& field : fields)
        choice->addItem(text(field), text(field));
    choice->setCurrentIndex(std::max(0, choice->findData(text(present))));
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    return choice;
}

} // namespace

ImportFileRow::ImportFileRow(const ImportItem& item, QWidget* parent)
    : QWidget(parent), mItem(item), mTake(new QCheckBox(QFileInfo(item.file).fileName()))
{
    mTake->setChecked(item.included);
    mTake->setToolTip(item.file);
    QFont bold = mTake->font();
    bold.setWeight(QFont::DemiBold);
    mTake->setFont(bold);
    connect(mTake, &QCheckBox::toggled, this, &ImportFileRow::changed);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 8);
    layout->setSpacing(2);
    layout->addWidget(mTake);
    const auto line = [&](const QString& words) {
        if (words.isEmpty())
            return;
        QLabel* label = makeLabel(words, kSecondaryPixels, QFont::Normal, true);
        label->setContentsMargins(24, 0, 0, 0);
        layout->addWidget(label);
    };
    QStringList what{text(item.info.format), routeWord(item.route), layersLine(item.info)};
    what.removeAll(QString());
    line(what.join(QStringLiteral(" · ")));
    line(placeLine(item));
    const auto& problems = item.info.diagnostics.entries();
    // The system is asked for below; what else is wrong with the file is said here.
    if (!problems.empty() && !item.needsCrs)
        line(tr("%n remark(s), the first: %1", nullptr, static_cast<int>(item.info.diagnostics.total()))
                 .arg(message(problems.front().message, problems.front().arguments)));
    if (!footprintFields(item.info).empty())
        layout->addWidget(makeChoices());
}

QWidget* ImportFileRow::makeChoices()
{
    const std::vector<std::string> fields = footprintFields(mItem.info);
    mUse = new QComboBox;
    mUse->addItem(tr("Buildings: raise the polygons"), static_cast<int>(ImportRoute::City));
    mUse->addItem(tr("Drape as layer instead"), static_cast<int>(ImportRoute::Draped));
    mUse->setCurrentIndex(mItem.route == ImportRoute::City ? 0 : 1);
    mHeight = fieldChoice(fields, mItem.heightField);
    mStoreys = fieldChoice(fields, mItem.storeyField);
    mMetres = new QDoubleSpinBox;
    mMetres->setRange(2, 6);
    mMetres->setSingleStep(0.1);
    mMetres->setDecimals(1);
    mMetres->setValue(mItem.storeyHeightMetres);
    mMetres->setSuffix(tr(" m, an assumption"));
    mFields = new QWidget;
    auto* form = new QFormLayout(mFields);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(4);
    form->addRow(tr("Height field"), mHeight);
    form->addRow(tr("Storey field"), mStoreys);
    form->addRow(tr("Metres per storey"), mMetres);
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(24, 4, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(mUse);
    layout->addWidget(mFields);
    mUse->setAccessibleName(tr("What the polygons become"));
    for (QComboBox* choice : {mUse, mHeight, mStoreys})
        connect(choice, &QComboBox::currentIndexChanged, this, &ImportFileRow::showChoices);
    showChoices();
    return box;
}

void ImportFileRow::showChoices()
{
    mFields->setVisible(mUse->currentData().toInt() == static_cast<int>(ImportRoute::City));
    mMetres->setEnabled(!mStoreys->currentData().toString().isEmpty());
    Q_EMIT changed();
}

ImportItem ImportFileRow::item() const
{
    ImportItem chosen = mItem;
    chosen.included = mTake->isChecked();
    if (mUse) {
        chosen.route = static_cast<ImportRoute>(mUse->currentData().toInt());
        chosen.heightField = mHeight->currentData().toString().toStdString();
        chosen.storeyField = mStoreys->currentData().toString().toStdString();
        chosen.storeyHeightMetres = mMetres->value();
    }
    return chosen;
}

bool ImportFileRow::complete() const
{
    const ImportItem chosen = item();
    return !mUse || chosen.route != ImportRoute::City || !chosen.heightField.empty() ||
           !chosen.storeyField.empty();
}

} // namespace twin::app
