// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/models/testimages.h"
#include "ui/session/comparedata.h"
#include "ui/session/comparestate.h"
#include "ui/session/openimages.h"
#include "ui/session/settings.h"
#include "ui/views/compareview.h"

#include <QTemporaryDir>
#include <QTest>

namespace layerscope::fixture {

/// What views of a comparison need to live, without a page around them.
class CompareFixture {
public:
    CompareFixture()
        : m_settings(m_folder.filePath(QStringLiteral("settings.ini")))
        , m_data(m_state)
    {
    }

    [[nodiscard]] CompareContext context() { return { m_state, m_data, m_images, m_settings }; }
    [[nodiscard]] CompareState& state() { return m_state; }
    [[nodiscard]] CompareData& data() { return m_data; }
    [[nodiscard]] OpenImages& images() { return m_images; }

    [[nodiscard]] static ComparedImage compared(const QString& title, const ImageBuilder& image)
    {
        return { QLatin1Char('/') + title, title, nullptr, analysed(image) };
    }

    /// Returns when they have been compared.
    void compare(const ImageBuilder& a, const ImageBuilder& b)
    {
        m_data.setImages(compared(QStringLiteral("one"), a), compared(QStringLiteral("two"), b));
        QTRY_VERIFY(m_data.comparison() && !m_data.isBusy());
    }

private:
    QTemporaryDir m_folder;
    Settings m_settings;
    CompareState m_state;
    CompareData m_data;
    OpenImages m_images;
};

} // namespace layerscope::fixture
