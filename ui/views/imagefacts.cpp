// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/imagefacts.h"

#include "core/image/baseimage.h"
#include "ui/errortext.h"
#include "ui/format.h"
#include "ui/models/historymodel.h"

#include <QCoreApplication>

#include <algorithm>
#include <charconv>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    struct ImageFacts {
        Q_DECLARE_TR_FUNCTIONS(layerscope::ImageFacts)
    };

    constexpr size_t maximumFacts = 300; // of one card
    constexpr size_t nameBytes = 200;
    constexpr size_t valueBytes = 600;

    // What Docker takes where the image says nothing (reference of HEALTHCHECK).
    constexpr int64_t second = 1'000'000'000;
    constexpr int64_t defaultInterval = 30 * second;
    constexpr int64_t defaultTimeout = 30 * second;
    constexpr int64_t defaultRetries = 3;

    class Card {
    public:
        explicit Card(FactCardText::Kind kind) { m_text.kind = kind; }

        void add(const QString& name, std::string_view value, bool monospace = false, bool copyable = false)
        {
            if (isFull())
                return;
            Fact fact { name, boundedText(value, valueBytes), monospace, copyable, {} };
            if (value.size() > valueBytes)
                fact.whole = displayText(value);
            m_text.facts.push_back(std::move(fact));
        }
        /// Only when there is something to say.
        void addKnown(
            const QString& name, std::string_view value, bool monospace = false, bool copyable = false)
        {
            if (!value.empty())
                add(name, value, monospace, copyable);
        }
        void addText(const QString& name, const QString& value)
        {
            if (!isFull())
                m_text.facts.push_back({ name, value, false, false, {} });
        }
        [[nodiscard]] FactCardText take() { return std::move(m_text); }

    private:
        bool isFull()
        {
            if (m_text.facts.size() < maximumFacts)
                return false;
            ++m_text.leftOut;
            return true;
        }

        FactCardText m_text;
    };

    /// What the image's own /etc/passwd adds: the name of a number, or the number of a name. Empty when it adds nothing.
    QString otherUserName(std::string_view user, const UserNames& names)
    {
        uint32_t number = 0;
        const auto [end, error] = std::from_chars(user.data(), user.data() + user.size(), number);
        if (error != std::errc() || end != user.data() + user.size()) {
            const auto uid = names.uid(user);
            return uid ? QString::number(*uid) : QString();
        }
        const auto name = names.user(number);
        return name ? boundedText(*name, nameBytes) : QString();
    }

    QString userText(const std::string& user, const UserNames* names)
    {
        if (user.empty())
            return ImageFacts::tr("root (the image names no user)");
        const QString text = boundedText(user, nameBytes);
        const QString other
            = names ? otherUserName(std::string_view(user).substr(0, user.find(':')), *names) : QString();
        return other.isEmpty() ? text : u"%1 (%2)"_s.arg(text, other);
    }

    FactCardText runCard(const ImageDescription& image, const UserNames* names)
    {
        const ImageConfig& config = image.config;
        Card card(FactCardText::Run);
        if (config.entrypoint.empty() && config.cmd.empty())
            card.addText(
                ImageFacts::tr("Command"), ImageFacts::tr("None: it has to be given when it is run"));
        card.addKnown(ImageFacts::tr("Entrypoint"), shellWords(config.entrypoint), true);
        card.addKnown(ImageFacts::tr("Command"), shellWords(config.cmd), true);
        card.addText(ImageFacts::tr("User"), userText(config.user, names));
        card.add(ImageFacts::tr("Working folder"), config.workingDir.empty() ? "/" : config.workingDir, true);
        if (config.stopSignal.empty())
            card.addText(ImageFacts::tr("Stop signal"), ImageFacts::tr("SIGTERM (default)"));
        else
            card.add(ImageFacts::tr("Stop signal"), config.stopSignal);
        card.addKnown(ImageFacts::tr("Shell"), shellWords(config.shell), true);
        return card.take();
    }

    FactCardText environmentCard(const ImageDescription& image)
    {
        Card card(FactCardText::Environment);
        for (const std::string& variable : image.config.env) {
            const size_t equals = std::min(variable.find('='), variable.size());
            const std::string_view text = variable;
            card.add(boundedText(text.substr(0, equals), nameBytes),
                text.substr(std::min(equals + 1, text.size())), true);
        }
        return card.take();
    }

    FactCardText networkCard(const ImageDescription& image)
    {
        Card card(FactCardText::Network);
        for (const std::string& port : image.config.exposedPorts)
            card.add(ImageFacts::tr("Port"), port, true);
        for (const std::string& volume : image.config.volumes)
            card.add(ImageFacts::tr("Volume"), volume, true);
        return card.take();
    }

    QString spanText(int64_t given, int64_t standard, const Format& format)
    {
        return given == 0 ? ImageFacts::tr("%1 (default)").arg(format.duration(standard))
                          : format.duration(given);
    }

    FactCardText healthCard(const ImageDescription& image, const Format& format)
    {
        Card card(FactCardText::Health);
        const auto& check = image.config.healthcheck;
        if (!check)
            return card.take();
        const std::string kind = check->test.empty() ? std::string() : check->test.front();
        const std::vector<std::string> words(
            check->test.empty() ? check->test.end() : check->test.begin() + 1, check->test.end());
        if (kind == "NONE") {
            card.addText(
                ImageFacts::tr("Check"), ImageFacts::tr("Disabled, also when a base image brings one"));
            return card.take();
        }
        if (kind == "CMD-SHELL" && words.size() == 1)
            card.add(ImageFacts::tr("In a shell"), words.front(), true);
        else if (kind == "CMD")
            card.add(ImageFacts::tr("Command"), shellWords(words), true);
        else if (check->test.empty())
            card.addText(ImageFacts::tr("Command"), ImageFacts::tr("That of the base image"));
        else
            card.add(ImageFacts::tr("Command"), shellWords(check->test), true);
        card.addText(ImageFacts::tr("Interval"), spanText(check->intervalNs, defaultInterval, format));
        card.addText(ImageFacts::tr("Timeout"), spanText(check->timeoutNs, defaultTimeout, format));
        card.addText(ImageFacts::tr("Start period"), spanText(check->startPeriodNs, 0, format));
        card.addText(ImageFacts::tr("Retries"),
            check->retries == 0 ? ImageFacts::tr("%1 (default)").arg(defaultRetries)
                                : format.locale().toString(static_cast<qlonglong>(check->retries)));
        return card.take();
    }

    FactCardText identityCard(const ImageDescription& image, const Format& format)
    {
        Card card(FactCardText::Identity);
        const ImageSummary& summary = image.summary;
        for (const std::string& name : summary.names)
            card.add(ImageFacts::tr("Name"), name, false, true);
        card.addText(ImageFacts::tr("Platform"),
            summary.platform.isKnown() ? boundedText(summary.platform.text(), nameBytes)
                                       : ImageFacts::tr("Unknown"));
        if (!image.created.empty())
            card.addText(ImageFacts::tr("Created"), format.time(image.created.substr(0, nameBytes)));
        card.addKnown(ImageFacts::tr("Author"), image.author);
        card.addKnown(ImageFacts::tr("Manifest"), summary.manifestDigest.text(), true, true);
        card.addKnown(ImageFacts::tr("Configuration"), summary.configDigest.text(), true, true);
        return card.take();
    }

    FactCardText pairsCard(FactCardText::Kind kind, const std::map<std::string, std::string>& pairs)
    {
        Card card(kind);
        for (const auto& [name, value] : pairs)
            card.add(boundedText(name, nameBytes), value);
        return card.take();
    }

    QString severityText(Severity severity)
    {
        switch (severity) {
        case Severity::Damage:
            return ImageFacts::tr("Damage");
        case Severity::Warning:
            return ImageFacts::tr("Warning");
        case Severity::Note:
            break;
        }
        return ImageFacts::tr("Note");
    }

    FactCardText findingsCard(const ImageDescription& image, const ImageFactsContext& context)
    {
        Card card(FactCardText::Findings);
        if (const auto base = findBaseImage(image)) {
            const QString layers
                = ImageFacts::tr("The first %Ln layer(s)", nullptr, static_cast<int>(base->layers));
            card.addText(ImageFacts::tr("Base image"),
                base->name.empty() ? layers : u"%1 · %2"_s.arg(boundedText(base->name, nameBytes), layers));
        }
        for (const Severity severity : { Severity::Damage, Severity::Warning, Severity::Note }) {
            for (const Warning& warning : context.warnings) {
                if (warning.severity() == severity)
                    card.addText(
                        severityText(severity), warningText(warning).left(static_cast<int>(valueBytes)));
            }
        }
        if (context.isRead && context.warnings.empty())
            card.addText(ImageFacts::tr("Archive"),
                ImageFacts::tr("Nothing is damaged and nothing contradicts itself"));
        return card.take();
    }

} // namespace

std::string shellWords(const std::vector<std::string>& words)
{
    constexpr std::string_view plain
        = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_@%+=:,./-";
    std::string text;
    for (const std::string& word : words) {
        if (!text.empty())
            text += ' ';
        if (!word.empty() && word.find_first_not_of(plain) == std::string::npos) {
            text += word;
            continue;
        }
        text += '\'';
        for (const char c : word)
            text += c == '\'' ? std::string("'\\''") : std::string(1, c);
        text += '\'';
    }
    return text;
}

std::vector<FactCardText> imageFacts(
    const ImageDescription& image, const ImageFactsContext& context, const Format& format)
{
    return { runCard(image, context.names.get()), environmentCard(image), networkCard(image),
        healthCard(image, format), identityCard(image, format),
        pairsCard(FactCardText::Labels, image.config.labels),
        pairsCard(FactCardText::Annotations, image.annotations), findingsCard(image, context) };
}

} // namespace layerscope
