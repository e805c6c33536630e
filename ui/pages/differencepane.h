// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/pages/pairattributes.h"
#include "ui/session/differencereader.h"
#include "ui/session/externaldiff.h"
#include "ui/views/compareview.h"

#include <QTimer>
#include <QWidget>

class QProgressBar;
class QPushButton;
class QStackedLayout;

namespace layerscope {

class ContentView;
class DifferenceHead;
class DiffToolStrip;
class HexDiffView;
class ImagePreview;
class Label;
class LineDiffView;

/// What differs in the selected path of a comparison: lines of texts, bytes of other files, pictures beside each other,
/// attributes, sums of a folder; without a selection of the whole images. Hands it to an external tool. Reads in workers;
/// only what was selected last is shown.
class DifferencePane : public QWidget {
    Q_OBJECT
public:
    explicit DifferencePane(const CompareContext& context, QWidget* parent = nullptr);
    ~DifferencePane() override;

    [[nodiscard]] DifferenceHead* head() const { return m_head; }
    [[nodiscard]] DiffToolStrip* strip() const { return m_strip; }
    [[nodiscard]] LineDiffView* lineView() const { return m_lines; }
    [[nodiscard]] HexDiffView* hexView() const { return m_bytes; }
    [[nodiscard]] ContentView* contentView() const { return m_content; }
    [[nodiscard]] PairAttributeList* attributes() const { return m_attributes; }
    /// Whichever of them is shown.
    [[nodiscard]] QWidget* shownWidget() const;
    [[nodiscard]] QString message() const; ///< that stands in place of content
    [[nodiscard]] QString note() const; ///< the line below it
    [[nodiscard]] ExternalDiff& tool() { return m_tool; }

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildWaiting();
    QWidget* buildPictures();
    void connectAll();
    [[nodiscard]] const TreeComparison* tree() const;
    [[nodiscard]] PairId pair() const; ///< the root when none is selected
    /// The two ends of a moved path, the same pair twice for others.
    [[nodiscard]] std::pair<PairId, PairId> ends() const;
    [[nodiscard]] bool isAbsent() const; ///< nothing to show at all
    void changePath();
    void read();
    void showHead();
    void showContent();
    void showText(const PairContent& content);
    void showBytes(const PairContent& content);
    void showPictures(const PairContent& content);
    void showOneSide(const PairContent& content);
    void showAttributes(const PairContent& content);
    void showMessage(const QString& text);
    void showWaiting();
    void setNote(QStringList facts);
    void present(QWidget* page);
    [[nodiscard]] std::vector<PairAttribute> attributesNow() const;
    [[nodiscard]] QString factsText() const;
    [[nodiscard]] QString shownPath() const;
    [[nodiscard]] QStringList textNotes(const PairContent& content) const;
    [[nodiscard]] ExternalDiff::Side toolSide(bool isA, PairId pair) const;
    void openInTool(PairId a, PairId b);

    CompareState& m_state;
    CompareData& m_data;
    DifferenceReader m_reader;
    ExternalDiff m_tool;
    bool m_isCancelled = false;
    bool m_isStale = true; ///< what is shown is of another path
    QTimer m_delay;
    QTimer m_quiet; ///< reading that takes no time shows no progress
    DifferenceHead* m_head;
    DiffToolStrip* m_strip;
    QStackedLayout* m_stack;
    QWidget* m_waiting = nullptr;
    Label* m_message = nullptr;
    QProgressBar* m_bar = nullptr;
    QPushButton* m_stop = nullptr;
    LineDiffView* m_lines;
    HexDiffView* m_bytes;
    QWidget* m_pictures = nullptr;
    ImagePreview* m_pictureA = nullptr;
    ImagePreview* m_pictureB = nullptr;
    ContentView* m_content;
    std::shared_ptr<const FilePreview> m_preview; ///< that it shows
    PairAttributeList* m_attributes;
    Label* m_note;
};

} // namespace layerscope
