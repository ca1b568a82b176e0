// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/project_document.h"

#include <QAbstractListModel>

namespace twin::app {

/// The steps of the presentation, in order. Every change is an undoable edit of the document.
class SavedViewModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit SavedViewModel(ProjectDocument& document, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    const std::vector<SavedView>& views() const { return mDocument.project().views; }
    /// Adds after `row` (-1: at the end); the id is made unique. Returns the new row.
    int add(SavedView view, int row);
    void remove(int row);
    void move(int row, int by);
    void setNote(int row, const QString& note);
    /// Takes camera, day, selection and scenario of `view`, keeps title and note.
    void retake(int row, const SavedView& view);

private:
    void change(const QString& label, const std::function<void(std::vector<SavedView>&)>& edit);
    ProjectDocument& mDocument;
};

} // namespace twin::app
