// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/sample/gguffile.h"

#include "localhub/sample/ggufwriter.h"
#include "localhub/sample/noise.h"
#include "localhub/sample/recipe.h"
#include "localhub/sample/samplelog.h"
#include "localhub/sample/tensorlayout.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {

namespace {

struct BlockType
{
    QLatin1StringView name;
    quint32 id;
    qint64 elements; ///< of a block
    qint64 bytes;
};

constexpr BlockType kBlockTypes[] = {
    {"F32"_L1, 0, 1, 4},       {"F16"_L1, 1, 1, 2},       {"BF16"_L1, 30, 1, 2},     {"Q4_0"_L1, 2, 32, 18},
    {"Q5_0"_L1, 6, 32, 22},    {"Q8_0"_L1, 8, 32, 34},    {"Q2_K"_L1, 10, 256, 84},  {"Q3_K"_L1, 11, 256, 110},
    {"Q4_K"_L1, 12, 256, 144}, {"Q5_K"_L1, 13, 256, 176}, {"Q6_K"_L1, 14, 256, 210}, {"IQ4_XS"_L1, 23, 256, 136},
};

/// A kind of quantized file: most tensors are of one type, the layout's ":up" ones of a better one.
struct FileType
{
    QLatin1StringView name;
    quint32 id;
    QLatin1StringView most;
    QLatin1StringView up;
};

constexpr FileType kFileTypes[] = {
    {"F32"_L1, 0, "F32"_L1, "F32"_L1},         {"F16"_L1, 1, "F16"_L1, "F16"_L1},
    {"BF16"_L1, 32, "BF16"_L1, "BF16"_L1},     {"Q4_0"_L1, 2, "Q4_0"_L1, "Q6_K"_L1},
    {"Q5_0"_L1, 8, "Q5_0"_L1, "Q6_K"_L1},      {"Q8_0"_L1, 7, "Q8_0"_L1, "Q8_0"_L1},
    {"Q2_K"_L1, 10, "Q2_K"_L1, "Q4_K"_L1},     {"Q3_K_M"_L1, 12, "Q3_K"_L1, "Q5_K"_L1},
    {"Q4_K_S"_L1, 14, "Q4_K"_L1, "Q5_K"_L1},   {"Q4_K_M"_L1, 15, "Q4_K"_L1, "Q6_K"_L1},
    {"Q5_K_M"_L1, 17, "Q5_K"_L1, "Q6_K"_L1},   {"Q6_K"_L1, 18, "Q6_K"_L1, "Q6_K"_L1},
    {"IQ4_XS"_L1, 30, "IQ4_XS"_L1, "Q5_K"_L1},
};

template <typename Row, std::size_t Size>
const Row &rowNamed(const Row (&table)[Size], QStringView name)
{
    for (const Row &row : table) {
        if (row.name == name)
            return row;
    }
    qCWarning(lcSample) << "unknown GGUF type" << name;
    return table[0];
}

const BlockType &blockType(const TensorPlan &tensor, const FileType &file)
{
    if (tensor.dtype.isEmpty())
        return rowNamed(kBlockTypes, QString(file.most));
    return rowNamed(kBlockTypes, tensor.dtype == "up"_L1 ? QString(file.up) : tensor.dtype);
}

void addModel(GgufWriter &writer, const FileSpec &spec, const FileType &type)
{
    const QString architecture = spec.text(u"architecture", u"llama"_s);
    const QByteArray prefix = architecture.toUtf8() + '.';
    writer.addString("general.architecture", architecture);
    writer.addString("general.type", spec.text(u"general_type", u"model"_s));
    writer.addString("general.name", spec.text(u"title"));
    writer.addString("general.license", spec.text(u"license", u"apache-2.0"_s));
    writer.addUint32("general.quantization_version", 2);
    writer.addUint32("general.file_type", type.id);
    const auto add = [&](const char *key, QStringView variable) {
        writer.addUint32(prefix + key, static_cast<quint32>(spec.number(variable)));
    };
    add("block_count", u"layers");
    add("context_length", u"context");
    add("embedding_length", u"hidden");
    add("feed_forward_length", u"ffn");
    add("attention.head_count", u"heads");
    add("attention.head_count_kv", u"kvheads");
    writer.addFloat(prefix + "attention.layer_norm_rms_epsilon", 1e-5F);
    writer.addFloat(prefix + "rope.freq_base", 10000.0F);
}

void addTokenizer(GgufWriter &writer, const FileSpec &spec, Vocabularies &vocabularies)
{
    constexpr qint32 kNormal = 1;
    constexpr qint32 kControl = 3;
    const QJsonArray special = spec.list(u"special");
    const int size = spec.number(u"vocab", 384) - static_cast<int>(special.size());
    const Vocabulary &vocabulary = vocabularies.bpe(spec.text(u"corpus", u"english"_s), size);
    QStringList tokens = vocabulary.tokens;
    QList<qint32> types(tokens.size(), kNormal);
    for (const QJsonValue token : special) {
        tokens.append(token.toString());
        types.append(kControl);
    }
    writer.addString("tokenizer.ggml.model", u"gpt2"_s);
    writer.addString("tokenizer.ggml.pre", u"default"_s);
    writer.addStrings("tokenizer.ggml.tokens", tokens);
    writer.addInt32s("tokenizer.ggml.token_type", types);
    writer.addStrings("tokenizer.ggml.merges", vocabulary.merges);
    writer.addUint32("tokenizer.ggml.bos_token_id", static_cast<quint32>(vocabulary.tokens.size()));
    writer.addUint32("tokenizer.ggml.eos_token_id", static_cast<quint32>(tokens.size() - 1));
    writer.addBool("tokenizer.ggml.add_bos_token", true);
    const QString chat = spec.text(u"chat_template");
    if (!chat.isEmpty())
        writer.addString("tokenizer.chat_template", QString::fromUtf8(recipeBytes(chat)));
}

struct Shard
{
    int index = 0;
    int count = 1;
    qsizetype allTensors = 0;
};

QByteArray contentOf(const QList<TensorPlan> &tensors, Shard shard, const FileType &type, const FileSpec &spec,
                     Vocabularies &vocabularies)
{
    GgufWriter writer;
    if (shard.index == 0) {
        addModel(writer, spec, type);
        if (spec.text(u"tokenizer") != "none"_L1)
            addTokenizer(writer, spec, vocabularies);
    }
    if (shard.count > 1) {
        writer.addUint16("split.no", static_cast<quint16>(shard.index));
        writer.addUint16("split.count", static_cast<quint16>(shard.count));
        writer.addInt32("split.tensors.count", static_cast<qint32>(shard.allTensors));
    }
    for (const TensorPlan &tensor : tensors) {
        const BlockType &block = blockType(tensor, type);
        if (tensor.shape.last() % block.elements != 0)
            qCWarning(lcSample) << tensor.name << "of" << spec.path() << "cannot be cut into blocks of" << block.name;
        writer.addTensor(tensor.name, tensor.shape, block.id, tensor.elements() / block.elements * block.bytes);
    }
    return writer.head() + Noise(spec.seed()).bytes(writer.dataSize(), 0x3fff3fff3fff3fffU);
}

QList<SeedFile> quantized(const FileSpec &spec, const FileType &type, Vocabularies &vocabularies)
{
    const QList<TensorPlan> tensors = planTensors(spec);
    const int shards = spec.number(u"shards", 1);
    if (shards == 1)
        return {{spec.path(), contentOf(tensors, {}, type, spec, vocabularies)}};
    QList<SeedFile> files;
    const QString stem = spec.path().chopped(QStringView(u".gguf").size());
    for (int shard = 0; shard < shards; ++shard) {
        const qsizetype from = tensors.size() * shard / shards;
        const QList<TensorPlan> part = tensors.sliced(from, tensors.size() * (shard + 1) / shards - from);
        const QString name = u"%1-%2-of-%3.gguf"_s.arg(stem)
                                 .arg(shard + 1, 5, 10, QLatin1Char('0'))
                                 .arg(shards, 5, 10, QLatin1Char('0'));
        files.append({name, contentOf(part, {shard, shards, tensors.size()}, type, spec.at(name), vocabularies)});
    }
    return files;
}

} // namespace

QList<SeedFile> makeGguf(const FileSpec &spec, Vocabularies &vocabularies)
{
    QList<SeedFile> files;
    for (const QJsonValue quant : spec.list(u"quants")) {
        QString path = spec.path();
        path.replace("QUANT"_L1, quant.toString());
        files += quantized(spec.at(path), rowNamed(kFileTypes, quant.toString()), vocabularies);
    }
    return files;
}

} // namespace hs::localhub
