// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/routes.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

Answer htmlPage(const QString &title, const QString &text)
{
    Answer answer;
    answer.contentType = "text/html; charset=utf-8";
    answer.body = u"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>%1</title></head>\n"
                  "<body><h1>%1</h1>\n<p>%2</p></body></html>\n"_s.arg(title.toHtmlEscaped(), text)
                      .toUtf8();
    return answer;
}

} // namespace

Answer startPage()
{
    return htmlPage(
        u"hubscope-localhub"_s,
        u"This is a small hub on this machine. Open it in Hubscope, or set <code>HF_ENDPOINT</code> to this address."_s);
}

Answer collectionPage(const Collection &collection)
{
    return htmlPage(collection.title,
                    u"Open the collection <code>%1</code> in Hubscope."_s.arg(collection.slug().toHtmlEscaped()));
}

Answer repoPage(const RepoRow &repo)
{
    const QString id = wordsOf(repo.kind).webPrefix + repo.fullName();
    return htmlPage(repo.fullName(), u"Open <code>hf://%1</code> in Hubscope to see this repository."_s.arg(
                                         (repo.kind == RepoKind::Model ? u"models/"_s + id : id).toHtmlEscaped()));
}

} // namespace hs::localhub
