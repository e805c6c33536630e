// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/theme.h"

#include <iterator>

namespace layerscope {

namespace {

    Theme makeLight()
    {
        Theme t;
        t.window = 0xF4F5F7, t.surface = 0xFFFFFF, t.raised = 0xFAFBFC, t.sunken = 0xECEEF2;
        t.line = 0xDFE2E8, t.line2 = 0xC5CAD3, t.outline = 0x868E9C;
        t.text = 0x1B1F27, t.text2 = 0x4E5663, t.text3 = 0x5E6572;
        t.accent = 0x4B4FC4, t.accentHover = 0x3E41AB, t.onAccent = 0xFFFFFF;
        t.accentSoft = 0xE7E8FA, t.bar = 0xCFD2F5, t.lane = 0xB6B9EE;
        t.selected = 0xE1E3F9, t.unfocused = 0xE9EBF0, t.hover = 0xF1F2F6;
        t.added = { 0x0B7A5E, 0xDFF3EC }, t.modified = { 0x9A5400, 0xFBEBD6 };
        t.properties = { 0x4E5663, 0xECEEF2 }, t.removed = { 0xB42318, 0xFBE3E0 };
        t.moved = { 0x1D63A8, 0xE0EDFA }, t.typeChanged = { 0x7B3FA0, 0xF1E5F7 };
        t.warningText = 0x8A4B00, t.warningGround = 0xFFF4DF, t.warningLine = 0xE5B566;
        t.wasteHatch = 0xEDBE7C, t.wasteGround = 0xFBE7C9;
        t.onMark = 0xFFFFFF, t.onCategory = 0x1B1F27, t.onOther = 0x1B1F27;
        t.categories = { 0x81D1F0, 0xC89164, 0x50B0B0, 0xEAE381, 0xA3A0F3, 0xD5B455, 0xB4CDA7, 0xB3ECDF };
        t.other = 0x828893;
        return t;
    }

    Theme makeDark()
    {
        Theme t;
        t.dark = true;
        t.window = 0x1A1C22, t.surface = 0x21242B, t.raised = 0x272B33, t.sunken = 0x16181D;
        t.line = 0x343943, t.line2 = 0x474D5A, t.outline = 0x7D8594;
        t.text = 0xE4E7EC, t.text2 = 0xA9B0BD, t.text3 = 0x949CAA;
        t.accent = 0x9A9DF7, t.accentHover = 0xB1B3FA, t.onAccent = 0x14151D;
        t.accentSoft = 0x2E3158, t.bar = 0x3E4278, t.lane = 0x5A5FA8;
        t.selected = 0x353967, t.unfocused = 0x30343D, t.hover = 0x282C35;
        t.added = { 0x4CC2A0, 0x1D3B34 }, t.modified = { 0xF0A94B, 0x42331C };
        t.properties = { 0xA9B0BD, 0x30343D }, t.removed = { 0xF58A80, 0x45272A };
        t.moved = { 0x72B4F0, 0x213750 }, t.typeChanged = { 0xC79BE8, 0x3A2B47 };
        t.warningText = 0xF3C174, t.warningGround = 0x382C17, t.warningLine = 0x7D6029;
        t.wasteHatch = 0x7D5C2C, t.wasteGround = 0x4A3A20;
        t.onMark = 0x14161B, t.onCategory = Qt::black, t.onOther = 0xE4E7EC;
        t.categories = { 0x5AAAC9, 0xA0683B, 0x1F8A8A, 0xC6BF5C, 0x8582D2, 0xB39230, 0x93AB86, 0x90C8BD };
        t.other = 0x4C515B;
        return t;
    }

} // namespace

const Theme& Theme::light()
{
    static const Theme theme = makeLight();
    return theme;
}

const Theme& Theme::night()
{
    static const Theme theme = makeDark();
    return theme;
}

const MarkColors& Theme::tone(Change change) const
{
    switch (change) {
    case Change::Added:
        return added;
    case Change::Modified:
        return modified;
    case Change::TypeChanged:
        return typeChanged;
    case Change::Removed:
        return removed;
    case Change::Metadata:
    case Change::None:
        break;
    }
    return properties;
}

QColor Theme::category(int index) const
{
    return index < 0 ? other : categories[static_cast<size_t>(index) % categories.size()];
}

QPalette Theme::palette() const
{
    // Qt itself uses BrightText nowhere that we draw; here it is the secondary text colour, so that labels can ask
    // for it by role and follow a change of theme by themselves. PlaceholderText is the third, LinkVisited that of errors.
    QPalette p(text, surface, raised, line, line2, text, text2, surface, window);
    p.setColor(QPalette::AlternateBase, raised);
    p.setColor(QPalette::Button, surface);
    p.setColor(QPalette::ButtonText, text);
    p.setColor(QPalette::Mid, line2);
    p.setColor(QPalette::Midlight, line);
    p.setColor(QPalette::Light, raised);
    p.setColor(QPalette::Dark, outline);
    p.setColor(QPalette::Shadow, line2);
    p.setColor(QPalette::Highlight, selected);
    p.setColor(QPalette::HighlightedText, text);
    p.setColor(QPalette::Link, accent);
    p.setColor(QPalette::LinkVisited, removed.ink);
    p.setColor(QPalette::ToolTipBase, raised);
    p.setColor(QPalette::ToolTipText, text);
    p.setColor(QPalette::PlaceholderText, text3);
    for (const auto role :
        { QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::HighlightedText })
        p.setColor(QPalette::Disabled, role, text3);
    p.setColor(QPalette::Inactive, QPalette::Highlight, unfocused);
    return p;
}

} // namespace layerscope
