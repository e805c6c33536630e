// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <algorithm>
#include <atomic>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <span>
#include <utility>
#include <vector>

namespace layerscope {

/// A list of values that copies of it share until one of them is changed, so that a copy of ten thousand rows, or what an edit
/// has changed, costs next to nothing. Reading is like reading a vector; access that may change an element takes it out of
/// sharing and must not be mixed with iterators. Each element has an identity, which a change leaves it, for finding
/// it again in another version of the list. Copies may be used by different threads.
template <typename T>
class SharedList {
    struct Node {
        explicit Node(T&& content)
            : value(std::move(content))
            , identity(nextIdentity())
        {
        }
        Node(const Node& other)
            : value(other.value)
            , identity(other.identity)
        {
        }
        Node& operator=(const Node&) = delete;
        ~Node() = default;

        static uint64_t nextIdentity()
        {
            static std::atomic<uint64_t> last { 0 };
            return ++last;
        }

        T value;
        uint64_t identity;
        std::atomic<size_t> owners { 1 };
    };

public:
    /// An element with its identity, outside of a list.
    class Item {
    public:
        explicit Item(T value)
            : m_node(new Node(std::move(value)))
        {
        }
        Item(const Item& other) noexcept
            : m_node(other.m_node)
        {
            m_node->owners.fetch_add(1, std::memory_order_relaxed);
        }
        Item(Item&& other) noexcept
            : m_node(std::exchange(other.m_node, nullptr))
        {
        }
        Item& operator=(Item other) noexcept
        {
            std::swap(m_node, other.m_node);
            return *this;
        }
        ~Item()
        {
            if (m_node != nullptr && m_node->owners.fetch_sub(1, std::memory_order_acq_rel) == 1)
                delete m_node;
        }

        [[nodiscard]] const T& operator*() const { return m_node->value; }
        [[nodiscard]] const T* operator->() const { return &m_node->value; }
        [[nodiscard]] uint64_t identity() const { return m_node->identity; }
        [[nodiscard]] bool isSame(const Item& other) const { return m_node == other.m_node; }
        [[nodiscard]] T& edit()
        {
            if (m_node->owners.load(std::memory_order_acquire) != 1) {
                Item own(new Node(*m_node));
                std::swap(m_node, own.m_node);
            }
            return m_node->value;
        }
        bool operator==(const Item& other) const { return isSame(other) || **this == *other; }

    private:
        explicit Item(Node* node)
            : m_node(node)
        {
        }
        Node* m_node;
    };

    class const_iterator {
    public:
        using iterator_category = std::random_access_iterator_tag;
        using value_type = T;
        using difference_type = std::ptrdiff_t;
        using pointer = const T*;
        using reference = const T&;

        const_iterator() = default;
        explicit const_iterator(const Item* at)
            : m_at(at)
        {
        }
        reference operator*() const { return **m_at; }
        pointer operator->() const { return &**m_at; }
        reference operator[](difference_type offset) const { return *m_at[offset]; }
        const_iterator& operator+=(difference_type offset)
        {
            m_at += offset;
            return *this;
        }
        const_iterator& operator-=(difference_type offset) { return *this += -offset; }
        const_iterator& operator++() { return *this += 1; }
        const_iterator& operator--() { return *this += -1; }
        const_iterator operator++(int) { return std::exchange(*this, *this + 1); }
        const_iterator operator--(int) { return std::exchange(*this, *this - 1); }
        friend const_iterator operator+(const_iterator at, difference_type offset) { return at += offset; }
        friend const_iterator operator+(difference_type offset, const_iterator at) { return at += offset; }
        friend const_iterator operator-(const_iterator at, difference_type offset) { return at -= offset; }
        friend difference_type operator-(const_iterator a, const_iterator b) { return a.m_at - b.m_at; }
        auto operator<=>(const const_iterator&) const = default;

    private:
        const Item* m_at = nullptr;
    };
    using value_type = T;

    SharedList() = default;
    SharedList(std::initializer_list<T> values)
    {
        reserve(values.size());
        for (const T& value : values)
            push_back(value);
    }

    [[nodiscard]] size_t size() const { return m_items.size(); }
    [[nodiscard]] bool empty() const { return m_items.empty(); }
    void reserve(size_t count) { m_items.reserve(count); }

    [[nodiscard]] const_iterator begin() const { return const_iterator(m_items.data()); }
    [[nodiscard]] const_iterator end() const { return const_iterator(m_items.data() + m_items.size()); }
    [[nodiscard]] const T& operator[](size_t index) const { return *m_items[index]; }
    [[nodiscard]] T& operator[](size_t index) { return m_items[index].edit(); }
    [[nodiscard]] const T& front() const { return *m_items.front(); }
    [[nodiscard]] const T& back() const { return *m_items.back(); }
    [[nodiscard]] T& back() { return m_items.back().edit(); }

    void push_back(T value) { m_items.emplace_back(std::move(value)); }
    T& emplace_back() { return m_items.emplace_back(T {}).edit(); }
    void pop_back() { m_items.pop_back(); }
    void clear() { m_items.clear(); }
    void insert(size_t index, T value) { insert(index, Item(std::move(value))); }
    void erase(size_t index) { (void)take(index); }

    /// The same element in another place.
    void move(size_t from, size_t to)
    {
        const auto at = m_items.begin();
        const auto i = static_cast<std::ptrdiff_t>(from);
        const auto j = static_cast<std::ptrdiff_t>(to);
        if (i < j)
            std::rotate(at + i, at + i + 1, at + j + 1);
        else
            std::rotate(at + j, at + i, at + i + 1);
    }
    void insert(size_t index, Item item)
    {
        m_items.insert(m_items.begin() + static_cast<std::ptrdiff_t>(index), std::move(item));
    }
    [[nodiscard]] Item take(size_t index)
    {
        Item item = std::move(m_items[index]);
        m_items.erase(m_items.begin() + static_cast<std::ptrdiff_t>(index));
        return item;
    }
    /// The elements [first, first + count) give way to others.
    void splice(size_t first, size_t count, std::span<const Item> items)
    {
        const size_t common = std::min(count, items.size());
        std::copy_n(items.begin(), common, m_items.begin() + static_cast<std::ptrdiff_t>(first));
        const auto at = m_items.begin() + static_cast<std::ptrdiff_t>(first + common);
        if (count > common)
            m_items.erase(at, at + static_cast<std::ptrdiff_t>(count - common));
        else
            m_items.insert(at, items.begin() + static_cast<std::ptrdiff_t>(common), items.end());
    }
    [[nodiscard]] std::span<const Item> items() const { return m_items; }
    [[nodiscard]] uint64_t identity(size_t index) const { return m_items[index].identity(); }

    bool operator==(const SharedList&) const = default;

private:
    std::vector<Item> m_items;
};

} // namespace layerscope
