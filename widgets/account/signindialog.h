// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/huberror.h"
#include "common/sheet.h"

class QLineEdit;
class QPushButton;

namespace hs::models {
class AccountSession;
}

namespace hs::ui {

class Banner;

/// Signing in with an access token. The Hub is asked whose it is before anything is saved; the dialog stays until that
/// worked or the person gives up.
class SignInDialog : public Sheet
{
    Q_OBJECT

public:
    /// Opens it over \a window and returns at once; one at a time. Closes when \a session dies.
    static void open(QWidget *window, ThemeSource &themes, models::AccountSession &session, bool isSampleHub);

    SignInDialog(ThemeSource &themes, models::AccountSession &session, bool isSampleHub, QWidget *parent);
    ~SignInDialog() override;

    using QDialog::open;

private:
    void buildUi();
    QWidget *makeHead();
    QWidget *makeForm();
    QWidget *makeTokenSource();
    QWidget *makeFoot();
    void send();
    void showFailure(const base::HubError &error);
    void showSuccess(bool isKept);
    void setWaiting(bool isWaiting);

    ThemeSource &m_themes;
    QPointer<models::AccountSession> m_session;
    bool m_isSampleHub;
    QLineEdit *m_token = nullptr;
    Banner *m_message = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_send = nullptr;
};

} // namespace hs::ui
