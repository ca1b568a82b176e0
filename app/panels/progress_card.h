// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QLabel>
#include <QProgressBar>
#include <QTimer>

namespace twin::app {

class BackgroundJob;

/// Says in the view what a job does, how far it is, how long it will take, and offers to stop it.
class ProgressCard : public QFrame
{
    Q_OBJECT

public:
    explicit ProgressCard(BackgroundJob& job, QWidget* parent = nullptr);

private:
    void show(double fraction, const QString& step, double remainingSeconds);
    BackgroundJob& mJob;
    QLabel* mTitle = nullptr;
    QLabel* mStep = nullptr;
    QLabel* mRemaining = nullptr;
    QProgressBar* mBar = nullptr;
    QTimer mDelay;
};

} // namespace twin::app
