// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/search_box.h"

#include <QLabel>
#include <QPushButton>

namespace twin::app {

enum class Mode
{
    Explore,
    Scenarios,
    Stage
};

/// Name and project, the search field, the three modes.
class TopBar : public QWidget
{
    Q_OBJECT

public:
    explicit TopBar(QWidget* parent = nullptr);
    SearchBox& search() { return *mSearch; }
    void setProject(const QString& name, bool dirty);
    void setMode(Mode mode);

Q_SIGNALS:
    void modeChosen(twin::app::Mode mode);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void showProject();
    QLabel* mProject = nullptr;
    QString mProjectText;
    SearchBox* mSearch = nullptr;
    std::vector<QPushButton*> mModes;
};

} // namespace twin::app
