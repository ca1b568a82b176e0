// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/theme.h"

#include "app/theme/fonts.h"

#include <QApplication>
#include <QFile>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QStyleFactory>
#include <QSvgRenderer>

#include <algorithm>
#include <cmath>

// Outside every namespace: the macro declares a global function.
static void initIconResources()
{
    Q_INIT_RESOURCE(icons);
}

namespace twin::app {
namespace {

QColor hex(unsigned rgb)
{
    return QColor::fromRgb(0xFF000000U | rgb);
}

Theme lightTheme()
{
    Theme t;
    t.window = hex(0xF6F7F9);
    t.panel = hex(0xFFFFFF);
    t.field = hex(0xF3F4F6);
    t.hover = hex(0xF1F4F8);
    t.selection = hex(0xE8F1FA);
    t.text = hex(0x1F2937);
    t.secondary = hex(0x5F6775);
    t.hairline = hex(0xE2E5EA);
    t.strong = hex(0x1F2937);
    t.onStrong = hex(0xFFFFFF);
    t.accent = hex(0xC8102E);
    t.selectedPlace = hex(0x0072B2);
    t.amber = hex(0xD9A520);
    t.amberText = hex(0x7A5200);
    t.amberGround = hex(0xFFFBF0);
    t.scenario = hex(0xA6478A);
    t.scenarioText = hex(0x8A2F70);
    t.halo = hex(0xFFFFFF);
    t.label = hex(0x2B3645);
    return t;
}

Theme darkTheme()
{
    Theme t;
    t.window = hex(0x10151C);
    t.panel = hex(0x171D26);
    t.field = hex(0x222A35);
    t.hover = hex(0x222A35);
    t.selection = hex(0x1D3347);
    t.text = hex(0xEEF1F5);
    t.secondary = hex(0xA9B1BD);
    t.hairline = hex(0x2E3743);
    t.strong = hex(0xEEF1F5);
    t.onStrong = hex(0x171D26);
    t.accent = hex(0xF0435A);
    t.selectedPlace = hex(0x56B4E9);
    t.amber = hex(0xD9A520);
    t.amberText = hex(0xF5CE6E);
    t.amberGround = hex(0x2B2412);
    t.scenario = hex(0xD98CC0);
    t.scenarioText = hex(0xE5A6D2);
    t.halo = hex(0x10151C);
    t.label = hex(0xE6EAF0);
    t.dark = true;
    return t;
}

QPalette paletteOf(const Theme& t)
{
    QPalette palette;
    palette.setColor(QPalette::Window, t.panel);
    palette.setColor(QPalette::WindowText, t.text);
    palette.setColor(QPalette::Base, t.panel);
    palette.setColor(QPalette::AlternateBase, t.window);
    palette.setColor(QPalette::Text, t.text);
    palette.setColor(QPalette::PlaceholderText, t.secondary);
    palette.setColor(QPalette::Button, t.panel);
    palette.setColor(QPalette::ButtonText, t.text);
    palette.setColor(QPalette::BrightText, t.accent);
    palette.setColor(QPalette::Highlight, t.selection);
    palette.setColor(QPalette::HighlightedText, t.text);
    palette.setColor(QPalette::ToolTipBase, t.panel);
    palette.setColor(QPalette::ToolTipText, t.text);
    palette.setColor(QPalette::Link, t.selectedPlace);
    palette.setColor(QPalette::Mid, t.hairline);
    palette.setColor(QPalette::Light, t.panel);
    palette.setColor(QPalette::Midlight, t.hairline);
    palette.setColor(QPalette::Dark, t.hairline);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        QColor faded = t.secondary;
        faded.setAlphaF(0.6F);
        palette.setColor(QPalette::Disabled, role, faded);
    }
    return palette;
}

/// Hairlines instead of boxes, 6-pixel corners, no gradients. A focus ring for the keyboard on everything.
constexpr const char* kStyleSheet = R"(
* { outline: none; }
QMainWindow, QDialog { background: @panel; }
QToolTip { background: @panel; color: @text; border: 1px solid @hairline; padding: 4px 8px; }
QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox, QDateEdit, QPlainTextEdit, QTextEdit {
  background: @field; color: @text; border: 1px solid @hairline; border-radius: 6px; padding: 4px 8px;
  selection-background-color: @selectedPlace; selection-color: @panel; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDoubleSpinBox:focus, QDateEdit:focus, QPlainTextEdit:focus, QTextEdit:focus {
  border: 1px solid @selectedPlace; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox QAbstractItemView { background: @panel; border: 1px solid @hairline; selection-background-color: @selection;
  selection-color: @text; }
QPushButton { background: @panel; color: @text; border: 1px solid @hairline; border-radius: 6px; padding: 5px 12px; }
QPushButton:hover { background: @hover; }
QPushButton:focus { border: 1px solid @selectedPlace; }
QPushButton:checked, QPushButton:default { background: @strong; color: @onStrong; border: 1px solid @strong; }
QPushButton:checked:focus, QPushButton:default:focus { border: 2px solid @selectedPlace; padding: 4px 11px; }
QPushButton:disabled { color: @secondary; background: @window; }
QToolButton { background: transparent; color: @text; border: 1px solid transparent; border-radius: 6px; padding: 4px; }
QToolButton:hover { background: @hover; }
QToolButton:checked { background: @selection; }
QToolButton:focus { border: 1px solid @selectedPlace; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QScrollArea { border: 1px solid transparent; }
QScrollArea:focus { border: 1px solid @selectedPlace; }
QTabWidget::pane { border: none; }
QTabBar { qproperty-drawBase: 0; background: transparent; }
QTabBar::tab { background: transparent; color: @secondary; padding: 8px 4px 6px 4px; margin-right: 14px; border: none;
  border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @text; border-bottom: 2px solid @accent; font-weight: 600; }
QTabBar::tab:selected:focus { color: @selectedPlace; border-bottom: 2px solid @selectedPlace; }
QListView, QTreeView, QTableView { background: @panel; border: none; color: @text; }
QListView:focus, QTreeView:focus, QTableView:focus { border: none; }
QTreeView#indicators { padding: 0 8px 0 8px; }
QTreeView#indicators::item { height: 25px; }
QHeaderView::section { background: @panel; color: @secondary; border: none; border-bottom: 1px solid @hairline;
  padding: 4px 8px; }
QMenuBar { background: @panel; color: @text; }
QMenuBar::item { padding: 4px 8px; border-radius: 6px; background: transparent; }
QMenuBar::item:selected { background: @hover; }
QMenu { background: @panel; color: @text; border: 1px solid @hairline; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 24px; border-radius: 4px; }
QMenu::item:selected { background: @selection; }
QMenu::item:disabled { color: @secondary; }
QMenu::separator { height: 1px; background: @hairline; margin: 4px 8px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @hairline; border-radius: 4px; min-height: 24px; min-width: 24px; margin: 1px; }
QScrollBar::handle:hover { background: @secondary; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: @hairline; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QDockWidget { color: @text; }
QDockWidget::title { background: @panel; padding: 6px 8px; border-bottom: 1px solid @hairline; }
QStatusBar { background: @panel; color: @secondary; border-top: 1px solid @hairline; }
QStatusBar::item { border: none; }
QProgressBar { background: @field; border: none; border-radius: 3px; height: 6px; text-align: center; color: transparent; }
QProgressBar::chunk { background: @selectedPlace; border-radius: 3px; }
QToolBar { background: @panel; border: none; border-bottom: 1px solid @hairline; spacing: 8px; padding: 4px 8px; }
)";

QString styleSheet(const Theme& t)
{
    QString sheet = QString::fromLatin1(kStyleSheet);
    // The longer names first: "@selectedPlace" begins like no other, but "@selection" and "@secondary" do.
    const std::pair<const char*, QColor> kNames[] = {{"@selectedPlace", t.selectedPlace},
                                                     {"@selection", t.selection},
                                                     {"@secondary", t.secondary},
                                                     {"@hairline", t.hairline},
                                                     {"@onStrong", t.onStrong},
                                                     {"@strong", t.strong},
                                                     {"@window", t.window},
                                                     {"@accent", t.accent},
                                                     {"@panel", t.panel},
                                                     {"@field", t.field},
                                                     {"@hover", t.hover},
                                                     {"@text", t.text}};
    for (const auto& [name, colour] : kNames)
        sheet.replace(QLatin1String(name), colour.name());
    return sheet;
}

double luminance(const QColor& colour)
{
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

} // namespace

const Theme& theme(bool dark)
{
    static const Theme kLight = lightTheme();
    static const Theme kDark = darkTheme();
    return dark ? kDark : kLight;
}

void applyTheme(QApplication& application, bool dark)
{
    const Theme& chosen = theme(dark);
    loadFonts();
    if (QStyle* fusion = QStyleFactory::create(QStringLiteral("Fusion")))
        application.setStyle(fusion);
    application.setPalette(paletteOf(chosen));
    application.setFont(uiFont(kTextPixels));
    application.setStyleSheet(styleSheet(chosen));
}

void initResources()
{
    initIconResources();
}

QIcon themeIcon(const QString& name, bool dark)
{
    initResources();
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray svg = file.readAll();
    QIcon icon;
    const auto add = [&](const QColor& colour, QIcon::Mode mode) {
        QByteArray coloured = svg;
        coloured.replace("#717986", colour.name().toLatin1());
        QSvgRenderer renderer(coloured);
        for (const int side : {16, 20, 24, 32, 48}) {
            QPixmap pixmap(side, side);
            pixmap.fill(Qt::transparent);
            QPainter painter(&pixmap);
            renderer.render(&painter);
            painter.end();
            icon.addPixmap(pixmap, mode);
        }
    };
    QColor faded = theme(dark).secondary;
    faded = QColor::fromRgbF((faded.redF() + theme(dark).panel.redF()) / 2,
                             (faded.greenF() + theme(dark).panel.greenF()) / 2,
                             (faded.blueF() + theme(dark).panel.blueF()) / 2);
    add(theme(dark).text, QIcon::Normal);
    add(faded, QIcon::Disabled);
    return icon;
}

double contrastRatio(const QColor& a, const QColor& b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace twin::app
