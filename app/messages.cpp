// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages.h"

#include <QCoreApplication>
#include <QDate>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <cmath>

namespace twin::app {
namespace {

/// The translators in use, children of the application; removed when the language changes.
QList<QTranslator*>& translators()
{
    static QList<QTranslator*> kInstalled;
    return kInstalled;
}

void install(const QString& file, const QString& folder)
{
    auto* translator = new QTranslator(QCoreApplication::instance());
    if (!translator->load(file, folder) || !QCoreApplication::installTranslator(translator)) {
        delete translator;
        return;
    }
    translators() << translator;
}

bool systemIsGerman()
{
    const QStringList wanted = QLocale::system().uiLanguages();
    return !wanted.isEmpty() && wanted.first().startsWith(QLatin1String("de"));
}

} // namespace

QString message(const std::string& messageTemplate, const std::vector<std::string>& arguments)
{
    const QString words = QCoreApplication::translate("messages", messageTemplate.c_str());
    return text(plainText(words.toStdString(), arguments));
}

QString message(const Diagnostic& diagnostic)
{
    QStringList parts;
    if (!diagnostic.file.empty())
        parts << text(diagnostic.file);
    if (!diagnostic.object.empty())
        parts << text(diagnostic.object);
    parts << message(diagnostic.message, diagnostic.arguments);
    return parts.join(QLatin1String(": "));
}

QString dateText(const Date& date)
{
    const QDate day(date.year, date.month, date.day);
    if (!day.isValid())
        return QStringLiteral("–");
    switch (date.precision) {
    case Date::Precision::Year:
        return QString::number(date.year);
    case Date::Precision::Month:
        return QLocale::c().toString(day, QStringLiteral("MM/yyyy"));
    case Date::Precision::Day:
        break;
    }
    return german() ? QLocale::c().toString(day, QStringLiteral("dd.MM.yyyy"))
                    : QLocale().toString(day, QStringLiteral("d MMM yyyy"));
}

QString numberText(double value, int decimals)
{
    return std::isfinite(value) ? QLocale().toString(value, 'f', decimals) : QStringLiteral("–");
}

void installLanguage(const QString& language)
{
    for (QTranslator* translator : std::as_const(translators())) {
        QCoreApplication::removeTranslator(translator);
        delete translator;
    }
    translators().clear();
    const bool useGerman = language.isEmpty() ? systemIsGerman() : language.startsWith(QLatin1String("de"));
    // The territory of the system is kept where its language is the one shown (Austria, Britain).
    const QLocale system = QLocale::system();
    const QLocale::Language wanted = useGerman ? QLocale::German : QLocale::English;
    QLocale::setDefault(system.language() == wanted && system != QLocale::c()
                            ? system
                            : QLocale(wanted, useGerman ? QLocale::Germany : QLocale::UnitedKingdom));
    // English needs its plural forms only: the sources are English.
    install(useGerman ? QStringLiteral("travetwin_de") : QStringLiteral("travetwin_en"),
            QStringLiteral(":/i18n"));
    if (useGerman)
        install(QStringLiteral("qtbase_de"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
}

bool german()
{
    return QLocale().language() == QLocale::German;
}

} // namespace twin::app
