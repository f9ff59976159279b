// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/sample/tokenizerfile.h"

#include "localhub/sample/recipe.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace hs::localhub {

namespace {

QStringList specialTokens(const FileSpec &spec)
{
    QStringList tokens;
    for (const QJsonValue token : spec.list(u"special"))
        tokens.append(expanded(token.toString(), spec.variables()));
    return tokens;
}

QJsonObject vocabularyObject(const QStringList &tokens)
{
    QJsonObject object;
    for (qsizetype id = 0; id < tokens.size(); ++id)
        object.insert(tokens.at(id), id);
    return object;
}

QJsonArray addedTokens(const QStringList &special, qsizetype firstId)
{
    QJsonArray added;
    for (qsizetype i = 0; i < special.size(); ++i) {
        added.append(QJsonObject{{u"id"_s, firstId + i},
                                 {u"content"_s, special.at(i)},
                                 {u"single_word"_s, false},
                                 {u"lstrip"_s, false},
                                 {u"rstrip"_s, false},
                                 {u"normalized"_s, false},
                                 {u"special"_s, true}});
    }
    return added;
}

SeedFile document(const QString &path, const QJsonObject &object)
{
    return {path, QJsonDocument(object).toJson()};
}

QJsonObject byteLevel()
{
    return {
        {u"type"_s, u"ByteLevel"_s}, {u"add_prefix_space"_s, false}, {u"trim_offsets"_s, true}, {u"use_regex"_s, true}};
}

QList<SeedFile> makeBpe(const FileSpec &spec, Vocabularies &vocabularies)
{
    const QStringList special = specialTokens(spec);
    const int size = spec.number(u"vocab", 384) - static_cast<int>(special.size());
    const Vocabulary &vocabulary = vocabularies.bpe(spec.text(u"corpus", u"english"_s), size);
    const QJsonObject model{{u"type"_s, u"BPE"_s},
                            {u"dropout"_s, QJsonValue::Null},
                            {u"unk_token"_s, QJsonValue::Null},
                            {u"fuse_unk"_s, false},
                            {u"vocab"_s, vocabularyObject(vocabulary.tokens)},
                            {u"merges"_s, QJsonArray::fromStringList(vocabulary.merges)}};
    const QJsonObject tokenizer{{u"version"_s, u"1.0"_s},
                                {u"added_tokens"_s, addedTokens(special, vocabulary.tokens.size())},
                                {u"normalizer"_s, QJsonValue::Null},
                                {u"pre_tokenizer"_s, byteLevel()},
                                {u"post_processor"_s, byteLevel()},
                                {u"decoder"_s, byteLevel()},
                                {u"model"_s, model}};
    QList<SeedFile> files{document(spec.path(), tokenizer)};
    for (const QJsonValue also : spec.list(u"also")) {
        if (also == "merges.txt"_L1)
            files.append({also.toString(), (u"#version: 0.2\n"_s + vocabulary.merges.join(u'\n') + u'\n').toUtf8()});
        else
            files.append(document(also.toString(), vocabularyObject(vocabulary.tokens)));
    }
    return files;
}

QList<SeedFile> makeWordPiece(const FileSpec &spec)
{
    const QStringList special = specialTokens(spec);
    const QStringList words = special + Vocabularies::words(spec.text(u"corpus", u"english"_s));
    const QStringList tokens = words.first(qMin<qsizetype>(words.size(), spec.number(u"vocab", 384)));
    const QJsonObject model{{u"type"_s, u"WordPiece"_s},
                            {u"unk_token"_s, u"[UNK]"_s},
                            {u"continuing_subword_prefix"_s, u"##"_s},
                            {u"max_input_chars_per_word"_s, 100},
                            {u"vocab"_s, vocabularyObject(tokens)}};
    const QJsonObject tokenizer{
        {u"version"_s, u"1.0"_s},
        {u"added_tokens"_s, addedTokens(special, 0)},
        {u"normalizer"_s, QJsonObject{{u"type"_s, u"BertNormalizer"_s},
                                      {u"clean_text"_s, true},
                                      {u"handle_chinese_chars"_s, true},
                                      {u"strip_accents"_s, QJsonValue::Null},
                                      {u"lowercase"_s, true}}},
        {u"pre_tokenizer"_s, QJsonObject{{u"type"_s, u"BertPreTokenizer"_s}}},
        {u"decoder"_s, QJsonObject{{u"type"_s, u"WordPiece"_s}, {u"prefix"_s, u"##"_s}, {u"cleanup"_s, true}}},
        {u"model"_s, model}};
    QList<SeedFile> files{document(spec.path(), tokenizer)};
    for (const QJsonValue also : spec.list(u"also"))
        files.append({also.toString(), (tokens.join(u'\n') + u'\n').toUtf8()});
    return files;
}

} // namespace

QList<SeedFile> makeTokenizer(const FileSpec &spec, Vocabularies &vocabularies)
{
    return spec.text(u"kind", u"bpe"_s) == "wordpiece"_L1 ? makeWordPiece(spec) : makeBpe(spec, vocabularies);
}

} // namespace hs::localhub
