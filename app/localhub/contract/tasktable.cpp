// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/contract/taganswer.h"

#include <array>

using namespace Qt::StringLiterals;

namespace hs::localhub {

namespace {

/// The Hub's task taxonomy (shared/hub-api/search.md §9).
constexpr std::array kTasks = {
    TaskWords{"text-classification"_L1, "Text Classification"_L1, "nlp"_L1},
    TaskWords{"token-classification"_L1, "Token Classification"_L1, "nlp"_L1},
    TaskWords{"table-question-answering"_L1, "Table Question Answering"_L1, "nlp"_L1},
    TaskWords{"question-answering"_L1, "Question Answering"_L1, "nlp"_L1},
    TaskWords{"zero-shot-classification"_L1, "Zero-Shot Classification"_L1, "nlp"_L1},
    TaskWords{"translation"_L1, "Translation"_L1, "nlp"_L1},
    TaskWords{"summarization"_L1, "Summarization"_L1, "nlp"_L1},
    TaskWords{"feature-extraction"_L1, "Feature Extraction"_L1, "nlp"_L1},
    TaskWords{"text-generation"_L1, "Text Generation"_L1, "nlp"_L1},
    TaskWords{"fill-mask"_L1, "Fill-Mask"_L1, "nlp"_L1},
    TaskWords{"sentence-similarity"_L1, "Sentence Similarity"_L1, "nlp"_L1},
    TaskWords{"text-to-speech"_L1, "Text-to-Speech"_L1, "audio"_L1},
    TaskWords{"text-to-audio"_L1, "Text-to-Audio"_L1, "audio"_L1},
    TaskWords{"automatic-speech-recognition"_L1, "Automatic Speech Recognition"_L1, "audio"_L1},
    TaskWords{"audio-to-audio"_L1, "Audio-to-Audio"_L1, "audio"_L1},
    TaskWords{"audio-classification"_L1, "Audio Classification"_L1, "audio"_L1},
    TaskWords{"audio-text-to-text"_L1, "Audio-Text-to-Text"_L1, "multimodal"_L1},
    TaskWords{"voice-activity-detection"_L1, "Voice Activity Detection"_L1, "audio"_L1},
    TaskWords{"depth-estimation"_L1, "Depth Estimation"_L1, "cv"_L1},
    TaskWords{"image-classification"_L1, "Image Classification"_L1, "cv"_L1},
    TaskWords{"object-detection"_L1, "Object Detection"_L1, "cv"_L1},
    TaskWords{"image-segmentation"_L1, "Image Segmentation"_L1, "cv"_L1},
    TaskWords{"text-to-image"_L1, "Text-to-Image"_L1, "cv"_L1},
    TaskWords{"image-to-text"_L1, "Image-to-Text"_L1, "cv"_L1},
    TaskWords{"image-to-image"_L1, "Image-to-Image"_L1, "cv"_L1},
    TaskWords{"image-to-video"_L1, "Image-to-Video"_L1, "cv"_L1},
    TaskWords{"unconditional-image-generation"_L1, "Unconditional Image Generation"_L1, "cv"_L1},
    TaskWords{"video-classification"_L1, "Video Classification"_L1, "cv"_L1},
    TaskWords{"reinforcement-learning"_L1, "Reinforcement Learning"_L1, "rl"_L1},
    TaskWords{"robotics"_L1, "Robotics"_L1, "rl"_L1},
    TaskWords{"tabular-classification"_L1, "Tabular Classification"_L1, "tabular"_L1},
    TaskWords{"tabular-regression"_L1, "Tabular Regression"_L1, "tabular"_L1},
    TaskWords{"tabular-to-text"_L1, "Tabular to Text"_L1, "tabular"_L1},
    TaskWords{"table-to-text"_L1, "Table to Text"_L1, "nlp"_L1},
    TaskWords{"multiple-choice"_L1, "Multiple Choice"_L1, "nlp"_L1},
    TaskWords{"text-ranking"_L1, "Text Ranking"_L1, "nlp"_L1},
    TaskWords{"text-retrieval"_L1, "Text Retrieval"_L1, "nlp"_L1},
    TaskWords{"time-series-forecasting"_L1, "Time Series Forecasting"_L1, "tabular"_L1},
    TaskWords{"text-to-video"_L1, "Text-to-Video"_L1, "cv"_L1},
    TaskWords{"image-text-to-text"_L1, "Image-Text-to-Text"_L1, "multimodal"_L1},
    TaskWords{"image-text-to-image"_L1, "Image-Text-to-Image"_L1, "multimodal"_L1},
    TaskWords{"image-text-to-video"_L1, "Image-Text-to-Video"_L1, "multimodal"_L1},
    TaskWords{"visual-question-answering"_L1, "Visual Question Answering"_L1, "multimodal"_L1},
    TaskWords{"document-question-answering"_L1, "Document Question Answering"_L1, "multimodal"_L1},
    TaskWords{"zero-shot-image-classification"_L1, "Zero-Shot Image Classification"_L1, "cv"_L1},
    TaskWords{"graph-ml"_L1, "Graph Machine Learning"_L1, "other"_L1},
    TaskWords{"mask-generation"_L1, "Mask Generation"_L1, "cv"_L1},
    TaskWords{"zero-shot-object-detection"_L1, "Zero-Shot Object Detection"_L1, "cv"_L1},
    TaskWords{"text-to-3d"_L1, "Text-to-3D"_L1, "cv"_L1},
    TaskWords{"image-to-3d"_L1, "Image-to-3D"_L1, "cv"_L1},
    TaskWords{"image-feature-extraction"_L1, "Image Feature Extraction"_L1, "cv"_L1},
    TaskWords{"video-text-to-text"_L1, "Video-Text-to-Text"_L1, "multimodal"_L1},
    TaskWords{"keypoint-detection"_L1, "Keypoint Detection"_L1, "cv"_L1},
    TaskWords{"visual-document-retrieval"_L1, "Visual Document Retrieval"_L1, "multimodal"_L1},
    TaskWords{"any-to-any"_L1, "Any-to-Any"_L1, "multimodal"_L1},
    TaskWords{"video-to-video"_L1, "Video-to-Video"_L1, "cv"_L1},
    TaskWords{"other"_L1, "Other"_L1, "other"_L1},
};

} // namespace

const QList<TaskWords> &allTasks()
{
    static const QList<TaskWords> tasks(kTasks.begin(), kTasks.end());
    return tasks;
}

} // namespace hs::localhub
