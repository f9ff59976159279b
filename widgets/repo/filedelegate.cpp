// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/filedelegate.h"

#include "common/chip.h"
#include "common/formats.h"
#include "lists/filetreemodel.h"
#include "theme/iconloader.h"
#include "theme/painting.h"
#include "theme/themesource.h"

#include <QPainter>
#include <QSet>

namespace hs::ui {

using namespace Qt::StringLiterals;
using models::FileTreeModel;

namespace {

constexpr int kIconGap = 6;
constexpr int kPad = 6;

bool hasSuffix(const QString &path, std::initializer_list<QLatin1StringView> suffixes)
{
    const QString suffix = path.sliced(path.lastIndexOf(u'.') + 1).toLower();
    return std::ranges::find(suffixes, suffix) != suffixes.end();
}

} // namespace

Icon fileIcon(const hub::TreeEntry &entry, bool isExpanded)
{
    if (entry.type == hub::TreeEntry::Type::Directory)
        return isExpanded ? Icon::FolderOpen : Icon::Folder;
    const QString &path = entry.path;
    if (path.endsWith("README.md"_L1, Qt::CaseInsensitive) || hasSuffix(path, {"md"_L1, "rst"_L1}))
        return Icon::Readme;
    if (hasSuffix(path, {"json"_L1, "jsonl"_L1, "yaml"_L1, "yml"_L1, "toml"_L1, "xml"_L1}))
        return Icon::Json;
    if (hasSuffix(path, {"png"_L1, "jpg"_L1, "jpeg"_L1, "gif"_L1, "webp"_L1, "svg"_L1, "bmp"_L1}))
        return Icon::Image;
    if (hasSuffix(path, {"safetensors"_L1, "gguf"_L1, "bin"_L1, "pt"_L1, "pth"_L1, "ckpt"_L1, "onnx"_L1, "h5"_L1,
                         "tflite"_L1, "msgpack"_L1, "npz"_L1, "pkl"_L1, "ggml"_L1}))
        return Icon::Weights;
    if (hasSuffix(path,
                  {"py"_L1, "sh"_L1, "js"_L1, "ts"_L1, "ipynb"_L1, "cpp"_L1, "c"_L1, "h"_L1, "rs"_L1, "jinja"_L1}))
        return Icon::Script;
    if (hasSuffix(path, {"csv"_L1, "tsv"_L1, "parquet"_L1, "arrow"_L1}))
        return Icon::Table;
    if (hasSuffix(path, {"zip"_L1, "tar"_L1, "gz"_L1, "xz"_L1, "zst"_L1, "7z"_L1, "bz2"_L1}))
        return Icon::Archive;
    if (hasSuffix(path, {"mp4"_L1, "webm"_L1, "mkv"_L1}))
        return Icon::Video;
    if (hasSuffix(path, {"wav"_L1, "mp3"_L1, "flac"_L1, "ogg"_L1}))
        return Icon::SpeechRecognition;
    if (path.startsWith(u'.') || path.contains("/."_L1))
        return Icon::Configure;
    return Icon::CodeText;
}

QString storeText(const QString &store)
{
    // Names of techniques: not translated.
    if (store == "xet"_L1)
        return u"Xet"_s;
    if (store == "lfs"_L1)
        return u"LFS"_s;
    return store.isEmpty() ? QString() : u"Git"_s;
}

ScanLook scanLook(const hub::SecurityStatus &status)
{
    const QString &word = status.status;
    QString imports;
    if (!status.dangerousImports.isEmpty())
        imports = FileDelegate::tr("Unpickling it would import: %1").arg(status.dangerousImports.join(u", "_s));
    if (word == "safe"_L1)
        return {FileDelegate::tr("Safe", "a scanned file"), Icon::StateOk, &ThemeColors::positiveText, {}};
    if (word == "unsafe"_L1)
        return {FileDelegate::tr("Unsafe", "a scanned file"), Icon::StateError, &ThemeColors::dangerText,
                imports.isEmpty() ? FileDelegate::tr("The Hub's scanners call this file unsafe.") : imports};
    if (word == "suspicious"_L1 || word == "caution"_L1) {
        const QString text = imports.isEmpty() ? FileDelegate::tr("Suspicious", "a scanned file")
                                               : FileDelegate::tr("Pickle", "a file that runs code when it is loaded");
        return {text, Icon::StateWarning, &ThemeColors::warningText, imports};
    }
    if (word == "queued"_L1)
        return {FileDelegate::tr("Queued", "for a scan"), Icon::Waiting, &ThemeColors::textTertiary, {}};
    if (word == "error"_L1)
        return {FileDelegate::tr("Not scanned"),
                {},
                &ThemeColors::textTertiary,
                FileDelegate::tr("The scan of the Hub failed.")};
    if (word.isEmpty() || word == "unscanned"_L1)
        return {FileDelegate::tr("Not scanned"),
                {},
                &ThemeColors::textTertiary,
                FileDelegate::tr("The Hub has not scanned this file.")};
    return {word, {}, &ThemeColors::textTertiary, {}};
}

QSize FileDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const Theme &look = theme();
    if (index.column() == FileTreeModel::Scan) {
        const auto entry = index.data(FileTreeModel::EntryRole).value<hub::TreeEntry>();
        return {entry.security ? scanWidth(*entry.security) + 2 * kPad : 0, look.size.rowTree};
    }
    if (index.column() != FileTreeModel::Name)
        return {textWidth(cellText(index), look.numberFont(TextStyle::Small)) + 2 * kPad, look.size.rowTree};
    const int text = textWidth(index.data().toString(), look.font(TextStyle::Body));
    return {look.size.iconSmall + kIconGap + text + 2 * kPad, look.size.rowTree};
}

int FileDelegate::scanWidth(const hub::SecurityStatus &status) const
{
    const ScanLook scan = scanLook(status);
    const int mark = scan.mark ? theme().size.iconState + kIconGap : 0;
    return mark + textWidth(scan.text, theme().font(TextStyle::Small));
}

int FileDelegate::widthFor(int column) const
{
    const Theme &look = theme();
    int widest = 0;
    if (column == FileTreeModel::Scan) {
        for (const QString &word : {u"safe"_s, u"unsafe"_s, u"suspicious"_s, u"queued"_s, u"unscanned"_s})
            widest = std::max(widest, scanWidth({word, {}}));
        widest = std::max(widest, scanWidth({u"suspicious"_s, {u"os.system"_s}}));
    } else if (column == FileTreeModel::Changed) {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        using namespace std::chrono_literals;
        for (const auto &age : std::initializer_list<std::chrono::seconds>{59min, 23h, 25h, 6 * 24h, 800 * 24h}) {
            const QString words = formats::relativePast(now.addSecs(-age.count()), now);
            widest = std::max(widest, textWidth(words, look.numberFont(TextStyle::Small)) + look.size.scrollBar - kPad);
        }
    } else if (column == FileTreeModel::Size) {
        constexpr qint64 kWide = 888'000'000;
        widest = textWidth(formats::bytes(kWide), look.numberFont(TextStyle::Body));
    }
    return widest > 0 ? widest + 2 * kPad : 0;
}

QString FileDelegate::cellText(const QModelIndex &index) const
{
    const QVariant value = index.data();
    switch (index.column()) {
    case FileTreeModel::Size:
        return value.isValid() ? formats::bytes(value.toLongLong()) : QString();
    case FileTreeModel::Stored:
        return storeText(value.toString());
    case FileTreeModel::Scan: {
        const auto entry = index.data(FileTreeModel::EntryRole).value<hub::TreeEntry>();
        return entry.security ? scanLook(*entry.security).text : QString();
    }
    case FileTreeModel::LastCommit:
        return value.toString();
    case FileTreeModel::Changed:
        return value.isValid() ? formats::relativePast(value.toDateTime(), QDateTime::currentDateTimeUtc()) : QString();
    default:
        return value.toString();
    }
}

QString FileDelegate::folderNote(const QModelIndex &index) const
{
    switch (static_cast<models::FolderListing>(index.data(FileTreeModel::ListingRole).toInt())) {
    case models::FolderListing::Listing:
        return tr("Listing files…");
    case models::FolderListing::Failed:
        return tr("Not listed. Open it again to retry.");
    default:
        return {};
    }
}

void FileDelegate::paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &look = theme();
    const QRect cell = cellOf(option);
    const auto leading = Qt::AlignLeft;
    const auto trailing = Qt::AlignRight;
    switch (index.column()) {
    case FileTreeModel::Check:
        return paintCheck(painter, option, index);
    case FileTreeModel::Name:
        return paintName(painter, option, index);
    case FileTreeModel::Scan:
        return paintScan(painter, option, index);
    case FileTreeModel::Size:
        paintText(painter, cell, cellText(index), look.numberFont(TextStyle::Body), look.color.text, trailing);
        return;
    case FileTreeModel::Changed:
        paintText(painter, cell, cellText(index), look.numberFont(TextStyle::Small), look.color.textSecondary,
                  trailing);
        return;
    default:
        paintText(painter, cell, cellText(index), look.font(TextStyle::Small), look.color.textSecondary, leading);
    }
}

/// Over the last column lies the scroll bar.
int FileDelegate::padAfter(const QStyleOptionViewItem &option) const
{
    return option.viewItemPosition == QStyleOptionViewItem::End ? theme().size.scrollBar : kPad;
}

QRect FileDelegate::cellOf(const QStyleOptionViewItem &option) const
{
    return mirrored(option, option.rect.adjusted(kPad, 0, -padAfter(option), 0));
}

void FileDelegate::paintCheck(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionButton box;
    const int side = theme().size.controlCheck;
    box.rect =
        QRect(option.rect.x() + theme().space.s6, option.rect.y() + (option.rect.height() - side) / 2, side, side);
    box.rect = mirrored(option, box.rect);
    box.state = QStyle::State_Enabled;
    const auto state = static_cast<Qt::CheckState>(index.data(Qt::CheckStateRole).toInt());
    box.state |=
        state == Qt::Checked ? QStyle::State_On : (state == Qt::Unchecked ? QStyle::State_Off : QStyle::State_NoChange);
    const QStyle *style = option.widget->style();
    style->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, &painter, option.widget);
}

void FileDelegate::paintName(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &look = theme();
    const auto entry = index.data(FileTreeModel::EntryRole).value<hub::TreeEntry>();
    const QRect icon(option.rect.x(), option.rect.y(), look.size.iconSmall, option.rect.height());
    themes().icons().paint(painter, mirrored(option, icon), fileIcon(entry, option.state.testFlag(QStyle::State_Open)),
                           look.color.textSecondary, look.size.iconSmall);
    QRect text = option.rect;
    text.setLeft(icon.right() + 1 + kIconGap);
    text.setRight(option.rect.right() - padAfter(option));
    // A path reads from left to right everywhere: without the mark a leading dot would move to the other end.
    const QString name = QChar(0x200E) + index.data().toString();
    const int taken = paintText(painter, mirrored(option, text), name, look.font(TextStyle::Body), look.color.text,
                                Qt::AlignLeft, Qt::ElideMiddle);
    const QString note = folderNote(index);
    if (note.isEmpty())
        return;
    text.setLeft(text.left() + taken + look.space.s3);
    paintText(painter, mirrored(option, text), note, look.font(TextStyle::Small), tertiaryColor(option), Qt::AlignLeft);
}

void FileDelegate::paintScan(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto entry = index.data(FileTreeModel::EntryRole).value<hub::TreeEntry>();
    if (!entry.security)
        return;
    const ScanLook scan = scanLook(*entry.security);
    const QRect cell = cellOf(option);
    // On a selected row the quiet colour would be too pale, as everywhere.
    const QColor color = scan.color == &ThemeColors::textTertiary ? tertiaryColor(option) : theme().color.*scan.color;
    if (scan.mark)
        paintState(painter, themes(), cell, *scan.mark, scan.text, color, option.direction);
    else
        paintText(painter, cell, scan.text, theme().font(TextStyle::Small), color, Qt::AlignLeft);
}

QString FileDelegate::toolTip(const QStyleOptionViewItem &option, const QModelIndex &index, const QPoint &) const
{
    if (index.column() == FileTreeModel::Changed && index.data().isValid())
        return formats::exactDateTime(index.data().toDateTime());
    if (index.column() == FileTreeModel::Size && index.data().isValid())
        return tr("%1 bytes", nullptr, formats::pluralOf(index.data().toLongLong()))
            .arg(formats::exactCount(index.data().toLongLong()));
    if (index.column() == FileTreeModel::Scan) {
        const auto entry = index.data(FileTreeModel::EntryRole).value<hub::TreeEntry>();
        return entry.security ? scanLook(*entry.security).toolTip : QString();
    }
    const QString text =
        index.column() == FileTreeModel::Name ? index.data(Qt::ToolTipRole).toString() : cellText(index);
    const bool isElided = sizeHint(option, index).width() > option.rect.width();
    return isElided ? text : QString();
}

/// The row as one sentence, told by the cells that lead it; the others tell their own.
QString FileDelegate::accessibleText(const QModelIndex &index) const
{
    if (index.column() != FileTreeModel::Name && index.column() != FileTreeModel::Check)
        return cellText(index);
    const auto cell = [&index](FileTreeModel::Column column) { return index.siblingAtColumn(column); };
    QStringList parts{cell(FileTreeModel::Name).data().toString()};
    if (index.data(FileTreeModel::IsFolderRole).toBool())
        parts.append(tr("folder"));
    parts << cellText(cell(FileTreeModel::Size)) << cellText(cell(FileTreeModel::Scan));
    const QDateTime changed = cell(FileTreeModel::Changed).data().toDateTime();
    if (changed.isValid())
        parts.append(tr("changed %1").arg(formats::pastInSentence(changed, QDateTime::currentDateTimeUtc())));
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace hs::ui
