// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/row_delegate.h"

#include "app/models/list_roles.h"
#include "app/panels/panel_style.h"
#include "app/theme/fonts.h"
#include "app/viewport/status_style.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

namespace twin::app {

namespace {

constexpr int kOuter = 8;
constexpr int kSymbol = 16;
constexpr int kTextLeft = 40;
constexpr int kOneLine = 32;
constexpr int kTwoLines = 48;

QRectF checkBox(const QRect& row)
{
    return {row.left() + kOuter + 8.0, row.center().y() - 7.5, 16, 16};
}

void drawCheck(QPainter& painter, const QRectF& box, bool checked, const Theme& colours)
{
    painter.setPen(QPen(checked ? colours.strong : colours.secondary, 1.3));
    painter.setBrush(checked ? QBrush(colours.strong) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    if (!checked)
        return;
    painter.setPen(QPen(colours.onStrong, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF c = box.center();
    painter.drawPolyline(QPolygonF{QPointF(c.x() - 3.6, c.y() + 0.2), QPointF(c.x() - 1, c.y() + 3),
                                   QPointF(c.x() + 3.8, c.y() - 2.8)});
}

void drawFocus(QPainter& painter, const QRectF& ground, const Theme& colours)
{
    painter.setPen(QPen(colours.selectedPlace, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(ground.adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
}

void drawSection(QPainter& painter, const QRect& row, const QModelIndex& index, const Theme& colours)
{
    QFont font = uiFont(11, QFont::DemiBold);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.5);
    painter.setFont(font);
    painter.setPen(colours.secondary);
    const QRect text = row.adjusted(kOuter + 8, 6, -kOuter - 8, 0);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, index.data().toString());
    painter.drawText(text, Qt::AlignRight | Qt::AlignVCenter, index.data(CountRole).toString());
}

} // namespace

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& colours = themeOf(*option.widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.data(SectionRole).toBool()) {
        drawSection(*painter, option.rect, index, colours);
        if (option.state.testFlag(QStyle::State_HasFocus))
            drawFocus(*painter, QRectF(option.rect).adjusted(kOuter, 1, -kOuter, -1), colours);
        painter->restore();
        return;
    }
    const QRectF ground = QRectF(option.rect).adjusted(kOuter, 1, -kOuter, -1);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? colours.selection : colours.hover);
        painter->drawRoundedRect(ground, kRadius, kRadius);
    }
    if (option.state.testFlag(QStyle::State_HasFocus))
        drawFocus(*painter, ground, colours);
    int left = kOuter + 8;
    const QVariant check = index.data(Qt::CheckStateRole);
    const QVariant status = index.data(StatusRole);
    if (check.isValid()) {
        drawCheck(*painter, checkBox(option.rect), check.toInt() == Qt::Checked, colours);
        left = kTextLeft;
    } else if (status.isValid()) {
        const QRectF square(option.rect.left() + kOuter + 8, option.rect.center().y() - kSymbol / 2.0 + 0.5,
                            kSymbol, kSymbol);
        drawStatusSymbol(*painter, square, static_cast<MeasureStatus>(status.toInt()), colours.dark);
        left = kTextLeft;
    }
    QRect text = option.rect.adjusted(left, 0, -kOuter - 8, 0);
    if (const QString count = index.data(CountRole).toString(); !count.isEmpty()) {
        painter->setFont(uiFont(kTextPixels, QFont::DemiBold));
        painter->setPen(colours.text);
        painter->drawText(text, Qt::AlignRight | Qt::AlignVCenter, count);
        text.adjust(0, 0, -painter->fontMetrics().horizontalAdvance(count) - 8, 0);
    }
    if (index.data(SimulatedRole).toBool()) {
        const QString word = tr("simulated");
        painter->setFont(uiFont(10.5, QFont::DemiBold));
        painter->setPen(colours.scenarioText);
        painter->drawText(text.adjusted(0, 8, 0, 0), Qt::AlignRight | Qt::AlignTop, word);
        text.adjust(0, 0, -painter->fontMetrics().horizontalAdvance(word) - 8, 0);
    }
    const QString detail = index.data(DetailRole).toString();
    const bool strong = status.isValid() || !detail.isEmpty();
    painter->setFont(uiFont(kTextPixels, strong ? QFont::DemiBold : QFont::Normal));
    painter->setPen(colours.text);
    const int half = detail.isEmpty() ? 0 : 9;
    const QString title =
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width());
    painter->drawText(text.translated(0, -half), Qt::AlignLeft | Qt::AlignVCenter, title);
    if (!detail.isEmpty()) {
        painter->setFont(uiFont(kSecondaryPixels));
        painter->setPen(colours.secondary);
        const QString line = painter->fontMetrics().elidedText(detail, Qt::ElideRight, text.width());
        painter->drawText(text.translated(0, half), Qt::AlignLeft | Qt::AlignVCenter, line);
    }
    painter->restore();
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    if (index.data(SectionRole).toBool())
        return {120, kOneLine};
    return {120, index.data(DetailRole).toString().isEmpty() ? kOneLine : kTwoLines};
}

void RowDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                       const QModelIndex&) const
{
    editor->setGeometry(option.rect.adjusted(kTextLeft - 10, 4, -kOuter, -4));
}

bool RowDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                              const QModelIndex& index)
{
    const QVariant check = index.data(Qt::CheckStateRole);
    if (!check.isValid())
        return false;
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        if (mouse->button() != Qt::LeftButton ||
            !checkBox(option.rect).adjusted(-6, -6, 6, 6).contains(mouse->position()))
            return false;
    } else if (event->type() == QEvent::KeyPress) {
        if (static_cast<QKeyEvent*>(event)->key() != Qt::Key_Space)
            return false;
    } else {
        return false;
    }
    return model->setData(index, check.toInt() == Qt::Checked ? Qt::Unchecked : Qt::Checked,
                          Qt::CheckStateRole);
}

} // namespace twin::app
