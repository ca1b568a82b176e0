// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace twin::app {

/// Cards that float at the foot of the view: progress, questions. As large as its visible cards.
class CardStack : public QWidget
{
    Q_OBJECT

public:
    explicit CardStack(QWidget* host);
    void add(QWidget* card);
    /// Nothing of the window's work may be seen by an audience.
    void setSuppressed(bool suppressed);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool event(QEvent* event) override;

private:
    void place();
    bool mSuppressed = false;
};

} // namespace twin::app
