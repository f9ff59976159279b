// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace hs::ui {

class ThemeSource;

/// What the downloads leave of a volume.
struct VolumeForecast
{
    QString root;        ///< where it is mounted
    qint64 total = 0;    ///< bytes
    qint64 free = 0;     ///< now
    qint64 library = 0;  ///< of the used ones, what the library takes up
    qint64 needed = 0;   ///< still to be downloaded, into space that is free
    qint64 reserved = 0; ///< still to be downloaded, into space that was set aside for it already

    [[nodiscard]] qint64 other() const { return qMax<qint64>(0, total - free - library - reserved); }
    [[nodiscard]] qint64 coming() const { return needed + reserved; }
    [[nodiscard]] qint64 freeAfter() const { return free - needed; }
    friend bool operator==(const VolumeForecast &, const VolumeForecast &) = default;
};

/// A bar for each volume that files go to: other files, the library, still to download, free afterwards. The first one
/// in full words, the others in a line each.
class DiskForecast : public QWidget
{
    Q_OBJECT

public:
    explicit DiskForecast(ThemeSource &themes, QWidget *parent = nullptr);

    /// \param note  a sentence below; may be empty
    void showForecast(const QList<VolumeForecast> &volumes, const QString &note);

private:
    void rebuild();
    [[nodiscard]] QWidget *makeTitle(const VolumeForecast &volume);
    [[nodiscard]] QWidget *makeBar(const VolumeForecast &volume);
    [[nodiscard]] QWidget *makeLegend(const VolumeForecast &volume);
    void addLine(const QString &text, bool isWarning);

    ThemeSource &m_themes;
    QList<VolumeForecast> m_volumes;
    QString m_note;
    QVBoxLayout *m_column;
};

} // namespace hs::ui
