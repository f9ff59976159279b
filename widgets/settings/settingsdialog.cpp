// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settingsdialog.h"

#include "common/buttons.h"
#include "common/elidedlabel.h"
#include "common/textlabel.h"
#include "settings/appsettings.h"
#include "theme/themesource.h"

#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace hs::ui {

using models::AppSettings;
using models::SettingKey;

namespace {

constexpr int kSettingWidth = 280;

/// What the fields leave of the sheet; every section has the same.
int labelWidth(const Theme &theme)
{
    return theme.scaled(theme.size.sheetWidth) - theme.scaled(kSettingWidth) - 2 * theme.space.s6 - theme.space.s4;
}

} // namespace

void SettingsDialog::open(QWidget *window, ThemeSource &themes, AppSettings &settings,
                          const QString &defaultCacheFolder)
{
    if (auto *present = window->findChild<SettingsDialog *>()) {
        present->activateWindow();
        return;
    }
    auto *dialog = new SettingsDialog(themes, settings, defaultCacheFolder, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

SettingsDialog::SettingsDialog(ThemeSource &themes, AppSettings &settings, const QString &defaultCacheFolder,
                               QWidget *parent)
    : Sheet(themes, themes.theme().size.sheetWidth, parent)
    , m_themes(themes)
    , m_settings(settings)
    , m_contents(new QWidget)
    , m_column(new QVBoxLayout(m_contents))
{
    setWindowTitle(tr("Settings"));
    const int margin = themes.theme().space.s6;
    m_column->setContentsMargins(margin, themes.theme().space.s4, margin, margin);
    m_column->setSpacing(themes.theme().space.s2);
    addAppearance();
    addLibrary(defaultCacheFolder);
    addTransfers();
    addDesktop();
    addCards();
    m_column->addStretch(1);
    setContents(m_contents);
}

bool SettingsDialog::eventFilter(QObject *object, QEvent *event)
{
    const auto *field = qobject_cast<QWidget *>(object);
    if (event->type() == QEvent::Wheel && field && m_contents->isAncestorOf(field) && !field->hasFocus()) {
        event->ignore();
        return true;
    }
    return Sheet::eventFilter(object, event);
}

void SettingsDialog::addSection(const QString &title)
{
    auto *label = new TextLabel(m_themes, TextStyle::Subtitle, &ThemeColors::text, m_contents);
    label->setText(title);
    m_column->addSpacing(m_themes.theme().space.s2);
    m_column->addWidget(label);
    m_form = new QFormLayout;
    m_form->setHorizontalSpacing(m_themes.theme().space.s4);
    m_form->setVerticalSpacing(m_themes.theme().space.s2);
    m_form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    m_form->setLabelAlignment(Qt::AlignLeft);
    m_column->addLayout(m_form);
}

void SettingsDialog::addRow(const QString &label, QWidget *field, const QString &hint)
{
    keepWidth(field);
    if (field->focusPolicy() == Qt::WheelFocus)
        field->setFocusPolicy(Qt::StrongFocus);
    field->installEventFilter(this);
    auto *name = new TextLabel(m_themes, TextStyle::Body, &ThemeColors::text, m_contents);
    name->setText(label);
    name->setBuddy(field);
    const auto widen = [this, name] { name->setMinimumWidth(labelWidth(m_themes.theme())); };
    connect(&m_themes, &ThemeSource::changed, name, widen);
    widen();
    field->setAccessibleName(label);
    m_form->addRow(name, field);
    if (!hint.isEmpty())
        addHint(hint);
}

void SettingsDialog::addWideRow(QWidget *field)
{
    const auto fields = field->findChildren<QWidget *>();
    for (QWidget *one : fields)
        one->installEventFilter(this);
    m_form->addRow(field);
}

void SettingsDialog::addHint(const QString &hint)
{
    auto *words = new TextLabel(m_themes, TextStyle::Small, &ThemeColors::textSecondary, m_contents);
    words->setParagraph({}, hint);
    words->setWordWrap(true);
    keepWidth(words);
    m_form->addRow(nullptr, words);
}

void SettingsDialog::keepWidth(QWidget *field)
{
    const auto apply = [this, field] { field->setFixedWidth(m_themes.theme().scaled(kSettingWidth)); };
    connect(&m_themes, &ThemeSource::changed, field, apply);
    apply();
}

void SettingsDialog::addAppearance()
{
    addSection(tr("Appearance"));
    auto *scheme = new QComboBox(m_contents);
    scheme->addItem(tr("Like the system"), int(AppSettings::Appearance::System));
    scheme->addItem(tr("Light"), int(AppSettings::Appearance::Light));
    scheme->addItem(tr("Dark"), int(AppSettings::Appearance::Dark));
    scheme->addItem(tr("High contrast"), int(AppSettings::Appearance::HighContrast));
    const auto showScheme = [this, scheme] {
        scheme->setCurrentIndex(scheme->findData(int(m_settings.appearance.value())));
    };
    showScheme();
    connect(scheme, &QComboBox::activated, this,
            [this, scheme] { m_settings.appearance.set(AppSettings::Appearance(scheme->currentData().toInt())); });
    connect(&m_settings.appearance, &SettingKey::changed, scheme, showScheme);
    addRow(tr("Colours"), scheme);

    auto *scale = new QSpinBox(m_contents);
    scale->setRange(85, 150);
    scale->setSingleStep(5);
    //: Percent, behind a number; put the space your language wants before it.
    scale->setSuffix(tr("%"));
    scale->setKeyboardTracking(false);
    const auto showScale = [this, scale] { scale->setValue(qRound(m_settings.textScale.value() * 100)); };
    showScale();
    connect(scale, &QSpinBox::valueChanged, this, [this](int percent) { m_settings.textScale.set(percent / 100.0); });
    connect(&m_settings.textScale, &SettingKey::changed, scale, showScale);
    addRow(tr("Text size"), scale);
}

void SettingsDialog::addLibrary(const QString &defaultCacheFolder)
{
    addSection(tr("Library"));
    auto *field = new QWidget(m_contents);
    auto *row = new QHBoxLayout(field);
    row->setContentsMargins({});
    row->setSpacing(m_themes.theme().space.s2);
    auto *path = new ElidedLabel(m_themes, TextStyle::Body, &ThemeColors::text, field);
    path->setElideMode(Qt::ElideMiddle);
    QPushButton *choose = makeButton(tr("Choose…"), ButtonKind::Normal, field);
    QPushButton *reset = makeButton(tr("Reset"), ButtonKind::Normal, field);
    choose->setAccessibleName(tr("Choose the library folder…"));
    reset->setAccessibleName(tr("Reset the library folder"));
    row->addWidget(path, 1);
    row->addWidget(choose);
    row->addWidget(reset);
    const auto folder = [this, defaultCacheFolder] {
        const QString chosen = m_settings.cacheFolder.value();
        return chosen.isEmpty() ? defaultCacheFolder : chosen;
    };
    const auto show = [this, path, reset, folder] {
        path->setText(QDir::toNativeSeparators(folder()));
        reset->setEnabled(!m_settings.cacheFolder.value().isEmpty());
    };
    show();
    connect(choose, &QPushButton::clicked, this, [this, folder] { chooseCacheFolder(folder()); });
    connect(reset, &QPushButton::clicked, this, [this] { m_settings.cacheFolder.reset(); });
    connect(&m_settings.cacheFolder, &SettingKey::changed, path, show);
    addRow(tr("Library folder"), field,
           tr("Shared with the Python tools when it is their cache. Files that are already elsewhere stay there."));
}

void SettingsDialog::chooseCacheFolder(const QString &start)
{
    auto *dialog = new QFileDialog(this, tr("Library folder"), start);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &folder) { m_settings.cacheFolder.set(QDir::cleanPath(folder)); });
    dialog->open();
}

void SettingsDialog::addCards()
{
    addSection(tr("Cards"));
    auto *field = new QWidget(m_contents);
    auto *row = new QHBoxLayout(field);
    row->setContentsMargins({});
    row->setSpacing(m_themes.theme().space.s2);
    QPushButton *forget = makeButton(QString(), ButtonKind::Normal, field);
    auto *none = new TextLabel(m_themes, TextStyle::Body, &ThemeColors::textSecondary, field);
    none->setText(tr("None yet", "choices about images"));
    row->addWidget(forget);
    row->addWidget(none);
    row->addStretch(1);
    forget->setAccessibleDescription(tr("Images from other sites"));
    const auto show = [this, forget, none] {
        const int count = m_settings.remoteImagesCount();
        forget->setText(count > 0 ? tr("Forget %Ln choice(s)", nullptr, count) : tr("Forget choices"));
        forget->setEnabled(count > 0);
        none->setVisible(count == 0);
    };
    show();
    connect(forget, &QPushButton::clicked, this, [this] { m_settings.forgetRemoteImages(); });
    connect(&m_settings, &AppSettings::remoteImagesChanged, forget, show);
    addRow(tr("Images from other sites"), field,
           tr("A card asks before it loads images that are not on the Hub, and remembers the answer."));
}

} // namespace hs::ui
