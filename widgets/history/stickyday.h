// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointer>
#include <QWidget>

class QListView;

namespace hs::ui {

class CommitDelegate;

/// The heading of the day that the topmost commit of a list is of, held at the top while its commits scroll by and
/// pushed out by the next. Lies over the list and lets everything through.
class StickyDay : public QWidget
{
    Q_OBJECT

public:
    StickyDay(const CommitDelegate &delegate, QListView &list);

    /// Looks again what is at the top.
    void follow();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    const CommitDelegate &m_delegate;
    QListView &m_list;
    QPersistentModelIndex m_top;
};

} // namespace hs::ui
