// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

namespace hs::ui {

class ThemeSource;

/// Panes divided by a 1 px line that can be grabbed 3 px on either side. A double click on the line brings back the
/// default sizes.
class Splitter : public QSplitter
{
    Q_OBJECT
public:
    Splitter(ThemeSource &themes, Qt::Orientation orientation, QWidget *parent = nullptr);

    /// Applied now and on a double click. As QSplitter::setSizes().
    void setDefaultSizes(const QList<int> &sizes);
    void resetSizes();

Q_SIGNALS:
    void sizesReset();

protected:
    QSplitterHandle *createHandle() override;

private:
    ThemeSource &m_themes;
    QList<int> m_defaultSizes;
};

} // namespace hs::ui
