// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/filter_bar.h"

#include "app/messages.h"
#include "app/panels/flow_layout.h"
#include "app/panels/panel_style.h"
#include "app/theme/fonts.h"
#include "app/viewport/status_style.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace twin::app {

FilterBar::FilterBar(Session& session, QWidget* parent)
    : QWidget(parent), mSession(session), mLine(new QLineEdit), mMenu(new QMenu(this)), mChips(new QWidget)
{
    mLine->setPlaceholderText(tr("Filter: title, place, responsible …"));
    mLine->setClearButtonEnabled(true);
    mLine->setAccessibleName(tr("Filter measures by text"));
    connect(mLine, &QLineEdit::textChanged, this, [this](const QString& text) {
        change([&](MeasureFilter& filter) { filter.text = text.trimmed().toStdString(); });
    });
    auto* button = new QToolButton;
    button->setIcon(themeIcon(QStringLiteral("filter"), themeOf(*this).dark));
    button->setText(tr("Filter"));
    button->setToolTip(
        tr("Restrict the list and the view by status, field of action, goal, district or reach"));
    button->setAccessibleName(tr("Filter menu"));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
    button->setMenu(mMenu);
    connect(mMenu, &QMenu::aboutToShow, this, &FilterBar::fillMenu);

    auto* top = new QHBoxLayout;
    top->setContentsMargins(0, 0, 0, 0);
    top->setSpacing(4);
    top->addWidget(mLine, 1);
    top->addWidget(button);
    new FlowLayout(mChips);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(16, 8, 12, 4);
    all->setSpacing(8);
    all->addLayout(top);
    all->addWidget(mChips);
    connect(&mSession, &Session::filterChanged, this, &FilterBar::fillChips);
    fillChips();
}

void FilterBar::change(const std::function<void(MeasureFilter&)>& edit)
{
    MeasureFilter filter = mSession.filter();
    edit(filter);
    mSession.setFilter(filter);
}

void FilterBar::fillMenu()
{
    mMenu->clear();
    const MeasureFilter& now = mSession.filter();
    const auto add = [this](QMenu& menu, const QString& title, bool checked,
                            const std::function<void(MeasureFilter&)>& edit) {
        QAction* action = menu.addAction(title);
        action->setCheckable(true);
        action->setChecked(checked);
        connect(action, &QAction::triggered, this, [this, edit] { change(edit); });
        return action;
    };
    QMenu& status = *mMenu->addMenu(tr("Status"));
    for (const MeasureStatus value : allStatuses()) {
        add(status, statusWord(value), now.status == value, [value](MeasureFilter& filter) {
            filter.status = filter.status == value ? std::nullopt : std::optional(value);
        })->setIcon(statusIcon(value, themeOf(*this).dark));
    }
    QMenu& field = *mMenu->addMenu(tr("Field of action"));
    for (const std::string& value : mSession.state().shown.fields())
        add(field, text(value), now.field == value,
            [value](MeasureFilter& filter) { filter.field = filter.field == value ? std::string() : value; });
    QMenu& goal = *mMenu->addMenu(tr("Goal"));
    for (const Goal& value : mSession.state().shown.goals)
        add(goal, text(value.name.in(german())), now.goal == value.key,
            [key = value.key](MeasureFilter& filter) {
                filter.goal = filter.goal == key ? std::string() : key;
            });
    QMenu& district = *mMenu->addMenu(tr("District"));
    for (const District& value : mSession.districts())
        add(district, text(value.name), now.district == value.name,
            [name = value.name](MeasureFilter& filter) {
                filter.district = filter.district == name ? std::string() : name;
            });
    QMenu& reach = *mMenu->addMenu(tr("Reach"));
    for (const Scope value : allScopes())
        add(reach, scopeWord(value), now.scope == value, [value](MeasureFilter& filter) {
            filter.scope = filter.scope == value ? std::nullopt : std::optional(value);
        });
    mMenu->addSeparator();
    add(*mMenu, tr("Show citywide measures"), now.includeCitywide,
        [](MeasureFilter& filter) { filter.includeCitywide = !filter.includeCitywide; });
    mMenu->addAction(tr("Clear all filters"), this, [this] {
        mLine->clear();
        mSession.setFilter({});
    });
}

void FilterBar::fillChips()
{
    clearLayout(*mChips->layout());
    const MeasureFilter& now = mSession.filter();
    if (text(now.text) != mLine->text().trimmed())
        mLine->setText(text(now.text));
    if (now.status)
        addChip(statusWord(*now.status), [](MeasureFilter& filter) { filter.status.reset(); });
    if (!now.field.empty())
        addChip(text(now.field), [](MeasureFilter& filter) { filter.field.clear(); });
    if (!now.goal.empty())
        addChip(goalWord(now.goal), [](MeasureFilter& filter) { filter.goal.clear(); });
    if (!now.district.empty())
        addChip(text(now.district), [](MeasureFilter& filter) { filter.district.clear(); });
    if (now.scope)
        addChip(scopeWord(*now.scope), [](MeasureFilter& filter) { filter.scope.reset(); });
    if (!now.includeCitywide)
        addChip(tr("without citywide"), [](MeasureFilter& filter) { filter.includeCitywide = true; });
    mChips->setVisible(mChips->layout()->count() > 0);
    updateGeometry();
}

void FilterBar::addChip(const QString& text, const std::function<void(MeasureFilter&)>& remove)
{
    auto* chip = new QToolButton;
    chip->setFont(uiFont(kSecondaryPixels));
    chip->setText(chip->fontMetrics().elidedText(text, Qt::ElideRight, 200) + QStringLiteral("  ×"));
    chip->setToolTip(tr("Remove the filter \"%1\"").arg(text));
    chip->setAccessibleName(chip->toolTip());
    chip->setStyleSheet(
        QStringLiteral("QToolButton { background: %1; border-radius: 10px; padding: 2px 8px; }"
                       "QToolButton:focus { border: 1px solid %2; }")
            .arg(themeOf(*this).selection.name(), themeOf(*this).selectedPlace.name()));
    connect(chip, &QToolButton::clicked, this, [this, remove] { change(remove); });
    mChips->layout()->addWidget(chip);
}

} // namespace twin::app
