// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

#include <vector>

namespace twin::app {

/// Places its items in lines from left to right, as text flows.
class FlowLayout : public QLayout
{
public:
    explicit FlowLayout(QWidget* parent, int gap = 6);
    ~FlowLayout() override;
    void addItem(QLayoutItem* item) override { mItems.push_back(item); }
    int count() const override { return static_cast<int>(mItems.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange({0, 0, width, 0}, false); }
    QSize sizeHint() const override { return minimumSize(); }
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    int arrange(const QRect& rect, bool apply) const;
    std::vector<QLayoutItem*> mItems;
    int mGap;
};

} // namespace twin::app
