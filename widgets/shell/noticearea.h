// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/tone.h"

#include <QHash>
#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace hs::ui {

class Banner;
class ThemeSource;

/// Messages about the whole window, between toolbar and page: each stays until it is solved or closed.
class NoticeArea : public QWidget
{
    Q_OBJECT

public:
    explicit NoticeArea(ThemeSource &themes, QWidget *parent = nullptr);

    struct Notice
    {
        Tone tone = Tone::Info;
        QString lead;
        QString text;
        QList<MessageAction> actions;
        bool isClosable = false;
    };
    /// Shows it in place of the one with the same name. \a act is called with the id of a button.
    void show(const QString &name, const Notice &notice, const std::function<void(int)> &act = {});
    void remove(const QString &name);
    using QWidget::show;

private:
    ThemeSource &m_themes;
    QVBoxLayout *m_column;
    QHash<QString, Banner *> m_banners;
};

} // namespace hs::ui
