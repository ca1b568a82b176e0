// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/crs_card.h"

#include "app/messages.h"
#include "app/panels/panel_style.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace twin::app {

QString CrsCard::codeOf(const QString& text)
{
    static const QRegularExpression kCode(
        QStringLiteral("^\\s*(?:EPSG:)?\\s*(\\d{4,6})(?:\\+(\\d{4,6}))?\\b"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = kCode.match(text);
    if (!match.hasMatch())
        return {};
    const QString height = match.captured(2);
    return QStringLiteral("EPSG:%1").arg(match.captured(1)) +
           (height.isEmpty() ? QString() : QStringLiteral("+") + height);
}

CrsCard::CrsCard(const std::vector<ImportItem>& items, QWidget* parent)
    : QFrame(parent), mChoice(new QComboBox), mAccept(new QPushButton(tr("Import")))
{
    const Theme& colours = themeOf(*this);
    setObjectName(QStringLiteral("card"));
    setStyleSheet(QStringLiteral("#card { background: %1; border: 1px solid %2; border-radius: %3px; }")
                      .arg(colours.panel.name(), colours.amber.name())
                      .arg(kRadius));
    setFixedWidth(460);
    QStringList lines;
    for (const ImportItem& item : items) {
        if (!item.needsCrs)
            continue;
        const std::string extent =
            item.info.layers.empty() ? std::string() : item.info.layers.front().sourceExtent;
        const QString name = QFileInfo(item.file).fileName();
        lines << (extent.empty() ? name : tr("%1 (coordinates %2)").arg(name, text(extent)));
    }
    const QStringList systems{tr("EPSG:25832 · ETRS89 / UTM 32N, most official data here"),
                              tr("EPSG:4647 · UTM 32N with 32 before the easting"),
                              tr("EPSG:4326 · degrees, WGS 84"),
                              tr("EPSG:31467 · Gauss-Krüger zone 3, older data"),
                              tr("EPSG:25833 · ETRS89 / UTM 33N, further east")};
    mChoice->addItems(systems);
    mChoice->setEditable(true);
    mChoice->setInsertPolicy(QComboBox::NoInsert);
    mChoice->setCurrentIndex(-1);
    mChoice->lineEdit()->setPlaceholderText(tr("Choose, or type an EPSG number"));
    mChoice->setAccessibleName(tr("Coordinate system"));
    mAccept->setEnabled(false);
    mAccept->setDefault(true);
    auto* skip = new QPushButton(tr("Leave out"));
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(skip);
    row->addWidget(mAccept);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addWidget(makeLabel(tr("Which coordinate system?"), kTitlePixels, QFont::Bold, false));
    layout->addWidget(
        makeLabel(tr("These files state none, and a wrong one would put them in the wrong place:"), 0,
                  QFont::Normal, false));
    layout->addWidget(makeLabel(lines.join(QLatin1Char('\n')), kSecondaryPixels, QFont::Normal, true));
    layout->addWidget(mChoice);
    layout->addLayout(row);
    connect(mChoice, &QComboBox::editTextChanged, this,
            [this](const QString& text) { mAccept->setEnabled(!codeOf(text).isEmpty()); });
    connect(mAccept, &QPushButton::clicked, this,
            [this] { Q_EMIT answered(codeOf(mChoice->currentText())); });
    connect(skip, &QPushButton::clicked, this, &CrsCard::dismissed);
    setFocusProxy(mChoice);
}

} // namespace twin::app
