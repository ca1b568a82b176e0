// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/search_model.h"

#include "app/messages.h"
#include "app/models/list_roles.h"
#include "core/text.h"

#include <algorithm>
#include <optional>

namespace twin::app {

namespace {

constexpr std::size_t kMostHits = 60;

QString folded(const QString& words)
{
    return text(foldCase(words.toStdString()));
}

QString kindWord(SearchEntry::Kind kind)
{
    switch (kind) {
    case SearchEntry::Kind::Command:
        return SearchModel::tr("Command");
    case SearchEntry::Kind::Measure:
        return SearchModel::tr("Measure");
    case SearchEntry::Kind::District:
        return SearchModel::tr("District");
    case SearchEntry::Kind::Landmark:
        return SearchModel::tr("Landmark");
    case SearchEntry::Kind::Street:
        return SearchModel::tr("Street");
    case SearchEntry::Kind::View:
        return SearchModel::tr("View");
    case SearchEntry::Kind::Reading:
        return SearchModel::tr("Reading");
    }
    return {};
}

} // namespace

void SearchModel::setEntries(std::vector<SearchEntry> entries)
{
    beginResetModel();
    mHits.clear();
    mEntries = std::move(entries);
    mFolded.clear();
    mFolded.reserve(mEntries.size());
    for (const SearchEntry& entry : mEntries)
        mFolded.push_back({folded(entry.title), folded(entry.detail)});
    endResetModel();
}

std::optional<int> SearchModel::score(const QString& query, const QString& title, const QString& detail)
{
    if (title.startsWith(query))
        return 0;
    if (title.contains(QLatin1Char(' ') + query))
        return 1;
    if (title.contains(query))
        return 2;
    const QStringList words = query.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const bool all = std::all_of(words.begin(), words.end(), [&](const QString& word) {
        return title.contains(word) || detail.contains(word);
    });
    return all && !words.isEmpty() ? std::optional(3) : std::nullopt;
}

void SearchModel::setQuery(const QString& query)
{
    beginResetModel();
    mHits.clear();
    const bool commands = query.startsWith(QLatin1Char('>'));
    const QString wanted = folded(commands ? query.mid(1).trimmed() : query.trimmed());
    std::vector<std::pair<int, std::size_t>> hits;
    for (std::size_t i = 0; i < mEntries.size(); ++i) {
        if (commands && mEntries[i].kind != SearchEntry::Kind::Command)
            continue;
        if (wanted.isEmpty()) {
            if (commands)
                hits.emplace_back(0, i);
            continue;
        }
        if (const auto points = score(wanted, mFolded[i].title, mFolded[i].detail)) {
            // A street of that name comes after measures and districts: there are a thousand of them.
            const int late = mEntries[i].kind == SearchEntry::Kind::Street ? 1 : 0;
            hits.emplace_back(*points * 2 + late, i);
        }
    }
    std::stable_sort(hits.begin(), hits.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (std::size_t i = 0; i < std::min(hits.size(), kMostHits); ++i)
        mHits.push_back(hits[i].second);
    endResetModel();
}

void SearchModel::run(int row) const
{
    if (row < 0 || row >= rowCount())
        return;
    // A copy: what is run may change the entries.
    const std::function<void()> act = mEntries[mHits[static_cast<std::size_t>(row)]].act;
    if (act)
        act();
}

int SearchModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(mHits.size());
}

QVariant SearchModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SearchEntry& entry = mEntries[mHits[static_cast<std::size_t>(index.row())]];
    const QString kind = kindWord(entry.kind);
    switch (role) {
    case Qt::DisplayRole:
        return entry.title;
    case DetailRole:
        return entry.detail.isEmpty() ? kind : QStringLiteral("%1 · %2").arg(kind, entry.detail);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2").arg(entry.title, kind);
    case SectionRole:
        return false;
    default:
        return {};
    }
}

} // namespace twin::app
