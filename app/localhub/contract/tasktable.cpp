// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/contract/taganswer.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {

/// The Hub's task taxonomy (shared/hub-api/search.md §9).
const QList<TaskWords> &allTasks()
{
    static const QList<TaskWords> tasks = {
        {"text-classification"_L1, "Text Classification"_L1, "nlp"_L1},
        {"token-classification"_L1, "Token Classification"_L1, "nlp"_L1},
        {"table-question-answering"_L1, "Table Question Answering"_L1, "nlp"_L1},
        {"question-answering"_L1, "Question Answering"_L1, "nlp"_L1},
        {"zero-shot-classification"_L1, "Zero-Shot Classification"_L1, "nlp"_L1},
        {"translation"_L1, "Translation"_L1, "nlp"_L1},
        {"summarization"_L1, "Summarization"_L1, "nlp"_L1},
        {"feature-extraction"_L1, "Feature Extraction"_L1, "nlp"_L1},
        {"text-generation"_L1, "Text Generation"_L1, "nlp"_L1},
        {"fill-mask"_L1, "Fill-Mask"_L1, "nlp"_L1},
        {"sentence-similarity"_L1, "Sentence Similarity"_L1, "nlp"_L1},
        {"text-to-speech"_L1, "Text-to-Speech"_L1, "audio"_L1},
        {"text-to-audio"_L1, "Text-to-Audio"_L1, "audio"_L1},
        {"automatic-speech-recognition"_L1, "Automatic Speech Recognition"_L1, "audio"_L1},
        {"audio-to-audio"_L1, "Audio-to-Audio"_L1, "audio"_L1},
        {"audio-classification"_L1, "Audio Classification"_L1, "audio"_L1},
        {"audio-text-to-text"_L1, "Audio-Text-to-Text"_L1, "multimodal"_L1},
        {"voice-activity-detection"_L1, "Voice Activity Detection"_L1, "audio"_L1},
        {"depth-estimation"_L1, "Depth Estimation"_L1, "cv"_L1},
        {"image-classification"_L1, "Image Classification"_L1, "cv"_L1},
        {"object-detection"_L1, "Object Detection"_L1, "cv"_L1},
        {"image-segmentation"_L1, "Image Segmentation"_L1, "cv"_L1},
        {"text-to-image"_L1, "Text-to-Image"_L1, "cv"_L1},
        {"image-to-text"_L1, "Image-to-Text"_L1, "cv"_L1},
        {"image-to-image"_L1, "Image-to-Image"_L1, "cv"_L1},
        {"image-to-video"_L1, "Image-to-Video"_L1, "cv"_L1},
        {"unconditional-image-generation"_L1, "Unconditional Image Generation"_L1, "cv"_L1},
        {"video-classification"_L1, "Video Classification"_L1, "cv"_L1},
        {"reinforcement-learning"_L1, "Reinforcement Learning"_L1, "rl"_L1},
        {"robotics"_L1, "Robotics"_L1, "rl"_L1},
        {"tabular-classification"_L1, "Tabular Classification"_L1, "tabular"_L1},
        {"tabular-regression"_L1, "Tabular Regression"_L1, "tabular"_L1},
        {"tabular-to-text"_L1, "Tabular to Text"_L1, "tabular"_L1},
        {"table-to-text"_L1, "Table to Text"_L1, "nlp"_L1},
        {"multiple-choice"_L1, "Multiple Choice"_L1, "nlp"_L1},
        {"text-ranking"_L1, "Text Ranking"_L1, "nlp"_L1},
        {"text-retrieval"_L1, "Text Retrieval"_L1, "nlp"_L1},
        {"time-series-forecasting"_L1, "Time Series Forecasting"_L1, "tabular"_L1},
        {"text-to-video"_L1, "Text-to-Video"_L1, "cv"_L1},
        {"image-text-to-text"_L1, "Image-Text-to-Text"_L1, "multimodal"_L1},
        {"image-text-to-image"_L1, "Image-Text-to-Image"_L1, "multimodal"_L1},
        {"image-text-to-video"_L1, "Image-Text-to-Video"_L1, "multimodal"_L1},
        {"visual-question-answering"_L1, "Visual Question Answering"_L1, "multimodal"_L1},
        {"document-question-answering"_L1, "Document Question Answering"_L1, "multimodal"_L1},
        {"zero-shot-image-classification"_L1, "Zero-Shot Image Classification"_L1, "cv"_L1},
        {"graph-ml"_L1, "Graph Machine Learning"_L1, "other"_L1},
        {"mask-generation"_L1, "Mask Generation"_L1, "cv"_L1},
        {"zero-shot-object-detection"_L1, "Zero-Shot Object Detection"_L1, "cv"_L1},
        {"text-to-3d"_L1, "Text-to-3D"_L1, "cv"_L1},
        {"image-to-3d"_L1, "Image-to-3D"_L1, "cv"_L1},
        {"image-feature-extraction"_L1, "Image Feature Extraction"_L1, "cv"_L1},
        {"video-text-to-text"_L1, "Video-Text-to-Text"_L1, "multimodal"_L1},
        {"keypoint-detection"_L1, "Keypoint Detection"_L1, "cv"_L1},
        {"visual-document-retrieval"_L1, "Visual Document Retrieval"_L1, "multimodal"_L1},
        {"any-to-any"_L1, "Any-to-Any"_L1, "multimodal"_L1},
        {"video-to-video"_L1, "Video-to-Video"_L1, "cv"_L1},
        {"other"_L1, "Other"_L1, "other"_L1},
    };
    return tasks;
}

} // namespace hs::localhub
