// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "whichfile/machinefields.h"

#include "common/formats.h"
#include "common/textlabel.h"
#include "settings/appsettings.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>

#include <array>
#include <cmath>

namespace hs::ui {

namespace {

constexpr std::array<qint64, 7> kContexts{2048, 4096, 8192, 16384, 32768, 65536, 131072};

/// A value of the cache with its share of the block's scale (ggml-org/ggml: blocks of 32 for Q8_0 and Q4_0).
double bytesOf(int bits)
{
    return bits == 8 ? 34.0 / 32 : bits == 4 ? 18.0 / 32 : 2.0;
}

} // namespace

std::optional<qint64> parseBytes(const QString &text)
{
    QString number = text.simplified().remove(u' ').remove(formats::kNarrowSpace).toUpper();
    double unit = 1e9;
    struct Unit
    {
        const char *name;
        double bytes;
    };
    constexpr std::array kUnits{Unit{"TIB", 1099511627776.0},
                                Unit{"GIB", 1073741824.0},
                                Unit{"MIB", 1048576.0},
                                Unit{"TB", 1e12},
                                Unit{"GB", 1e9},
                                Unit{"MB", 1e6},
                                Unit{"T", 1e12},
                                Unit{"G", 1e9},
                                Unit{"M", 1e6}};
    for (const Unit &known : kUnits) {
        if (number.endsWith(QLatin1StringView(known.name))) {
            number.chop(qsizetype(qstrlen(known.name)));
            unit = known.bytes;
            break;
        }
    }
    bool isNumber = false;
    double value = QLocale().toDouble(number, &isNumber);
    if (!isNumber)
        value = number.toDouble(&isNumber);
    constexpr double kMost = 1e15;
    if (!isNumber || !(value >= 0) || value * unit > kMost)
        return std::nullopt;
    return std::llround(value * unit);
}

MachineFields::MachineFields(ThemeSource &themes, models::AppSettings *settings, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_settings(settings)
    , m_context(new QComboBox(this))
    , m_precision(new QComboBox(this))
    , m_memory(new QLineEdit(this))
    , m_gpu(new QLineEdit(this))
{
    if (settings) {
        m_own = {settings->machineMemory.value(), settings->gpuMemory.value()};
        m_tokens = settings->modelContext.value();
        m_bits = settings->cacheBits.value();
    }
    buildUi();
    offerContexts();
    showBytes(m_memory);
    showBytes(m_gpu);
}

void MachineFields::buildUi()
{
    const ThemeSpace &space = m_themes.theme().space;
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space.s2);
    grid->setVerticalSpacing(space.half);
    const std::array names{tr("Context"), tr("KV cache"), tr("Memory"), tr("GPU memory")};
    const std::array<QWidget *, 4> fields{m_context, m_precision, m_memory, m_gpu};
    for (int column = 0; column < 4; ++column) {
        auto *label = new TextLabel(m_themes, TextStyle::Caption, &ThemeColors::textTertiary, this);
        label->setText(names.at(size_t(column)));
        grid->addWidget(label, 0, column);
        grid->addWidget(fields.at(size_t(column)), 1, column);
        grid->setColumnStretch(column, 1);
        fields.at(size_t(column))->setMinimumWidth(0);
        fields.at(size_t(column))->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        fields.at(size_t(column))->setAccessibleName(names.at(size_t(column)));
    }
    m_context->setToolTip(tr("Tokens that the model is to keep in mind"));
    m_precision->setToolTip(tr("How exactly it keeps them"));
    for (const int bits : {16, 8, 4})
        m_precision->addItem(tr("%Ln bits", nullptr, bits), bits);
    m_precision->setCurrentIndex(std::max(0, m_precision->findData(m_bits)));
    connect(m_context, &QComboBox::activated, this, [this] {
        m_tokens = m_context->currentData().toLongLong();
        store();
    });
    connect(m_precision, &QComboBox::activated, this, [this] {
        m_bits = m_precision->currentData().toInt();
        store();
    });
    connect(m_memory, &QLineEdit::editingFinished, this,
            [this] { takeBytes(m_memory, m_own.memory, m_detected.memory); });
    connect(m_gpu, &QLineEdit::editingFinished, this,
            [this] { takeBytes(m_gpu, m_own.gpuMemory, m_detected.gpuMemory); });
}

void MachineFields::offerContexts()
{
    m_context->clear();
    for (const qint64 tokens : kContexts) {
        if (m_longest == 0 || tokens < m_longest)
            m_context->addItem(formats::exactCount(tokens), tokens);
    }
    if (m_longest > 0)
        m_context->addItem(formats::exactCount(m_longest), m_longest);
    int row = m_context->findData(m_tokens);
    if (row < 0) {
        // Longer than this model can: what somebody chose for others stays, and this one is shown what it can.
        row = m_longest > 0 && m_tokens > m_longest ? m_context->count() - 1 : -1;
        if (row < 0) {
            m_context->addItem(formats::exactCount(m_tokens), m_tokens);
            row = m_context->count() - 1;
        }
    }
    m_context->setCurrentIndex(row);
}

void MachineFields::setDetected(const models::Machine &machine)
{
    if (machine == m_detected)
        return;
    m_detected = machine;
    // A field in which somebody types shows it as soon as that is done.
    for (QLineEdit *field : {m_memory, m_gpu}) {
        if (!field->hasFocus())
            showBytes(field);
    }
    Q_EMIT changed();
}

void MachineFields::setLongestContext(qint64 tokens)
{
    if (tokens == m_longest)
        return;
    m_longest = tokens;
    offerContexts();
    Q_EMIT changed();
}

void MachineFields::showBytes(QLineEdit *field)
{
    const bool isGpu = field == m_gpu;
    const qint64 own = isGpu ? m_own.gpuMemory : m_own.memory;
    const qint64 detected = isGpu ? m_detected.gpuMemory : m_detected.memory;
    field->setText(own > 0 ? formats::bytes(own) : QString());
    field->setPlaceholderText(detected > 0 ? formats::bytes(detected) : isGpu ? tr("none") : tr("not known"));
    field->setToolTip(own > 0 ? tr("Typed by you; empty the field for what was detected")
                              : tr("As detected; type another size, like 24 GB"));
    setFieldKind(field, FieldKind::Normal);
}

void MachineFields::takeBytes(QLineEdit *field, qint64 &value, qint64 detected)
{
    const QString text = field->text().trimmed();
    const auto bytes = text.isEmpty() ? std::optional<qint64>(0) : parseBytes(text);
    if (!bytes) {
        setFieldKind(field, FieldKind::Error);
        field->setToolTip(tr("A size looks like 24 GB."));
        return;
    }
    // What the field shows is rounded: an untouched field keeps its exact number.
    if (text != formats::bytes(value) || value == 0)
        value = *bytes == detected ? 0 : *bytes;
    showBytes(field);
    store();
}

void MachineFields::store()
{
    if (m_settings) {
        m_settings->machineMemory.set(m_own.memory);
        m_settings->gpuMemory.set(m_own.gpuMemory);
        m_settings->modelContext.set(int(m_tokens));
        m_settings->cacheBits.set(m_bits);
    }
    Q_EMIT changed();
}

models::Machine MachineFields::machine() const
{
    return {m_own.memory > 0 ? m_own.memory : m_detected.memory,
            m_own.gpuMemory > 0 ? m_own.gpuMemory : m_detected.gpuMemory};
}

models::MemoryUse MachineFields::use() const
{
    return {m_context->currentData().toLongLong(), bytesOf(m_bits)};
}

} // namespace hs::ui
