// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/search_model.h"

#include <QFrame>
#include <QLineEdit>
#include <QListView>

namespace twin::app {

/// One field for everything: measures, districts, landmarks, streets, views and (after ">") every command of
/// the menus.
class SearchBox : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchBox(QWidget* parent = nullptr);
    /// Called for fresh entries whenever the field is entered.
    void setSource(std::function<std::vector<SearchEntry>()> source) { mSource = std::move(source); }
    /// Ctrl+K: the field with ">" in it.
    void openPalette();
    void openSearch();
    SearchModel& model() { return mModel; }
    bool popupVisible() const { return mPopup && mPopup->isVisible(); }
    void acceptRow(int row);

protected:
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void refresh();
    void showPopup(bool show);

    SearchModel mModel;
    std::function<std::vector<SearchEntry>()> mSource;
    QFrame* mPopup = nullptr;
    QListView* mList = nullptr;
};

} // namespace twin::app
