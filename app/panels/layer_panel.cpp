// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/layer_panel.h"

#include "app/messages.h"
#include "app/models/list_roles.h"
#include "app/panels/panel_style.h"
#include "app/panels/row_delegate.h"
#include "app/viewport/status_style.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

namespace twin::app {

LayerPanel::LayerPanel(ProjectDocument& document, Session& session, QWidget* parent)
    : QWidget(parent), mDocument(document), mSession(session), mModel(document), mList(new QListView),
      mStreams(new QVBoxLayout)
{
    mList->setModel(&mModel);
    mList->setItemDelegate(new RowDelegate(mList));
    mList->setMouseTracking(true);
    mList->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::SelectedClicked);
    mList->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    mList->setAccessibleName(tr("Layers"));
    mList->setToolTip(tr("Space shows or hides the layer, F2 renames one of your own"));
    mStreams->setContentsMargins(16, 4, 16, 8);
    mStreams->setSpacing(4);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeStyleRow());
    layout->addWidget(mList, 1);
    layout->addLayout(mStreams);
    layout->addWidget(makeButtons());
    connect(&mDocument, &ProjectDocument::changed, this, [this](ChangeSet changes) {
        if (changes & Change::Appearance)
            showStyle();
    });
    connect(&mSession, &Session::sceneReplaced, this, &LayerPanel::showStreams);
    showStyle();
    showStreams();
}

QWidget* LayerPanel::makeStyleRow()
{
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(16, 12, 16, 4);
    layout->setSpacing(8);
    mModelStyle = new QPushButton(tr("Model"));
    mModelStyle->setToolTip(tr("White architect's model: colour is left to the data"));
    mNatural = new QPushButton(tr("Natural"));
    mNatural->setToolTip(tr("Roofs, ground and water in natural colours"));
    auto* group = new QButtonGroup(row);
    for (QPushButton* button : {mModelStyle, mNatural}) {
        button->setCheckable(true);
        group->addButton(button);
        layout->addWidget(button, 1);
        const std::string style = button == mNatural ? "natural" : "model";
        connect(button, &QPushButton::clicked, this, [this, style] {
            mDocument.edit(tr("change style"), [&](Project project) {
                project.style = style;
                return project;
            });
        });
    }
    return row;
}

void LayerPanel::showStyle()
{
    const bool natural = mDocument.project().style == "natural";
    mNatural->setChecked(natural);
    mModelStyle->setChecked(!natural);
}

void LayerPanel::showStreams()
{
    clearLayout(*mStreams);
    for (const Datastream& stream : mSession.state().streams) {
        auto* button = new QPushButton;
        button->setText(button->fontMetrics().elidedText(text(stream.name), Qt::ElideRight, 210));
        button->setIcon(themeIcon(QStringLiteral("clock"), themeOf(*this).dark));
        button->setToolTip(tr("%1: %2. Shows the reading with its age.")
                               .arg(text(stream.name), provenanceWord(stream.provenance)));
        button->setAccessibleName(text(stream.name));
        connect(button, &QPushButton::clicked, this,
                [this, id = text(stream.id)] { Q_EMIT readingRequested(id); });
        mStreams->addWidget(button);
    }
}

QString LayerPanel::currentLayer() const
{
    const QModelIndex index = mList->currentIndex();
    return index.data(KindRole).toInt() == LayerListModel::Own ? index.data(IdRole).toString() : QString();
}

QWidget* LayerPanel::makeButtons()
{
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(16, 4, 12, 8);
    layout->setSpacing(2);
    const bool dark = themeOf(*this).dark;
    const auto add = [&](const char* icon, const QString& tip,
                         const std::function<void(const QString&)>& act) {
        auto* button = new QToolButton;
        button->setIcon(themeIcon(QString::fromLatin1(icon), dark));
        button->setToolTip(tip);
        button->setAccessibleName(tip);
        connect(button, &QToolButton::clicked, this, [this, act] {
            const QString id = currentLayer();
            act(id);
            const int now = mModel.rowOf(id);
            if (now >= 0)
                mList->setCurrentIndex(mModel.index(now));
        });
        layout->addWidget(button);
        return button;
    };
    add("plus", tr("Add data by importing files"), [this](const QString&) { Q_EMIT importRequested(); });
    const std::vector<QToolButton*> own{
        add("chevron-up", tr("Move the layer up"), [this](const QString& id) { mModel.moveLayer(id, -1); }),
        add("chevron-down", tr("Move the layer down"),
            [this](const QString& id) { mModel.moveLayer(id, 1); }),
        add("open", tr("Locate the file of the layer"),
            [this](const QString& id) { Q_EMIT locateRequested(id); }),
        add("trash", tr("Remove the layer from the project; its file stays"),
            [this](const QString& id) { mModel.removeLayer(id); })};
    layout->addStretch(1);
    const auto enable = [this, own] {
        for (QToolButton* button : own)
            button->setEnabled(!currentLayer().isEmpty());
    };
    connect(mList->selectionModel(), &QItemSelectionModel::currentChanged, this, enable);
    connect(&mModel, &QAbstractItemModel::modelReset, this, enable, Qt::QueuedConnection);
    enable();
    return row;
}

} // namespace twin::app
