// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/issues_panel.h"

#include "app/messages.h"
#include "app/panels/panel_style.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace twin::app {

IssuesPanel::IssuesPanel(IssueModel& model, QWidget* parent)
    : QWidget(parent), mModel(model), mHeading(makeHeading({})), mTable(new QTableView)
{
    mTable->setModel(&mModel);
    mTable->setSelectionBehavior(QAbstractItemView::SelectRows);
    mTable->setShowGrid(false);
    mTable->setWordWrap(true);
    mTable->setTabKeyNavigation(false);
    mTable->verticalHeader()->hide();
    mTable->horizontalHeader()->setStretchLastSection(true);
    mTable->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    mTable->setColumnWidth(IssueModel::SeverityColumn, 76);
    mTable->setColumnWidth(IssueModel::FileColumn, 150);
    mTable->setColumnWidth(IssueModel::ObjectColumn, 110);
    mTable->setAccessibleName(tr("Issues"));
    auto* copy = new QPushButton(tr("Copy"));
    copy->setToolTip(tr("Copies the list as text"));
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(mModel.asText()); });
    auto* clear = new QPushButton(tr("Clear"));
    connect(clear, &QPushButton::clicked, &mModel, &IssueModel::clear);
    auto* close = new QToolButton;
    close->setIcon(themeIcon(QStringLiteral("close"), themeOf(*this).dark));
    close->setAccessibleName(tr("Close the issues"));
    connect(close, &QToolButton::clicked, this, &IssuesPanel::closeRequested);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(16, 6, 8, 2);
    top->addWidget(mHeading, 1);
    top->addWidget(copy);
    top->addWidget(clear);
    top->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHairline());
    layout->addLayout(top);
    layout->addWidget(mTable, 1);
    setMinimumHeight(120);
    connect(&mModel, &IssueModel::countChanged, this, &IssuesPanel::showCount);
    showCount();
}

void IssuesPanel::showCount()
{
    mHeading->setText(
        mModel.rowCount() == 0 ? tr("No issues. What goes wrong while reading or importing is listed here.")
        : mModel.notShown() > 0
            ? tr("ISSUES · %1, and %2 more that are not listed").arg(mModel.rowCount()).arg(mModel.notShown())
            : tr("ISSUES · %1").arg(mModel.rowCount()));
    mTable->resizeRowsToContents();
    mTable->scrollToBottom();
}

} // namespace twin::app
