// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages.h"
#include "app/panels/panel_style.h"
#include "app/shell/main_window.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QScrollArea>

namespace twin::app {

namespace {

void showDialog(QWidget& parent, const QString& title, QWidget* content)
{
    auto* dialog = new QDialog(&parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    auto* layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(12);
    layout->addWidget(makeLabel(title, kTitlePixels, QFont::Bold, false));
    layout->addWidget(content);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    layout->addWidget(buttons);
    dialog->show();
}

} // namespace

void MainWindow::showKeys()
{
    const std::vector<std::pair<QString, QString>> keys{
        {tr("Left drag"), tr("moves the city under the pointer")},
        {tr("Right or middle drag, Ctrl + left drag"), tr("turns and tilts")},
        {tr("Wheel"), tr("zooms to the pointer")},
        {tr("Double click"), tr("flies there")},
        {tr("Arrows, + and −"), tr("move and zoom (in the view)")},
        {tr("Q and E, Page Up and Page Down"), tr("turn, tilt")},
        {tr("N, Home"), tr("north, start view")},
        {tr("Ctrl+F, Ctrl+K"), tr("search everything, command palette")},
        {tr("Left and Right on the time line"), tr("a month; with Ctrl a year; Home is today")},
        {tr("F6, Shift+F6"), tr("next and previous area of the window")},
        {tr("F4, F7, F8, F9"), tr("fold left panel, right panel, time control, issues")},
        {tr("F5"), tr("starts the presentation; arrows, B for black, Esc to leave")},
        {tr("Esc"), tr("one step back: clears the search, the form, the selection, the issues")}};
    auto* table = new QWidget;
    auto* grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(6);
    for (std::size_t i = 0; i < keys.size(); ++i) {
        grid->addWidget(makeLabel(keys[i].first, 0, QFont::DemiBold, false), static_cast<int>(i), 0);
        grid->addWidget(makeLabel(keys[i].second, 0, QFont::Normal, false), static_cast<int>(i), 1);
    }
    table->setMinimumWidth(560);
    showDialog(*this, tr("Keyboard and mouse"), table);
}

void MainWindow::showAbout()
{
    auto* label = makeLabel(
        tr("TraveTwin %1 joins a city's measures, its districts and a 3D twin.\n\n"
           "The sample city is synthetic: generated from public fact tables, not surveyed. It is marked as "
           "such on screen "
           "and in every picture.\n\nLicence: GPL-3.0-or-later. Built on Qt, OpenSceneGraph, GDAL and PROJ.")
            .arg(QStringLiteral(TWIN_VERSION)),
        0, QFont::Normal, false);
    label->setMinimumWidth(440);
    showDialog(*this, tr("About TraveTwin"), label);
}

} // namespace twin::app
