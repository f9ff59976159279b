// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the settings say about transfers and about the desktop around them.

#include "common/switch.h"
#include "common/textlabel.h"
#include "settings/appsettings.h"
#include "settings/settingsdialog.h"
#include "settings/timetable.h"
#include "settings/timetableeditor.h"

#include <QComboBox>
#include <QDBusConnection>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QSystemTrayIcon>

namespace hs::ui {

using models::AppSettings;
using models::Setting;
using models::SettingKey;

namespace {

constexpr qint64 kBytesOfSetting = 1000 * 1000; // of a number in the field

/// Megabytes per second of a setting that is in bytes.
QDoubleSpinBox *makeSpeedField(Setting<qint64> &setting, const QString &zero, QWidget *parent)
{
    auto *field = new QDoubleSpinBox(parent);
    field->setRange(zero.isEmpty() ? 0.1 : 0, 10000);
    field->setDecimals(1);
    field->setSuffix(SettingsDialog::tr(" MB/s", "behind a number"));
    field->setSpecialValueText(zero);
    field->setKeyboardTracking(false);
    const auto show = [field, &setting] { field->setValue(double(setting.value()) / kBytesOfSetting); };
    show();
    QObject::connect(field, &QDoubleSpinBox::valueChanged, &setting, [&setting](double megabytes) {
        // What the field shows is rounded: only a change by hand is one.
        if (qAbs(megabytes - double(setting.value()) / kBytesOfSetting) > 0.05)
            setting.set(qRound64(megabytes * kBytesOfSetting));
    });
    QObject::connect(&setting, &SettingKey::changed, field, show);
    return field;
}

template <typename Choice>
QComboBox *makeChoiceField(Setting<Choice> &setting, const QList<std::pair<Choice, QString>> &choices, QWidget *parent)
{
    auto *field = new QComboBox(parent);
    for (const auto &[choice, text] : choices)
        field->addItem(text, int(choice));
    const auto show = [field, &setting] { field->setCurrentIndex(field->findData(int(setting.value()))); };
    show();
    QObject::connect(field, &QComboBox::activated, &setting,
                     [field, &setting] { setting.set(Choice(field->currentData().toInt())); });
    QObject::connect(&setting, &SettingKey::changed, field, show);
    return field;
}

} // namespace

void SettingsDialog::addTransfers()
{
    addSection(tr("Transfers"));
    auto *connections = new QSpinBox(m_contents);
    const auto range = *m_settings.maxConnections.range();
    connections->setRange(range.least, range.most);
    connections->setValue(m_settings.maxConnections.value());
    connect(connections, &QSpinBox::valueChanged, this, [this](int count) { m_settings.maxConnections.set(count); });
    addRow(
        tr("Connections"), connections,
        tr("Over all files together. Each file in its turn gets one; what is left over helps the large ones, as long "
           "as that makes them faster."));
    addLimits();
    addWhenDone();
}

void SettingsDialog::addLimits()
{
    addRow(tr("Speed limit"), makeSpeedField(m_settings.rateLimit, tr("No limit"), m_contents));
    addRow(tr("Limit while going easy"), makeSpeedField(m_settings.easyLimit, {}, m_contents));
    auto *timetable = new TimetableEditor(m_themes, m_contents);
    const auto show = [this, timetable] { timetable->setRules(models::parseTimetable(m_settings.timetable.value())); };
    show();
    connect(timetable, &TimetableEditor::edited, this,
            [this, timetable] { m_settings.timetable.set(models::timetableText(timetable->rules())); });
    connect(&m_settings.timetable, &SettingKey::changed, timetable, show);
    auto *hint = new TextLabel(m_themes, TextStyle::Small, &ThemeColors::textSecondary, m_contents);
    hint->setParagraph({}, tr("At these hours another limit holds. The first that fits counts."));
    hint->setWordWrap(true);
    addRow(tr("Timetable"), hint);
    addWideRow(timetable);
}

void SettingsDialog::addWhenDone()
{
    using WhenDone = AppSettings::WhenDone;
    addRow(tr("When a download is done"), makeChoiceField<WhenDone>(m_settings.whenDone,
                                                                    {{WhenDone::Nothing, tr("Do nothing")},
                                                                     {WhenDone::OpenFolder, tr("Open its folder")},
                                                                     {WhenDone::RunCommand, tr("Run a command")}},
                                                                    m_contents));
    auto *command = new QLineEdit(m_settings.doneCommand.value(), m_contents);
    command->setPlaceholderText(tr("program --option", "an example of a command"));
    connect(command, &QLineEdit::editingFinished, this,
            [this, command] { m_settings.doneCommand.set(command->text().trimmed()); });
    const auto enable = [this, command] { command->setEnabled(m_settings.whenDone.value() == WhenDone::RunCommand); };
    enable();
    connect(&m_settings.whenDone, &SettingKey::changed, command, enable);
    addRow(tr("Command"), command,
           tr("The folder and then the files are its arguments. It is started as it stands, without a shell."));
}

void SettingsDialog::addDesktop()
{
    addSection(tr("Desktop"));
    const bool hasTray = QSystemTrayIcon::isSystemTrayAvailable();
    addSwitch(tr("Icon in the tray"), m_settings.hasTrayIcon,
              hasTray ? tr("It shows what is moving, and keeps downloads going without a window.")
                      : tr("This desktop has no tray."),
              hasTray);
    const bool hasBus = QDBusConnection::sessionBus().isConnected();
    addSwitch(tr("Notifications"), m_settings.tellsWhenDone,
              hasBus || hasTray ? tr("When a download is done or has failed while another window is in front.")
                                : tr("This desktop shows no messages of programs."),
              hasBus || hasTray);
    addSwitch(tr("Stay awake"), m_settings.staysAwake,
              hasBus ? tr("The computer does not fall asleep while files move, unless its battery is below 20%.")
                     : tr("This desktop cannot be asked to stay awake."),
              hasBus);
    using WhenClosing = AppSettings::WhenClosing;
    addRow(tr("Closing while files move"),
           makeChoiceField<WhenClosing>(m_settings.whenClosing,
                                        {{WhenClosing::Ask, tr("Ask")},
                                         {WhenClosing::KeepGoing, tr("Keep them going")},
                                         {WhenClosing::PauseAndQuit, tr("Pause and quit")}},
                                        m_contents));
}

void SettingsDialog::addSwitch(const QString &label, Setting<bool> &setting, const QString &hint, bool isPossible)
{
    auto *field = new Switch({}, m_contents);
    const auto show = [field, &setting, isPossible] { field->setChecked(isPossible && setting.value()); };
    show();
    field->setEnabled(isPossible);
    connect(field, &Switch::toggled, &setting, [&setting](bool isOn) { setting.set(isOn); });
    connect(&setting, &SettingKey::changed, field, show);
    addRow(label, field, hint);
}

} // namespace hs::ui
