// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/strategy/measure.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <QWidget>

#include <functional>

namespace twin::app {

/// Puts the right panel's cards together from few, always equal pieces.
class CardBuilder
{
public:
    enum class Tone
    {
        Neutral,
        Measured,
        Recorded,
        Planned,
        Simulated,
        Sample
    };

    explicit CardBuilder(QWidget& card);

    QLabel* title(const QString& text);
    QLabel* subtitle(const QString& text);
    void beginBadges();
    void statusBadge(MeasureStatus status);
    void badge(const QString& text, Tone tone, const QString& tip = {});
    void heading(const QString& text);
    QLabel* figure(const QString& value, const QString& unit);
    QLabel* paragraph(const QString& text, bool secondary = false);
    /// Label on the left, value and a note below it on the right, hairline under both.
    void row(const QString& label, const QString& value, const QString& note = {});
    /// A line one can click and reach with Tab.
    QPushButton* link(const QString& text, const QString& tip, const std::function<void()>& act,
                      const QIcon& icon = {});
    /// Opens in the browser; only http and https become links.
    void webLink(const QString& url);
    QPushButton* button(const QString& text, const std::function<void()>& act);
    void widget(QWidget* widget);
    void space(int pixels = 8);
    void finish();

private:
    QWidget& mCard;
    QVBoxLayout* mLayout;
    QWidget* mBadges = nullptr;
};

} // namespace twin::app
