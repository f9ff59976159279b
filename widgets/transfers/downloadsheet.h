// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/sheet.h"
#include "transfers/downloadrequest.h"

#include <QList>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace hs::transfers {
class TransferQueue;
}

namespace hs::ui {

class ElidedLabel;
class PlanItem;
class SegmentedButton;
class TextLabel;

/// The plan before a download: which files, how many bytes, what is already here, what is free afterwards. Enter orders
/// it, even before the list of files is here: then what was asked for is ordered as it is.
class DownloadSheet : public Sheet
{
    Q_OBJECT

public:
    struct Parts
    {
        ThemeSource &themes;
        transfers::TransferQueue &queue; ///< outlives the sheet
        QString cacheFolder;             ///< where downloads go that name no folder
    };

    /// Opens it over \a window and returns at once. \a requests is not empty.
    static DownloadSheet *open(QWidget *window, const Parts &parts, const QList<transfers::DownloadRequest> &requests);

    DownloadSheet(const Parts &parts, const QList<transfers::DownloadRequest> &requests, QWidget *window);

    using QDialog::open;

Q_SIGNALS:
    /// Added to the transfers; the sheet closes.
    void ordered(const QList<hs::transfers::DownloadRequest> &requests);

private:
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makePatterns();
    [[nodiscard]] QWidget *makeDestination();
    [[nodiscard]] QWidget *makeFoot();
    void removeItem(PlanItem *item);
    void applyPatterns();
    void chooseFolder();
    void setFolder(const QString &folder);
    void showPlan();
    void showSum();
    void order();

    Parts m_parts;
    QList<PlanItem *> m_items;
    bool m_isSeveral;
    bool m_hasFocused = false;
    QString m_folder; ///< empty: the shared cache
    TextLabel *m_title = nullptr;
    ElidedLabel *m_revision = nullptr;
    QLineEdit *m_include = nullptr;
    QLineEdit *m_exclude = nullptr;
    SegmentedButton *m_form = nullptr;
    ElidedLabel *m_place = nullptr;
    ElidedLabel *m_sum = nullptr;
    ElidedLabel *m_space = nullptr;
    QPushButton *m_order = nullptr;
};

} // namespace hs::ui
