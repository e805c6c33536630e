// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFrame>

#include <functional>

class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace layerscope {

class IconButton;
class Label;

/// What a banner says: a bold fact, its consequence and, on demand, the technical details.
struct BannerText {
    QString fact;
    QString consequence;
    QString details; ///< monospace lines; may be empty
    bool isError = false; ///< else a warning
    bool lasts = false; ///< is about something else than the page it stands on: clear() leaves it
};

/// Says that something is wrong without getting in the way: above the page, never modal, stays until it is closed.
class Banner : public QFrame {
    Q_OBJECT
public:
    explicit Banner(const BannerText& text, QWidget* parent = nullptr);
    [[nodiscard]] const BannerText& text() const { return m_text; }
    /// The same in other words; `text` has what the first one had.
    void setText(const BannerText& text);

signals:
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildHead(QVBoxLayout* column);
    void toggleDetails();
    void fitDetails();
    void retranslate();

    BannerText m_text;
    Label* m_fact = nullptr;
    Label* m_consequence = nullptr;
    QPushButton* m_detailsButton = nullptr;
    QPushButton* m_copyButton = nullptr;
    IconButton* m_closeButton = nullptr;
    QPlainTextEdit* m_details = nullptr;
};

/// Banners under each other: at most three, then a line that says how many more there are.
class BannerStack : public QWidget {
    Q_OBJECT
public:
    explicit BannerStack(QWidget* parent = nullptr);

    /// In place of what was said before: `texts`, asked for again when the language changes.
    void say(std::function<QList<BannerText>()> texts);
    void add(const BannerText& text); ///< the same text again is not repeated
    bool remove(const BannerText& text); ///< false when it is not there
    void clear(); ///< but for those that last
    [[nodiscard]] QList<BannerText> texts() const;
    [[nodiscard]] int count() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void arrange();
    [[nodiscard]] Banner* find(const BannerText& text) const;
    void drop(Banner* banner);
    void sayAgain();

    QVBoxLayout* m_layout;
    QList<Banner*> m_banners;
    std::function<QList<BannerText>()> m_source;
    QList<BannerText> m_said; ///< by m_source in the language of the moment
    Label* m_more;
};

} // namespace layerscope
