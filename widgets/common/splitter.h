// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

namespace hs::ui {

class ThemeSource;

/// Panes divided by a 1 px line that can be grabbed 3 px on either side; one above another show a grip, too. A double
/// click on the line brings back the default sizes.
class Splitter : public QSplitter
{
    Q_OBJECT
public:
    Splitter(ThemeSource &themes, Qt::Orientation orientation, QWidget *parent = nullptr);

    /// Among default sizes: what the others leave.
    static constexpr int kRest = -1;

    /// Applied now, on a double click, and whenever the size changes until somebody moved a line. As
    /// QSplitter::setSizes(), with one kRest.
    void setDefaultSizes(const QList<int> &sizes);
    void resetSizes();
    /// QSplitter::restoreState() in place of the default sizes; nothing happens when \a state is none.
    void restoreSizes(const QByteArray &state);

Q_SIGNALS:
    void sizesReset();

protected:
    QSplitterHandle *createHandle() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void applyDefaultSizes();

    ThemeSource &m_themes;
    QList<int> m_defaultSizes;
    bool m_isAtDefaults = false;
};

} // namespace hs::ui
