// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/card_builder.h"

#include "app/panels/flow_layout.h"
#include "app/panels/panel_style.h"
#include "app/theme/fonts.h"
#include "app/viewport/status_style.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QUrl>

namespace twin::app {

namespace {

QColor faded(const QColor& colour, const QColor& ground, double share)
{
    const auto mix = [share](int a, int b) { return qRound(a * share + b * (1 - share)); };
    return {mix(colour.red(), ground.red()), mix(colour.green(), ground.green()),
            mix(colour.blue(), ground.blue())};
}

} // namespace

CardBuilder::CardBuilder(QWidget& card) : mCard(card), mLayout(new QVBoxLayout(&card))
{
    mLayout->setContentsMargins(20, 16, 16, 24);
    mLayout->setSpacing(4);
}

QLabel* CardBuilder::title(const QString& text)
{
    QLabel* label = makeLabel(text, kTitlePixels, QFont::Bold, false);
    mLayout->addWidget(label);
    return label;
}

QLabel* CardBuilder::subtitle(const QString& text)
{
    QLabel* label = makeLabel(text, kSecondaryPixels, QFont::Normal, true);
    mLayout->addWidget(label);
    return label;
}

void CardBuilder::beginBadges()
{
    mLayout->addSpacing(4);
    mBadges = new QWidget;
    new FlowLayout(mBadges, 8);
    mLayout->addWidget(mBadges);
}

void CardBuilder::statusBadge(MeasureStatus status)
{
    const Theme& colours = themeOf(mCard);
    auto* badge = new QWidget;
    auto* layout = new QHBoxLayout(badge);
    layout->setContentsMargins(8, 3, 10, 3);
    layout->setSpacing(6);
    auto* symbol = new QLabel;
    symbol->setPixmap(statusIcon(status, colours.dark).pixmap(14, 14));
    auto* word = new QLabel(statusWord(status));
    QFont font = uiFont(kTextPixels, QFont::DemiBold);
    font.setStrikeOut(status == MeasureStatus::Stopped);
    word->setFont(font);
    word->setStyleSheet(QStringLiteral("color: %1").arg(statusTextColour(status, colours.dark).name()));
    layout->addWidget(symbol);
    layout->addWidget(word);
    badge->setObjectName(QStringLiteral("badge"));
    badge->setAttribute(Qt::WA_StyledBackground);
    badge->setStyleSheet(
        QStringLiteral("#badge { background: %1; border-radius: 11px; }")
            .arg(faded(statusColour(status), colours.panel, colours.dark ? 0.22 : 0.12).name()));
    mBadges->layout()->addWidget(badge);
}

void CardBuilder::badge(const QString& text, Tone tone, const QString& tip)
{
    const Theme& colours = themeOf(mCard);
    QColor ink = colours.secondary;
    QString border = QStringLiteral("1px solid transparent");
    QColor ground = colours.field;
    switch (tone) {
    case Tone::Neutral:
    case Tone::Measured:
    case Tone::Recorded:
        break;
    case Tone::Planned:
        ground = colours.panel;
        border = QStringLiteral("1px dashed %1").arg(statusColour(MeasureStatus::Planned).name());
        ink = statusTextColour(MeasureStatus::Planned, colours.dark);
        break;
    case Tone::Simulated:
        ground = faded(colours.scenario, colours.panel, 0.14);
        border = QStringLiteral("1px dotted %1").arg(colours.scenario.name());
        ink = colours.scenarioText;
        break;
    case Tone::Sample:
        ground = colours.amberGround;
        border = QStringLiteral("1px solid %1").arg(colours.amber.name());
        ink = colours.amberText;
        break;
    }
    auto* label = new QLabel(text);
    label->setFont(uiFont(kSecondaryPixels));
    label->setToolTip(tip);
    label->setStyleSheet(
        QStringLiteral(
            "QLabel { background: %1; color: %2; border: %3; border-radius: 10px; padding: 3px 9px; }")
            .arg(ground.name(), ink.name(), border));
    mBadges->layout()->addWidget(label);
}

void CardBuilder::heading(const QString& text)
{
    mLayout->addSpacing(16);
    mLayout->addWidget(makeHeading(text));
    mLayout->addSpacing(2);
}

QLabel* CardBuilder::figure(const QString& value, const QString& unit)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    QLabel* number = makeLabel(value, kFigurePixels, QFont::Bold, false);
    number->setWordWrap(false);
    QLabel* of = makeLabel(unit, kTextPixels, QFont::Normal, true);
    row->addWidget(number, 0, Qt::AlignBottom);
    row->addWidget(of, 1, Qt::AlignBottom);
    of->setContentsMargins(0, 0, 0, 6);
    mLayout->addLayout(row);
    return number;
}

QLabel* CardBuilder::paragraph(const QString& text, bool secondary)
{
    QLabel* label = makeLabel(text, secondary ? kSecondaryPixels : kTextPixels, QFont::Normal, secondary);
    mLayout->addWidget(label);
    return label;
}

void CardBuilder::row(const QString& label, const QString& value, const QString& note)
{
    auto* line = new QHBoxLayout;
    line->setSpacing(12);
    line->setContentsMargins(0, 4, 0, 0);
    QLabel* left = makeLabel(label, kTextPixels, QFont::Normal, false);
    line->addWidget(left, 5, Qt::AlignTop);
    auto* right = new QVBoxLayout;
    right->setSpacing(1);
    QLabel* strong = makeLabel(value, kTextPixels, QFont::DemiBold, false);
    strong->setAlignment(Qt::AlignRight | Qt::AlignTop);
    right->addWidget(strong);
    if (!note.isEmpty()) {
        QLabel* small = makeLabel(note, kSecondaryPixels, QFont::Normal, true);
        small->setAlignment(Qt::AlignRight | Qt::AlignTop);
        right->addWidget(small);
    }
    line->addLayout(right, 6);
    mLayout->addLayout(line);
    mLayout->addWidget(makeHairline());
}

QPushButton* CardBuilder::link(const QString& text, const QString& tip, const std::function<void()>& act,
                               const QIcon& icon)
{
    const Theme& colours = themeOf(mCard);
    auto* button = new QPushButton;
    button->setIcon(icon);
    button->setIconSize({14, 14});
    button->setFont(uiFont(kTextPixels));
    // A push button cannot wrap: the whole text is in the tooltip and the accessible name.
    button->setText(button->fontMetrics().elidedText(text, Qt::ElideRight, icon.isNull() ? 290 : 268));
    button->setToolTip(tip.isEmpty() ? text : QStringLiteral("%1\n%2").arg(text, tip));
    button->setAccessibleName(text);
    button->setCursor(Qt::PointingHandCursor);
    button->setStyleSheet(
        QStringLiteral("QPushButton { border: 1px solid transparent; text-align: left; padding: 2px 0px; "
                       "background: transparent; } QPushButton:hover { color: %1; } "
                       "QPushButton:focus { border: 1px solid %1; }")
            .arg(colours.selectedPlace.name()));
    QObject::connect(button, &QPushButton::clicked, &mCard, act);
    mLayout->addWidget(button);
    return button;
}

void CardBuilder::webLink(const QString& url)
{
    const QUrl address(url);
    const QString scheme = address.scheme();
    if (scheme != QLatin1String("http") && scheme != QLatin1String("https")) {
        paragraph(url);
        return;
    }
    link(address.host() + address.path(),
         QCoreApplication::translate("CardBuilder", "Opens in the browser: %1").arg(url),
         [address] { QDesktopServices::openUrl(address); });
}

QPushButton* CardBuilder::button(const QString& text, const std::function<void()>& act)
{
    auto* button = new QPushButton(text);
    QObject::connect(button, &QPushButton::clicked, &mCard, act);
    mLayout->addWidget(button, 0, Qt::AlignLeft);
    return button;
}

void CardBuilder::widget(QWidget* widget)
{
    mLayout->addWidget(widget);
}
void CardBuilder::space(int pixels)
{
    mLayout->addSpacing(pixels);
}
void CardBuilder::finish()
{
    mLayout->addStretch(1);
}

} // namespace twin::app
