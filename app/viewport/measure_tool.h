// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewport/view_tool.h"
#include "core/project/project.h"

#include <QObject>

namespace twin::app {

/// What a measurement says, in words: the line shown beside it and the rows of its card.
QString measuredHeadline(const Measurement& measurement);
QStringList measuredRows(const Measurement& measurement);
QString measurementKindName(Measurement::Kind kind);

/// Measures in the view: click sets a corner (Return takes the middle of the view), double click or Space
/// ends, Backspace takes the last corner back, Esc leaves.
class MeasureTool : public QObject, public ViewTool
{
    Q_OBJECT

public:
    explicit MeasureTool(QObject* parent = nullptr);

    void setKind(Measurement::Kind kind);
    Measurement::Kind kind() const { return mDrawn.kind; }
    /// What the project keeps is drawn as well.
    void setKept(std::vector<Measurement> kept);
    /// The points so far with the one under the pointer.
    Measurement drawn() const;
    void clear();

    void click(const ToolPoint& point) override;
    void doubleClick() override;
    void move(const ToolPoint* point) override;
    bool key(int key) override;
    void paint(QPainter& painter, const QSizeF& size, const OverlayPainter::Project& project,
               bool dark) const override;

Q_SIGNALS:
    void changed();
    void finished(const twin::Measurement& measurement);
    void left();

private:
    void finish();

    Measurement mDrawn;
    std::optional<ToolPoint> mPointer;
    std::vector<Measurement> mKept;
};

} // namespace twin::app
