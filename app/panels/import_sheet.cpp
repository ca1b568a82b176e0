// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/import_sheet.h"

#include "app/messages.h"
#include "app/panels/panel_style.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace twin::app {

namespace {
constexpr int kWidth = 480;
constexpr int kFilesHeight = 244;
/// From so many alike files on they are one row.
constexpr std::size_t kAlike = 4;

QString kindWord(const ImportItem& item)
{
    switch (item.info.kind) {
    case data::SourceKind::Terrain:
    case data::SourceKind::PointCloud:
        return QCoreApplication::translate("twin::app::ImportSheet", "terrain");
    case data::SourceKind::Imagery:
        return QCoreApplication::translate("twin::app::ImportSheet", "images");
    case data::SourceKind::Measures:
        return QCoreApplication::translate("twin::app::ImportSheet", "catalogues of measures");
    case data::SourceKind::Archive:
        return QCoreApplication::translate("twin::app::ImportSheet", "archives");
    default:
        return text(item.info.format).section(QLatin1Char(' '), 0, 0);
    }
}

/// Alike files together, in the order in which the first of each came.
std::vector<std::vector<ImportItem>> grouped(const std::vector<ImportItem>& items)
{
    std::map<std::string, std::size_t> sizes;
    std::vector<std::string> keys;
    for (const ImportItem& item : items) {
        keys.push_back(importKey(item));
        ++sizes[keys.back()];
    }
    std::map<std::string, std::size_t> place;
    std::vector<std::vector<ImportItem>> groups;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const bool alone = sizes[keys[i]] < kAlike;
        const auto [known, fresh] =
            place.emplace(alone ? keys[i] + "#" + std::to_string(i) : keys[i], groups.size());
        if (fresh)
            groups.emplace_back();
        groups[known->second].push_back(items[i]);
    }
    return groups;
}
} // namespace

QString ImportSheet::summary(const std::vector<ImportItem>& items)
{
    std::map<QString, int> counts;
    for (const ImportItem& item : items)
        ++counts[kindWord(item)];
    std::vector<std::pair<QString, int>> ordered(counts.begin(), counts.end());
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    QStringList parts;
    for (const auto& [word, count] : ordered)
        parts << QStringLiteral("%1 %2").arg(count).arg(word);
    return parts.join(QStringLiteral(" · "));
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
    if (items.size() > 1)
        layout->addWidget(makeLabel(summary(items), kSecondaryPixels, QFont::Normal, true));
    layout->addWidget(makeFiles(items));
    layout->addWidget(makeCrs());
    layout->addLayout(buttons);
    connect(mAccept, &QPushButton::clicked, this, &ImportSheet::accepted);
    connect(leave, &QPushButton::clicked, this, &ImportSheet::dismissed);
    const auto asking = std::count_if(mRows.begin(), mRows.end(), [](auto* row) { return row->asksCrs(); });
    for (ImportFileRow* row : mRows)
        row->offerCrs(asking > 1);
    check();
    setFocusProxy(mCrsBox->isHidden() ? static_cast<QWidget*>(mAccept) : mCrs);
}

QWidget* ImportSheet::makeFiles(const std::vector<ImportItem>& items)
{
    auto* list = new QWidget;
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(4);
    for (const std::vector<ImportItem>& alike : grouped(items)) {
        auto* row = new ImportFileRow(alike);
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
    mCrs = makeCrsChoice();
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
    for (const ImportFileRow* row : mRows) {
        for (ImportItem& item : row->items())
            all.push_back(std::move(item));
    }
    return all;
}

void ImportSheet::check()
{
    if (!mCrsBox)
        return; // rows report while the sheet is still being put together
    const bool any = std::any_of(mRows.begin(), mRows.end(), [](auto* row) { return row->anyIncluded(); });
    const bool ask = std::any_of(mRows.begin(), mRows.end(), [](auto* row) { return row->asksCrs(); });
    const bool heights = std::all_of(mRows.begin(), mRows.end(),
                                     [](auto* row) { return !row->anyIncluded() || row->complete(); });
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
