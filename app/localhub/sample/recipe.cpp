// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/sample/recipe.h"

#include "localhub/sample/samplelog.h"

#include <QFile>
#include <QRegularExpression>

#include <yaml-cpp/yaml.h>

using namespace Qt::StringLiterals;

namespace hs::localhub {

namespace {

QJsonValue scalarValue(const YAML::Node &node)
{
    const QString text = QString::fromStdString(node.Scalar());
    if (node.Tag() == "!") // quoted, or a block of text
        return text;
    static const QRegularExpression number(u"\\A-?\\d+(\\.\\d+)?\\z"_s);
    if (number.match(text).hasMatch())
        return text.toDouble();
    if (text == "true"_L1 || text == "false"_L1)
        return text == "true"_L1;
    return text;
}

QJsonValue jsonValue(const YAML::Node &node)
{
    if (node.IsSequence()) {
        QJsonArray array;
        for (const YAML::Node &item : node)
            array.append(jsonValue(item));
        return array;
    }
    if (node.IsMap()) {
        QJsonObject object;
        for (const auto &entry : node)
            object.insert(QString::fromStdString(entry.first.Scalar()), jsonValue(entry.second));
        return object;
    }
    return node.IsScalar() ? scalarValue(node) : QJsonValue();
}

} // namespace

QByteArray recipeBytes(const QString &name)
{
    QFile file(u":/sample-hub/"_s + name);
    if (!file.open(QIODevice::ReadOnly)) {
        qCWarning(lcSample) << "cannot read the resource" << name << file.errorString();
        return {};
    }
    return file.readAll();
}

QJsonValue recipe(const QString &name)
{
    try {
        return jsonValue(YAML::Load(recipeBytes(name).toStdString()));
    } catch (const YAML::Exception &error) {
        qCWarning(lcSample) << "the resource" << name << "is no YAML:" << error.what();
        return {};
    }
}

QString expanded(const QString &text, const QJsonObject &values)
{
    static const QRegularExpression place(u"@\\{([A-Za-z0-9_]+)\\}"_s);
    QString result;
    qsizetype from = 0;
    for (const QRegularExpressionMatch &match : place.globalMatch(text)) {
        const QJsonValue value = values.value(match.capturedView(1));
        if (value.isUndefined())
            qCWarning(lcSample) << "no value for" << match.captured() << "in" << text.left(60);
        result += QStringView(text).sliced(from, match.capturedStart() - from);
        result += value.isUndefined() ? match.captured() : value.toVariant().toString();
        from = match.capturedEnd();
    }
    result += QStringView(text).sliced(from);
    return result;
}

} // namespace hs::localhub
