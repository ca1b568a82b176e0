// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/present/caption.h"

#include "app/messages.h"
#include "app/theme/fonts.h"
#include "app/theme/theme.h"

#include <algorithm>

namespace twin::app {

namespace {

/// The height that `words` need in a column.
double wrappedHeight(QPainter& painter, double width, const QString& words)
{
    return painter.boundingRect(QRectF(0, 0, width, 4000), Qt::TextWordWrap, words).height();
}

} // namespace

double captionPixels(int height)
{
    return std::max(20.0, 28.0 * height / 1080.0);
}

void paintCaption(QPainter& painter, const QSizeF& size, const QRectF& legend, const SavedView& view,
                  bool dark)
{
    const QString title = text(view.title.in(german()));
    const QString note = text(view.note.in(german()));
    const double pixels = captionPixels(qRound(size.height()));
    const Theme& colours = theme(dark);
    const QFont large = uiFont(pixels * 1.35, QFont::Bold);
    const QFont plain = uiFont(pixels);
    const double left = legend.isEmpty() ? pixels : legend.right() + pixels * 0.6;
    const double scaleBar = 12 * pixels;
    const double wide = std::clamp(size.width() - left - scaleBar, 12 * pixels, 46 * pixels);

    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(large);
    const double titleHeight = wrappedHeight(painter, wide - 2 * pixels, title);
    painter.setFont(plain);
    const double noteHeight =
        note.isEmpty() ? 0 : wrappedHeight(painter, wide - 2 * pixels, note) + pixels * 0.3;
    const double tall = titleHeight + noteHeight + pixels * 1.2;
    const QRectF card(left, size.height() - tall - pixels, wide, tall);
    QColor ground = colours.panel;
    ground.setAlphaF(0.93F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(card, pixels * 0.3, pixels * 0.3);
    painter.setBrush(colours.accent);
    painter.drawRect(
        QRectF(card.left(), card.top() + pixels * 0.6, pixels * 0.16, card.height() - pixels * 1.2));
    const QRectF inner = card.adjusted(pixels, pixels * 0.6, -pixels, 0);
    painter.setPen(colours.text);
    painter.setFont(large);
    painter.drawText(inner, Qt::TextWordWrap | Qt::AlignTop, title);
    painter.setFont(plain);
    painter.drawText(inner.adjusted(0, titleHeight + pixels * 0.3, 0, 0), Qt::TextWordWrap | Qt::AlignTop,
                     note);
}

} // namespace twin::app
