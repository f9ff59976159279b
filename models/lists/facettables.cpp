// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/facettables.h"

#include <array>

using namespace Qt::StringLiterals;

namespace hs::models {

namespace {

// The libraries that the site offers as filters, with the formats people look for (shared/hub-api/search.md §10).
constexpr std::array kModelLibraries{
    FacetEntry{"transformers"_L1, "Transformers"_L1},
    FacetEntry{"gguf"_L1, "GGUF"_L1},
    FacetEntry{"safetensors"_L1, "Safetensors"_L1},
    FacetEntry{"diffusers"_L1, "Diffusers"_L1},
    FacetEntry{"sentence-transformers"_L1, "sentence-transformers"_L1},
    FacetEntry{"peft"_L1, "PEFT"_L1},
    FacetEntry{"mlx"_L1, "MLX"_L1},
    FacetEntry{"onnx"_L1, "ONNX"_L1},
    FacetEntry{"transformers.js"_L1, "Transformers.js"_L1},
    FacetEntry{"timm"_L1, "timm"_L1},
    FacetEntry{"keras"_L1, "Keras"_L1},
    FacetEntry{"sklearn"_L1, "Scikit-learn"_L1},
    FacetEntry{"setfit"_L1, "setfit"_L1},
    FacetEntry{"spacy"_L1, "spaCy"_L1},
    FacetEntry{"flair"_L1, "Flair"_L1},
    FacetEntry{"adapter-transformers"_L1, "Adapters"_L1},
    FacetEntry{"nemo"_L1, "NeMo"_L1},
    FacetEntry{"speechbrain"_L1, "speechbrain"_L1},
    FacetEntry{"espnet"_L1, "ESPnet"_L1},
    FacetEntry{"pyannote-audio"_L1, "pyannote.audio"_L1},
    FacetEntry{"open_clip"_L1, "OpenCLIP"_L1},
    FacetEntry{"stable-baselines3"_L1, "stable-baselines3"_L1},
    FacetEntry{"ml-agents"_L1, "ml-agents"_L1},
    FacetEntry{"fasttext"_L1, "fastText"_L1},
    FacetEntry{"bertopic"_L1, "BERTopic"_L1},
};

constexpr std::array kDatasetLibraries{
    FacetEntry{"datasets"_L1, "Datasets"_L1},     FacetEntry{"pandas"_L1, "pandas"_L1},
    FacetEntry{"polars"_L1, "Polars"_L1},         FacetEntry{"dask"_L1, "Dask"_L1},
    FacetEntry{"duckdb"_L1, "DuckDB"_L1},         FacetEntry{"mlcroissant"_L1, "Croissant"_L1},
    FacetEntry{"webdataset"_L1, "WebDataset"_L1}, FacetEntry{"distilabel"_L1, "distilabel"_L1},
    FacetEntry{"argilla"_L1, "Argilla"_L1},       FacetEntry{"fiftyone"_L1, "FiftyOne"_L1},
    FacetEntry{"lance"_L1, "Lance"_L1},           FacetEntry{"datadesigner"_L1, "Data Designer"_L1},
};

constexpr std::array kLicences{
    FacetEntry{"apache-2.0"_L1, "Apache 2.0"_L1},
    FacetEntry{"mit"_L1, "MIT"_L1},
    FacetEntry{"openrail"_L1, "OpenRAIL"_L1},
    FacetEntry{"creativeml-openrail-m"_L1, "CreativeML OpenRAIL-M"_L1},
    FacetEntry{"cc-by-4.0"_L1, "CC BY 4.0"_L1},
    FacetEntry{"cc-by-sa-4.0"_L1, "CC BY-SA 4.0"_L1},
    FacetEntry{"cc-by-nc-4.0"_L1, "CC BY-NC 4.0"_L1},
    FacetEntry{"cc-by-nc-sa-4.0"_L1, "CC BY-NC-SA 4.0"_L1},
    FacetEntry{"cc0-1.0"_L1, "CC0 1.0"_L1},
    FacetEntry{"bsd-3-clause"_L1, "BSD 3-clause"_L1},
    FacetEntry{"gpl-3.0"_L1, "GPL 3.0"_L1},
    FacetEntry{"agpl-3.0"_L1, "AGPL 3.0"_L1},
    FacetEntry{"llama3.1"_L1, "Llama 3.1"_L1},
    FacetEntry{"llama3.2"_L1, "Llama 3.2"_L1},
    FacetEntry{"gemma"_L1, "Gemma"_L1},
    FacetEntry{"odc-by"_L1, "ODC-By"_L1},
    FacetEntry{"other"_L1, "Other licence"_L1},
};

constexpr std::array kLanguages{"en"_L1, "zh"_L1, "fr"_L1, "es"_L1, "de"_L1, "ja"_L1, "ko"_L1, "ar"_L1,
                                "hi"_L1, "pt"_L1, "ru"_L1, "it"_L1, "tr"_L1, "vi"_L1, "id"_L1, "pl"_L1,
                                "nl"_L1, "uk"_L1, "fa"_L1, "th"_L1, "sw"_L1, "yo"_L1};

constexpr std::array kModalities{
    FacetEntry{"text"_L1, "Text"_L1},
    FacetEntry{"image"_L1, "Image"_L1},
    FacetEntry{"audio"_L1, "Audio"_L1},
    FacetEntry{"video"_L1, "Video"_L1},
    FacetEntry{"tabular"_L1, "Tabular"_L1},
    FacetEntry{"document"_L1, "Document"_L1},
    FacetEntry{"3d"_L1, "3D"_L1},
    FacetEntry{"geospatial"_L1, "Geospatial"_L1},
    FacetEntry{"timeseries"_L1, "Time series"_L1},
};

constexpr std::array kFormats{
    FacetEntry{"parquet"_L1, "Parquet"_L1},
    FacetEntry{"json"_L1, "JSON"_L1},
    FacetEntry{"csv"_L1, "CSV"_L1},
    FacetEntry{"text"_L1, "Text"_L1},
    FacetEntry{"imagefolder"_L1, "Image folder"_L1},
    FacetEntry{"audiofolder"_L1, "Audio folder"_L1},
    FacetEntry{"webdataset"_L1, "WebDataset"_L1},
    FacetEntry{"arrow"_L1, "Arrow"_L1},
    FacetEntry{"optimized-parquet"_L1, "Optimized Parquet"_L1},
    FacetEntry{"agent-traces"_L1, "Agent traces"_L1},
};

constexpr std::array kSizes{
    FacetEntry{"n<1K"_L1, "n<1K"_L1},
    FacetEntry{"1K<n<10K"_L1, "1K<n<10K"_L1},
    FacetEntry{"10K<n<100K"_L1, "10K<n<100K"_L1},
    FacetEntry{"100K<n<1M"_L1, "100K<n<1M"_L1},
    FacetEntry{"1M<n<10M"_L1, "1M<n<10M"_L1},
    FacetEntry{"10M<n<100M"_L1, "10M<n<100M"_L1},
    FacetEntry{"100M<n<1B"_L1, "100M<n<1B"_L1},
    FacetEntry{"1B<n<10B"_L1, "1B<n<10B"_L1},
    FacetEntry{"10B<n<100B"_L1, "10B<n<100B"_L1},
    FacetEntry{"100B<n<1T"_L1, "100B<n<1T"_L1},
    FacetEntry{"n>1T"_L1, "n>1T"_L1},
};

constexpr std::array kSdks{
    FacetEntry{"gradio"_L1, "Gradio"_L1},
    FacetEntry{"docker"_L1, "Docker"_L1},
    FacetEntry{"static"_L1, "Static"_L1},
    FacetEntry{"streamlit"_L1, "Streamlit"_L1},
};

// Ids of shared/hub-api/search.md §1.1. The set changes often: an address may name others, and they are shown as
// written.
constexpr std::array kProviders{
    FacetEntry{"all"_L1, "Any provider"_L1},
    FacetEntry{"hf-inference"_L1, "HF Inference"_L1},
    FacetEntry{"cerebras"_L1, "Cerebras"_L1},
    FacetEntry{"fireworks-ai"_L1, "Fireworks AI"_L1},
    FacetEntry{"groq"_L1, "Groq"_L1},
    FacetEntry{"together"_L1, "Together AI"_L1},
    FacetEntry{"novita"_L1, "Novita"_L1},
    FacetEntry{"fal-ai"_L1, "fal"_L1},
    FacetEntry{"replicate"_L1, "Replicate"_L1},
    FacetEntry{"baseten"_L1, "Baseten"_L1},
    FacetEntry{"cohere"_L1, "Cohere"_L1},
    FacetEntry{"deepinfra"_L1, "DeepInfra"_L1},
    FacetEntry{"featherless-ai"_L1, "Featherless AI"_L1},
    FacetEntry{"nscale"_L1, "Nscale"_L1},
    FacetEntry{"openai"_L1, "OpenAI"_L1},
    FacetEntry{"ovhcloud"_L1, "OVHcloud"_L1},
    FacetEntry{"publicai"_L1, "Public AI"_L1},
    FacetEntry{"scaleway"_L1, "Scaleway"_L1},
    FacetEntry{"wavespeed"_L1, "WaveSpeed"_L1},
    FacetEntry{"zai-org"_L1, "Z.ai"_L1},
};

// Programs on one's own computer (search.md §1.1).
constexpr std::array kApps{
    FacetEntry{"llama.cpp"_L1, "llama.cpp"_L1},
    FacetEntry{"ollama"_L1, "Ollama"_L1},
    FacetEntry{"lmstudio"_L1, "LM Studio"_L1},
    FacetEntry{"vllm"_L1, "vLLM"_L1},
    FacetEntry{"sglang"_L1, "SGLang"_L1},
    FacetEntry{"mlx-lm"_L1, "MLX LM"_L1},
    FacetEntry{"tgi"_L1, "TGI"_L1},
    FacetEntry{"jan"_L1, "Jan"_L1},
    FacetEntry{"localai"_L1, "LocalAI"_L1},
    FacetEntry{"node-llama-cpp"_L1, "node-llama-cpp"_L1},
    FacetEntry{"docker-model-runner"_L1, "Docker Model Runner"_L1},
    FacetEntry{"unsloth"_L1, "Unsloth"_L1},
    FacetEntry{"drawthings"_L1, "Draw Things"_L1},
    FacetEntry{"diffusionbee"_L1, "DiffusionBee"_L1},
    FacetEntry{"joyfusion"_L1, "JoyFusion"_L1},
    FacetEntry{"msty"_L1, "Msty"_L1},
    FacetEntry{"backyard"_L1, "Backyard AI"_L1},
    FacetEntry{"sanctum"_L1, "Sanctum"_L1},
    FacetEntry{"jellybox"_L1, "Jellybox"_L1},
    FacetEntry{"recursechat"_L1, "RecurseChat"_L1},
    FacetEntry{"atomic-chat"_L1, "Atomic Chat"_L1},
    FacetEntry{"lemonade"_L1, "Lemonade"_L1},
    FacetEntry{"pi"_L1, "Pi"_L1},
    FacetEntry{"hermes-agent"_L1, "Hermes Agent"_L1},
    FacetEntry{"openclaw"_L1, "OpenClaw"_L1},
};

constexpr std::array kRegions{
    FacetEntry{"us"_L1, "United States"_L1},
    FacetEntry{"eu"_L1, "European Union"_L1},
};

} // namespace

std::span<const FacetEntry> facetEntries(Facet facet, hub::RepoKind kind)
{
    switch (facet) {
    case Facet::Library:
        return kind == hub::RepoKind::Dataset ? std::span<const FacetEntry>(kDatasetLibraries)
                                              : std::span<const FacetEntry>(kModelLibraries);
    case Facet::Licence:
        return kLicences;
    case Facet::Modality:
        return kModalities;
    case Facet::Format:
        return kFormats;
    case Facet::Size:
        return kSizes;
    case Facet::Sdk:
        return kSdks;
    case Facet::Provider:
        return kProviders;
    case Facet::App:
        return kApps;
    case Facet::Region:
        return kRegions;
    default:
        return {};
    }
}

std::span<const QLatin1StringView> commonLanguages()
{
    return kLanguages;
}

} // namespace hs::models
