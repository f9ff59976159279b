// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "account/accountbutton.h"

#include "common/avatartile.h"
#include "common/buttons.h"
#include "sessions/accountsession.h"
#include "theme/iconloader.h"
#include "theme/painting.h"
#include "theme/themesource.h"

#include <QEvent>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

namespace hs::ui {

using models::AccountSession;

AccountButton::AccountButton(ThemeSource &themes, QWidget *parent)
    : QAbstractButton(parent)
    , m_themes(themes)
    , m_signIn(makeButton(tr("Sign in"), ButtonKind::Normal, this))
{
    setButtonSize(m_signIn, ButtonSize::Small);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    connect(m_signIn, &QPushButton::clicked, this, &AccountButton::signInRequested);
    connect(this, &QAbstractButton::clicked, this, &AccountButton::openMenu);
    readSession();
}

QSize AccountButton::sizeHint() const
{
    return {m_themes.theme().size.navigationCollapsed, m_themes.theme().size.navigationAccount};
}

bool AccountButton::isCompact() const
{
    return width() <= m_themes.theme().size.navigationCollapsed;
}

/// Beside most of the name: with large text only the menu offers it.
bool AccountButton::hasRoomForSignIn() const
{
    const Theme &theme = m_themes.theme();
    const int around = 2 * theme.space.s3 + theme.size.avatarAccount + 2 * theme.space.s2;
    const int words = width() - around - m_signIn->sizeHint().width();
    return !isCompact() && 5 * words >= 3 * textWidth(m_name, theme.font(TextStyle::BodyStrong));
}

QString AccountButton::hubName() const
{
    if (m_isSampleHub)
        return tr("Sample hub");
    return m_session ? m_session->endpoint().host() : QString();
}

void AccountButton::showAccount(AccountSession &session, bool isSampleHub)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = &session;
    m_isSampleHub = isSampleHub;
    connect(&session, &AccountSession::stateChanged, this, &AccountButton::readSession);
    connect(&session, &QObject::destroyed, this, &AccountButton::readSession);
    readSession();
}

void AccountButton::readSession()
{
    const auto state = m_session ? m_session->state() : AccountSession::State::SignedOut;
    m_avatar.clear();
    m_subtitle = hubName();
    switch (state) {
    case AccountSession::State::SignedIn: {
        const hub::Account &account = *m_session->account();
        m_avatar = account.name.toString();
        m_name = account.fullname.isEmpty() ? account.name.toString() : account.fullname;
        if (account.isPro)
            m_subtitle = tr("%1 · PRO", "name of the Hub, plan").arg(hubName());
        break;
    }
    case AccountSession::State::Checking:
        m_name = tr("Signing in…");
        break;
    case AccountSession::State::Unconfirmed:
        m_name = tr("Token not confirmed");
        break;
    case AccountSession::State::Refused:
        m_name = tr("Token refused");
        break;
    case AccountSession::State::SignedOut:
        m_name = tr("Not signed in");
        break;
    }
    m_signIn->setVisible(hasRoomForSignIn() &&
                         (state == AccountSession::State::SignedOut || state == AccountSession::State::Refused));
    const QString sentence = tr("Account: %1, %2", "name, Hub").arg(m_name, m_subtitle);
    setAccessibleName(sentence);
    setToolTip(sentence); // names and hosts may be longer than the button
    update();
}

QString AccountButton::originText() const
{
    switch (m_session->origin()) {
    case hub::TokenOrigin::Environment:
        return tr("Token from the environment (HF_TOKEN)");
    case hub::TokenOrigin::File:
        return tr("Token of the Hugging Face command line");
    case hub::TokenOrigin::KeyRing:
        return tr("Token from the system's key ring");
    case hub::TokenOrigin::Session:
        return tr("Token kept for this run only");
    }
    return {};
}

void AccountButton::openMenu()
{
    if (!m_session)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto remark = [menu](const QString &text) { menu->addAction(text)->setEnabled(false); };
    const bool hasToken = !m_session->token().isEmpty();
    if (m_session->account())
        remark(tr("Signed in as %1").arg(m_session->account()->name.toString()));
    if (hasToken || m_session->state() == AccountSession::State::Refused) {
        remark(originText());
        remark(m_session->maskedToken());
        menu->addSeparator();
    }
    if (m_session->state() == AccountSession::State::Unconfirmed)
        menu->addAction(tr("Check again"), m_session, &AccountSession::retry);
    menu->addAction(hasToken ? tr("Sign in with another token") : tr("Sign in"), this, &AccountButton::signInRequested);
    if (hasToken)
        menu->addAction(tr("Sign out"), this, &AccountButton::signOutRequested);
    menu->popup(mapToGlobal(QPoint(0, -menu->sizeHint().height())));
}

bool AccountButton::event(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        update();
    return QAbstractButton::event(event);
}

void AccountButton::resizeEvent(QResizeEvent *event)
{
    QAbstractButton::resizeEvent(event);
    const QSize size = m_signIn->sizeHint();
    const int right = width() - m_themes.theme().space.s3;
    const QRect place(right - size.width(), (height() - size.height()) / 2, size.width(), size.height());
    m_signIn->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
    readSession();
}

void AccountButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = m_themes.theme();
    painter.fillRect(rect(), underMouse() && isEnabled() ? theme.color.navHover : theme.color.window);
    paintHairline(painter, QPointF(0, 0), QPointF(width(), 0), theme.color.hairline);

    const int side = theme.size.avatarAccount;
    const int left = isCompact() ? (width() - side) / 2 : theme.space.s3;
    const QRect avatar =
        QStyle::visualRect(layoutDirection(), rect(), QRect(left, (height() - side) / 2 + 1, side, side));
    if (!m_avatar.isEmpty()) {
        paintAvatar(painter, theme, avatar, m_avatar, AvatarShape::Round);
    } else {
        paintRounded(painter, avatar, side / 2.0, theme.color.navHover);
        m_themes.icons().paint(painter, avatar, Icon::Account, theme.color.textSecondary, theme.size.iconSmall);
    }
    if (!isCompact()) {
        int right = width() - theme.space.s3;
        if (m_signIn->isVisible()) {
            right -= m_signIn->width();
        } else {
            const int mark = theme.size.iconSmall;
            const QRect chevrons(right - mark, (height() - mark) / 2, mark, mark);
            m_themes.icons().paint(painter, QStyle::visualRect(layoutDirection(), rect(), chevrons),
                                   Icon::ChevronUpDown, theme.color.textSecondary, mark);
            right -= mark;
        }
        paintWords(painter, left + side + theme.space.s2, right - theme.space.s2);
    }
    if (hasFocus())
        paintFocusRing(painter, QRectF(rect()).adjusted(4, 4, -4, -4), theme.radius.control, theme);
}

void AccountButton::paintWords(QPainter &painter, int left, int right) const
{
    const Theme &theme = m_themes.theme();
    const int first = theme.lineHeight(TextStyle::BodyStrong);
    const int second = theme.lineHeight(TextStyle::Caption);
    const int top = (height() - first - second) / 2 + 1;
    const QRect name(left, top, right - left, first);
    const QRect hub(left, top + first, right - left, second);
    paintText(painter, QStyle::visualRect(layoutDirection(), rect(), name), m_name, theme.font(TextStyle::BodyStrong),
              theme.color.text);
    paintText(painter, QStyle::visualRect(layoutDirection(), rect(), hub), m_subtitle, theme.font(TextStyle::Caption),
              theme.color.textTertiary);
}

} // namespace hs::ui
