// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QButtonGroup>
#include <QFrame>
#include <QLabel>
#include <QListWidget>

#include "app/document/project_document.h"
#include "app/viewport/measure_tool.h"

#include <functional>

namespace twin::app {

/// Heights along a line: ground as an area, roofs as a line above it.
class ProfileChart : public QWidget
{
    Q_OBJECT

public:
    explicit ProfileChart(QWidget* parent = nullptr);
    struct Sample
    {
        double way = 0;
        std::optional<double> ground; ///< nothing where the terrain has no data
        std::optional<double> surface;
    };
    void setSamples(std::vector<Sample> samples);
    const std::vector<Sample>& samples() const { return mSamples; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<Sample> mSamples;
};

/// Measuring: what is measured, its figures, what the project keeps of it, and the way out to files. Open as
/// long as the tool is in the hand.
class MeasuringCard : public QFrame
{
    Q_OBJECT

public:
    using HeightAt = std::function<std::optional<double>(MapPoint2)>;
    MeasuringCard(ProjectDocument& document, HeightAt ground, HeightAt surface, QWidget* parent);

    MeasureTool& tool() { return mTool; }
    ProfileChart& chart() { return *mChart; }
    QListWidget& list() { return *mList; }
    void open(Measurement::Kind kind);

Q_SIGNALS:
    void closed();
    void failed(const QString& path, const twin::Error& error);
    void exported(const QString& path);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void showFigures();
    void showKept();
    void keep(Measurement measurement);
    void removeSelected();
    void exportTo(bool geoPackage);
    std::vector<ProfileChart::Sample> profileOf(const Measurement& measurement) const;

    ProjectDocument& mDocument;
    HeightAt mGround;
    HeightAt mSurface;
    MeasureTool mTool;
    QButtonGroup* mKinds = nullptr;
    QLabel* mFigures = nullptr;
    ProfileChart* mChart = nullptr;
    QListWidget* mList = nullptr;
};

} // namespace twin::app
