// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/panel_style.h"

#include "app/theme/fonts.h"

#include <QFrame>
#include <QLayout>

namespace twin::app {

const Theme& themeOf(const QWidget& widget)
{
    return theme(widget.palette().color(QPalette::Window).lightness() < 128);
}

QLabel* makeLabel(const QString& text, double pixels, QFont::Weight weight, bool secondary, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(uiFont(pixels > 0 ? pixels : kTextPixels, weight));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (secondary)
        label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QLabel* makeHeading(const QString& text, QWidget* parent)
{
    QLabel* label = makeLabel(text, 11, QFont::DemiBold, true, parent);
    QFont font = label->font();
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.5);
    label->setFont(font);
    return label;
}

QWidget* makeHairline(QWidget* parent)
{
    auto* line = new QFrame(parent);
    line->setFixedHeight(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    return line;
}

void showCurrentRow(QAbstractItemView& list, const QModelIndex& index)
{
    if (index.isValid()) {
        list.setCurrentIndex(index);
        list.scrollTo(index);
    } else {
        list.selectionModel()->clear();
    }
}

void clearLayout(QLayout& layout)
{
    while (QLayoutItem* item = layout.takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        if (QLayout* nested = item->layout())
            clearLayout(*nested);
        delete item;
    }
}

} // namespace twin::app
