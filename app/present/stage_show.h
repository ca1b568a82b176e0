// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/session.h"
#include "app/viewport/scene_host.h"

#include <QLabel>
#include <QWidget>

namespace twin::app {

/// The running presentation over the 3D view: caption, keys, black screen. The window hides its tools while
/// it is there.
class StageShow : public QWidget
{
    Q_OBJECT

public:
    StageShow(ProjectDocument& document, Session& session, SceneHost& host);
    void start(int index);
    int index() const { return mIndex; }
    int count() const;
    bool black() const { return mBlack; }
    void go(int index);

Q_SIGNALS:
    void left(); ///< Esc
    void indexChanged(int index);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    ProjectDocument& mDocument;
    Session& mSession;
    SceneHost& mHost;
    int mIndex = 0;
    bool mBlack = false;
    bool mCaption = true;
};

} // namespace twin::app
