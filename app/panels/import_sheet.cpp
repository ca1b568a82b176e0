// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/import_sheet.h"

#include "app/messages.h"
#include "app/panels/panel_style.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace twin::app {

namespace {
constexpr int kWidth = 480;
constexpr int kFilesHeight = 196;
} // namespace

QString ImportSheet::codeOf(const QString& text)
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

ImportSheet::ImportSheet(const std::vector<ImportItem>& items, QWidget* parent)
    : QFrame(parent), mMissing(makeLabel({}, kSecondaryPixels, QFont::Normal, true)),
      mAccept(new QPushButton(tr("Import")))
{
    const Theme& colours = themeOf(*this);
    setObjectName(QStringLiteral("card"));
    setStyleSheet(QStringLiteral("#card { background: %1; border: 1px solid %2; border-radius: %3px; }")
                      .arg(colours.panel.name(), colours.hairline.name())
                      .arg(kRadius));
    setFixedWidth(kWidth);
    setAccessibleName(tr("Import"));
    mAccept->setDefault(true);
    auto* leave = new QPushButton(tr("Cancel"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(mMissing, 1);
    buttons->addWidget(leave);
    buttons->addWidget(mAccept);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addWidget(makeLabel(tr("Import %n file(s)", nullptr, static_cast<int>(items.size())),
                                kTitlePixels, QFont::Bold, false));
    layout->addWidget(makeFiles(items));
    layout->addWidget(makeCrs());
    layout->addLayout(buttons);
    connect(mAccept, &QPushButton::clicked, this, &ImportSheet::accepted);
    connect(leave, &QPushButton::clicked, this, &ImportSheet::dismissed);
    check();
    setFocusProxy(mCrsBox->isHidden() ? static_cast<QWidget*>(mAccept) : mCrs);
}

QWidget* ImportSheet::makeFiles(const std::vector<ImportItem>& items)
{
    auto* list = new QWidget;
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(4);
    for (const ImportItem& item : items) {
        auto* row = new ImportFileRow(item);
        connect(row, &ImportFileRow::changed, this, &ImportSheet::check);
        column->addWidget(row);
        mRows.push_back(row);
    }
    column->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus); // its rows take the keyboard
    scroll->setWidget(list);
    list->setFixedWidth(kWidth - 46);
    scroll->setFixedHeight(std::min(kFilesHeight, list->sizeHint().height() + 8));
    return scroll;
}

QWidget* ImportSheet::makeCrs()
{
    mCrsBox = new QWidget;
    mCrs = new QComboBox;
    mCrs->addItems({tr("EPSG:25832 · ETRS89 / UTM 32N, most official data here"),
                    tr("EPSG:4647 · UTM 32N with 32 before the easting"), tr("EPSG:4326 · degrees, WGS 84"),
                    tr("EPSG:31467 · Gauss-Krüger zone 3, older data"),
                    tr("EPSG:25833 · ETRS89 / UTM 33N, further east")});
    mCrs->setEditable(true);
    mCrs->setInsertPolicy(QComboBox::NoInsert);
    mCrs->setCurrentIndex(-1);
    mCrs->lineEdit()->setPlaceholderText(tr("Choose, or type an EPSG number"));
    mCrs->setAccessibleName(tr("Coordinate system"));
    connect(mCrs, &QComboBox::editTextChanged, this, &ImportSheet::check);
    auto* layout = new QVBoxLayout(mCrsBox);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(makeLabel(tr("Which coordinate system? A file states none, and a wrong one would put "
                                   "it in the wrong place."),
                                0, QFont::DemiBold, false));
    layout->addWidget(mCrs);
    return mCrsBox;
}

std::vector<ImportItem> ImportSheet::items() const
{
    std::vector<ImportItem> all;
    for (const ImportFileRow* row : mRows)
        all.push_back(row->item());
    return all;
}

void ImportSheet::check()
{
    if (!mCrsBox)
        return; // rows report while the sheet is still being put together
    const std::vector<ImportItem> all = items();
    const bool any =
        std::any_of(all.begin(), all.end(), [](const ImportItem& item) { return item.included; });
    const bool ask = std::any_of(all.begin(), all.end(),
                                 [](const ImportItem& item) { return item.included && item.needsCrs; });
    const bool heights = std::all_of(mRows.begin(), mRows.end(), [](const ImportFileRow* row) {
        return !row->item().included || row->complete();
    });
    mCrsBox->setVisible(ask);
    mMissing->setText(!any       ? tr("No file is chosen.")
                      : !heights ? tr("Buildings need a height or a storey field.")
                                 : QString());
    mAccept->setEnabled(any && heights && (!ask || !crs().isEmpty()));
}

void ImportSheet::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT dismissed();
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && mAccept->isEnabled())
        Q_EMIT accepted();
    // Nothing else goes on to the view below, where it would move the camera.
}

} // namespace twin::app
