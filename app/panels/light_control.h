// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>
#include <QDateEdit>
#include <QFrame>
#include <QLabel>
#include <QSlider>
#include <QTimeEdit>
#include <QTimer>

#include "app/document/session.h"

namespace twin::app {

/// Date and time of the light: a small card that opens where the view shows them. The picture follows at
/// once, the document gets one edit when the hand rests.
class LightControl : public QFrame
{
    Q_OBJECT

public:
    LightControl(ProjectDocument& document, Session& session, QWidget* parent);
    /// Below `anchor` (in the coordinates of the parent), inside the parent.
    void openAt(const QRectF& anchor);
    QSlider& slider() { return *mSlider; }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void show(const LightSetting& light);
    void take(const LightSetting& light);
    void commit();

    ProjectDocument& mDocument;
    Session& mSession;
    QDateEdit* mDate = nullptr;
    QTimeEdit* mTime = nullptr;
    QCheckBox* mFollow = nullptr;
    QSlider* mSlider = nullptr;
    QLabel* mSun = nullptr;
    QTimer mCommit;
    bool mShowing = false;
};

} // namespace twin::app
