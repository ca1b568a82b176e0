// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"

#include "app/shell/wheel_guard.h"

#include <QApplication>
#include <QComboBox>
#include <QScrollArea>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace twin::app;

class TestWheelGuard : public QObject
{
    Q_OBJECT

    static void turnOver(QWidget& widget)
    {
        const QPointF at = widget.rect().center();
        QWheelEvent event(at, widget.mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&widget, &event);
    }

private Q_SLOTS:
    void theWheelOverAFormChangesNothing()
    {
        WheelGuard guard;
        qApp->installEventFilter(&guard);
        QScrollArea area;
        auto* form = new QWidget;
        auto* layout = new QVBoxLayout(form);
        auto* box = new QComboBox;
        box->addItems({QStringLiteral("planned"), QStringLiteral("running"), QStringLiteral("stopped")});
        layout->addWidget(box);
        layout->addSpacing(2000);
        area.setWidget(form);
        area.resize(300, 200);
        area.show();
        QVERIFY(QTest::qWaitForWindowExposed(&area));
        area.setFocus();
        QCOMPARE(box->focusPolicy(), Qt::StrongFocus);
        turnOver(*box);
        QCOMPARE(box->currentIndex(), 0);
        area.activateWindow();
        box->setFocus();
        if (box->hasFocus()) {
            turnOver(*box);
            QCOMPARE(box->currentIndex(), 1);
        }
        qApp->removeEventFilter(&guard);
    }
};

TWIN_TEST(TestWheelGuard)
#include "test_wheel_guard_ui.moc"
