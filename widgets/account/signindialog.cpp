// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "account/signindialog.h"

#include "common/banner.h"
#include "common/buttons.h"
#include "common/errortext.h"
#include "common/iconlabel.h"
#include "common/textlabel.h"
#include "common/themedheight.h"
#include "sessions/accountsession.h"
#include "theme/themesource.h"

#include <QAction>
#include <QDateTime>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hs::ui {

using base::HubError;
using models::AccountSession;

namespace {

/// Works on the sample hub of this computer only, so it is no secret; shown it would still teach the wrong habit.
constexpr QLatin1StringView kSampleToken("hf_sampleNadiaOkaforWorksOnlyHere01");

} // namespace

void SignInDialog::open(QWidget *window, ThemeSource &themes, AccountSession &session, bool isSampleHub)
{
    if (auto *present = window->findChild<SignInDialog *>()) {
        present->activateWindow();
        return;
    }
    auto *dialog = new SignInDialog(themes, session, isSampleHub, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

SignInDialog::SignInDialog(ThemeSource &themes, AccountSession &session, bool isSampleHub, QWidget *parent)
    : Sheet(themes, themes.theme().size.sheetWidth, parent)
    , m_themes(themes)
    , m_session(&session)
    , m_isSampleHub(isSampleHub)
{
    buildUi();
    connect(&session, &AccountSession::signInSucceeded, this, &SignInDialog::showSuccess);
    connect(&session, &AccountSession::signInFailed, this, &SignInDialog::showFailure);
    connect(&session, &QObject::destroyed, this, &QDialog::reject);
}

SignInDialog::~SignInDialog()
{
    if (m_session)
        m_session->cancelSignIn();
}

void SignInDialog::buildUi()
{
    setWindowTitle(tr("Sign in"));
    auto *contents = new QWidget;
    auto *column = new QVBoxLayout(contents);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(makeForm(), 1);
    setContents(contents, makeFoot());
    m_token->setFocus();
}

QWidget *SignInDialog::makeHead()
{
    const Theme &theme = m_themes.theme();
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(theme.space.s6, theme.space.s6, theme.space.s6, theme.space.s4);
    row->setSpacing(theme.space.s4);
    row->addWidget(new IconLabel(m_themes, Icon::AppMark, &ThemeColors::brand, theme.size.iconHero, head));
    auto *words = new QVBoxLayout;
    words->setSpacing(theme.space.half);
    const QString hub = m_isSampleHub ? tr("the sample hub") : m_session->endpoint().host();
    words->addWidget(new TextLabel(m_themes, TextStyle::Title, &ThemeColors::text, head));
    static_cast<TextLabel *>(words->itemAt(0)->widget())->setText(tr("Sign in to %1").arg(hub));
    auto *endpoint = new TextLabel(m_themes, TextStyle::Body, &ThemeColors::textSecondary, head);
    endpoint->setText(m_session->endpoint().toString());
    words->addWidget(endpoint);
    row->addLayout(words, 1);
    return head;
}

QWidget *SignInDialog::makeForm()
{
    const Theme &theme = m_themes.theme();
    auto *form = new QWidget(this);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(theme.space.s6, theme.space.s4, theme.space.s6, theme.space.s5);
    column->setSpacing(theme.space.s2);

    auto *label = new TextLabel(m_themes, TextStyle::BodyStrong, &ThemeColors::text, form);
    label->setText(tr("&Access token"));
    m_token = new QLineEdit(form);
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setPlaceholderText(u"hf_…"_s);
    m_token->setAccessibleName(tr("Access token"));
    m_token->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    label->setBuddy(m_token);
    QAction *reveal = m_token->addAction(m_themes.icon(Icon::Public), QLineEdit::TrailingPosition);
    reveal->setCheckable(true);
    reveal->setShortcut(QKeySequence(Qt::ALT | Qt::Key_V)); // the mark in the field is no stop of the Tab key
    reveal->setText(tr("Show the token"));
    reveal->setToolTip(toolTipWithShortcut(reveal->text(), reveal->shortcut()));
    connect(reveal, &QAction::toggled, m_token, [this, reveal](bool isShown) {
        m_token->setEchoMode(isShown ? QLineEdit::Normal : QLineEdit::Password);
        reveal->setIcon(m_themes.icon(isShown ? Icon::Private : Icon::Public));
    });

    auto *hint = new TextLabel(m_themes, TextStyle::Small, &ThemeColors::textSecondary, form);
    hint->setWordWrap(true);
    hint->setParagraph(
        {}, m_isSampleHub
                ? tr("The people of the sample hub have tokens too. They work on this computer only.")
                : tr("Read is enough to download. The token is checked first, then kept in the system's key ring."));
    hint->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(label);
    column->addWidget(m_token);
    column->addWidget(hint);
    column->addWidget(makeTokenSource(), 0, Qt::AlignLeft);
    m_message = new Banner(m_themes, Banner::Shape::Boxed, form);
    m_message->hide();
    column->addWidget(m_message);
    return form;
}

QWidget *SignInDialog::makeTokenSource()
{
    if (m_isSampleHub) {
        QPushButton *use = makeButton(tr("Use Nadia’s sample token"), ButtonKind::Text, this);
        connect(use, &QPushButton::clicked, this, [this] {
            m_token->setText(kSampleToken);
            m_token->setFocus();
        });
        return use;
    }
    QPushButton *link =
        makeButton(tr("Create a token on %1").arg(m_session->endpoint().host()), ButtonKind::Text, this);
    QUrl page = m_session->endpoint();
    page.setPath(page.path() + u"/settings/tokens"_s);
    connect(link, &QPushButton::clicked, this, [page] { QDesktopServices::openUrl(page); });
    return link;
}

QWidget *SignInDialog::makeFoot()
{
    const Theme &theme = m_themes.theme();
    auto *foot = new QWidget(this);
    keepHeight(foot, m_themes, &ThemeSizes::actionBar);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(theme.space.s6, 0, theme.space.s6, 0);
    row->setSpacing(theme.space.s2);
    m_cancel = makeButton(tr("Cancel"), ButtonKind::Normal, foot);
    m_send = makeButton(tr("Sign in"), ButtonKind::Primary, foot);
    m_send->setDefault(true);
    m_send->setEnabled(false);
    row->addStretch(1);
    row->addWidget(m_cancel);
    row->addWidget(m_send);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_send, &QPushButton::clicked, this, &SignInDialog::send);
    connect(m_token, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_send->setEnabled(!text.trimmed().isEmpty()); });
    return foot;
}

void SignInDialog::send()
{
    if (!m_session || m_session->isSigningIn())
        return;
    setWaiting(true);
    m_message->showMessage(Tone::Neutral, {}, tr("Asking the Hub whose token this is…"));
    m_session->signIn(hub::AccessToken(m_token->text()));
}

void SignInDialog::setWaiting(bool isWaiting)
{
    m_token->setEnabled(!isWaiting);
    m_send->setEnabled(!isWaiting);
}

void SignInDialog::showFailure(const HubError &error)
{
    setWaiting(false);
    m_token->setFocus();
    m_token->selectAll();
    switch (error.kind) {
    case HubError::Kind::Unauthorized:
    case HubError::Kind::TokenNeeded:
        m_message->showMessage(Tone::Danger, tr("The Hub refused this token."),
                               tr("It may be revoked or copied incompletely. Nothing was saved."));
        break;
    case HubError::Kind::Invalid:
        m_message->showMessage(Tone::Danger, tr("This is no access token of a person."),
                               tr("Tokens begin with hf_. Nothing was saved."));
        break;
    case HubError::Kind::Offline:
    case HubError::Kind::NotSaved: // HF_HUB_OFFLINE
        m_message->showMessage(Tone::Warning, tr("Signing in needs the network."), tr("You can browse your library."));
        break;
    default: {
        const ErrorText words = errorText(error, {}, QDateTime::currentDateTimeUtc());
        m_message->showMessage(Tone::Danger, words.title, tr("%1 Nothing was saved.").arg(words.text).trimmed());
    }
    }
}

void SignInDialog::showSuccess(bool isKept)
{
    if (isKept) {
        accept();
        return;
    }
    m_token->clear();
    m_message->showMessage(Tone::Info, tr("Signed in as %1.").arg(m_session->account()->name.toString()),
                           m_isSampleHub
                               ? tr("The token is kept for this run only.")
                               : tr("There is no key ring on this computer, so the token is kept for this run only."));
    m_send->hide();
    m_cancel->setText(tr("Close"));
    m_cancel->setDefault(true);
    m_cancel->setFocus();
}

} // namespace hs::ui
