// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/search_box.h"

#include "app/panels/panel_style.h"
#include "app/panels/row_delegate.h"

#include <QGraphicsDropShadowEffect>
#include <QKeyEvent>
#include <QScrollBar>
#include <QVBoxLayout>

namespace twin::app {

namespace {
constexpr int kRowHeight = 48;
constexpr int kVisibleRows = 9;
} // namespace

SearchBox::SearchBox(QWidget* parent) : QLineEdit(parent)
{
    setPlaceholderText(tr("Search everything, or > for commands"));
    setAccessibleName(tr("Search for everything"));
    setToolTip(tr("Ctrl+F searches everything, Ctrl+K lists the commands"));
    setClearButtonEnabled(true);
    setStyleSheet(QStringLiteral("QLineEdit { border-radius: 14px; padding: 5px 14px; }"));
    connect(this, &QLineEdit::textEdited, this, &SearchBox::refresh);
}

void SearchBox::openPalette()
{
    setText(QStringLiteral("> "));
    setFocus(Qt::ShortcutFocusReason);
    deselect();
    end(false);
    refresh();
}

void SearchBox::openSearch()
{
    clear();
    setFocus(Qt::ShortcutFocusReason);
}

void SearchBox::focusInEvent(QFocusEvent* event)
{
    QLineEdit::focusInEvent(event);
    if (mSource)
        mModel.setEntries(mSource());
    if (!text().isEmpty())
        refresh();
}

void SearchBox::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    showPopup(false);
}

void SearchBox::refresh()
{
    mModel.setQuery(text());
    showPopup(mModel.rowCount() > 0);
}

void SearchBox::showPopup(bool show)
{
    if (!show) {
        if (mPopup)
            mPopup->hide();
        return;
    }
    if (!mPopup) {
        // A child of the window and no window of its own: the keyboard stays in the field.
        mPopup = new QFrame(window());
        mPopup->setObjectName(QStringLiteral("popup"));
        mPopup->setStyleSheet(
            QStringLiteral("#popup { background: %1; border: 1px solid %2; border-radius: %3px; }")
                .arg(themeOf(*this).panel.name(), themeOf(*this).hairline.name())
                .arg(kRadius));
        mList = new QListView(mPopup);
        mList->setModel(&mModel);
        mList->setItemDelegate(new RowDelegate(mList));
        mList->setMouseTracking(true);
        mList->setFocusPolicy(Qt::NoFocus);
        mList->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        mList->setAccessibleName(tr("Results"));
        auto* layout = new QVBoxLayout(mPopup);
        layout->setContentsMargins(1, 4, 1, 4);
        layout->addWidget(mList);
        connect(mList, &QListView::clicked, this,
                [this](const QModelIndex& index) { acceptRow(index.row()); });
    }
    const int rows = std::min(mModel.rowCount(), kVisibleRows);
    mPopup->setGeometry(
        QRect(mapTo(window(), QPoint(0, height() + 4)), QSize(width(), rows * kRowHeight + 10)));
    mPopup->show();
    mPopup->raise();
    mList->setCurrentIndex(mModel.index(0));
}

void SearchBox::acceptRow(int row)
{
    showPopup(false);
    clear();
    // Away from the field first: a command may open something that wants the focus.
    if (QWidget* home = window()->findChild<QWidget*>(QStringLiteral("sceneHost")))
        home->setFocus();
    mModel.run(row);
}

void SearchBox::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        clear();
        showPopup(false);
        if (QWidget* home = window()->findChild<QWidget*>(QStringLiteral("sceneHost")))
            home->setFocus();
        return;
    }
    if (popupVisible()) {
        const int row = mList->currentIndex().row();
        const int last = mModel.rowCount() - 1;
        int target = -1;
        switch (event->key()) {
        case Qt::Key_Down:
            target = std::min(last, row + 1);
            break;
        case Qt::Key_Up:
            target = std::max(0, row - 1);
            break;
        case Qt::Key_PageDown:
            target = std::min(last, row + kVisibleRows);
            break;
        case Qt::Key_PageUp:
            target = std::max(0, row - kVisibleRows);
            break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            acceptRow(row);
            return;
        default:
            break;
        }
        if (target >= 0) {
            mList->setCurrentIndex(mModel.index(target));
            setAccessibleDescription(mModel.data(mModel.index(target), Qt::AccessibleTextRole).toString());
            return;
        }
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace twin::app
