// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include <QApplication>
#include <QClipboard>
#include <QDrag>
#include <QFileInfo>
#include <QLabel>
#include <QMimeData>
#include <QMouseEvent>
#include <QScreen>
#include <QUrl>

#include <cstdio>

// What the end-to-end test needs beside the window itself:
//
//     helper drag FILE      a window at the upper left to drag FILE out of; says on its output what the drag is doing
//     helper clipboard TEXT offers TEXT on the clipboard until it is ended
//     helper colour RRGGBB  how many pixels of the screen have that colour

namespace {

void say(const QByteArray& text)
{
    std::puts(text.constData());
    std::fflush(stdout);
}

/// Stands for an icon in a file manager.
class DragSource : public QLabel {
public:
    explicit DragSource(const QString& path)
        : QLabel(QFileInfo(path).fileName())
        , m_path(path)
    {
        setWindowTitle(QStringLiteral("drag source"));
        setAlignment(Qt::AlignCenter);
    }

protected:
    void mousePressEvent(QMouseEvent* event) override { m_pressed = event->position().toPoint(); }

    void mouseMoveEvent(QMouseEvent* event) override
    {
        if ((event->position().toPoint() - m_pressed).manhattanLength() < QApplication::startDragDistance())
            return;
        auto* drag = new QDrag(this);
        auto* mime = new QMimeData;
        mime->setUrls({ QUrl::fromLocalFile(m_path) });
        drag->setMimeData(mime);
        connect(drag, &QDrag::actionChanged, this,
            [](Qt::DropAction action) { say(action == Qt::IgnoreAction ? "refused" : "accepted"); });
        say("dragging");
        say(drag->exec(Qt::CopyAction) == Qt::IgnoreAction ? "nothing dropped" : "dropped");
    }

private:
    QString m_path;
    QPoint m_pressed;
};

qsizetype pixels(const QColor& colour)
{
    const QImage screen = QGuiApplication::primaryScreen()->grabWindow(0).toImage();
    qsizetype count = 0;
    for (int y = 0; y < screen.height(); ++y) {
        for (int x = 0; x < screen.width(); ++x)
            count += screen.pixel(x, y) == colour.rgb() ? 1 : 0;
    }
    return count;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == QStringLiteral("colour")) {
        say(QByteArray::number(pixels(QColor(u'#' + arguments[2]))));
        return 0;
    }
    if (arguments.size() == 3 && arguments[1] == QStringLiteral("clipboard")) {
        QApplication::clipboard()->setText(arguments[2]);
        say("offered");
        return QApplication::exec();
    }
    if (arguments.size() != 3 || arguments[1] != QStringLiteral("drag"))
        return 2;
    DragSource source(arguments[2]);
    source.setGeometry(20, 60, 180, 100);
    source.show();
    return QApplication::exec();
}
