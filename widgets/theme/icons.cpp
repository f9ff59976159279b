// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/icons.h"

#include <array>

namespace hs::ui {

namespace {

struct IconEntry
{
    Icon icon;
    const char *name;
};

constexpr std::array<IconEntry, kIconCount> kIcons{{
    {Icon::AccessGranted, "unlock"},
    {Icon::Account, "user"},
    {Icon::AddFile, "document-new"},
    {Icon::AddFolder, "folder-new"},
    {Icon::AddPerson, "list-add-user"},
    {Icon::Archive, "archive-insert"},
    {Icon::Back, "go-previous"},
    {Icon::Bandwidth, "kt-speed-limits"},
    {Icon::Bold, "format-text-bold"},
    {Icon::Branch, "vcs-branch"},
    {Icon::Card, "documentinfo"},
    {Icon::ClearList, "edit-clear-all"},
    {Icon::CloudUpload, "cloud-upload"},
    {Icon::CodeText, "format-text-code"},
    {Icon::Collection, "dialog-layers"},
    {Icon::Community, "dialog-messages"},
    {Icon::CompactList, "view-list-text"},
    {Icon::Compare, "vcs-diff"},
    {Icon::Configure, "configure"},
    {Icon::Copy, "edit-copy"},
    {Icon::CopyLink, "edit-link"},
    {Icon::Dataset, "server-database"},
    {Icon::Delete, "edit-delete"},
    {Icon::DetailedList, "view-list-details"},
    {Icon::Detection, "select-rectangular"},
    {Icon::Disk, "drive-harddisk"},
    {Icon::Done, "dialog-ok-apply"},
    {Icon::Down, "go-down"},
    {Icon::Download, "edit-download"},
    {Icon::DownloadToFolder, "folder-download"},
    {Icon::Duplicate, "edit-duplicate"},
    {Icon::Edit, "document-edit"},
    {Icon::Embeddings, "labplot-xy-curve-points"},
    {Icon::Filter, "view-filter"},
    {Icon::Folder, "folder"},
    {Icon::FolderGit, "folder-git"},
    {Icon::FolderOpen, "folder-open"},
    {Icon::Forward, "go-next"},
    {Icon::Gated, "lock"},
    {Icon::History, "view-history"},
    {Icon::Home, "go-home"},
    {Icon::Image, "photo"},
    {Icon::Inference, "quickopen"},
    {Icon::Information, "help-about"},
    {Icon::InsertImage, "insert-image"},
    {Icon::InsertTable, "insert-table"},
    {Icon::Insights, "view-statistics"},
    {Icon::Italic, "format-text-italic"},
    {Icon::Json, "code-context"},
    {Icon::Later, "chronometer"},
    {Icon::Like, "love"},
    {Icon::ListUnordered, "format-list-unordered"},
    {Icon::Map, "view-multiple-objects"},
    {Icon::MissingImage, "image-missing"},
    {Icon::Model, "package"},
    {Icon::More, "overflow-menu"},
    {Icon::Multimodal, "shapes"},
    {Icon::New, "list-add"},
    {Icon::NewWindow, "window-new"},
    {Icon::Notifications, "notifications"},
    {Icon::OpenDocument, "document-open"},
    {Icon::OpenWeb, "internet-services"},
    {Icon::Organization, "system-users"},
    {Icon::Outline, "view-table-of-contents-ltr"},
    {Icon::Pause, "media-playback-pause"},
    {Icon::Private, "view-private"},
    {Icon::Public, "view-visible"},
    {Icon::PullRequest, "vcs-merge-request"},
    {Icon::Quote, "format-text-blockquote"},
    {Icon::Readme, "view-readermode"},
    {Icon::Reload, "view-refresh"},
    {Icon::Rename, "edit-rename"},
    {Icon::Reset, "edit-reset"},
    {Icon::Restore, "document-revert"},
    {Icon::Resume, "media-playback-start"},
    {Icon::Robotics, "input-gamepad"},
    {Icon::Runtime, "speedometer"},
    {Icon::Save, "document-save"},
    {Icon::SavedSearch, "edit-find"},
    {Icon::Script, "dialog-scripts"},
    {Icon::Search, "search"},
    {Icon::Space, "system-run"},
    {Icon::SpeechRecognition, "audio-input-microphone"},
    {Icon::SplitView, "view-split-left-right"},
    {Icon::Table, "table"},
    {Icon::Tag, "tag"},
    {Icon::TextGeneration, "text-field"},
    {Icon::TextToImage, "draw-brush"},
    {Icon::TextToSpeech, "text-speak"},
    {Icon::Translation, "crow-translate-tray"},
    {Icon::Tree, "view-list-tree"},
    {Icon::Up, "go-up"},
    {Icon::Variable, "code-variable"},
    {Icon::Video, "camera-video"},
    {Icon::Waiting, "clock"},
    {Icon::Weights, "component"},
    {Icon::AppMark, ":hubscope"},
    {Icon::Check, ":check"},
    {Icon::ChevronDown, ":chevron-down"},
    {Icon::ChevronRight, ":chevron-right"},
    {Icon::ChevronUp, ":chevron-up"},
    {Icon::ChevronUpDown, ":chevron-up-down"},
    {Icon::Close, ":close"},
    {Icon::Dash, ":dash"},
    {Icon::HeartFilled, ":heart-filled"},
    {Icon::StateError, ":state-error"},
    {Icon::StateOk, ":state-ok"},
    {Icon::StateWarning, ":state-warning"},
}};

constexpr bool isInOrder()
{
    for (size_t i = 0; i < kIcons.size(); ++i) {
        if (kIcons[i].icon != static_cast<Icon>(i)) {
            return false;
        }
    }
    return true;
}
static_assert(isInOrder(), "the table is indexed by Icon");

} // namespace

QLatin1StringView iconName(Icon icon)
{
    return QLatin1StringView(kIcons[static_cast<size_t>(icon)].name);
}

} // namespace hs::ui
