// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/present/stage_panel.h"

#include "app/messages.h"
#include "app/panels/panel_style.h"
#include "app/panels/row_delegate.h"

#include <QFocusEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace twin::app {

namespace {

/// Hands its text over when the focus leaves, so that a note is one edit and not one a letter.
class NoteEdit : public QPlainTextEdit
{
public:
    std::function<void()> finished;

protected:
    void focusOutEvent(QFocusEvent* event) override
    {
        QPlainTextEdit::focusOutEvent(event);
        if (finished)
            finished();
    }
};

} // namespace

StagePanel::StagePanel(ProjectDocument& document, QWidget* parent)
    : QWidget(parent), mModel(document), mList(new QListView)
{
    auto* note = new NoteEdit;
    mNote = note;
    note->setPlaceholderText(tr("What the audience reads below the title"));
    note->setAccessibleName(tr("Note of the step"));
    note->setTabChangesFocus(true);
    note->setFixedHeight(96);
    note->finished = [this] {
        if (!mFilling && mNote->isEnabled())
            mModel.setNote(currentRow(), mNote->toPlainText().trimmed());
    };
    mList->setModel(&mModel);
    mList->setItemDelegate(new RowDelegate(mList));
    mList->setMouseTracking(true);
    mList->setEditTriggers(QAbstractItemView::EditKeyPressed);
    mList->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    mList->setAccessibleName(tr("Steps of the presentation"));
    auto* start = new QPushButton(tr("Start presentation"));
    start->setDefault(true);
    start->setIcon(themeIcon(QStringLiteral("presentation"), !themeOf(*this).dark));
    start->setToolTip(
        tr("Full screen: arrow keys go on and back, B is black, T hides the text, Esc leaves (F5)"));
    connect(start, &QPushButton::clicked, this, [this] { Q_EMIT startRequested(std::max(0, currentRow())); });
    auto* startRow = new QHBoxLayout;
    startRow->setContentsMargins(16, 12, 16, 4);
    startRow->addWidget(start, 1);
    QLabel* heading = makeHeading(tr("STEPS"));
    heading->setContentsMargins(16, 8, 16, 4);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(startRow);
    layout->addWidget(heading);
    layout->addWidget(mList, 1);
    layout->addWidget(makeButtons());
    QLabel* noteHeading = makeHeading(tr("NOTE FOR THE AUDIENCE"));
    noteHeading->setContentsMargins(16, 4, 16, 4);
    layout->addWidget(noteHeading);
    auto* noteRow = new QHBoxLayout;
    noteRow->setContentsMargins(16, 0, 16, 12);
    noteRow->addWidget(mNote);
    layout->addLayout(noteRow);

    connect(mList->selectionModel(), &QItemSelectionModel::currentChanged, this, &StagePanel::showNote);
    connect(mList, &QListView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT showRequested(index.row()); });
    connect(mList, &QListView::clicked, this,
            [this](const QModelIndex& index) { Q_EMIT showRequested(index.row()); });
    // A reset loses the row; undoing a note must not jump to nowhere.
    connect(&mModel, &QAbstractItemModel::modelAboutToBeReset, this,
            [this] { mList->setProperty("row", currentRow()); });
    connect(&mModel, &QAbstractItemModel::modelReset, this,
            [this] { setCurrentRow(std::min(mList->property("row").toInt(), mModel.rowCount() - 1)); });
    showNote();
}

void StagePanel::setCurrentRow(int row)
{
    mList->setCurrentIndex(mModel.index(row));
    showNote();
}

void StagePanel::showNote()
{
    mFilling = true;
    const int row = currentRow();
    const bool known = row >= 0 && row < mModel.rowCount();
    mNote->setEnabled(known);
    mNote->setPlainText(known ? text(mModel.views()[static_cast<std::size_t>(row)].note.in(german()))
                              : QString());
    mFilling = false;
}

QWidget* StagePanel::makeButtons()
{
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(16, 4, 12, 4);
    layout->setSpacing(2);
    const auto add = [&](const char* icon, const QString& tip, const std::function<void()>& act) {
        auto* button = new QToolButton;
        button->setIcon(themeIcon(QString::fromLatin1(icon), themeOf(*this).dark));
        button->setToolTip(tip);
        button->setAccessibleName(tip);
        connect(button, &QToolButton::clicked, this, act);
        layout->addWidget(button);
    };
    const auto move = [this](int by) {
        const int target = currentRow() + by;
        mModel.move(currentRow(), by);
        if (target >= 0 && target < mModel.rowCount())
            setCurrentRow(target);
    };
    add("plus", tr("Add what the view shows as a new step"), [this] { Q_EMIT addRequested(); });
    add("camera", tr("Take camera, date and selection again for this step"),
        [this] { Q_EMIT retakeRequested(currentRow()); });
    add("chevron-up", tr("Move the step up"), [move] { move(-1); });
    add("chevron-down", tr("Move the step down"), [move] { move(1); });
    add("trash", tr("Delete the step"), [this] { mModel.remove(currentRow()); });
    layout->addStretch(1);
    add("export", tr("Export one PNG per step …"), [this] { Q_EMIT exportRequested(); });
    return row;
}

} // namespace twin::app
