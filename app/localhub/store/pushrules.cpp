// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The words are those that people quote in public reports: embeddings-benchmark/mteb issue 1368 (too large),
// huggingface/diffusers issue 6285 (missing large files), huu4ontocord/MDEL issue 34 (cards).

#include "localhub/store/pushrules.h"

#include "localhub/contract/cardvalidation.h"
#include "localhub/git/lfspointer.h"
#include "localhub/git/lfsrules.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr qint64 kLargestCard = 4LL * 1024 * 1024;
constexpr qsizetype kMostNamed = 50; // files that a refusal lists
constexpr auto kCard = "README.md"_L1;
const QByteArray kLine = QByteArray(73, '-') + '\n';

} // namespace

QByteArray framedRefusal(const QByteArray &text)
{
    return kLine + text + kLine;
}

PushInspection::PushInspection(const GitReader &git, RepoKind kind, LargeFile largeFile)
    : m_git(git)
    , m_kind(kind)
    , m_largeFile(std::move(largeFile))
{}

void PushInspection::look(const QString &oid, const QString &path)
{
    const auto size = path.isEmpty() ? std::nullopt : m_git.sizeIfBlob(oid);
    if (!size)
        return;
    if (*size > kLargestGitFile)
        m_tooLarge.append({oid, path});
    if (!canBeLfsPointer(*size))
        return;
    const auto pointer = parseLfsPointer(m_git.blob(oid).value_or(QByteArray()));
    if (!pointer)
        return;
    if (m_largeFile(pointer->sha256) == pointer->size)
        m_lfsObjects.append({pointer->sha256, pointer->size});
    else
        m_missing.append({oid, path});
}

void PushInspection::lookAtCard(const QString &commit)
{
    const auto card = m_git.item(commit, kCard);
    if (!card || card->type != TreeItem::Type::File || card->size > kLargestCard)
        return;
    m_cardErrors += validateCard(m_git.blob(card->oid).value_or(QByteArray()), m_kind).errors;
    m_cardErrors.removeDuplicates();
}

QByteArray PushInspection::refOf(const Offence &offence, const QList<PushCommand> &commands) const
{
    for (const PushCommand &command : commands) {
        if (const auto item = m_git.item(command.after, offence.path); item && item->oid == offence.oid)
            return command.ref.toUtf8();
    }
    return commands.isEmpty() ? QByteArray() : commands.constFirst().ref.toUtf8(); // in an older commit of a push
}

QByteArray PushInspection::refusal(const QList<PushCommand> &commands) const
{
    QByteArray text;
    if (!m_tooLarge.isEmpty()) {
        QByteArray part = "Your push was rejected because it contains files larger than 10 MiB.\n"
                          "Please use https://git-lfs.github.com/ to store large files.\n"
                          "See also: https://hf.co/docs/hub/repositories-getting-started#terminal\n"
                          "\n"
                          "Offending files:\n";
        for (const Offence &offence : m_tooLarge.first(qMin(kMostNamed, m_tooLarge.size())))
            part += "  - " + offence.path.toUtf8() + " (ref: " + refOf(offence, commands) + ")\n";
        text += framedRefusal(part);
    }
    if (!m_missing.isEmpty()) {
        QByteArray part = "Your push was rejected because an LFS pointer pointed to a file that does not exist.\n"
                          "For instance, this can happen if you used git push --no-verify to push your changes.\n"
                          "Offending file:\n";
        for (const Offence &offence : m_missing.first(qMin(kMostNamed, m_missing.size())))
            part += " - " + offence.path.toUtf8() + '\n';
        text += framedRefusal(part);
    }
    if (!m_cardErrors.isEmpty()) {
        QByteArray part = "Sorry, your push was rejected during YAML metadata verification:\n";
        for (const QString &error : m_cardErrors)
            part += "- Error: " + error.toUtf8() + '\n';
        text += framedRefusal(part) + framedRefusal("Please find the documentation at:\n"
                                                    "https://huggingface.co/docs/hub/model-cards#model-card-metadata\n"
                                                    "\n");
    }
    return text;
}

} // namespace hs::localhub
