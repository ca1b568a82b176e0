// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel> // first: moc 6.4 stumbles over <concepts> otherwise
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QWidget>

#include "core/strategy/measure.h"

#include <map>
#include <string>

class QFormLayout;

namespace twin::app {

/// The part of the measure form that says what a measure is and what stands behind it: short text, field of
/// action, partners, and the lists (resolutions, money, indicators, links, versions, evidence), each with a
/// summary and a table of its own.
class MeasureRecordEdit : public QWidget
{
    Q_OBJECT

public:
    explicit MeasureRecordEdit(const Measure& measure, QWidget* parent = nullptr);
    /// Lays what the fields say over `measure`.
    void apply(Measure& measure) const;

    QPlainTextEdit& summaryEdit() { return *mSummary; }
    QLineEdit& partnersEdit() { return *mPartners; }
    /// Takes the lists of another state of the measure, as the dialog does.
    void setRecords(const Measure& measure);

private:
    void edit(const std::string& key);
    void showLines();

    Measure mMeasure; ///< only the lists are used
    QPlainTextEdit* mSummary = nullptr;
    QLineEdit* mField = nullptr;
    QLineEdit* mPartners = nullptr;
    std::map<std::string, QLabel*> mLines;
};

} // namespace twin::app
