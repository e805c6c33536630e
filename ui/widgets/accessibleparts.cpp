// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/accessibleparts.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>
#include <QWidget>

#include <vector>

namespace layerscope {

namespace {

    /// One part; lives as long as the interface of its widget, whatever becomes of the part.
    class PartInterface : public QAccessibleInterface, public QAccessibleActionInterface {
    public:
        PartInterface(QWidget* widget, int index)
            : m_widget(widget)
            , m_index(index)
        {
        }

        [[nodiscard]] bool isValid() const override { return m_widget && m_index < parts()->partCount(); }
        [[nodiscard]] QObject* object() const override { return nullptr; }
        [[nodiscard]] QAccessibleInterface* parent() const override
        {
            return QAccessible::queryAccessibleInterface(m_widget);
        }
        [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
        [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
        [[nodiscard]] int childCount() const override { return 0; }
        [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }

        [[nodiscard]] QString text(QAccessible::Text kind) const override
        {
            return isValid() && kind == QAccessible::Name ? parts()->partText(m_index) : QString();
        }
        void setText(QAccessible::Text, const QString&) override { }
        [[nodiscard]] QRect rect() const override
        {
            if (!isValid())
                return {};
            const QRect inside = parts()->partRect(m_index);
            return { m_widget->mapToGlobal(inside.topLeft()), inside.size() };
        }
        [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
        [[nodiscard]] QAccessible::State state() const override
        {
            QAccessible::State state;
            state.selectable = true;
            state.invalid = !isValid();
            state.selected = isValid() && parts()->isPartSelected(m_index);
            return state;
        }

        void* interface_cast(QAccessible::InterfaceType type) override
        {
            return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                        : nullptr;
        }
        [[nodiscard]] QStringList actionNames() const override { return { pressAction() }; }
        void doAction(const QString& name) override
        {
            if (isValid() && name == pressAction())
                parts()->activatePart(m_index);
        }
        [[nodiscard]] QStringList keyBindingsForAction(const QString&) const override { return {}; }

    private:
        [[nodiscard]] AccessibleParts* parts() const
        {
            return dynamic_cast<AccessibleParts*>(m_widget.data());
        }

        QPointer<QWidget> m_widget;
        int m_index;
    };

    class PartsInterface : public QAccessibleWidget {
    public:
        explicit PartsInterface(QWidget* widget)
            : QAccessibleWidget(widget, QAccessible::List)
        {
        }
        ~PartsInterface() override
        {
            for (const QAccessible::Id id : m_ids)
                QAccessible::deleteAccessibleInterface(id);
        }

        [[nodiscard]] int childCount() const override { return parts() ? parts()->partCount() : 0; }
        [[nodiscard]] QAccessibleInterface* child(int index) const override
        {
            if (index < 0 || index >= childCount())
                return nullptr;
            while (m_ids.size() <= static_cast<size_t>(index))
                m_ids.push_back(QAccessible::registerAccessibleInterface(
                    new PartInterface(widget(), static_cast<int>(m_ids.size()))));
            return QAccessible::accessibleInterface(m_ids[static_cast<size_t>(index)]);
        }
        [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override
        {
            const QPoint point = widget()->mapFromGlobal(QPoint(x, y));
            for (int i = childCount() - 1; i >= 0; --i) { // what is painted last lies on top
                if (parts()->partRect(i).contains(point))
                    return child(i);
            }
            return nullptr;
        }
        [[nodiscard]] int indexOfChild(const QAccessibleInterface* wanted) const override
        {
            for (size_t i = 0; i < m_ids.size(); ++i) {
                if (QAccessible::accessibleInterface(m_ids[i]) == wanted)
                    return static_cast<int>(i);
            }
            return -1;
        }

    private:
        [[nodiscard]] AccessibleParts* parts() const { return dynamic_cast<AccessibleParts*>(widget()); }

        mutable std::vector<QAccessible::Id> m_ids; ///< of the parts that somebody has asked for
    };

    QAccessibleInterface* makeInterface(const QString&, QObject* object)
    {
        auto* widget = qobject_cast<QWidget*>(object);
        return dynamic_cast<AccessibleParts*>(widget) ? new PartsInterface(widget) : nullptr;
    }

} // namespace

void installAccessibleParts()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    (void)installed;
}

} // namespace layerscope
