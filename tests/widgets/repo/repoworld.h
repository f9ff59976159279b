// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/banner.h"
#include "common/page.h"
#include "fakerepo.h"
#include "sessions/imagecache.h"
#include "settings/appsettings.h"
#include "theme/themesource.h"

#include <QLabel>
#include <QTemporaryDir>

namespace hs::test {

/// What a repository's widgets are given, over a FakeRepo.
struct RepoWorld
{
    QTemporaryDir folder;
    FakeRepo repo;
    models::AppSettings settings{folder.path()};
    models::ImageCache images{repo.client.context()};
    ui::ThemeSource themes;

    [[nodiscard]] ui::PageDependencies dependencies()
    {
        return {
            .client = &repo.client, .transfers = nullptr, .settings = &settings, .images = &images, .theme = &themes};
    }
};

/// Does a person see \a text somewhere: a label, a message, a banner?
[[nodiscard]] inline bool shows(const QWidget &parent, const QString &text)
{
    const QList<QWidget *> widgets = parent.findChildren<QWidget *>();
    return std::ranges::any_of(widgets, [&text](const QWidget *widget) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *banner = qobject_cast<const ui::Banner *>(widget);
        return widget->isVisible() &&
               (widget->accessibleName().contains(text) || (label && label->text().contains(text)) ||
                (banner && banner->message().contains(text)));
    });
}

/// The visible button that says \a text, or null.
template <typename Button>
[[nodiscard]] Button *buttonWith(const QWidget &parent, const QString &text)
{
    for (Button *button : parent.findChildren<Button *>()) {
        if (button->isVisible() && button->text() == text)
            return button;
    }
    return nullptr;
}

} // namespace hs::test
