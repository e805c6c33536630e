// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/models/filepreview.h"

#include <QWidget>

#include <memory>

class QStackedLayout;

namespace layerscope {

class HexView;
class ImagePreview;
class Label;
class TextPreview;

/// What a file holds: as text, picture or bytes, with a line that says what is shown of it. Bytes on demand for all.
class ContentView : public QWidget {
    Q_OBJECT
public:
    explicit ContentView(QWidget* parent = nullptr);

    void setPreview(std::shared_ptr<const FilePreview> preview);
    void setReading(); ///< nothing to show yet
    void setHex(bool on); ///< shows bytes even where there is text or a picture
    [[nodiscard]] bool isHex() const { return m_hex; }
    /// The preview can be shown otherwise than as bytes.
    [[nodiscard]] bool hasChoice() const;
    [[nodiscard]] bool isPicture() const; ///< what the preview is, however it is shown

    /// Whichever of the three it is, or the message.
    [[nodiscard]] QWidget* shownWidget() const;
    [[nodiscard]] TextPreview* textPreview() const { return m_text; }
    [[nodiscard]] HexView* hexView() const { return m_bytes; }
    [[nodiscard]] ImagePreview* imagePreview() const { return m_picture; }
    /// "UTF-8 · 12 lines · showing the first 1.0 MB of 12.0 MB".
    [[nodiscard]] QString note() const;
    /// The sentence that stands in place of content; empty when there is content.
    [[nodiscard]] QString message() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void show();
    [[nodiscard]] QWidget* chosenWidget() const;
    [[nodiscard]] QString noteText() const;
    [[nodiscard]] QString messageText() const;

    std::shared_ptr<const FilePreview> m_preview;
    bool m_hex = false;
    QStackedLayout* m_stack;
    Label* m_message;
    TextPreview* m_text;
    HexView* m_bytes;
    ImagePreview* m_picture;
    Label* m_note;
};

/// Why content could not be read, in one sentence.
[[nodiscard]] QString contentErrorText(const Error& error);

} // namespace layerscope
