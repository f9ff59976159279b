// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QSettings>
#include <QString>
#include <QVariant>

#include <algorithm>
#include <optional>
#include <utility>

namespace hs::models {

/// What a settings file and its keys have in common; see Setting.
class SettingKey : public QObject
{
    Q_OBJECT

public:
    SettingKey(QSettings &store, const QString &key);

    [[nodiscard]] const QString &key() const { return m_key; }
    /// Back to the default; the file forgets the key.
    void reset();

Q_SIGNALS:
    /// The value is another one now.
    void changed();

protected:
    [[nodiscard]] QVariant stored() const;
    void store(const QVariant &value);

private:
    QSettings &m_store;
    QString m_key;
};

/// Numbers outside of these bounds are moved to the nearer one, when written and when read.
template <typename T>
struct Range
{
    T least;
    T most;
};

/// One typed key of a settings file: its name, its default, its range. What the file says is checked on each reading,
/// because people edit it: text that is no such value counts as the default.
template <typename T>
class Setting : public SettingKey
{
public:
    Setting(QSettings &store, const QString &key, T byDefault, std::optional<Range<T>> range = std::nullopt)
        : SettingKey(store, key)
        , m_default(std::move(byDefault))
        , m_range(std::move(range))
    {}

    [[nodiscard]] T value() const
    {
        QVariant found = stored();
        if (!found.isValid() || !found.convert(QMetaType::fromType<T>()))
            return m_default;
        return limited(found.template value<T>());
    }

    void set(const T &value)
    {
        const T wanted = limited(value);
        if (wanted == this->value())
            return;
        store(QVariant::fromValue(wanted));
        Q_EMIT changed();
    }

    [[nodiscard]] const std::optional<Range<T>> &range() const { return m_range; }

private:
    [[nodiscard]] T limited(const T &value) const
    {
        if constexpr (std::is_arithmetic_v<T>)
            return m_range ? std::clamp(value, m_range->least, m_range->most) : value;
        else
            return value;
    }

    T m_default;
    std::optional<Range<T>> m_range;
};

} // namespace hs::models
