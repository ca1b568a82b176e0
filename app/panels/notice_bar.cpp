// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/notice_bar.h"

#include "app/panels/panel_style.h"

#include <QTimer>
#include <QToolButton>

namespace twin::app {

NoticeBar::NoticeBar(const QString& text, QWidget* parent) : QFrame(parent), mLayout(new QHBoxLayout(this))
{
    const Theme& colours = themeOf(*this);
    setObjectName(QStringLiteral("notice"));
    setStyleSheet(QStringLiteral("#notice { background: %1; border-bottom: 1px solid %2; }")
                      .arg(colours.amberGround.name(), colours.hairline.name()));
    mLayout->setContentsMargins(16, 6, 8, 6);
    mLayout->setSpacing(8);
    QLabel* label = makeLabel(text, 0, QFont::Normal, false);
    label->setWordWrap(true); // what was found of an import takes two lines
    mLayout->addWidget(label, 1);
    auto* close = new QToolButton;
    close->setIcon(themeIcon(QStringLiteral("close"), colours.dark));
    close->setAccessibleName(tr("Close this note"));
    connect(close, &QToolButton::clicked, this, &QObject::deleteLater);
    mLayout->addWidget(close);
    setAccessibleName(text);
}

QPushButton* NoticeBar::addAction(const QString& text, const std::function<void()>& act)
{
    auto* button = new QPushButton(text);
    connect(button, &QPushButton::clicked, this, [this, act] {
        deleteLater();
        act();
    });
    addWidget(button);
    return button;
}

void NoticeBar::addWidget(QWidget* widget)
{
    mLayout->insertWidget(mLayout->count() - 1, widget);
}

void NoticeBar::dismissAfter(int millis)
{
    QTimer::singleShot(millis, this, &QObject::deleteLater);
}

} // namespace twin::app
