// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/layer_list_model.h"

#include "app/messages.h"
#include "app/models/list_roles.h"
#include "data/project/project_store.h"

#include <QFileInfo>

#include <algorithm>

namespace twin::app {

namespace {

QString kindWord(LayerKind kind)
{
    switch (kind) {
    case LayerKind::CityPackage:
        return LayerListModel::tr("City model");
    case LayerKind::Vector:
        return LayerListModel::tr("Draped layer");
    case LayerKind::Measures:
        return LayerListModel::tr("Catalogue of measures");
    }
    return {};
}

/// The sample city and its catalogue have names instead of files.
bool isFile(const std::string& path)
{
    return path != kBuiltInLuebeck;
}

} // namespace

LayerListModel::LayerListModel(ProjectDocument& document, QObject* parent)
    : QAbstractListModel(parent), mDocument(document)
{
    connect(&mDocument, &ProjectDocument::changed, this, [this](ChangeSet changes) {
        if (changes & (Change::Layers | Change::Appearance))
            rebuild();
    });
    rebuild();
}

void LayerListModel::rebuild()
{
    beginResetModel();
    mRows.clear();
    const Project& project = mDocument.project();
    mRows.push_back({Section, {}, tr("In the view"), {}, true, false});
    const std::vector<std::pair<const char*, QString>> builtIn{
        {"buildings", tr("Buildings")}, {"trees", tr("Trees")},         {"roads", tr("Roads and railways")},
        {"water", tr("Water")},         {"districts", tr("Districts")}, {"labels", tr("Names")},
        {"measures", tr("Measures")},   {"shadows", tr("Shadows")}};
    for (const auto& [key, title] : builtIn) {
        const bool hidden = std::find(project.hiddenLayers.begin(), project.hiddenLayers.end(), key) !=
                            project.hiddenLayers.end();
        mRows.push_back({BuiltIn, QString::fromLatin1(key), title, {}, !hidden, false});
    }
    if (!project.layers.empty())
        mRows.push_back({Section, {}, tr("Data of the project"), {}, true, false});
    for (const Layer& layer : project.layers) {
        const QString path = text(data::resolvePath(mDocument.path().toStdString(), layer.path));
        const bool missing = isFile(layer.path) && !QFileInfo::exists(path);
        const QString detail =
            missing ? tr("File not found: %1").arg(text(layer.path)) : kindWord(layer.kind);
        mRows.push_back({Own, text(layer.id), text(layer.name.empty() ? layer.id : layer.name), detail,
                         layer.visible, missing});
    }
    endResetModel();
}

int LayerListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(mRows.size());
}

QVariant LayerListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = mRows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return row.title;
    case DetailRole:
        return row.detail.isEmpty() ? QVariant() : QVariant(row.detail);
    case Qt::CheckStateRole:
        return row.kind == Section ? QVariant() : QVariant(row.visible ? Qt::Checked : Qt::Unchecked);
    case Qt::ToolTipRole:
        return row.detail.isEmpty() ? QVariant() : QVariant(row.detail);
    case Qt::AccessibleTextRole:
        return row.detail.isEmpty() ? row.title : QStringLiteral("%1, %2").arg(row.title, row.detail);
    case IdRole:
        return row.id;
    case SectionRole:
        return row.kind == Section;
    case KindRole:
        return row.kind;
    default:
        return {};
    }
}

bool LayerListModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const Row row = mRows[static_cast<std::size_t>(index.row())];
    if (role == Qt::EditRole && row.kind == Own) {
        if (value.toString().trimmed().isEmpty())
            return false;
        renameLayer(row.id, value.toString());
        return true;
    }
    if (role != Qt::CheckStateRole || row.kind == Section)
        return false;
    const bool visible = value.toInt() == Qt::Checked;
    const std::string id = row.id.toStdString();
    const QString label = visible ? tr("show %1").arg(row.title) : tr("hide %1").arg(row.title);
    mDocument.edit(label, [&](Project project) {
        if (row.kind == BuiltIn) {
            std::erase(project.hiddenLayers, id);
            if (!visible)
                project.hiddenLayers.push_back(id);
        }
        for (Layer& layer : project.layers) {
            if (row.kind == Own && layer.id == id)
                layer.visible = visible;
        }
        return project;
    });
    return true;
}

Qt::ItemFlags LayerListModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    const Kind kind = mRows[static_cast<std::size_t>(index.row())].kind;
    if (kind != Section)
        flags |= Qt::ItemIsSelectable | Qt::ItemIsUserCheckable;
    if (kind == Own)
        flags |= Qt::ItemIsEditable;
    return flags;
}

void LayerListModel::renameLayer(const QString& id, const QString& name)
{
    mDocument.edit(tr("rename layer"), [&](Project project) {
        for (Layer& layer : project.layers) {
            if (layer.id == id.toStdString())
                layer.name = name.trimmed().toStdString();
        }
        return project;
    });
}

void LayerListModel::removeLayer(const QString& id)
{
    mDocument.edit(tr("remove layer"), [&](Project project) {
        std::erase_if(project.layers, [&](const Layer& layer) { return layer.id == id.toStdString(); });
        return project;
    });
}

void LayerListModel::moveLayer(const QString& id, int by)
{
    mDocument.edit(tr("move layer"), [&](Project project) {
        auto& layers = project.layers;
        const auto found = std::find_if(layers.begin(), layers.end(),
                                        [&](const Layer& layer) { return layer.id == id.toStdString(); });
        const auto from = found - layers.begin();
        const auto to = from + by;
        if (found != layers.end() && to >= 0 && to < static_cast<std::ptrdiff_t>(layers.size()))
            std::swap(layers[static_cast<std::size_t>(from)], layers[static_cast<std::size_t>(to)]);
        return project;
    });
}

int LayerListModel::rowOf(const QString& id) const
{
    for (std::size_t i = 0; i < mRows.size(); ++i) {
        if (mRows[i].kind == Own && mRows[i].id == id)
            return static_cast<int>(i);
    }
    return -1;
}

} // namespace twin::app
