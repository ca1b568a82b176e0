// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/session.h"
#include "app/models/layer_list_model.h"

#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

namespace twin::app {

/// Tab "Ebenen": style, what is shown, own layers, live streams.
class LayerPanel : public QWidget
{
    Q_OBJECT

public:
    LayerPanel(ProjectDocument& document, Session& session, QWidget* parent = nullptr);
    QListView& list() { return *mList; }
    LayerListModel& model() { return mModel; }

Q_SIGNALS:
    void importRequested();
    void locateRequested(const QString& layerId);
    void readingRequested(const QString& streamId);

private:
    QWidget* makeStyleRow();
    QWidget* makeButtons();
    void showStyle();
    void showStreams();
    QString currentLayer() const;

    ProjectDocument& mDocument;
    Session& mSession;
    LayerListModel mModel;
    QListView* mList = nullptr;
    QPushButton* mModelStyle = nullptr;
    QPushButton* mNatural = nullptr;
    QVBoxLayout* mStreams = nullptr;
};

} // namespace twin::app
