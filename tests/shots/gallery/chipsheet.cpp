// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheet.h"

#include "common/avatartile.h"
#include "common/chip.h"
#include "common/filterchip.h"
#include "common/keyhint.h"
#include "common/tagchip.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace hs::gallery {

using namespace hs::ui;

namespace {

struct StateWord
{
    Icon mark;
    QString text;
    QColor ThemeColors::*color;
};

class StateWords : public QWidget
{
public:
    StateWords(ThemeSource &themes, QWidget *parent)
        : QWidget(parent)
        , m_themes(themes)
    {}

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        int x = 0;
        for (const StateWord &word : {StateWord{Icon::StateOk, u"Verified"_s, &ThemeColors::positiveText},
                                      StateWord{Icon::StateWarning, u"Pickle"_s, &ThemeColors::warningText},
                                      StateWord{Icon::StateError, u"Unsafe"_s, &ThemeColors::dangerText},
                                      StateWord{Icon::Waiting, u"Queued"_s, &ThemeColors::textSecondary}}) {
            x += paintState(painter, m_themes, rect().adjusted(x, 0, 0, 0), word.mark, word.text,
                            m_themes.theme().color.*word.color) +
                 8;
        }
    }

private:
    ThemeSource &m_themes;
};

} // namespace

void Sheet::addChips()
{
    title(976, 24, u"Chips and marks, 20 px"_s);
    const QList<QList<Chip>> lines{
        {{ChipKind::Model, u"Model"_s, Icon::Model},
         {ChipKind::Dataset, u"Dataset"_s, Icon::Dataset},
         {ChipKind::Space, u"Space"_s, Icon::Space},
         {ChipKind::Collection, u"Collection"_s, Icon::Collection}},
        {{ChipKind::Gated, u"Gated"_s, Icon::Gated},
         {ChipKind::Gated, u"Gated, you have access"_s, Icon::AccessGranted},
         {ChipKind::Private, u"Private"_s, Icon::Private},
         {ChipKind::Pro, u"PRO"_s}},
        {{ChipKind::Quantized, u"GGUF · 24 files"_s},
         {ChipKind::Inference, u"Inference"_s, Icon::Inference},
         {ChipKind::Local, u"On disk"_s, Icon::Disk},
         {ChipKind::Neutral, u"Text generation"_s}},
    };
    int y = 69;
    for (const QList<Chip> &line : lines) {
        int x = 976;
        for (const Chip &chip : line) {
            x = put(new TagChip(m_themes, chip, this), x, y) + 8;
        }
        y += 36;
    }
    int x = put(new FilterChip(m_themes, u"Task"_s, u"Text generation"_s, this), 976, y) + 8;
    x = put(new FilterChip(m_themes, u"Size"_s, u"3 B – 24 B"_s, this), x, y) + 8;
    x = put(new KeyHint(m_themes, u"Ctrl+K"_s, this), x, y) + 8;
    put(new KeyHint(m_themes, u"Enter"_s, this), x, y);
    y += 36;
    caption(976, y, u"States"_s);
    auto *words = new StateWords(m_themes, this);
    words->setGeometry(1056, y - 10, 360, 20);
    y += 36;
    caption(976, y, u"Avatars"_s);
    x = 1056;
    for (const QString &name : {u"openai"_s, u"google"_s, u"HuggingFaceTB"_s, u"Qwen"_s, u"mistralai"_s, u"masakhane"_s,
                                u"ibm-granite"_s, u"harbour"_s}) {
        auto *tile = new AvatarTile(m_themes, 28, this);
        tile->setName(name);
        x = put(tile, x, y) + 8;
    }
    y += 36;
    caption(976, y, u"Round"_s);
    x = 1056;
    for (const QString &name : {u"Nadia Okafor"_s, u"tunde-a"_s}) {
        auto *tile = new AvatarTile(m_themes, 28, this);
        tile->setName(name, AvatarShape::Round);
        x = put(tile, x, y) + 8;
    }
}

} // namespace hs::gallery
