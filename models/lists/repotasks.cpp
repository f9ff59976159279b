// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/repotasks.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace hs::models {

namespace {

constexpr std::array kTaskModalities{"nlp"_L1, "cv"_L1, "audio"_L1, "multimodal"_L1, "rl"_L1, "tabular"_L1, "other"_L1};

constexpr std::array kTasks{
    RepoTask{"text-generation"_L1, "nlp"_L1, "Text Generation"_L1},
    RepoTask{"text-classification"_L1, "nlp"_L1, "Text Classification"_L1},
    RepoTask{"token-classification"_L1, "nlp"_L1, "Token Classification"_L1},
    RepoTask{"translation"_L1, "nlp"_L1, "Translation"_L1},
    RepoTask{"summarization"_L1, "nlp"_L1, "Summarization"_L1},
    RepoTask{"question-answering"_L1, "nlp"_L1, "Question Answering"_L1},
    RepoTask{"feature-extraction"_L1, "nlp"_L1, "Feature Extraction"_L1},
    RepoTask{"sentence-similarity"_L1, "nlp"_L1, "Sentence Similarity"_L1},
    RepoTask{"fill-mask"_L1, "nlp"_L1, "Fill-Mask"_L1},
    RepoTask{"zero-shot-classification"_L1, "nlp"_L1, "Zero-Shot Classification"_L1},
    RepoTask{"text-ranking"_L1, "nlp"_L1, "Text Ranking"_L1},
    RepoTask{"table-question-answering"_L1, "nlp"_L1, "Table Question Answering"_L1},
    RepoTask{"table-to-text"_L1, "nlp"_L1, "Table to Text"_L1, true},
    RepoTask{"multiple-choice"_L1, "nlp"_L1, "Multiple Choice"_L1, true},
    RepoTask{"text-retrieval"_L1, "nlp"_L1, "Text Retrieval"_L1, true},
    RepoTask{"text-to-image"_L1, "cv"_L1, "Text-to-Image"_L1},
    RepoTask{"image-classification"_L1, "cv"_L1, "Image Classification"_L1},
    RepoTask{"object-detection"_L1, "cv"_L1, "Object Detection"_L1},
    RepoTask{"image-to-image"_L1, "cv"_L1, "Image-to-Image"_L1},
    RepoTask{"image-segmentation"_L1, "cv"_L1, "Image Segmentation"_L1},
    RepoTask{"text-to-video"_L1, "cv"_L1, "Text-to-Video"_L1},
    RepoTask{"image-to-video"_L1, "cv"_L1, "Image-to-Video"_L1},
    RepoTask{"image-to-text"_L1, "cv"_L1, "Image-to-Text"_L1},
    RepoTask{"depth-estimation"_L1, "cv"_L1, "Depth Estimation"_L1},
    RepoTask{"unconditional-image-generation"_L1, "cv"_L1, "Unconditional Image Generation"_L1},
    RepoTask{"video-classification"_L1, "cv"_L1, "Video Classification"_L1},
    RepoTask{"zero-shot-image-classification"_L1, "cv"_L1, "Zero-Shot Image Classification"_L1},
    RepoTask{"mask-generation"_L1, "cv"_L1, "Mask Generation"_L1},
    RepoTask{"zero-shot-object-detection"_L1, "cv"_L1, "Zero-Shot Object Detection"_L1},
    RepoTask{"text-to-3d"_L1, "cv"_L1, "Text-to-3D"_L1},
    RepoTask{"image-to-3d"_L1, "cv"_L1, "Image-to-3D"_L1},
    RepoTask{"image-feature-extraction"_L1, "cv"_L1, "Image Feature Extraction"_L1},
    RepoTask{"keypoint-detection"_L1, "cv"_L1, "Keypoint Detection"_L1, false, true},
    RepoTask{"video-to-video"_L1, "cv"_L1, "Video-to-Video"_L1, false, true},
    RepoTask{"automatic-speech-recognition"_L1, "audio"_L1, "Automatic Speech Recognition"_L1},
    RepoTask{"text-to-speech"_L1, "audio"_L1, "Text-to-Speech"_L1},
    RepoTask{"audio-classification"_L1, "audio"_L1, "Audio Classification"_L1},
    RepoTask{"text-to-audio"_L1, "audio"_L1, "Text-to-Audio"_L1},
    RepoTask{"audio-to-audio"_L1, "audio"_L1, "Audio-to-Audio"_L1},
    RepoTask{"voice-activity-detection"_L1, "audio"_L1, "Voice Activity Detection"_L1},
    RepoTask{"image-text-to-text"_L1, "multimodal"_L1, "Image-Text-to-Text"_L1},
    RepoTask{"any-to-any"_L1, "multimodal"_L1, "Any-to-Any"_L1},
    RepoTask{"audio-text-to-text"_L1, "multimodal"_L1, "Audio-Text-to-Text"_L1, false, true},
    RepoTask{"visual-question-answering"_L1, "multimodal"_L1, "Visual Question Answering"_L1},
    RepoTask{"document-question-answering"_L1, "multimodal"_L1, "Document Question Answering"_L1, false, true},
    RepoTask{"image-text-to-image"_L1, "multimodal"_L1, "Image-Text-to-Image"_L1},
    RepoTask{"image-text-to-video"_L1, "multimodal"_L1, "Image-Text-to-Video"_L1},
    RepoTask{"video-text-to-text"_L1, "multimodal"_L1, "Video-Text-to-Text"_L1, false, true},
    RepoTask{"visual-document-retrieval"_L1, "multimodal"_L1, "Visual Document Retrieval"_L1},
    RepoTask{"reinforcement-learning"_L1, "rl"_L1, "Reinforcement Learning"_L1},
    RepoTask{"robotics"_L1, "rl"_L1, "Robotics"_L1},
    RepoTask{"tabular-classification"_L1, "tabular"_L1, "Tabular Classification"_L1},
    RepoTask{"tabular-regression"_L1, "tabular"_L1, "Tabular Regression"_L1},
    RepoTask{"time-series-forecasting"_L1, "tabular"_L1, "Time Series Forecasting"_L1},
    RepoTask{"tabular-to-text"_L1, "tabular"_L1, "Tabular to Text"_L1, true},
    RepoTask{"graph-ml"_L1, "other"_L1, "Graph Machine Learning"_L1},
    RepoTask{"other"_L1, "other"_L1, "Other"_L1, true, true},
};

} // namespace

std::span<const RepoTask> repoTasks()
{
    return kTasks;
}

const RepoTask *findRepoTask(QStringView id)
{
    const auto found = std::ranges::find_if(kTasks, [id](const RepoTask &task) { return task.id == id; });
    return found == kTasks.end() ? nullptr : &*found;
}

std::span<const QLatin1StringView> taskModalities()
{
    return kTaskModalities;
}

bool isOffered(const RepoTask &task, hub::RepoKind kind)
{
    return kind == hub::RepoKind::Dataset ? !task.isHiddenForDatasets : !task.isHiddenForModels;
}

} // namespace hs::models
