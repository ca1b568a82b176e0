// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/indicator_panel.h"

#include "app/document/indicator_source.h"
#include "app/messages.h"
#include "app/panels/panel_style.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QVBoxLayout>

namespace twin::app {
namespace {

constexpr int kIdRole = Qt::UserRole + 1;
constexpr double kShare = 100;

/// The value of the selected district, or the city's.
const Estimate* shownValue(const IndicatorTable& table, const IndicatorResult& result,
                           const std::string& district)
{
    for (std::size_t d = 0; d < table.districts.size(); ++d) {
        if (table.districts[d] == district)
            return &result.districts[d];
    }
    return result.city ? &*result.city : nullptr;
}

QString howSure(const Estimate& estimate)
{
    if (estimate.isMissing())
        return phraseText(estimate.reason());
    return estimate.isExact() ? QCoreApplication::translate("Indicators", "exact")
                              : QCoreApplication::translate("Indicators", "range");
}

} // namespace

IndicatorPanel::IndicatorPanel(Session& session, IndicatorBoard& board, QWidget* parent)
    : QWidget(parent), mSession(session), mBoard(board), mHeading(makeHeading({})), mTree(new QTreeWidget)
{
    mTree->setColumnCount(2);
    mTree->setHeaderHidden(true);
    mTree->setRootIsDecorated(false);
    mTree->setIndentation(8);
    mTree->setFrameShape(QFrame::NoFrame);
    mTree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    mTree->setAccessibleName(tr("Indicators"));
    mTree->setObjectName(QStringLiteral("indicators"));
    mTree->header()->setStretchLastSection(false);
    mTree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    mTree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    mHeading->setContentsMargins(16, 12, 16, 4);
    mHeading->setWordWrap(true);
    auto* split = new QSplitter(Qt::Vertical);
    split->setChildrenCollapsible(false);
    split->addWidget(mTree);
    split->addWidget(makeDetail());
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(mHeading);
    layout->addWidget(split, 1);
    layout->addWidget(makeOptions());
    connect(mTree, &QTreeWidget::currentItemChanged, this, &IndicatorPanel::takeChoice);
    connect(mTree, &QTreeWidget::itemChanged, this, &IndicatorPanel::takeChoice);
    connect(&mBoard, &IndicatorBoard::changed, this, &IndicatorPanel::refill);
    connect(&mSession, &Session::selectionChanged, this, &IndicatorPanel::refill);
    refill();
}

QWidget* IndicatorPanel::makeOptions()
{
    mClasses = new QComboBox;
    mClasses->addItem(tr("Equal numbers of districts"), static_cast<int>(Classification::Quantile));
    mClasses->addItem(tr("Equal steps"), static_cast<int>(Classification::EqualInterval));
    mClasses->addItem(tr("Natural breaks"), static_cast<int>(Classification::NaturalBreaks));
    mClasses->setAccessibleName(tr("Classes of the map"));
    mClasses->setToolTip(tr("How the values are put into classes for the map"));
    mSurface = new QCheckBox(tr("Reached and waiting areas"));
    mSurface->setToolTip(tr("For coverages by walking distance: squares of 100 m with houses"));
    connect(mClasses, &QComboBox::currentIndexChanged, this, &IndicatorPanel::takeChoice);
    connect(mSurface, &QCheckBox::toggled, this, &IndicatorPanel::takeChoice);
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(16, 6, 16, 8);
    layout->setSpacing(4);
    layout->addWidget(mClasses);
    layout->addWidget(mSurface);
    return box;
}

QWidget* IndicatorPanel::makeDetail()
{
    auto* content = new QWidget;
    mTitle = makeLabel({}, kTitlePixels, QFont::DemiBold, false);
    mText = makeLabel({}, kSecondaryPixels, QFont::Normal, true);
    mTitle->setWordWrap(true);
    mText->setWordWrap(true);
    mEquity = new EquityView;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->addWidget(mTitle);
    layout->addWidget(mEquity);
    layout->addWidget(mText);
    layout->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    scroll->setAccessibleName(tr("From the lowest to the highest value"));
    return scroll;
}

void IndicatorPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    mBoard.wake();
}

QTreeWidgetItem* IndicatorPanel::itemOf(const QString& id) const
{
    for (QTreeWidgetItemIterator it(mTree); *it; ++it) {
        if ((*it)->data(0, kIdRole).toString() == id)
            return *it;
    }
    return nullptr;
}

void IndicatorPanel::choose(const QString& id)
{
    if (QTreeWidgetItem* item = itemOf(id))
        mTree->setCurrentItem(item);
}

void IndicatorPanel::refill()
{
    const QScopedValueRollback filling(mFilling, true);
    const IndicatorTable& table = mBoard.table();
    const bool ofDistrict = mSession.selection().kind == Selection::Kind::District;
    const std::string district = ofDistrict ? mSession.selection().id : std::string();
    const MapChoice& choice = mBoard.choice();
    mTree->clear();
    for (const IndicatorKind kind : {IndicatorKind::Count, IndicatorKind::Coverage, IndicatorKind::Effect}) {
        QTreeWidgetItem* group = nullptr;
        for (const IndicatorResult& result : table.indicators) {
            if (result.indicator.kind != kind)
                continue;
            if (!group) {
                group = new QTreeWidgetItem(mTree, {kindWord(kind)});
                group->setFlags(Qt::ItemIsEnabled);
                group->setFirstColumnSpanned(true);
                QFont font = mTree->font();
                font.setBold(true);
                group->setFont(0, font);
                group->setExpanded(true);
            }
            const Estimate* value = shownValue(table, result, district);
            auto* item = new QTreeWidgetItem(
                group, {indicatorTitle(result.indicator),
                        value ? estimateText(*value, result.indicator) : QStringLiteral("–")});
            item->setData(0, kIdRole, text(result.indicator.id));
            item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            const bool ring = std::find(choice.rings.begin(), choice.rings.end(), result.indicator.id) !=
                              choice.rings.end();
            item->setCheckState(0, ring ? Qt::Checked : Qt::Unchecked);
            item->setToolTip(0, tr("%1. The tick shows it as a ring at each district, up to %2 at once.")
                                    .arg(indicatorTitle(result.indicator))
                                    .arg(MapChoice::kMostRings));
            if (value)
                item->setToolTip(1, QStringLiteral("%1 · %2 · %3 · %4")
                                        .arg(howSure(*value), dateText(value->origin().asOf),
                                             phraseText(value->origin().method),
                                             tr("grade %1").arg(text(gradeKey(value->origin().grade)))));
            if (result.stale || !value || value->isMissing())
                item->setForeground(1, themeOf(*this).secondary);
        }
        if (group)
            group->setExpanded(true);
    }
    if (QTreeWidgetItem* item = itemOf(text(choice.colour)))
        mTree->setCurrentItem(item);
    const bool stale = std::any_of(table.indicators.begin(), table.indicators.end(),
                                   [](const IndicatorResult& result) { return result.stale; });
    mHeading->setText(
        table.indicators.empty()
            ? (mBoard.fault().isEmpty() ? tr("The indicators are being computed.") : mBoard.fault())
            : QStringLiteral("%1 · %2%3")
                  .arg(ofDistrict ? text(district) : tr("Whole city"), dateText(table.at),
                       stale ? QStringLiteral(" · ") + tr("being computed again") : QString()));
    showDetail();
}

QString IndicatorPanel::detailText(const IndicatorTable& table, const IndicatorResult& result) const
{
    const Equity equity = equityOf(table, result);
    QStringList lines;
    if (equity.gini)
        lines << tr("Gini %1 (0 = the same everywhere)").arg(numberText(*equity.gini, 2));
    if (!equity.entries.empty()) {
        const Equity::Entry& lowest = equity.entries.front();
        const QString words =
            result.indicator.moreIsBetter ? tr("Floor: %1 with %2") : tr("Lowest: %1 with %2");
        lines << words.arg(text(table.districts[lowest.district]),
                           estimateText(result.districts[lowest.district], result.indicator));
    }
    double waiting = 0;
    for (const Equity::Entry& entry : equity.entries)
        waiting += entry.waiting;
    if (waiting > 0) {
        const auto most =
            std::max_element(equity.entries.begin(), equity.entries.end(),
                             [](const auto& a, const auto& b) { return a.waiting < b.waiting; });
        lines << tr("Who waits: about %1 people, most of them in %2 (%3)")
                     .arg(numberText(std::round(waiting / kShare) * kShare),
                          text(table.districts[most->district]),
                          numberText(std::round(most->waiting / kShare) * kShare));
    }
    // The same reason is said once, with all who share it.
    std::map<QString, QStringList> reasons;
    for (std::size_t d = 0; d < result.districts.size(); ++d) {
        if (result.districts[d].isMissing())
            reasons[phraseText(result.districts[d].reason())] << text(table.districts[d]);
    }
    for (const auto& [reason, names] : reasons)
        lines << (names.size() == static_cast<qsizetype>(table.districts.size())
                      ? tr("No value: %1").arg(reason)
                      : tr("No value for %1: %2").arg(names.join(QStringLiteral(", ")), reason));
    const std::string district =
        mSession.selection().kind == Selection::Kind::District ? mSession.selection().id : std::string();
    const Estimate* value = shownValue(table, result, district);
    if (!value && !result.districts.empty())
        value = &result.districts.front();
    if (value) {
        lines << tr("Method: %1").arg(phraseText(value->origin().method));
        lines << tr("%1 · as of %2 · evidence grade %3")
                     .arg(kindWord(result.indicator.kind), dateText(value->origin().asOf),
                          text(gradeKey(value->origin().grade)));
    }
    return lines.join(QStringLiteral("\n\n"));
}

void IndicatorPanel::showDetail()
{
    const IndicatorTable& table = mBoard.table();
    const IndicatorResult* result = table.find(mBoard.choice().colour);
    mTitle->setVisible(result != nullptr);
    if (!result) {
        mEquity->clear();
        mText->setText(
            table.indicators.empty()
                ? QString()
                : tr("Choose an indicator: it colours the districts and stands here from worst to best."));
        return;
    }
    mTitle->setText(indicatorTitle(result->indicator));
    mEquity->show(table, *result);
    mText->setText(detailText(table, *result));
}

void IndicatorPanel::takeChoice()
{
    if (mFilling)
        return;
    MapChoice choice = mBoard.choice();
    choice.how = static_cast<Classification>(mClasses->currentData().toInt());
    choice.surface = mSurface->isChecked();
    choice.rings.clear();
    for (QTreeWidgetItemIterator it(mTree); *it; ++it) {
        if ((*it)->checkState(0) == Qt::Checked && choice.rings.size() < MapChoice::kMostRings)
            choice.rings.push_back((*it)->data(0, kIdRole).toString().toStdString());
    }
    if (const QTreeWidgetItem* item = mTree->currentItem())
        choice.colour = item->data(0, kIdRole).toString().toStdString();
    // The tree is filled anew by what follows: not from within its own signal.
    QMetaObject::invokeMethod(
        this, [this, choice] { mBoard.setChoice(choice); }, Qt::QueuedConnection);
}

} // namespace twin::app
