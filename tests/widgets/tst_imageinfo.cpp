// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/models/testimages.h"
#include "ui/format.h"
#include "ui/models/historymodel.h"
#include "ui/pages/imagepage.h"
#include "ui/session/language.h"
#include "ui/theme/thememanager.h"
#include "ui/views/factcard.h"
#include "ui/views/imageinfoview.h"
#include "ui/views/jsonpane.h"
#include "ui/views/viewregistry.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/segmentedswitch.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QPlainTextEdit>
#include <QTest>

#include <algorithm>
#include <filesystem>

using namespace layerscope;
using namespace Qt::StringLiterals;

namespace {

/// "Name: value" of each fact, in order.
QStringList lines(const FactCardText& card)
{
    QStringList lines;
    for (const Fact& fact : card.facts)
        lines.append(fact.name + u": "_s + fact.value);
    return lines;
}

QStringList lines(const FactCard& card)
{
    return lines(FactCardText { card.kind(), card.model().facts(), 0 });
}

FactCardText cardOf(
    const ImageDescription& image, FactCardText::Kind kind, const ImageFactsContext& context = {})
{
    return imageFacts(image, context, Format())[kind];
}

fixture::ImageBuilder richImage()
{
    return fixture::smallImage().configPatch(
        "{\"author\": \"A. Person\", \"config\": { "
        "\"Entrypoint\": [\"/entry point.sh\"], \"Cmd\": [\"serve\", \"it's\"], \"User\": \"1000:1000\", "
        "\"WorkingDir\": \"/srv\", "
        "\"StopSignal\": \"SIGQUIT\", \"Env\": [\"PATH=/bin\", \"EMPTY=\", \"BARE\", \"EQ=a=b\"], "
        "\"ExposedPorts\": {\"8080/tcp\": {}, \"53/udp\": {}}, \"Volumes\": {\"/data\": {}}, "
        "\"Healthcheck\": {\"Test\": [\"CMD-SHELL\", \"curl -f http://localhost/\"], \"Interval\": "
        "90000000000, \"Retries\": 5}, "
        "\"Labels\": {\"org.opencontainers.image.title\": \"Shop\"}}} ");
}

} // namespace

class ImageInfoTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        ThemeManager::instance().setChoice(ThemeChoice::Light);
        applyLanguage(u"en"_s);
        m_path = m_folder.filePath(u"rich.tar"_s);
        fixture::docker25({ richImage() }).writeTar(QFile::encodeName(m_path).toStdString());
    }

    void init()
    {
        m_settings = std::make_unique<Settings>(m_folder.filePath(u"settings.ini"_s));
        m_page = std::make_unique<ImagePage>(std::make_unique<ImageSession>(m_path), *m_settings);
        m_page->resize(1280, 720);
        m_page->show();
        m_page->session().start();
        QTRY_VERIFY(m_page->data().tree());
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        const auto& views = imageViews();
        const auto entry = std::ranges::find(views, u"image"_s, &ViewEntry::id);
        m_page->showView(static_cast<int>(entry - views.begin()));
        m_view = qobject_cast<ImageInfoView*>(m_page->view(m_page->currentView()));
        QVERIFY(m_view);
        QTRY_COMPARE(m_view->card(FactCardText::Findings)->model().facts().size(), size_t { 2 });
    }
    void cleanup() { m_page.reset(); }

    void theCardsSayWhatTheConfigSays()
    {
        QCOMPARE(lines(*m_view->card(FactCardText::Run)),
            (QStringList { u"Entrypoint: '/entry point.sh'"_s, u"Command: serve 'it'\\''s'"_s,
                u"User: 1000:1000"_s, u"Working folder: /srv"_s, u"Stop signal: SIGQUIT"_s }));
        QCOMPARE(lines(*m_view->card(FactCardText::Environment)),
            (QStringList { u"PATH: /bin"_s, u"EMPTY: "_s, u"BARE: "_s, u"EQ: a=b"_s }));
        QCOMPARE(lines(*m_view->card(FactCardText::Network)),
            (QStringList { u"Port: 53/udp"_s, u"Port: 8080/tcp"_s, u"Volume: /data"_s }));
        QCOMPARE(lines(*m_view->card(FactCardText::Health)),
            (QStringList { u"In a shell: curl -f http://localhost/"_s, u"Interval: 1 min 30 s"_s,
                u"Timeout: 30 s (default)"_s, u"Start period: 0 s (default)"_s, u"Retries: 5"_s }));
        QCOMPARE(lines(*m_view->card(FactCardText::Labels)),
            (QStringList { u"org.opencontainers.image.title: Shop"_s }));
        const QStringList findings = lines(*m_view->card(FactCardText::Findings));
        QVERIFY(findings[0].startsWith(u"Base image: The first 2 layer"_s));
        QCOMPARE(findings[1], u"Archive: Nothing is damaged and nothing contradicts itself"_s);
        const QStringList identity = lines(*m_view->card(FactCardText::Identity));
        QVERIFY(identity.contains(u"Name: shop:latest"_s));
        QVERIFY(identity.contains(u"Platform: linux/amd64"_s));
        QVERIFY(identity.contains(u"Created: 2025-01-01 00:00 UTC"_s));
        QVERIFY(identity.contains(u"Author: A. Person"_s));
        QVERIFY(identity.contains(u"Configuration: "_s
            + QString::fromStdString(m_page->session().description()->summary.configDigest.text())));
    }

    void healthChecksThatAreNone()
    {
        ImageDescription image;
        QVERIFY(cardOf(image, FactCardText::Health).facts.empty());
        image.config.healthcheck = HealthCheck { .test = { "NONE" } };
        QCOMPARE(lines(cardOf(image, FactCardText::Health)),
            (QStringList { u"Check: Disabled, also when a base image brings one"_s }));
        image.config.healthcheck
            = HealthCheck { .test = { "CMD", "probe", "a b" }, .timeoutNs = 500'000'000 };
        const QStringList probe = lines(cardOf(image, FactCardText::Health));
        QCOMPARE(probe[0], u"Command: probe 'a b'"_s);
        QCOMPARE(probe[1], u"Interval: 30 s (default)"_s);
        QCOMPARE(probe[2], u"Timeout: 500 ms"_s);
        QCOMPARE(probe[4], u"Retries: 3 (default)"_s);
    }

    void anEmptyConfigIsSaidInWords()
    {
        const QStringList run = lines(cardOf({}, FactCardText::Run));
        QCOMPARE(run[0], u"Command: None: it has to be given when it is run"_s);
        QCOMPARE(run[1], u"User: root (the image names no user)"_s);
        QCOMPARE(run[2], u"Working folder: /"_s);
        QCOMPARE(run[3], u"Stop signal: SIGTERM (default)"_s);
        FactCard card(FactCardText::Labels);
        card.setText(cardOf({}, FactCardText::Labels));
        QCOMPARE(card.note(), u"The image has no labels."_s);
    }

    void usersHaveNamesAndNumbers()
    {
        const ImageFactsContext context { .names
            = std::make_shared<const UserNames>("node:x:1000:1000::/home/node:/bin/sh\n", "") };
        const auto user = [&](const char* written) {
            ImageDescription image;
            image.config.user = written;
            return lines(cardOf(image, FactCardText::Run, context))[1];
        };
        QCOMPARE(user("1000"), u"User: 1000 (node)"_s);
        QCOMPARE(user("1000:50"), u"User: 1000:50 (node)"_s);
        QCOMPARE(user("node"), u"User: node (1000)"_s);
        QCOMPARE(user("1001"), u"User: 1001"_s);
        QCOMPARE(user("nobody"), u"User: nobody"_s);
        QCOMPARE(user("99999999999"), u"User: 99999999999"_s);
    }

    void hostileValuesAreEscapedAndBounded()
    {
        ImageDescription image;
        image.config.env = { "A\x1b[1m=" + std::string(2'000'000, 'v') };
        for (int i = 0; i < 1000; ++i)
            image.config.labels["label" + std::to_string(i)] = "\xe2\x80\xae";
        const FactCardText environment = cardOf(image, FactCardText::Environment);
        QCOMPARE(environment.facts[0].name, u"A\\x1b[1m"_s);
        QVERIFY(environment.facts[0].value.size() < 700);
        QVERIFY(environment.facts[0].value.endsWith(u"v…"_s));
        QCOMPARE(environment.facts[0].copied().size(), 2'000'000);
        const FactCardText labels = cardOf(image, FactCardText::Labels);
        QCOMPARE(labels.facts.size() + labels.leftOut, size_t { 1000 });
        QCOMPARE(labels.facts.size(), size_t { 300 });
        QCOMPARE(labels.facts[0].value, u"\\xe2\\x80\\xae"_s);
        FactCard card(FactCardText::Labels);
        card.setText(labels);
        QVERIFY(card.note().startsWith(u"700 more"_s));
    }

    void findingsArePutInWords()
    {
        const ImageFactsContext context { .isRead = true,
            .warnings = { { WarningCode::NameNotUtf8, "layer 1", "2 names" },
                { WarningCode::LayerDamaged, "layer 0", "ends early" } } };
        const QStringList findings = lines(cardOf({}, FactCardText::Findings, context));
        QCOMPARE(findings.size(), 2);
        QVERIFY(findings[0].startsWith(u"Damage: Layer 0 is damaged. ends early"_s)); // the worst first
        QVERIFY(findings[1].contains(u"Names are not valid UTF-8."_s));
    }

    void copyingTakesWhatIsSelectedOrAll()
    {
        FactTable* table = m_view->card(FactCardText::Environment)->table();
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Home);
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), u"/bin"_s);
        QTest::mouseClick(m_view->card(FactCardText::Environment)->findChild<CopyButton*>(), Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(), u"PATH=/bin\nEMPTY=\nBARE=\nEQ=a=b"_s);
        const FactCard* identity = m_view->card(FactCardText::Identity);
        const auto buttons = identity->table()->findChildren<CopyButton*>();
        QCOMPARE(buttons.size(), 3); // name, manifest, configuration
        QTest::mouseClick(buttons[2], Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(),
            QString::fromStdString(m_page->session().description()->summary.configDigest.text()));
    }

    void arrivingInTheHistorySelectsNoLayer()
    {
        TreeView* history = m_view->history();
        history->selectionModel()->setCurrentIndex(
            history->model()->index(0, 0), QItemSelectionModel::NoUpdate); // what the focus does
        QVERIFY(!m_page->state().layers());
        QTest::keyClick(history, Qt::Key_Down);
        QVERIFY(m_page->state().isSelected(LayerId(0u)));
        QTest::keyClick(m_page.get(), Qt::Key_Escape);
        m_page->state().clearLayers();
        QVERIFY(!history->selectionModel()->hasSelection());
    }

    void aClickInTheHistorySelectsTheLayer()
    {
        TreeView* history = m_view->history();
        const auto click = [&](int row) {
            const QModelIndex index = history->model()->index(row, HistoryModel::CreatedByColumn);
            history->scrollTo(index);
            QTest::mouseClick(history->viewport(), Qt::LeftButton, {}, history->visualRect(index).center());
        };
        click(3); // RUN setup
        QVERIFY(m_page->state().isSelected(LayerId(1u)));
        click(4); // CMD made no layer: nothing else is selected
        QVERIFY(m_page->state().isSelected(LayerId(1u)));
        QTest::keyClick(history, Qt::Key_Down);
        QVERIFY(m_page->state().isSelected(LayerId(2u)));
        m_page->state().selectLayer(LayerId(3u));
        QCOMPARE(history->currentIndex().row(), 7);
    }

    void theDocumentsAreThere()
    {
        const auto segments = m_view->pages()->findChildren<QAbstractButton*>();
        QStringList titles;
        for (const QAbstractButton* segment : segments)
            titles.append(segment->text());
        QCOMPARE(
            titles, (QStringList { u"Overview"_s, u"Manifest"_s, u"Archive entry"_s, u"Configuration"_s }));
        QTest::mouseClick(segments[3], Qt::LeftButton);
        QTRY_VERIFY(!m_view->json()->isFilling() && !m_view->json()->editor()->toPlainText().isEmpty());
        QVERIFY(m_view->json()->editor()->toPlainText().contains(u"\n    \"Cmd\": [\n      \"serve\",\n"_s));
        QTest::mouseClick(segments[0], Qt::LeftButton);
        QVERIFY(m_view->history()->isVisible());
        QVERIFY(!m_view->json()->isVisible());
    }

    void findingWalksThroughTheMatches()
    {
        m_view->showPage(3);
        JsonPane* json = m_view->json();
        QTRY_VERIFY(!json->isFilling() && !json->editor()->toPlainText().isEmpty());
        m_page->focusFilter();
        QTest::keyClicks(json->findField(), u"NO SUCH"_s);
        QTRY_COMPARE(json->countText(), u"No match"_s);
        QTest::keyClick(json->findField(), Qt::Key_Escape);
        QTest::keyClicks(json->findField(), u"RUN /bin/sh"_s); // two of the four layers
        QTest::keyClick(json->findField(), Qt::Key_Return);
        QCOMPARE(json->countText(), u"1 of 2"_s);
        const int first = json->editor()->textCursor().position();
        QVERIFY(json->editor()->toPlainText().mid(first).startsWith(u"RUN /bin/sh -c setup"_s));
        QTest::keyClick(json->findField(), Qt::Key_Return);
        QCOMPARE(json->countText(), u"2 of 2"_s);
        QVERIFY(json->editor()
                    ->toPlainText()
                    .mid(json->editor()->textCursor().position())
                    .startsWith(u"RUN /bin/sh -c rm"_s));
        QTest::keyClick(json->editor(), Qt::Key_F3);
        QCOMPARE(json->countText(), u"1 of 2"_s);
        QTest::keyClick(json->editor(), Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(json->countText(), u"2 of 2"_s);
        QTest::keyClick(json->findField(), Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(json->countText(), u"1 of 2"_s);
        QVERIFY(m_view->facts().contains(u"Find: 1 of 2"_s));
    }

    void savingKeepsEveryByte()
    {
        m_view->showPage(3);
        const QString path = m_folder.filePath(u"out.json"_s);
        m_view->json()->saveTo(path);
        QTRY_VERIFY(QFile::exists(path));
        QCOMPARE(fixture::readFile(path.toStdString()), m_page->session().description()->configJson);
    }

    void megabytesAreFilledInPieceByPiece()
    {
        JsonPane pane;
        pane.show();
        std::string json = "[";
        for (int i = 0; i < 60'000; ++i)
            json += "\"value " + std::to_string(i) + "\",";
        json.back() = ']';
        const auto text = std::make_shared<const std::string>(json);
        pane.setJson(text, u"a.json"_s);
        QTRY_VERIFY(pane.editor()->document()->blockCount() > 100);
        QVERIFY(pane.isFilling()); // there are more than a hundred pieces
        QTRY_VERIFY_WITH_TIMEOUT(!pane.isFilling(), 60'000);
        const QString shown = pane.editor()->toPlainText();
        QVERIFY(shown.size() >= 990'000 && shown.size() <= 1'000'100); // the limit, not the document
        QVERIFY(shown.startsWith(u"[\n  \"value 0\",\n  \"value 1\","_s));
        QTest::keyClicks(pane.findField(), u"value 44444\""_s);
        QTest::keyClick(pane.findField(), Qt::Key_Return);
        QCOMPARE(pane.countText(), u"1 of 1"_s);
        pane.setJson(nullptr, {});
        QVERIFY(pane.editor()->toPlainText().isEmpty());
        QCOMPARE(pane.countText(), u"No match"_s);
    }

    void narrowViewsHaveOneColumn()
    {
        const QWidget* run = m_view->card(FactCardText::Run);
        const QWidget* identity = m_view->card(FactCardText::Identity);
        const auto left = [&](const QWidget* card) { return card->mapTo(m_view, QPoint()).x(); };
        QTRY_VERIFY(left(identity) > left(run));
        m_page->resize(950, 700);
        QTRY_COMPARE(left(identity), left(run));
    }

private:
    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<ImagePage> m_page;
    ImageInfoView* m_view = nullptr;
};

QTEST_MAIN(ImageInfoTest)
#include "tst_imageinfo.moc"
