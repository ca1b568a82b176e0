// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstdint>
#include <utility>
#include <vector>

namespace twin::test {

inline void appendNumber(QByteArray& out, std::uint32_t value, int bytes)
{
    for (int i = 0; i < bytes; ++i)
        out += static_cast<char>(value >> (8 * i));
}

inline std::uint32_t crc32(const QByteArray& bytes)
{
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const char c : bytes) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (crc & 1 ? 0xEDB88320U : 0);
    }
    return ~crc;
}

/// A ZIP of stored entries with whatever names.
inline QByteArray zip(const std::vector<std::pair<QByteArray, QByteArray>>& entries)
{
    QByteArray out;
    QByteArray directory;
    for (const auto& [name, content] : entries) {
        QByteArray common;
        appendNumber(common, 20, 2);
        appendNumber(common, 0, 4); // flags, stored
        appendNumber(common, 0, 4); // time
        appendNumber(common, crc32(content), 4);
        appendNumber(common, static_cast<std::uint32_t>(content.size()), 4);
        appendNumber(common, static_cast<std::uint32_t>(content.size()), 4);
        appendNumber(common, static_cast<std::uint32_t>(name.size()), 2);
        appendNumber(common, 0, 2);
        directory += "PK\x01\x02" + QByteArray(1, 20) + QByteArray(1, 0) + common + QByteArray(10, 0);
        appendNumber(directory, static_cast<std::uint32_t>(out.size()), 4);
        directory += name;
        out += "PK\x03\x04" + common + name + content;
    }
    const auto offset = static_cast<std::uint32_t>(out.size());
    out += directory + "PK\x05\x06" + QByteArray(4, 0);
    appendNumber(out, static_cast<std::uint32_t>(entries.size()), 2);
    appendNumber(out, static_cast<std::uint32_t>(entries.size()), 2);
    appendNumber(out, static_cast<std::uint32_t>(directory.size()), 4);
    appendNumber(out, offset, 4);
    return out + QByteArray(2, 0);
}

} // namespace twin::test
