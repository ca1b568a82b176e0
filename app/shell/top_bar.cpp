// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/top_bar.h"

#include "app/panels/panel_style.h"
#include "app/theme/fonts.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>

namespace twin::app {

namespace {
constexpr int kHeight = 52;
constexpr int kSide = 440; ///< so that the search field stands in the middle
} // namespace

TopBar::TopBar(QWidget* parent) : QWidget(parent), mSearch(new SearchBox)
{
    setFixedHeight(kHeight);
    auto* left = new QWidget;
    auto* leftLayout = new QHBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->setSpacing(14);
    QLabel* name = makeLabel(QStringLiteral("TraveTwin"), kTitlePixels, QFont::Bold, false);
    name->setWordWrap(false);
    mProject = makeLabel({}, kSecondaryPixels, QFont::Normal, true);
    mProject->setWordWrap(false);
    mProject->setMinimumWidth(40);
    leftLayout->addWidget(name);
    leftLayout->addWidget(mProject, 1);
    auto* right = new QWidget;
    auto* rightLayout = new QHBoxLayout(right);
    rightLayout->setContentsMargins(0, 0, 0, 0);
    rightLayout->setSpacing(8);
    rightLayout->addStretch(1);
    auto* group = new QButtonGroup(this);
    const std::vector<std::pair<QString, QString>> modes{
        {tr("Explore"), tr("Look at the city, its districts and measures (Ctrl+1)")},
        {tr("Scenarios"), tr("Compare the plan with a what-if (Ctrl+2)")},
        {tr("Stage"), tr("Prepare and show a presentation (Ctrl+3)")}};
    for (std::size_t i = 0; i < modes.size(); ++i) {
        auto* button = new QPushButton(modes[i].first);
        button->setCheckable(true);
        button->setMinimumWidth(100);
        button->setFont(uiFont(kTextPixels, QFont::DemiBold));
        button->setToolTip(modes[i].second);
        group->addButton(button);
        rightLayout->addWidget(button);
        mModes.push_back(button);
        connect(button, &QPushButton::clicked, this, [this, i] { Q_EMIT modeChosen(static_cast<Mode>(i)); });
    }
    mSearch->setMaximumWidth(460);
    mSearch->setMinimumWidth(200);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(20, 0, 16, 1);
    layout->setSpacing(16);
    left->setMaximumWidth(kSide);
    left->setMinimumWidth(160);
    layout->addWidget(left, 4);
    layout->addStretch(1);
    layout->addWidget(mSearch, 4);
    layout->addStretch(1);
    layout->addWidget(right, 4);
}

void TopBar::setProject(const QString& name, bool dirty)
{
    mProjectText = dirty ? QStringLiteral("● ") + name : name;
    mProject->setToolTip(dirty ? tr("%1 has changes that are not saved").arg(name) : name);
    mProject->setAccessibleName(mProject->toolTip());
    showProject();
}

void TopBar::showProject()
{
    mProject->setText(
        mProject->fontMetrics().elidedText(mProjectText, Qt::ElideRight, std::max(40, mProject->width())));
}

void TopBar::setMode(Mode mode)
{
    for (std::size_t i = 0; i < mModes.size(); ++i)
        mModes[i]->setChecked(static_cast<std::size_t>(mode) == i);
}

void TopBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    QMetaObject::invokeMethod(this, &TopBar::showProject, Qt::QueuedConnection);
}

void TopBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, themeOf(*this).hairline);
}

} // namespace twin::app
