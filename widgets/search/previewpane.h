// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/page.h"
#include "lists/localcopy.h"
#include "sessions/repopreview.h"

#include <QWidget>

class QMenu;
class QScrollArea;
class QStackedWidget;
class QToolButton;

namespace hs::ui {

class AvatarTile;
class ChipRow;
class ElidedLabel;
class FactsGrid;
class PreviewCard;
class RepoActions;
class StateView;
class WhichFilePane;

/// What the primary button of a preview says and does (design.md §3).
struct PreviewOffer
{
    enum class Action { Download, ShowTransfers, OpenFolder, AskForAccess };
    Action action = Action::Download;
    QString text;
    friend bool operator==(const PreviewOffer &, const PreviewOffer &) = default;
};

/// The selected repository beside the list (mockup 01) or below it (mockup 13): header, download, facts, beginning of
/// the card. Shows a RepoPreview; asks for everything else.
///
/// Its parts are made by makeContent(), or as soon as there is something to show or one of them is asked for: the list
/// beside it need not wait for them.
class PreviewPane : public QWidget
{
    Q_OBJECT
public:
    enum class Arrangement { Side, Bottom };

    /// \a preview and \a actions outlive the pane.
    PreviewPane(const PageDependencies &dependencies, models::RepoPreview &preview, RepoActions &actions,
                hub::RepoKind kind, QWidget *parent = nullptr);

    void makeContent();
    void setArrangement(Arrangement arrangement);
    /// There are no rows to select one from: nothing is asked for.
    void setHasRows(bool hasRows);
    void setLocalCopy(models::LocalCopy copy);
    /// Nothing: no primary button.
    void setOffer(const std::optional<PreviewOffer> &offer);

    [[nodiscard]] FactsGrid *facts();
    [[nodiscard]] PreviewCard *card();
    [[nodiscard]] WhichFilePane *whichFile();
    [[nodiscard]] QToolButton *primaryButton();
    [[nodiscard]] QString shownName() const;

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void offerTaken(hs::ui::PreviewOffer::Action action);
    void chooseFilesRequested();
    /// One variant of a model.
    void downloadRequested(const QList<hs::transfers::DownloadRequest> &requests);
    void openRequested(hs::ui::Page::OpenIn where);
    /// An id of the base model.
    void modelRequested(const QString &id, bool inBackground);
    void linkChosen(const hs::cards::LinkTarget &target, bool inBackground);

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildUi();
    [[nodiscard]] bool takes(const QKeyEvent &event) const;
    void fitMargins();
    QWidget *makeHeader();
    QWidget *makeButtons();
    QWidget *makeFooter();
    void arrange();
    void refresh();
    void refreshCard();

    const PageDependencies m_dependencies;
    ThemeSource &m_themes;
    models::RepoPreview &m_preview;
    RepoActions &m_actions;
    hub::RepoKind m_kind;
    bool m_hasRows = true;
    models::LocalCopy m_copy = models::LocalCopy::None;
    Arrangement m_arrangement = Arrangement::Side;
    QStackedWidget *m_stack;
    StateView *m_nothing;
    QWidget *m_content = nullptr; ///< with all below, once they are made
    QScrollArea *m_scroll = nullptr;
    QWidget *m_scrolled = nullptr;
    QWidget *m_side = nullptr; ///< the part that does not scroll in the bottom arrangement
    QWidget *m_line = nullptr;
    QWidget *m_header = nullptr;
    AvatarTile *m_avatar = nullptr;
    AvatarTile *m_smallAvatar = nullptr;
    ElidedLabel *m_owner = nullptr;
    ElidedLabel *m_name = nullptr;
    ChipRow *m_chips = nullptr;
    QWidget *m_buttons = nullptr;
    QToolButton *m_primary = nullptr;
    QMenu *m_downloadMenu = nullptr;
    PreviewOffer m_offer;
    bool m_hasOffer = true;
    FactsGrid *m_facts = nullptr;
    WhichFilePane *m_whichFile = nullptr;
    PreviewCard *m_card = nullptr;
    QToolButton *m_readCard = nullptr;
    QWidget *m_footer = nullptr;
};

} // namespace hs::ui
