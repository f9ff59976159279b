// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/setting.h"

namespace hs::models {

SettingKey::SettingKey(QSettings &store, const QString &key)
    : m_store(store)
    , m_key(key)
{}

void SettingKey::reset()
{
    if (!m_store.contains(m_key))
        return;
    m_store.remove(m_key);
    Q_EMIT changed();
}

QVariant SettingKey::stored() const
{
    return m_store.value(m_key);
}

void SettingKey::store(const QVariant &value)
{
    m_store.setValue(m_key, value);
}

} // namespace hs::models
