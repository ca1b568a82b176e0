// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/progress_card.h"

#include "app/messages.h"
#include "app/panels/panel_style.h"
#include "app/shell/background_job.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace twin::app {

namespace {
constexpr int kScale = 1000;
constexpr int kDelayMillis = 150; ///< what is done at once needs no card

QString remainingText(double seconds)
{
    if (seconds < 0)
        return {};
    if (seconds < 5)
        return ProgressCard::tr("a few seconds left");
    if (seconds < 90)
        return ProgressCard::tr("about %1 s left").arg(qRound(seconds / 5) * 5);
    return ProgressCard::tr("about %1 min left").arg(qRound(seconds / 60));
}
} // namespace

ProgressCard::ProgressCard(BackgroundJob& job, QWidget* parent)
    : QFrame(parent), mJob(job), mTitle(makeLabel({}, kTextPixels, QFont::DemiBold, false)),
      mStep(makeLabel({}, kSecondaryPixels, QFont::Normal, true)),
      mRemaining(makeLabel({}, kSecondaryPixels, QFont::Normal, true)), mBar(new QProgressBar)
{
    setObjectName(QStringLiteral("card"));
    const Theme& colours = themeOf(*this);
    setStyleSheet(QStringLiteral("#card { background: %1; border: 1px solid %2; border-radius: %3px; }")
                      .arg(colours.panel.name(), colours.hairline.name())
                      .arg(kRadius));
    setFixedWidth(340);
    mStep->setWordWrap(false);
    mBar->setTextVisible(false);
    mBar->setFixedHeight(6);
    auto* stop = new QPushButton(tr("Cancel"));
    connect(stop, &QPushButton::clicked, this, [this] { mJob.cancel(); });
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(mRemaining, 1);
    bottom->addWidget(stop);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(6);
    layout->addWidget(mTitle);
    layout->addWidget(mStep);
    layout->addWidget(mBar);
    layout->addLayout(bottom);
    mDelay.setSingleShot(true);
    mDelay.setInterval(kDelayMillis);
    connect(&mDelay, &QTimer::timeout, this, [this] {
        adjustSize();
        setVisible(true);
        raise();
    });
    connect(&mJob, &BackgroundJob::started, this, [this](const QString& title) {
        mTitle->setText(title);
        show(-1, {}, -1);
        mDelay.start();
    });
    connect(&mJob, &BackgroundJob::progressed, this, &ProgressCard::show);
    connect(&mJob, &BackgroundJob::finished, this, [this] {
        mDelay.stop();
        hide();
    });
    hide();
    if (mJob.running()) {
        mTitle->setText(mJob.title());
        show(-1, {}, -1);
        mDelay.start();
    }
}

void ProgressCard::show(double fraction, const QString& step, double remainingSeconds)
{
    mBar->setRange(0, fraction < 0 ? 0 : kScale);
    mBar->setValue(fraction < 0 ? -1 : qRound(fraction * kScale));
    mStep->setText(mStep->fontMetrics().elidedText(step, Qt::ElideMiddle, 300));
    QStringList parts;
    if (fraction >= 0)
        parts << tr("%1 %").arg(qRound(fraction * 100));
    if (const QString left = remainingText(remainingSeconds); !left.isEmpty())
        parts << left;
    mRemaining->setText(parts.join(QStringLiteral(" · ")));
    setAccessibleName(QStringLiteral("%1 %2").arg(mTitle->text(), mRemaining->text()));
}

} // namespace twin::app
