// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/district_panel.h"

#include "app/messages.h"
#include "app/models/list_roles.h"
#include "app/panels/panel_style.h"
#include "app/panels/row_delegate.h"

#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace twin::app {

DistrictPanel::DistrictPanel(Session& session, QWidget* parent)
    : QWidget(parent), mSession(session), mHeading(makeHeading({})), mList(new QListView)
{
    mList->setModel(&mModel);
    mList->setItemDelegate(new RowDelegate(mList));
    mList->setMouseTracking(true);
    mList->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    mList->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    mList->setAccessibleName(tr("Districts"));
    mHeading->setContentsMargins(16, 12, 16, 4);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(mHeading);
    layout->addWidget(mList, 1);
    connect(&mSession, &Session::planChanged, this, &DistrictPanel::refill);
    connect(&mSession, &Session::dayChanged, this, &DistrictPanel::refill);
    connect(&mSession, &Session::selectionChanged, this, &DistrictPanel::showSelection);
    const auto selectionOf = [](const QModelIndex& index) {
        return Selection{Selection::Kind::District, index.data(IdRole).toString().toStdString(), {}};
    };
    connect(mList->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this, selectionOf](const QModelIndex& index) {
                // The focus alone gives the list a current row, which nobody chose.
                if (!mFollowing && mList->selectionModel()->isSelected(index))
                    Q_EMIT activated(selectionOf(index));
            });
    const auto choose = [this, selectionOf](const QModelIndex& index) {
        Q_EMIT activated(selectionOf(index));
    };
    connect(mList, &QListView::activated, this, choose);
    // The mouse makes a row current before it selects it, so the above has not taken it.
    connect(mList, &QListView::clicked, this, choose);
    refill();
}

void DistrictPanel::refill()
{
    mFollowing = true;
    mModel.setContent(mSession.districts(), mSession.state().shown, mSession.day());
    mHeading->setText(mModel.rowCount() == 0
                          ? mSession.loaded() ? tr("No districts. Drop a file of them together with the "
                                                   "city's buildings or terrain on the view.")
                                              : tr("Districts appear here as soon as the city is loaded.")
                          : tr("Local measures per district, %1 more citywide")
                                .arg(numberText(mModel.citywideCount()))
                                .toUpper());
    showSelection();
    mFollowing = false;
}

void DistrictPanel::showSelection()
{
    const QScopedValueRollback following(mFollowing, true);
    const Selection& selection = mSession.selection();
    const QString name = text(selection.kind == Selection::Kind::District ? selection.id : std::string());
    showCurrentRow(*mList, mModel.index(name.isEmpty() ? -1 : mModel.rowOf(name)));
}

} // namespace twin::app
