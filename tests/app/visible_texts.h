// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QSet>
#include <QTabWidget>
#include <QXmlStreamReader>

namespace twin::test {

/// The texts of the program in both languages, from the file that is compiled in.
struct Phrases
{
    QSet<QString> english; ///< that read otherwise in German
    QSet<QString> german;
    QList<QRegularExpression> englishPatterns; ///< the ones with arguments
    QList<QRegularExpression> germanPatterns;

    static Phrases read()
    {
        Phrases phrases;
        QSet<QString> allEnglish;
        QSet<QString> allGerman;
        QFile file(QStringLiteral(TWIN_SOURCE_DIR "/resources/translations/travetwin_de.ts"));
        if (!file.open(QIODevice::ReadOnly))
            return phrases;
        QXmlStreamReader xml(&file);
        QString source;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == QLatin1String("source")) {
                source = plain(xml.readElementText());
                allEnglish << source;
            } else if (xml.name() == QLatin1String("translation") ||
                       xml.name() == QLatin1String("numerusform")) {
                const QString words =
                    plain(xml.readElementText(QXmlStreamReader::IncludeChildElements)).trimmed();
                allGerman << words;
                if (words != source)
                    phrases.add(source, words);
            }
        }
        // A word that both languages use says nothing.
        phrases.english -= allGerman;
        phrases.german -= allEnglish;
        return phrases;
    }

    static QString plain(QString words) { return words.remove(QLatin1Char('&')); }

private:
    void add(const QString& source, const QString& words)
    {
        const auto sort = [](const QString& phrase, QSet<QString>& texts,
                             QList<QRegularExpression>& patterns) {
            static const QRegularExpression kArgument(QStringLiteral("%(\\d|n)"));
            if (!phrase.contains(kArgument)) {
                texts << phrase;
                return;
            }
            QString rest = phrase;
            rest.remove(kArgument);
            // "%1 km" is the same everywhere; what is left must be words.
            if (rest.count(QRegularExpression(QStringLiteral("\\p{L}"))) < 8)
                return;
            QString pattern = QRegularExpression::escape(phrase);
            pattern.replace(QRegularExpression(QStringLiteral("\\\\%(\\d|n)")), QStringLiteral(".+"));
            patterns << QRegularExpression(QRegularExpression::anchoredPattern(pattern));
        };
        sort(source, english, englishPatterns);
        sort(words, german, germanPatterns);
    }
};

inline void addMenuTexts(const QMenu& menu, QStringList& texts)
{
    const auto actions = menu.actions();
    for (const QAction* action : actions) {
        texts << action->text() << action->toolTip();
        if (const QMenu* nested = action->menu())
            addMenuTexts(*nested, texts);
    }
}

/// Everything a person or a screen reader reads in a window just now.
inline QStringList visibleTexts(const QWidget& window)
{
    QStringList texts{window.windowTitle()};
    const auto widgets = window.findChildren<QWidget*>();
    for (const QWidget* widget : widgets) {
        if (const auto* bar = qobject_cast<const QMenuBar*>(widget)) {
            const auto menus = bar->actions();
            for (const QAction* action : menus) {
                texts << action->text();
                if (action->menu())
                    addMenuTexts(*action->menu(), texts);
            }
        }
        if (!widget->isVisible())
            continue;
        texts << widget->toolTip() << widget->accessibleName() << widget->accessibleDescription();
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            texts << label->text();
        else if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            texts << button->text();
        else if (const auto* line = qobject_cast<const QLineEdit*>(widget))
            texts << line->placeholderText() << line->text();
        else if (const auto* group = qobject_cast<const QGroupBox*>(widget))
            texts << group->title();
        else if (const auto* combo = qobject_cast<const QComboBox*>(widget))
            for (int i = 0; i < combo->count(); ++i)
                texts << combo->itemText(i);
        else if (const auto* tabs = qobject_cast<const QTabWidget*>(widget))
            for (int i = 0; i < tabs->count(); ++i)
                texts << tabs->tabText(i);
        if (const auto* view = qobject_cast<const QAbstractItemView*>(widget); view && view->model()) {
            for (int row = 0; row < view->model()->rowCount(); ++row)
                texts << view->model()->index(row, 0).data(Qt::DisplayRole).toString();
        }
    }
    for (QString& words : texts)
        words = Phrases::plain(words).trimmed();
    texts.removeDuplicates();
    texts.removeAll(QString());
    return texts;
}

/// The texts that are in the wrong language.
inline QStringList strangers(const QStringList& texts, const QSet<QString>& phrases,
                             const QList<QRegularExpression>& patterns)
{
    QStringList found;
    for (const QString& words : texts) {
        bool wrong = phrases.contains(words);
        for (int i = 0; i < patterns.size() && !wrong; ++i)
            wrong = patterns[i].match(words).hasMatch();
        if (wrong)
            found << words;
    }
    return found;
}

} // namespace twin::test
