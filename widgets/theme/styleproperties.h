// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <QString>

class QAbstractButton;
class QAbstractItemView;
class QAbstractScrollArea;
class QAction;
class QCheckBox;
class QProgressBar;
class QTabBar;
class QWidget;

namespace hs::ui {

/// How HubStyle paints a control. Set once after making it; the setters repaint and re-measure.

/// Normal: outlined. Primary: the one main action. Danger: filled, destroys at once. DangerText: outlined with danger
/// text. Text: a link. Tool buttons with autoRaise are borderless whatever their kind.
enum class ButtonKind { Normal, Primary, Danger, DangerText, Text };
/// 28, 24 and 32 px high.
enum class ButtonSize { Regular, Small, Large };
void setButtonKind(QAbstractButton *button, ButtonKind kind);
void setButtonSize(QAbstractButton *button, ButtonSize size);
[[nodiscard]] ButtonKind buttonKind(const QWidget *button);
[[nodiscard]] ButtonSize buttonSize(const QWidget *button);

/// Quiet words before the text of a menu button: "Sort" in "Sort Trending".
void setButtonCaption(QAbstractButton *button, const QString &caption);
[[nodiscard]] QString buttonCaption(const QWidget *button);

/// A button that opens a list of its own, not a menu, has the chevron of a menu button.
void setOpensList(QAbstractButton *button, bool opensList);
[[nodiscard]] bool opensList(const QWidget *button);

/// Normal: outlined. Search: sunken, quiet outline (filters and omnibox). Error: danger outline.
/// Bare: no frame at all, for fields inside another frame.
enum class FieldKind { Normal, Search, Error, Bare };
void setFieldKind(QWidget *field, FieldKind kind);
/// A line edit whose first action stands at the leading side brings the space before its text with it.
void setHasLeadingIcon(QWidget *field, bool hasIcon);
[[nodiscard]] bool hasLeadingIcon(const QWidget *field);
[[nodiscard]] FieldKind fieldKind(const QWidget *field);

/// Plain: full-width fills. Marked: the same with the 3 px bar at the current row. Navigation: rounded fills on the
/// window colour. Popup: rounded fills inside menus, completers and the palette.
enum class RowKind { Plain, Marked, Navigation, Popup };
void setRowKind(QAbstractItemView *view, RowKind kind);
[[nodiscard]] RowKind rowKind(const QWidget *view);

/// The vertical scroll bar lies over the end of the content instead of beside it, so that fills and lines run to the
/// edge of the pane. Leave the last pixels of the content free.
void setBarOverContent(QAbstractScrollArea *area);
[[nodiscard]] bool isBarOverContent(const QWidget *bar);

/// Document: the tab strip of the window. Page: underlined tabs inside a page.
enum class TabKind { Document, Page };
void setTabKind(QTabBar *bar, TabKind kind);
[[nodiscard]] TabKind tabKind(const QWidget *bar);
/// True for a tab bar of the Document kind.
[[nodiscard]] bool isDocumentTab(const QWidget *widget);

/// What a progress bar says besides its length; the words next to it must say it too.
enum class ProgressState { Active, Done, Paused, Failed };
void setProgressState(QProgressBar *bar, ProgressState state);
[[nodiscard]] ProgressState progressState(const QWidget *bar);
/// 4 px instead of 6 px high.
void setProgressThin(QProgressBar *bar, bool thin);
[[nodiscard]] bool isProgressThin(const QWidget *bar);

/// Paints a check box as a switch: for settings that take effect at once.
void setSwitch(QCheckBox *box, bool isSwitch);
[[nodiscard]] bool isSwitch(const QWidget *box);

/// Paints the text of a menu entry in the danger colour.
void setDangerous(QAction *action, bool dangerous);
[[nodiscard]] bool isDangerous(const QAction *action);

/// Fills a container with one of the flat colours of the theme; follows palette changes by itself.
enum class Surface { Window, Page, Sunken, Raised };
void setSurface(QWidget *container, Surface surface);
[[nodiscard]] QPalette::ColorRole surfaceRole(Surface surface);

} // namespace hs::ui
