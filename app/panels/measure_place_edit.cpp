// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/measure_place_edit.h"

#include "app/messages.h"
#include "app/panels/panel_style.h"
#include "app/viewport/status_style.h"

#include <QVBoxLayout>

#include <algorithm>

namespace twin::app {

namespace {
constexpr int kNamesHeight = 132;
}

MeasurePlaceEdit::MeasurePlaceEdit(const Placement& placement, const std::vector<District>& districts,
                                   QWidget* parent)
    : QWidget(parent), mPlacement(placement), mDistricts(districts), mScope(new QComboBox),
      mNames(new QListWidget), mPlace(new QWidget), mWhere(makeLabel({}, 0, QFont::Normal, false)),
      mPick(new QPushButton(tr("Pick in the view")))
{
    for (const Scope scope : allScopes())
        mScope->addItem(scopeWord(scope), static_cast<int>(scope));
    mScope->setCurrentIndex(mScope->findData(static_cast<int>(placement.scope)));
    mScope->setAccessibleName(tr("Reach"));
    // What the catalogue names stays, also where the city does not know it.
    std::vector<std::string> names = placement.districts;
    for (const District& district : districts) {
        if (std::find(names.begin(), names.end(), district.name) == names.end())
            names.push_back(district.name);
    }
    for (std::size_t i = 0; i < names.size(); ++i) {
        auto* entry = new QListWidgetItem(text(names[i]), mNames);
        entry->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
        entry->setCheckState(i < placement.districts.size() ? Qt::Checked : Qt::Unchecked);
    }
    mNames->setFixedHeight(kNamesHeight);
    mNames->setAccessibleName(tr("Districts"));
    mPick->setToolTip(tr("The next click in the view is the place; Return takes its middle, Esc none"));
    auto* row = new QVBoxLayout(mPlace);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(mWhere);
    row->addWidget(mPick, 0, Qt::AlignLeft);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(mScope);
    layout->addWidget(mNames);
    layout->addWidget(mPlace);
    connect(mScope, &QComboBox::currentIndexChanged, this, &MeasurePlaceEdit::show);
    connect(mPick, &QPushButton::clicked, this, &MeasurePlaceEdit::pickRequested);
    show();
}

void MeasurePlaceEdit::show()
{
    mNames->setVisible(chosen() == Scope::District);
    mPlace->setVisible(chosen() == Scope::Place);
    const auto count = mPlacement.points.size() + mPlacement.lines.size() + mPlacement.areas.size();
    if (mPlacement.points.size() == 1 && count == 1) {
        const MapPoint2& point = mPlacement.points.front();
        const int index = districtAt(mDistricts, point);
        QString line = tr("E %1, N %2").arg(numberText(point.easting), numberText(point.northing));
        if (index >= 0)
            line += QStringLiteral(" · ") + text(mDistricts[static_cast<std::size_t>(index)].name);
        mWhere->setText(line);
    } else {
        mWhere->setText(count == 0 ? tr("no place yet")
                                   : tr("%n place(s) of the catalogue", nullptr, static_cast<int>(count)));
    }
}

void MeasurePlaceEdit::setPoint(MapPoint2 point)
{
    mPlacement.points = {point};
    mPlacement.lines.clear();
    mPlacement.areas.clear();
    mPlacement.approximate = false;
    mPlacement.words.clear(); // the source's words were about another place
    const int index = districtAt(mDistricts, point);
    mPlacement.districts.clear();
    if (index >= 0)
        mPlacement.districts = {mDistricts[static_cast<std::size_t>(index)].name};
    mScope->setCurrentIndex(mScope->findData(static_cast<int>(Scope::Place)));
    show();
}

QString MeasurePlaceEdit::problem() const
{
    const Placement now = placement();
    if (now.scope == Scope::District && now.districts.empty())
        return tr("Check at least one district, or choose another reach.");
    if (now.scope == Scope::Place && now.points.empty() && now.lines.empty() && now.areas.empty())
        return tr("Pick the place in the view, or choose another reach.");
    return {};
}

Placement MeasurePlaceEdit::placement() const
{
    Placement now = mPlacement;
    const bool other = chosen() != now.scope;
    now.scope = chosen();
    if (now.scope == Scope::District) {
        now.districts.clear();
        for (int i = 0; i < mNames->count(); ++i) {
            if (mNames->item(i)->checkState() == Qt::Checked)
                now.districts.push_back(mNames->item(i)->text().toStdString());
        }
    }
    if (other && now.scope != Scope::Place) {
        now.points.clear();
        now.lines.clear();
        now.areas.clear();
        now.words.clear();
        now.approximate = false;
        if (now.scope != Scope::District)
            now.districts.clear();
    }
    return now;
}

} // namespace twin::app
