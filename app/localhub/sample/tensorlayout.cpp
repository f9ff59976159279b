// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/sample/tensorlayout.h"

#include "localhub/sample/recipe.h"
#include "localhub/sample/samplelog.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::localhub {

namespace {

qint64 factor(QStringView word, const FileSpec &spec)
{
    bool isNumber = false;
    const qint64 number = word.toLongLong(&isNumber);
    return isNumber ? number : spec.number(word);
}

qint64 dimension(QStringView expression, const FileSpec &spec)
{
    qint64 result = 1;
    for (const QStringView product : expression.split(u'*')) {
        const QList<QStringView> quotient = product.split(u'/');
        result *= factor(quotient.first(), spec);
        for (const QStringView divisor : quotient.sliced(1))
            result /= factor(divisor, spec);
    }
    if (result <= 0)
        qCWarning(lcSample) << "dimension" << expression << "of" << spec.path() << "is" << result;
    return result;
}

TensorPlan planLine(QStringView line, const FileSpec &spec)
{
    TensorPlan plan;
    for (const QStringView word : line.split(u' ', Qt::SkipEmptyParts)) {
        if (plan.name.isEmpty())
            plan.name = word.toUtf8();
        else if (word.startsWith(u':'))
            plan.dtype = word.sliced(1).toString();
        else
            plan.shape.append(dimension(word, spec));
    }
    return plan;
}

} // namespace

qint64 TensorPlan::elements() const
{
    qint64 result = 1;
    for (const qint64 size : shape)
        result *= size;
    return result;
}

QList<TensorPlan> planTensors(const FileSpec &spec)
{
    static const QJsonObject layouts = recipe(u"layouts.yaml"_s).toObject();
    const QString layout = layouts.value(spec.text(u"layout")).toString();
    if (layout.isEmpty())
        qCWarning(lcSample) << "no layout" << spec.text(u"layout") << "for" << spec.path();
    QList<TensorPlan> tensors;
    for (const QStringView line : QStringView(layout).split(u'\n', Qt::SkipEmptyParts)) {
        const TensorPlan plan = planLine(line, spec);
        const int count = plan.name.contains('#') ? spec.number(u"layers", 1) : 1;
        for (int i = 0; i < count; ++i) {
            tensors.append(plan);
            tensors.last().name.replace('#', QByteArray::number(i));
        }
    }
    std::ranges::sort(tensors, {}, &TensorPlan::name);
    return tensors;
}

} // namespace hs::localhub
