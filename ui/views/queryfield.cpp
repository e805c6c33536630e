// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/queryfield.h"

#include "ui/format.h"
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
        QueryField(ViewState& state, QWidget* parent)
            : FilterField(u"filter"_s, parent)
        {
            connect(this, &FilterField::filterChanged, &state, [&state](const QString& text) {
                TreeQuery query = state.query();
                query.text = text.toStdString();
                state.setQuery(query);
            });
            connect(&state, &ViewState::queryChanged, this,
                [this, &state] { setQuietly(QString::fromStdString(state.query().text)); });
            setQuietly(QString::fromStdString(state.query().text));
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

FilterField* makeQueryField(ViewState& state, QWidget* parent) { return new QueryField(state, parent); }

QStringList queryFacts(const ViewData& data)
{
    if (!data.filter())
        return {};
    return { QueryFacts::tr("%n path(s) match", nullptr, static_cast<int>(data.filter()->matches())),
        Format::current().size(data.filter()->bytes()) };
}

} // namespace layerscope
