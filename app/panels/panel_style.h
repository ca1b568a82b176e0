// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QWidget>

namespace twin::app {

/// The theme a widget is drawn in: told by its palette, so that a switch needs no bookkeeping.
const Theme& themeOf(const QWidget& widget);

/// A label in one of the sizes of LOOK.md. `pixels` <= 0 keeps the size.
QLabel* makeLabel(const QString& text, double pixels, QFont::Weight weight, bool secondary,
                  QWidget* parent = nullptr);
/// Small, tracked, secondary: the heading of a group.
QLabel* makeHeading(const QString& text, QWidget* parent = nullptr);
QWidget* makeHairline(QWidget* parent = nullptr);
/// Makes `index` the current row and scrolls to it; an invalid one takes the selection away.
void showCurrentRow(QAbstractItemView& list, const QModelIndex& index);
/// Removes and deletes everything in a layout.
void clearLayout(QLayout& layout);

} // namespace twin::app
