// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/exportdialog.h"

#include "core/base/atomicfile.h"
#include "ui/dialogs/exportchoicespane.h"
#include "ui/dialogs/exportpreviewpane.h"
#include "ui/errortext.h"
#include "ui/format.h"
#include "ui/session/settings.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/label.h"
#include "ui/widgets/readingorder.h"

#include <QClipboard>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QImage>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <filesystem>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr QSize usualSize { 960, 720 };
    constexpr int choicesWidth = 312;
    constexpr int settleTime = 80; // milliseconds
    constexpr auto folderKey = "export/folder";

    /// One pixel between the parts of the dialog.
    class Hairline : public QWidget {
    public:
        Hairline(Qt::Orientation orientation, QWidget* parent)
            : QWidget(parent)
        {
            orientation == Qt::Horizontal ? setFixedHeight(1) : setFixedWidth(1);
        }

    protected:
        void paintEvent(QPaintEvent* event) override
        {
            (void)event;
            QPainter(this).fillRect(rect(), theme().line);
        }
    };

    /// "~/reports/a.md", as people write it.
    QString shownPath(const QString& path)
    {
        const QString home = QDir::homePath();
        return path.startsWith(home + u'/') ? u'~' + path.mid(home.size()) : path;
    }

    std::shared_ptr<ExportOutcome> written(
        const QString& target, const std::string& bytes, std::stop_token stop)
    {
        auto outcome = std::make_shared<ExportOutcome>();
        outcome->target = target;
        outcome->summary.files = 1;
        outcome->summary.bytes = bytes.size();
        auto file = AtomicFile::create(std::filesystem::path(QFile::encodeName(target).toStdString()));
        Status status = file ? file->write(bytes) : Status(file.error());
        if (status && stop.stop_requested())
            status = Error { ErrorCode::Cancelled, target.toStdString(), {} };
        if (status)
            status = file->commit();
        if (!status)
            outcome->error = status.error();
        return outcome;
    }

} // namespace

ExportDialog::ExportDialog(
    QVector<ReportSource> sources, QStringList guarded, Settings& settings, QWidget* parent)
    : QDialog(parent)
    , m_sources(std::move(sources))
    , m_guarded(std::move(guarded))
    , m_settings(settings)
    , m_banners(new BannerStack(this))
    , m_choices(new ExportChoicesPane(m_sources, this))
    , m_preview(new ExportPreviewPane(this))
{
    auto* scroll = new QScrollArea(this); // in a small window
    scroll->setWidget(m_choices);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // what is in it has the keyboard
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(choicesWidth);
    scroll->viewport()->setAutoFillBackground(false);
    m_choices->setAutoFillBackground(false);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(scroll);
    row->addWidget(new Hairline(Qt::Vertical, this));
    row->addWidget(m_preview, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banners);
    column->addLayout(row, 1);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    column->addWidget(buildFoot());
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleTime);
    connect(&m_settle, &QTimer::timeout, this, &ExportDialog::render);
    connect(m_choices, &ExportChoicesPane::reportChosen, this, &ExportDialog::takeReport);
    connect(m_choices, &ExportChoicesPane::choicesChanged, this, &ExportDialog::takeChoices);
    connect(m_preview, &ExportPreviewPane::widthChanged, this, [this] { m_settle.start(); });
    if (!restoreGeometry(m_settings.state(u"export/geometry"_s)))
        resize(usualSize);
    retranslate();
    takeReport();
}

ExportDialog::~ExportDialog() { m_settings.setState(u"export/geometry"_s, saveGeometry()); }

QWidget* ExportDialog::buildFoot()
{
    auto* foot = new QWidget(this);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(16, 12, 16, 12);
    row->setSpacing(8);
    m_file = new Label(TextSize::Normal, TextInk::Secondary, foot);
    m_file->setElided(Qt::ElideMiddle);
    m_file->setTextFormat(Qt::PlainText);
    m_change = new QPushButton(foot);
    m_change->setProperty("small", true);
    m_copy = new QPushButton(icon(u"copy"_s), {}, foot);
    m_cancel = new QPushButton(foot);
    m_export = new QPushButton(foot);
    for (QPushButton* button : { m_change, m_copy, m_cancel })
        button->setAutoDefault(false);
    m_export->setDefault(true);
    row->addWidget(m_file, 0);
    row->addWidget(m_change);
    row->addStretch(1);
    row->addWidget(m_copy);
    row->addWidget(m_cancel);
    row->addWidget(m_export);
    connect(m_change, &QPushButton::clicked, this, &ExportDialog::askTarget);
    connect(m_copy, &QPushButton::clicked, this, &ExportDialog::copy);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::write);
    return foot;
}

const ReportSource& ExportDialog::source() const { return m_sources[m_choices->report()]; }

void ExportDialog::takeReport()
{
    m_choices->setChoices(ExportChoices::load(m_settings, source()));
    m_target.clear();
    suggestTarget();
    render();
}

void ExportDialog::takeChoices()
{
    m_choices->choices().save(m_settings, source().kind());
    suggestTarget();
    m_bytes.reset();
    m_preview->setWorking();
    updateButtons();
    m_settle.start();
}

void ExportDialog::render()
{
    m_settle.stop();
    m_bytes.reset();
    updateButtons();
    m_job.run(
        [report = source(), options = m_choices->choices().options(QDate::currentDate()),
            style = m_preview->style()](
            const std::stop_token& stop) { // what is not wanted any more is not begun
            return stop.stop_requested() ? nullptr : makePreview(report, options, style);
        },
        [this](std::shared_ptr<ReportPreview> preview) { takePreview(std::move(preview)); });
}

void ExportDialog::takePreview(std::shared_ptr<ReportPreview> preview)
{
    m_bytes = preview->bytes;
    m_preview->setPreview(std::move(preview));
    updateButtons();
}

/// The file keeps its name when only the format changes.
void ExportDialog::suggestTarget()
{
    const QString extension = extensionOf(m_choices->choices().format);
    if (m_target.isEmpty()) {
        const QString last = QString::fromUtf8(m_settings.state(QString::fromLatin1(folderKey)));
        const QString folder = QFileInfo(last).isDir() ? last : QDir::homePath();
        m_target = folder + u'/' + safeFileName(source().title + extension);
        m_mayReplace = false;
    } else if (exportFormatForFile(m_target) != m_choices->choices().format) {
        const QFileInfo info(m_target);
        m_target = info.path() + u'/' + info.completeBaseName() + extension;
        m_mayReplace = false;
    }
    showTarget();
}

void ExportDialog::showTarget() { m_file->setFullText(shownPath(m_target)); }

void ExportDialog::setTarget(const QString& path)
{
    m_target = path;
    m_mayReplace = true;
    m_settings.setState(QString::fromLatin1(folderKey), QFileInfo(path).absolutePath().toUtf8());
    ExportChoices choices = m_choices->choices();
    if (const auto format = exportFormatForFile(path); format && *format != choices.format) {
        choices.format = *format;
        m_choices->setChoices(choices);
        takeChoices();
    }
    showTarget();
}

void ExportDialog::askTarget()
{
    auto* dialog = new QFileDialog(this, tr("Export as"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDirectory(QFileInfo(m_target).absolutePath());
    dialog->selectFile(QFileInfo(m_target).fileName());
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::setTarget);
    dialog->open();
}

void ExportDialog::copy()
{
    const auto length = static_cast<qsizetype>(m_bytes->size());
    if (m_choices->choices().format == ExportFormat::Png)
        QGuiApplication::clipboard()->setImage(
            QImage::fromData(QByteArray::fromRawData(m_bytes->data(), length)));
    else
        QGuiApplication::clipboard()->setText(QString::fromUtf8(m_bytes->data(), length));
    m_copy->setText(tr("Copied"));
    m_copy->setIcon(icon(u"check"_s));
    QTimer::singleShot(1500, this, &ExportDialog::retranslate);
}

bool ExportDialog::isGuarded(const QString& path) const
{
    const auto holds = [&](const QString& own) { return isPartOfImage(own, path); };
    return std::ranges::any_of(m_guarded, holds)
        || std::ranges::any_of(
            m_sources, [&](const ReportSource& each) { return std::ranges::any_of(each.inputs, holds); });
}

void ExportDialog::write()
{
    if (!m_bytes)
        return;
    m_banners->clear();
    if (isGuarded(m_target)) {
        m_banners->add({ tr("%1 is open.").arg(QFileInfo(m_target).fileName()),
            tr("A report is never written over what it was made from. Choose another name."), {}, true });
        return;
    }
    if (!m_mayReplace && QFileInfo::exists(m_target)) {
        askTarget();
        return;
    }
    m_writing.run([target = m_target, bytes = m_bytes](
                      std::stop_token stop) { return written(target, *bytes, std::move(stop)); },
        [this](const std::shared_ptr<ExportOutcome>& outcome) { takeOutcome(*outcome); });
    updateButtons();
}

void ExportDialog::takeOutcome(const ExportOutcome& outcome)
{
    updateButtons();
    if (outcome.error) {
        m_banners->add(exportErrorText(*outcome.error, QFileInfo(outcome.target).fileName()));
        return;
    }
    m_settings.setState(QString::fromLatin1(folderKey), QFileInfo(outcome.target).absolutePath().toUtf8());
    m_choices->choices().save(m_settings, source().kind());
    emit exported(outcome);
    accept();
}

void ExportDialog::updateButtons()
{
    const bool isThere = m_bytes != nullptr;
    m_export->setEnabled(isThere && !m_writing.isRunning());
    m_copy->setEnabled(isThere && m_choices->choices().format != ExportFormat::Pdf);
}

void ExportDialog::retranslate()
{
    setWindowTitle(tr("Export report"));
    m_change->setText(tr("&Change…"));
    m_copy->setText(tr("C&opy"));
    m_copy->setIcon(icon(u"copy"_s));
    m_cancel->setText(tr("Cancel"));
    m_export->setText(tr("&Export"));
}

bool ExportDialog::focusNextPrevChild(bool next) { return focusNextStop(*this, next); }

void ExportDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace layerscope
