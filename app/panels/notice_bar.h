// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>

#include <functional>

namespace twin::app {

/// One line above the view that says something or asks something, instead of a dialog. Closes itself after an
/// answer.
class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    NoticeBar(const QString& text, QWidget* parent = nullptr);
    QPushButton* addAction(const QString& text, const std::function<void()>& act);
    void addWidget(QWidget* widget);
    /// Goes away by itself.
    void dismissAfter(int millis);

private:
    QHBoxLayout* mLayout = nullptr;
};

} // namespace twin::app
