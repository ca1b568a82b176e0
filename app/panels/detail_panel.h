// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/session.h"

#include <QLabel>
#include <QPointer>
#include <QScrollArea>

namespace twin::app {

class CardBuilder;
class Sparkline;

/// The right panel: one card for what is selected. Hidden by the window when nothing is.
class DetailPanel : public QScrollArea
{
    Q_OBJECT

public:
    DetailPanel(ProjectDocument& document, Session& session, QWidget* parent = nullptr);
    /// Rebuilds the card, for instance after a change of theme.
    void rebuild();
    /// Opens the form of the selected measure in place of its card; nothing where none of the plan is
    /// selected.
    void editSelected();
    /// The form of a measure that is not there yet; applying it adds it to the plan and selects it.
    void newMeasure();
    /// Takes the selected measure out of the plan; one undoable edit.
    void deleteSelected();
    /// A form wants a place: where the next click in the view goes.
    void setPickedPlace(MapPoint2 point);
    bool empty() const { return mEmpty; }

Q_SIGNALS:
    void emptyChanged(bool empty);
    void flyToRequested(const twin::app::Selection& selection);
    void closeRequested();
    void pickRequested();
    void deleted(const QString& id);

private:
    void openForm(const Measure& measure);
    void setEmpty(bool empty);
    void onTick();
    void refresh();
    void measureCard(CardBuilder& card, const Measure& measure);
    void measureFacts(CardBuilder& card, const Measure& measure);
    void measureLinks(CardBuilder& card, const Measure& measure);
    void measureRecords(CardBuilder& card, const Measure& measure);
    void measureChanges(CardBuilder& card, const Measure& measure);
    void history(CardBuilder& card, const Measure& measure);
    void districtCard(CardBuilder& card, const District& district);
    void districtFigures(CardBuilder& card, const District& district);
    void districtMeasures(CardBuilder& card, const District& district);
    void districtDifferences(CardBuilder& card, const District& district);
    void buildingCard(CardBuilder& card, const Selection& selection);
    void readingCard(CardBuilder& card, const Datastream& stream);
    void selectMeasure(const std::string& id);

    ProjectDocument& mDocument;
    Session& mSession;
    QPointer<QLabel> mValue;
    QPointer<QLabel> mAge;
    QPointer<Sparkline> mSpark;
    UtcMillis mShownTime = 0;
    Selection mShown; ///< what the card or form belongs to
    bool mEmpty = true;
};

/// The folder of the city package a building's tile came from, or empty.
std::string packageOf(const SceneState& state, const Selection& building);

} // namespace twin::app
