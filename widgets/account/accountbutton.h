// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>
#include <QPointer>
#include <QUrl>

class QPushButton;

namespace hs::models {
class AccountSession;
}

namespace hs::ui {

class ThemeSource;

/// Who the program is, at the bottom of the navigation: name, Hub and plan, and a menu to sign in or out. In the
/// narrow rail only the picture remains.
class AccountButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit AccountButton(ThemeSource &themes, QWidget *parent = nullptr);

    /// Follows \a session until another is shown or it dies.
    void showAccount(models::AccountSession &session, bool isSampleHub);

    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] QString subtitle() const { return m_subtitle; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void signInRequested();
    void signOutRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void readSession();
    void openMenu();
    void paintWords(QPainter &painter, int left, int right) const;
    [[nodiscard]] bool isCompact() const;
    [[nodiscard]] bool hasRoomForSignIn() const;
    [[nodiscard]] QString hubName() const;
    [[nodiscard]] QString originText() const;

    ThemeSource &m_themes;
    QPushButton *m_signIn;
    QPointer<models::AccountSession> m_session;
    bool m_isSampleHub = false;
    QString m_avatar; ///< whose picture; empty: nobody's
    QString m_name;
    QString m_subtitle;
};

} // namespace hs::ui
