// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/image/baseimage.h"

#include <gtest/gtest.h>

namespace layerscope {

namespace {

    /// A step of the history; `layer` none for one that stores nothing.
    struct Step {
        const char* createdBy;
        bool storesFiles;
    };

    ImageDescription imageOf(const std::vector<Step>& steps)
    {
        ImageDescription image;
        for (const Step& step : steps) {
            HistoryEntry entry;
            entry.createdBy = step.createdBy;
            entry.emptyLayer = !step.storesFiles;
            if (step.storesFiles) {
                entry.layer = LayerId(image.layers.size());
                image.layers.emplace_back();
            }
            image.history.push_back(std::move(entry));
        }
        return image;
    }

    size_t baseLayers(const std::vector<Step>& steps)
    {
        const auto base = findBaseImage(imageOf(steps));
        return base ? base->layers : 0;
    }

} // namespace

// A base image ends with the CMD or ENTRYPOINT that makes it runnable; a Dockerfile's own comes behind its layers.

TEST(BaseImage, EndsWithTheLastCommandThatLayersFollow)
{
    EXPECT_EQ(baseLayers({ { "ADD rootfs.tar /", true }, { "CMD [\"bash\"]", false }, { "RUN make", true },
                  { "CMD [\"app\"]", false } }),
        1U);
    EXPECT_EQ(baseLayers({ { "ADD rootfs.tar /", true }, { "CMD [\"bash\"]", false }, { "RUN apt-get", true },
                  { "ENTRYPOINT [\"node\"]", false }, { "COPY . /app", true }, { "CMD [\"app\"]", false } }),
        2U);
}

TEST(BaseImage, IsUnknownWithoutSuchACommand)
{
    EXPECT_EQ(baseLayers({}), 0U);
    EXPECT_EQ(baseLayers({ { "ADD rootfs.tar /", true }, { "RUN make", true } }), 0U);
    EXPECT_EQ(baseLayers({ { "COPY app /", true }, { "CMD [\"/app\"]", false } }), 0U) << "made from scratch";
    EXPECT_EQ(baseLayers({ { "CMD [\"x\"]", false }, { "COPY app /", true } }), 0U) << "no layer above it";
}

TEST(BaseImage, KnowsTheFormsThatBuildersWrite)
{
    EXPECT_EQ(baseLayers({ { "/bin/sh -c #(nop) ADD file:1 in / ", true },
                  { "/bin/sh -c #(nop)  CMD [\"bash\"]", false }, { "/bin/sh -c make", true } }),
        1U);
    EXPECT_EQ(baseLayers({ { "RUN /bin/sh -c echo CMD # buildkit", true }, { "ENV CMD=1", false },
                  { "RUN /bin/sh -c make # buildkit", true } }),
        0U)
        << "the word is no instruction there";
}

TEST(BaseImage, HasTheNameThatAnAnnotationGives)
{
    ImageDescription image
        = imageOf({ { "ADD rootfs.tar /", true }, { "CMD [\"sh\"]", false }, { "RUN make", true } });
    EXPECT_EQ(findBaseImage(image)->name, "");
    image.annotations["org.opencontainers.image.base.name"] = "docker.io/library/debian:12";
    EXPECT_EQ(findBaseImage(image)->name, "docker.io/library/debian:12");
}

} // namespace layerscope
