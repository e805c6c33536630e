// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/analysis/scopeshares.h"

#include "tests/support/loading.h"

// What a scope adds up to by layer and by change.

namespace layerscope {
namespace {

    using namespace fixture;

    AnalysisPtr build()
    {
        static const AnalysisPtr analysis = load({
            layer()
                .dir("bin")
                .file("bin/sh", bytes(100))
                .file("bin/kept", bytes(30))
                .dir("etc")
                .file("etc/conf", bytes(10)),
            layer()
                .file("bin/sh", bytes(120))
                .file("bin/tool", bytes(50))
                .file("etc/conf", bytes(10))
                .mode(0600)
                .file("tmp/x", bytes(7)),
            layer().whiteout("tmp/x"),
        });
        return analysis;
    }

    std::shared_ptr<const ScopeShares> shares(Scope scope)
    {
        return ScopeShares::build(std::make_shared<const ScopedTree>(build(), scope));
    }

    void expectShare(const ScopeShares::Share& share, uint64_t bytes, uint64_t files)
    {
        EXPECT_EQ(share.bytes, bytes);
        EXPECT_EQ(share.files, files);
    }

    TEST(ScopeShares, TheFinalImageByLayer)
    {
        const auto final = shares(Scope::final());
        expectShare(final->layer(LayerId(0u)), 30, 1); // kept
        expectShare(final->layer(LayerId(1u)), 120 + 50 + 10, 3);
        expectShare(final->layer(LayerId(2u)), 0, 0);
    }

    TEST(ScopeShares, TheFinalImageByLastChange)
    {
        const auto final = shares(Scope::final());
        expectShare(final->change(Change::Added), 30 + 50, 2);
        expectShare(final->change(Change::Modified), 120, 1);
        expectShare(final->change(Change::Metadata), 10, 1);
        expectShare(final->change(Change::Removed), 0, 0);
    }

    TEST(ScopeShares, OneLayerByItsChanges)
    {
        const auto layer = shares(Scope::layer(LayerId(1u)));
        expectShare(layer->change(Change::Added), 50 + 7, 2);
        expectShare(layer->change(Change::Modified), 120, 1);
        expectShare(layer->change(Change::Metadata), 10, 1);
        expectShare(layer->layer(LayerId(0u)), 0, 0);
        expectShare(layer->layer(LayerId(1u)), 187, 4);
    }

    TEST(ScopeShares, StopsWhenAsked)
    {
        std::stop_source stop;
        stop.request_stop();
        const auto tree = std::make_shared<const ScopedTree>(build(), Scope::final());
        EXPECT_EQ(ScopeShares::build(tree, stop.get_token()), nullptr);
    }

} // namespace
} // namespace layerscope
