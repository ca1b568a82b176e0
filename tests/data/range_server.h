// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QMutex>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

#include <atomic>

namespace twin::test {

/// A static web server for one folder, with HEAD and range requests, in a thread of its own; can be told to
/// fail.
class RangeServer : public QThread
{
public:
    explicit RangeServer(QString folder) : mFolder(std::move(folder))
    {
        start();
        while (mPort == 0)
            msleep(1);
    }
    ~RangeServer() override
    {
        quit();
        wait();
    }

    std::string address() const { return "http://127.0.0.1:" + std::to_string(mPort); }
    /// So many requests from now on are answered with 503.
    void failNext(int count) { mFailures = count; }
    int requests() const { return mRequests; }
    int rangeRequests() const { return mRanges; }

protected:
    void run() override
    {
        QTcpServer server;
        QObject::connect(&server, &QTcpServer::newConnection, &server, [&] {
            QTcpSocket* socket = server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { answer(*socket); });
            QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        });
        server.listen(QHostAddress::LocalHost);
        mPort = server.serverPort();
        exec();
    }

private:
    void answer(QTcpSocket& socket)
    {
        const QList<QByteArray> lines = socket.readAll().split('\n');
        const QList<QByteArray> words = lines.first().trimmed().split(' ');
        if (words.size() < 2)
            return;
        ++mRequests;
        if (mFailures > 0) {
            --mFailures;
            send(socket, "503 Service Unavailable", {}, {}, true);
            return;
        }
        QFile file(mFolder + QString::fromUtf8(words[1]));
        if (!file.open(QIODevice::ReadOnly)) {
            send(socket, "404 Not Found", {}, {}, true);
            return;
        }
        QByteArray body = file.readAll();
        QByteArray status = "200 OK";
        QByteArray headers = "Accept-Ranges: bytes\r\n";
        for (const QByteArray& line : lines) {
            if (!line.toLower().startsWith("range: bytes="))
                continue;
            ++mRanges;
            const QList<QByteArray> range = line.trimmed().mid(13).split('-');
            const qsizetype first = range[0].toLongLong();
            const qsizetype last =
                range.value(1).isEmpty() ? body.size() - 1 : std::min(range[1].toLongLong(), body.size() - 1);
            headers += "Content-Range: bytes " + QByteArray::number(first) + '-' + QByteArray::number(last) +
                       '/' + QByteArray::number(body.size()) + "\r\n";
            body = body.mid(first, last - first + 1);
            status = "206 Partial Content";
        }
        send(socket, status, headers, body, words[0] != "HEAD");
    }

    static void send(QTcpSocket& socket, const QByteArray& status, const QByteArray& headers,
                     const QByteArray& body, bool withBody)
    {
        socket.write("HTTP/1.1 " + status + "\r\n" + headers +
                     "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n");
        if (withBody)
            socket.write(body);
    }

    QString mFolder;
    std::atomic<int> mPort{0};
    std::atomic<int> mFailures{0};
    std::atomic<int> mRequests{0};
    std::atomic<int> mRanges{0};
};

} // namespace twin::test
