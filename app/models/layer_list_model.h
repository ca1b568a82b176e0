// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/project_document.h"

#include <QAbstractListModel>

namespace twin::app {

/// What can be shown or hidden: the built-in parts of the twin, then the project's own layers. A tick is an
/// undoable edit.
class LayerListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Kind
    {
        Section,
        BuiltIn,
        Own
    };

    explicit LayerListModel(ProjectDocument& document, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    /// Edits of the project's own layers; `id` is the layer's.
    void renameLayer(const QString& id, const QString& name);
    void removeLayer(const QString& id);
    void moveLayer(const QString& id, int by);
    int rowOf(const QString& id) const;

private:
    struct Row
    {
        Kind kind = BuiltIn;
        QString id;
        QString title;
        QString detail;
        bool visible = true;
        bool missing = false;
    };
    void rebuild();

    ProjectDocument& mDocument;
    std::vector<Row> mRows;
};

} // namespace twin::app
