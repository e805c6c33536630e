// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/queryfield.h"

#include "ui/format.h"
#include "ui/session/comparestate.h"
#include "ui/session/viewdata.h"
#include "ui/session/viewstate.h"
#include "ui/widgets/filterfield.h"

#include <QCoreApplication>
#include <QEvent>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    class QueryField : public FilterField {
        Q_DECLARE_TR_FUNCTIONS(layerscope::QueryField)
    public:
        explicit QueryField(QWidget* parent)
            : FilterField(u"filter"_s, parent)
        {
            retranslate();
        }

    protected:
        void changeEvent(QEvent* event) override
        {
            if (event->type() == QEvent::LanguageChange)
                retranslate();
            FilterField::changeEvent(event);
        }

    private:
        void retranslate()
        {
            setPlaceholderText(tr("Filter by name"));
            setAccessibleName(tr("Filter by name"));
        }
    };

    struct QueryFacts {
        Q_DECLARE_TR_FUNCTIONS(layerscope::QueryFacts)
    };

} // namespace

FilterField* makeQueryField(ViewState& state, QWidget* parent)
{
    auto* field = new QueryField(parent);
    const auto show = [field, &state] { field->setQuietly(QString::fromStdString(state.query().text)); };
    QObject::connect(field, &FilterField::filterChanged, &state, [&state](const QString& text) {
        TreeQuery query = state.query();
        query.text = text.toStdString();
        state.setQuery(query);
    });
    QObject::connect(&state, &ViewState::queryChanged, field, show);
    show();
    return field;
}

FilterField* makeQueryField(CompareState& state, QWidget* parent)
{
    auto* field = new QueryField(parent);
    const auto show = [field, &state] { field->setQuietly(QString::fromStdString(state.query().text)); };
    QObject::connect(field, &FilterField::filterChanged, &state, &CompareState::setText);
    QObject::connect(&state, &CompareState::queryChanged, field, show);
    show();
    return field;
}

QStringList queryFacts(const ViewData& data)
{
    if (!data.filter())
        return {};
    return { QueryFacts::tr("%Ln path(s) match", nullptr, static_cast<int>(data.filter()->matches())),
        Format::current().size(data.filter()->bytes()) };
}

} // namespace layerscope
