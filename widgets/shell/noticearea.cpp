// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/noticearea.h"

#include "common/banner.h"

#include <QVBoxLayout>

namespace hs::ui {

NoticeArea::NoticeArea(ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_column(new QVBoxLayout(this))
{
    setAccessibleName(tr("Messages"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_column->setContentsMargins({});
    m_column->setSpacing(0);
}

void NoticeArea::show(const QString &name, const Notice &notice, const std::function<void(int)> &act)
{
    remove(name);
    auto *banner = new Banner(m_themes, Banner::Shape::Flush, this);
    m_banners.insert(name, banner);
    // Whole before it is laid out: each part that becomes visible would lay out the window.
    banner->setClosable(notice.isClosable);
    banner->showMessage(notice.tone, notice.lead, notice.text, notice.actions);
    m_column->addWidget(banner);
    connect(banner, &Banner::closed, this, [this, name] { remove(name); });
    if (act)
        connect(banner, &Banner::actionTriggered, this, act);
}

void NoticeArea::remove(const QString &name)
{
    Banner *banner = m_banners.take(name);
    if (!banner)
        return;
    banner->hide();
    banner->deleteLater(); // its own button may have led here
}

} // namespace hs::ui
