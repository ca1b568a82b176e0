// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

class QApplication;

namespace twin::app {

/// The colours and measures of LOOK.md, light or dark. Everything on screen takes them from here.
struct Theme
{
    QColor window; ///< behind panels
    QColor panel;  ///< ground of panels, cards, pills
    QColor field;  ///< input fields
    QColor hover;
    QColor selection; ///< ground of a selected row
    QColor text;
    QColor secondary; ///< secondary text, still 4.5:1
    QColor hairline;
    QColor strong;        ///< ground of the chosen mode, play button
    QColor onStrong;      ///< text on it
    QColor accent;        ///< the city's red: the selection's anchor and today's date, nothing else
    QColor selectedPlace; ///< border of the selected district
    QColor amber;         ///< sample data, warnings
    QColor amberText;
    QColor amberGround;
    QColor scenario; ///< simulated: differs from the plan
    QColor scenarioText;
    QColor halo;  ///< behind free-standing labels
    QColor label; ///< text of free-standing labels
    bool dark = false;
};
const Theme& theme(bool dark);

constexpr int kGrid = 8;   ///< everything sits on multiples of it
constexpr int kRadius = 6; ///< corners
constexpr double kTextPixels = 12.5;
constexpr double kSecondaryPixels = 11.5;
constexpr double kTitlePixels = 15;
constexpr double kFigurePixels = 34;

/// Fusion style, palette, font and style sheet of the whole program. Call again to switch.
void applyTheme(QApplication& application, bool dark);

/// Makes ":/icons/NAME.svg" available; a static library does not register its resources by itself.
/// Idempotent.
void initResources();

/// An icon of resources/icons ("play") in the theme's text colour, muted when disabled, red accent never.
QIcon themeIcon(const QString& name, bool dark);

/// WCAG contrast ratio of two opaque colours, 1 … 21.
double contrastRatio(const QColor& a, const QColor& b);

} // namespace twin::app
