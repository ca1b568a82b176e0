// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/report_writer.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

namespace twin::app {
namespace {

constexpr int kResolution = 150; ///< dots per inch the layout counts in
constexpr double kFooterPoints = 22;

const QString kStyle =
    QStringLiteral("body { font-family: 'Source Sans 3', 'DejaVu Sans', sans-serif; font-size: 9.5pt; }"
                   "h1 { font-size: 20pt; } h2 { font-size: 13pt; margin-top: 14pt; }"
                   "th { text-align: left; background: #e8eef2; }"
                   "td, th { padding: 2px 5px; vertical-align: top; }"
                   "p.note { color: #555555; font-size: 8pt; }"
                   "p.mark { color: #8a4b00; font-weight: bold; }");

QString escaped(const QString& text)
{
    return text.toHtmlEscaped();
}

QString htmlTable(const ReportPart& part)
{
    QString html = QStringLiteral("<table border=\"1\" cellspacing=\"0\" width=\"100%\" "
                                  "style=\"border-collapse: collapse; border-color: #c4ced6\"><thead><tr>");
    for (const QString& cell : part.header)
        html += QStringLiteral("<th>%1</th>").arg(escaped(cell));
    html += QStringLiteral("</tr></thead>");
    for (const QStringList& row : part.rows) {
        html += QStringLiteral("<tr>");
        for (const QString& cell : row)
            html += QStringLiteral("<td>%1</td>").arg(escaped(cell));
        html += QStringLiteral("</tr>");
    }
    return html + QStringLiteral("</table>\n");
}

QString markdownCell(QString text)
{
    return text.replace(QLatin1Char('\n'), QLatin1Char(' ')).replace(QLatin1Char('|'), QStringLiteral("\\|"));
}

QString markdownRow(const QStringList& cells)
{
    QString row = QStringLiteral("|");
    for (const QString& cell : cells)
        row += QStringLiteral(" ") + markdownCell(cell) + QStringLiteral(" |");
    return row + QLatin1Char('\n');
}

/// The pages of the document, each with the mark and its number below.
void paintPages(QTextDocument& document, QPdfWriter& writer, const Report& report)
{
    QPainter painter(&writer);
    const QSizeF page(writer.width(), writer.height() - kFooterPoints * kResolution / 72);
    document.documentLayout()->setPaintDevice(&writer);
    document.setPageSize(page);
    QFont small = document.defaultFont();
    small.setPointSizeF(8);
    for (int number = 0; number < document.pageCount(); ++number) {
        if (number > 0)
            writer.newPage();
        painter.save();
        painter.translate(0, -number * page.height());
        QAbstractTextDocumentLayout::PaintContext context;
        context.palette.setColor(QPalette::Text, Qt::black);
        context.clip = QRectF(0, number * page.height(), page.width(), page.height());
        painter.setClipRect(context.clip);
        document.documentLayout()->draw(&painter, context);
        painter.restore();
        painter.setFont(small);
        const QRectF footer(0, page.height(), page.width(), writer.height() - page.height());
        painter.drawText(footer, Qt::AlignLeft | Qt::AlignBottom, report.mark);
        painter.drawText(footer, Qt::AlignRight | Qt::AlignBottom,
                         QCoreApplication::translate("StatusReport", "Page %1 of %2")
                             .arg(number + 1)
                             .arg(document.pageCount()));
    }
}

QByteArray pdfOf(const Report& report)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(18, 16, 18, 14), QPageLayout::Millimeter);
        writer.setResolution(kResolution);
        writer.setTitle(report.title);
        writer.setCreator(QStringLiteral("TraveTwin"));
        QTextDocument document;
        document.setDocumentMargin(0);
        document.setHtml(reportHtml(report));
        paintPages(document, writer, report);
    }
    return bytes;
}

} // namespace

std::optional<ReportFormat> reportFormatOf(const QString& path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == QStringLiteral("pdf"))
        return ReportFormat::Pdf;
    if (ending == QStringLiteral("html") || ending == QStringLiteral("htm"))
        return ReportFormat::Html;
    if (ending == QStringLiteral("md"))
        return ReportFormat::Markdown;
    return std::nullopt;
}

QString reportHtml(const Report& report)
{
    QString html = QStringLiteral("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>%1</title>"
                                  "<style>%2</style></head><body>\n<h1>%1</h1>\n<p>%3</p>\n")
                       .arg(escaped(report.title), kStyle, escaped(report.subtitle));
    if (!report.mark.isEmpty())
        html += QStringLiteral("<p class=\"mark\">%1</p>\n").arg(escaped(report.mark));
    for (const ReportPart& part : report.parts) {
        html += QStringLiteral("<h2>%1</h2>\n").arg(escaped(part.heading));
        for (const QString& paragraph : part.paragraphs)
            html += QStringLiteral("<p>%1</p>\n").arg(escaped(paragraph));
        if (!part.rows.empty())
            html += htmlTable(part);
        if (!part.note.isEmpty())
            html += QStringLiteral("<p class=\"note\">%1</p>\n").arg(escaped(part.note));
    }
    return html + QStringLiteral("</body></html>\n");
}

QString reportMarkdown(const Report& report)
{
    QString words = QStringLiteral("# %1\n\n%2\n").arg(report.title, report.subtitle);
    if (!report.mark.isEmpty())
        words += QStringLiteral("\n**%1**\n").arg(report.mark);
    for (const ReportPart& part : report.parts) {
        words += QStringLiteral("\n## %1\n\n").arg(part.heading);
        for (const QString& paragraph : part.paragraphs)
            words += paragraph + QStringLiteral("\n\n");
        if (!part.rows.empty()) {
            words += markdownRow(part.header) + QLatin1Char('|') +
                     QStringLiteral(" --- |").repeated(static_cast<int>(part.header.size())) +
                     QLatin1Char('\n');
            for (const QStringList& row : part.rows)
                words += markdownRow(row);
        }
        if (!part.note.isEmpty())
            words += QStringLiteral("\n*%1*\n").arg(part.note);
    }
    return words;
}

Status writeReport(const Report& report, const QString& path, ReportFormat format)
{
    const QByteArray bytes = format == ReportFormat::Pdf    ? pdfOf(report)
                             : format == ReportFormat::Html ? reportHtml(report).toUtf8()
                                                            : reportMarkdown(report).toUtf8();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error{ErrorKind::Unreadable,
                     TWIN_MSG("%1 could not be written (%2). Check that the folder exists and has room."),
                     {path.toStdString(), file.errorString().toStdString()}};
    return Done{};
}

} // namespace twin::app
