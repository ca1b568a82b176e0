// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/import_file_row.h"

#include "app/messages.h"
#include "app/panels/panel_style.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLineEdit>
#include <QRegularExpression>
#include <QToolButton>
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

QString placeLine(const std::vector<ImportItem>& items)
{
    const ImportItem& first = items.front();
    if (first.info.layers.empty() || first.info.kind == data::SourceKind::Measures)
        return {};
    const data::LayerInfo& layer = first.info.layers.front();
    if (first.needsCrs)
        return layer.sourceExtent.empty() ? ImportFileRow::tr("States no coordinate system")
                                          : ImportFileRow::tr("States no coordinate system; coordinates %1")
                                                .arg(text(layer.sourceExtent));
    QString line = text(layer.crs);
    // The code of the height system stands behind a plus; its name says more.
    if (!layer.verticalCrs.empty())
        line = line.section(QLatin1Char('+'), 0, 0) + QStringLiteral(" + ") + text(layer.verticalCrs);
    else if (hasHeights(first.info))
        line += ImportFileRow::tr(" · height datum not stated");
    Envelope extent;
    for (const ImportItem& item : items) {
        for (const data::LayerInfo& each : item.info.layers)
            extent.include(each.extent);
    }
    if (!extent.empty())
        line += ImportFileRow::tr(" · E %1–%2, N %3–%4 in EPSG:25832")
                    .arg(numberText(extent.minEasting), numberText(extent.maxEasting),
                         numberText(extent.minNorthing), numberText(extent.maxNorthing));
    return line;
}

/// "CityGML 1.0 · city model · Building, 3.412 objects"
QString whatLine(const std::vector<ImportItem>& items)
{
    const data::SourceInfo& info = items.front().info;
    QString layers;
    if (items.size() == 1) {
        layers = layersLine(info);
    } else {
        long long objects = 0;
        for (const ImportItem& item : items) {
            for (const data::LayerInfo& layer : item.info.layers)
                objects += std::max(0LL, layer.count);
        }
        if (objects > 0)
            layers = ImportFileRow::tr("%1 objects").arg(numberText(static_cast<double>(objects)));
    }
    QStringList what{text(info.format), routeWord(items.front().route), layers};
    what.removeAll(QString());
    return what.join(QStringLiteral(" · "));
}

QString titleOf(const std::vector<ImportItem>& items)
{
    const QString first = QFileInfo(items.front().file).fileName();
    if (items.size() == 1)
        return first;
    return ImportFileRow::tr("%n file(s): %1 …", nullptr, static_cast<int>(items.size())).arg(first);
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

QComboBox* makeCrsChoice()
{
    auto* choice = new QComboBox;
    choice->addItems({ImportFileRow::tr("EPSG:25832 · ETRS89 / UTM 32N, most official data here"),
                      ImportFileRow::tr("EPSG:4647 · UTM 32N with 32 before the easting"),
                      ImportFileRow::tr("EPSG:4326 · degrees, WGS 84"),
                      ImportFileRow::tr("EPSG:31467 · Gauss-Krüger zone 3, older data"),
                      ImportFileRow::tr("EPSG:25833 · ETRS89 / UTM 33N, further east")});
    choice->setEditable(true);
    choice->setInsertPolicy(QComboBox::NoInsert);
    choice->setCurrentIndex(-1);
    choice->lineEdit()->setPlaceholderText(ImportFileRow::tr("Choose, or type an EPSG number"));
    choice->setAccessibleName(ImportFileRow::tr("Coordinate system"));
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    return choice;
}

QString crsCodeOf(const QString& text)
{
    static const QRegularExpression kCode(
        QStringLiteral("^\\s*(?:EPSG:)?\\s*(\\d{4,6})(?:\\+(\\d{4,6}))?\\b"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = kCode.match(text);
    if (!match.hasMatch())
        return {};
    const QString height = match.captured(2);
    return QStringLiteral("EPSG:%1").arg(match.captured(1)) +
           (height.isEmpty() ? QString() : QStringLiteral("+") + height);
}

ImportFileRow::ImportFileRow(const std::vector<ImportItem>& items, QWidget* parent)
    : QWidget(parent), mItems(items), mTake(new QCheckBox(titleOf(items)))
{
    mTake->setChecked(
        std::any_of(items.begin(), items.end(), [](const ImportItem& i) { return i.included; }));
    mTake->setToolTip(items.front().file);
    QFont bold = mTake->font();
    bold.setWeight(QFont::DemiBold);
    mTake->setFont(bold);
    connect(mTake, &QCheckBox::toggled, this, &ImportFileRow::changed);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 8);
    layout->setSpacing(2);
    layout->addWidget(mTake);
    addLines(*layout);
    if (mItems.size() > 1)
        layout->addWidget(makeList());
    if (!footprintFields(mItems.front().info).empty())
        layout->addWidget(makeChoices());
    if (mItems.front().needsCrs || hasHeights(mItems.front().info))
        layout->addWidget(makeAnswers());
}

void ImportFileRow::addLines(QVBoxLayout& layout)
{
    const auto line = [&](const QString& words) {
        if (words.isEmpty())
            return;
        QLabel* label = makeLabel(words, kSecondaryPixels, QFont::Normal, true);
        label->setContentsMargins(24, 0, 0, 0);
        layout.addWidget(label);
    };
    line(whatLine(mItems));
    line(placeLine(mItems));
    // The system is asked for below; what else is wrong with the files is said here.
    if (mItems.front().needsCrs)
        return;
    std::size_t remarks = 0;
    const Diagnostic* first = nullptr;
    for (const ImportItem& item : mItems) {
        remarks += item.info.diagnostics.total();
        if (!first && !item.info.diagnostics.entries().empty())
            first = &item.info.diagnostics.entries().front();
    }
    if (first)
        line(tr("%n remark(s), the first: %1", nullptr, static_cast<int>(remarks))
                 .arg(message(first->message, first->arguments)));
}

/// The names of alike files, each with a mark, behind a button: one model, however many they are.
QWidget* ImportFileRow::makeList()
{
    mFiles = new QStandardItemModel(this);
    for (const ImportItem& item : mItems) {
        auto* entry = new QStandardItem(QFileInfo(item.file).fileName());
        entry->setToolTip(item.file);
        entry->setCheckable(true);
        entry->setEditable(false);
        entry->setCheckState(item.included ? Qt::Checked : Qt::Unchecked);
        mFiles->appendRow(entry);
    }
    connect(mFiles, &QStandardItemModel::itemChanged, this, &ImportFileRow::changed);
    mList = new QListView;
    mList->setModel(mFiles);
    mList->setUniformItemSizes(true);
    mList->setFixedHeight(120);
    mList->setAccessibleName(tr("Files of this kind"));
    mList->hide();
    auto* show = new QToolButton;
    show->setText(tr("Show the files"));
    show->setCheckable(true);
    show->setAutoRaise(true);
    connect(show, &QToolButton::toggled, mList, &QWidget::setVisible);
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(20, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(show);
    layout->addWidget(mList);
    return box;
}

/// What the files do not say themselves: their system and what their heights mean.
QWidget* ImportFileRow::makeAnswers()
{
    auto* box = new QWidget;
    mAnswers = new QFormLayout(box);
    mAnswers->setContentsMargins(24, 2, 0, 0);
    mAnswers->setVerticalSpacing(4);
    if (mItems.front().needsCrs) {
        mCrs = makeCrsChoice();
        mCrs->lineEdit()->setPlaceholderText(tr("As chosen below"));
        mAnswers->addRow(tr("Coordinate system"), mCrs);
        connect(mCrs, &QComboBox::editTextChanged, this, &ImportFileRow::changed);
        offerCrs(false);
    }
    if (hasHeights(mItems.front().info)) {
        mReading = new QComboBox;
        const auto add = [this](const QString& words, data::HeightReading reading) {
            mReading->addItem(words, static_cast<int>(reading));
        };
        add(tr("above NHN in metres, kept as they are"), data::HeightReading::AboveNhn);
        add(tr("above the ellipsoid: lowered by the geoid"), data::HeightReading::AboveEllipsoid);
        add(tr("in feet: converted"), data::HeightReading::Feet);
        add(tr("without a reference: put on the terrain"), data::HeightReading::OnTerrain);
        mReading->setCurrentIndex(std::max(0, mReading->findData(static_cast<int>(mItems.front().heights))));
        mReading->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        mAnswers->addRow(tr("Heights are"), mReading);
    }
    return box;
}

void ImportFileRow::offerCrs(bool offered)
{
    if (!mCrs)
        return;
    mCrs->setVisible(offered);
    if (QWidget* label = mAnswers->labelForField(mCrs))
        label->setVisible(offered);
}

QWidget* ImportFileRow::makeChoices()
{
    const std::vector<std::string> fields = footprintFields(mItems.front().info);
    mUse = new QComboBox;
    mUse->addItem(tr("Buildings: raise the polygons"), static_cast<int>(ImportRoute::City));
    mUse->addItem(tr("Drape as layer instead"), static_cast<int>(ImportRoute::Draped));
    mUse->setCurrentIndex(mItems.front().route == ImportRoute::City ? 0 : 1);
    mHeight = fieldChoice(fields, mItems.front().heightField);
    mStoreys = fieldChoice(fields, mItems.front().storeyField);
    mMetres = new QDoubleSpinBox;
    mMetres->setRange(2, 6);
    mMetres->setSingleStep(0.1);
    mMetres->setDecimals(1);
    mMetres->setValue(mItems.front().storeyHeightMetres);
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

bool ImportFileRow::anyIncluded() const
{
    if (!mTake->isChecked())
        return false;
    for (int i = 0; mFiles && i < mFiles->rowCount(); ++i) {
        if (mFiles->item(i)->checkState() == Qt::Checked)
            return true;
    }
    return !mFiles;
}

std::vector<ImportItem> ImportFileRow::items() const
{
    std::vector<ImportItem> chosen = mItems;
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        ImportItem& item = chosen[i];
        item.included =
            mTake->isChecked() && (!mFiles || mFiles->item(static_cast<int>(i))->checkState() == Qt::Checked);
        if (mUse) {
            item.route = static_cast<ImportRoute>(mUse->currentData().toInt());
            item.heightField = mHeight->currentData().toString().toStdString();
            item.storeyField = mStoreys->currentData().toString().toStdString();
            item.storeyHeightMetres = mMetres->value();
        }
        if (mReading)
            item.heights = static_cast<data::HeightReading>(mReading->currentData().toInt());
        if (mCrs)
            item.crs = crsCodeOf(mCrs->currentText()).toStdString();
    }
    return chosen;
}

bool ImportFileRow::complete() const
{
    return !mUse || mUse->currentData().toInt() != static_cast<int>(ImportRoute::City) ||
           !mHeight->currentData().toString().isEmpty() || !mStoreys->currentData().toString().isEmpty();
}

bool ImportFileRow::asksCrs() const
{
    return mCrs && anyIncluded() && crsCodeOf(mCrs->currentText()).isEmpty();
}

} // namespace twin::app
