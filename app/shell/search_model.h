// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

#include <functional>
#include <vector>

namespace twin::app {

/// Something that can be found by name: a measure, a district, a landmark, a street, a command.
struct SearchEntry
{
    enum class Kind
    {
        Command,
        Measure,
        District,
        Landmark,
        Street,
        View,
        Reading
    };
    Kind kind = Kind::Command;
    QString title;
    QString detail;
    std::function<void()> act;
};

/// The entries that match what was typed, best first. "> " restricts to commands.
class SearchModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;
    void setEntries(std::vector<SearchEntry> entries);
    void setQuery(const QString& query);
    void run(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    /// Lower is better; nothing where the words are not all there.
    static std::optional<int> score(const QString& foldedQuery, const QString& foldedTitle,
                                    const QString& foldedDetail);

private:
    struct Folded
    {
        QString title;
        QString detail;
    };
    std::vector<SearchEntry> mEntries;
    std::vector<Folded> mFolded;
    std::vector<std::size_t> mHits;
};

} // namespace twin::app
