// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "transfers/transferstore.h"

class QSqlQuery;

namespace hs::transfers {

/// The list in one SQLite file: write-ahead log, flushed at every save, locked for one program. A file that is no
/// database any more is renamed to `….bad` and a new one begun; a file of a newer version of the program is left alone
/// (Conflict). Make, use and destroy it on one thread.
class SqliteTransferStore : public TransferStore
{
public:
    /// \param path  of the file; its folder is made
    explicit SqliteTransferStore(QString path);
    ~SqliteTransferStore() override;

    [[nodiscard]] Result<StoredList> open(const QString &hub) override;
    [[nodiscard]] Result<void> save(const StoreChanges &changes) override;
    void close() override;

private:
    [[nodiscard]] Result<void> connect();
    [[nodiscard]] Result<void> prepareSchema();
    [[nodiscard]] Result<QString> setAside();
    [[nodiscard]] Result<StoredList> load();
    [[nodiscard]] Result<void> write(const StoreChanges &changes);
    [[nodiscard]] Result<void> run(const QString &sql);
    [[nodiscard]] Result<void> run(QSqlQuery &query);

    QString m_path;
    QString m_hub;
    QString m_connection; // Qt's name for it; empty: not open
};

} // namespace hs::transfers
