// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/saved_view_model.h"

#include "app/messages.h"
#include "app/models/list_roles.h"

#include <algorithm>

namespace twin::app {

SavedViewModel::SavedViewModel(ProjectDocument& document, QObject* parent)
    : QAbstractListModel(parent), mDocument(document)
{
    connect(&mDocument, &ProjectDocument::changed, this, [this](ChangeSet changes) {
        if (changes & Change::Views) {
            beginResetModel();
            endResetModel();
        }
    });
}

int SavedViewModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(views().size());
}

QVariant SavedViewModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const SavedView& view = views()[static_cast<std::size_t>(index.row())];
    const QString title = text(view.title.in(german()));
    const QString note = text(view.note.in(german()));
    switch (role) {
    case Qt::DisplayRole:
        return QStringLiteral("%1  %2").arg(index.row() + 1).arg(title);
    case Qt::EditRole:
        return title;
    case DetailRole: {
        QStringList parts;
        parts << (view.day ? dateText(*view.day) : tr("today"));
        if (!view.scenario.empty())
            parts << tr("scenario");
        if (!note.isEmpty())
            parts << note.simplified();
        return parts.join(QStringLiteral(" · "));
    }
    case Qt::ToolTipRole:
        return note.isEmpty() ? QVariant() : QVariant(note);
    case IdRole:
        return text(view.id);
    case SectionRole:
        return false;
    default:
        return {};
    }
}

bool SavedViewModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const QString title = value.toString().trimmed();
    if (role != Qt::EditRole || !index.isValid() || title.isEmpty())
        return false;
    change(tr("rename view"), [&](std::vector<SavedView>& views) {
        LocalisedText& target = views[static_cast<std::size_t>(index.row())].title;
        (german() || target.de.empty() ? target.de : target.en) = title.toStdString();
    });
    return true;
}

Qt::ItemFlags SavedViewModel::flags(const QModelIndex& index) const
{
    return index.isValid()
               ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemNeverHasChildren
               : Qt::NoItemFlags;
}

void SavedViewModel::change(const QString& label, const std::function<void(std::vector<SavedView>&)>& edit)
{
    mDocument.edit(label, [&](Project project) {
        edit(project.views);
        return project;
    });
}

int SavedViewModel::add(SavedView view, int row)
{
    const int target = row < 0 || row >= rowCount() ? rowCount() : row + 1;
    for (int number = 1;; ++number) {
        view.id = "view-" + std::to_string(number);
        if (std::none_of(views().begin(), views().end(),
                         [&](const SavedView& other) { return other.id == view.id; }))
            break;
    }
    change(tr("add view"),
           [&](std::vector<SavedView>& views) { views.insert(views.begin() + target, view); });
    return target;
}

void SavedViewModel::remove(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    change(tr("delete view"), [&](std::vector<SavedView>& views) { views.erase(views.begin() + row); });
}

void SavedViewModel::move(int row, int by)
{
    const int target = row + by;
    if (row < 0 || row >= rowCount() || target < 0 || target >= rowCount())
        return;
    change(tr("move view"), [&](std::vector<SavedView>& views) {
        std::swap(views[static_cast<std::size_t>(row)], views[static_cast<std::size_t>(target)]);
    });
}

void SavedViewModel::setNote(int row, const QString& note)
{
    if (row < 0 || row >= rowCount())
        return;
    change(tr("edit note"), [&](std::vector<SavedView>& views) {
        LocalisedText& target = views[static_cast<std::size_t>(row)].note;
        (german() || target.de.empty() ? target.de : target.en) = note.toStdString();
    });
}

void SavedViewModel::retake(int row, const SavedView& view)
{
    if (row < 0 || row >= rowCount())
        return;
    change(tr("retake view"), [&](std::vector<SavedView>& views) {
        SavedView& target = views[static_cast<std::size_t>(row)];
        target.viewpoint = view.viewpoint;
        target.day = view.day;
        target.selection = view.selection;
        target.scenario = view.scenario;
    });
}

} // namespace twin::app
