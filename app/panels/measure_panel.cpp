// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/measure_panel.h"

#include "app/messages.h"
#include "app/models/list_roles.h"
#include "app/panels/panel_style.h"
#include "app/panels/row_delegate.h"

#include <QScopedValueRollback>
#include <QScrollBar>
#include <QVBoxLayout>

namespace twin::app {

MeasurePanel::MeasurePanel(Session& session, QWidget* parent)
    : QWidget(parent), mSession(session), mFilter(new FilterBar(session)), mHeading(makeHeading({})),
      mEmpty(makeLabel({}, 0, QFont::Normal, true)), mList(new QListView)
{
    mList->setModel(&mModel);
    mList->setItemDelegate(new RowDelegate(mList));
    mList->setMouseTracking(true);
    mList->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    mList->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    mList->setAccessibleName(tr("Measures"));
    mHeading->setContentsMargins(16, 4, 16, 4);
    mEmpty->setContentsMargins(16, 16, 16, 16);
    mEmpty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    mEmpty->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(mFilter);
    layout->addWidget(mHeading);
    layout->addWidget(mList, 1);
    layout->addWidget(mEmpty, 1);

    connect(&mSession, &Session::planChanged, this, &MeasurePanel::refill);
    connect(&mSession, &Session::dayChanged, this, &MeasurePanel::refill);
    connect(&mSession, &Session::filterChanged, this, &MeasurePanel::refill);
    connect(&mSession, &Session::selectionChanged, this, &MeasurePanel::showSelection);
    connect(
        mList->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex& index) {
            // The focus alone gives the list a current row, which nobody chose.
            if (!mFollowing && mList->selectionModel()->isSelected(index) &&
                !index.data(SectionRole).toBool())
                Q_EMIT activated({Selection::Kind::Measure, index.data(IdRole).toString().toStdString(), {}});
        });
    const auto choose = [this](const QModelIndex& index) {
        if (!index.data(SectionRole).toBool())
            Q_EMIT activated({Selection::Kind::Measure, index.data(IdRole).toString().toStdString(), {}});
    };
    connect(mList, &QListView::activated, this, choose);
    // The mouse makes a row current before it selects it, so the above has not taken it.
    connect(mList, &QListView::clicked, this, choose);
    refill();
}

void MeasurePanel::refill()
{
    mFollowing = true;
    const SceneState& state = mSession.state();
    const int scroll = mList->verticalScrollBar()->value();
    mModel.setContent(state.shown, state.filter, state.day,
                      {state.scenarioChanged.begin(), state.scenarioChanged.end()});
    mHeading->setText(mModel.heading());
    const bool empty = mModel.rowCount() == 0;
    mList->setVisible(!empty);
    mEmpty->setVisible(empty);
    mEmpty->setText(
        !mSession.loaded()
            ? tr("The measures of the digital strategy appear here as soon as the city is loaded.")
        : state.shown.measures.empty() ? tr("This project has no catalogue of measures. Import one as CSV or "
                                            "GeoPackage by Data > Import.")
                                       : tr("No measure passes the filter. Remove a filter above, or clear "
                                            "them all in the filter menu."));
    showSelection();
    mList->verticalScrollBar()->setValue(scroll);
    mFollowing = false;
}

void MeasurePanel::showSelection()
{
    const QScopedValueRollback following(mFollowing, true);
    const Selection& selection = mSession.selection();
    const int row = selection.kind == Selection::Kind::Measure ? mModel.rowOf(text(selection.id)) : -1;
    showCurrentRow(*mList, mModel.index(row));
}

} // namespace twin::app
