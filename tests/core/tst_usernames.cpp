// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/image/usernames.h"

#include <gtest/gtest.h>

#include <string>

namespace layerscope {
namespace {

    using Name = std::optional<std::string_view>;

    TEST(UserNames, ReadsPasswdAndGroup)
    {
        const UserNames names("root:x:0:0:root:/root:/bin/bash\nnode:x:1000:1001::/home/node:/bin/sh\n",
            "root:x:0:\nnogroup:x:65534:a,b\n");
        EXPECT_EQ(names.user(0), Name("root"));
        EXPECT_EQ(names.user(1000), Name("node"));
        EXPECT_EQ(names.user(1001), std::nullopt);
        EXPECT_EQ(names.group(0), Name("root"));
        EXPECT_EQ(names.group(65534), Name("nogroup"));
        EXPECT_EQ(names.group(1000), std::nullopt);
        EXPECT_EQ(names.uid("node"), std::optional<uint32_t>(1000));
        EXPECT_EQ(names.uid("nobody"), std::nullopt);
    }

    TEST(UserNames, TheFirstNameOfANumberCounts)
    {
        const UserNames names("root:x:0:0::/:/bin/sh\ntoor:x:0:0::/:/bin/sh\n", {});
        EXPECT_EQ(names.user(0), Name("root"));
        EXPECT_EQ(names.uid("toor"), std::nullopt);
    }

    TEST(UserNames, TheLastLineNeedsNoNewline)
    {
        EXPECT_EQ(UserNames("app:x:7:7::/:", {}).user(7), Name("app"));
    }

    TEST(UserNames, LinesThatMakeNoSenseArePassedOver)
    {
        const UserNames names("\n:x:1:1:::\nshort:x:2\n#comment:x:3:3:::\n+nis:x:4:4:::\nminus:x:-5:5:::\n"
                              "hex:x:0x6:6:::\nspace:x: 7:7:::\nhuge:x:4294967296:8:::\nempty:x::9:::\n"
                              "twoparts:10:10\nlargest:x:4294967295:1:::\ngood:x:11:11:::\n",
            {});
        for (uint32_t uid = 0; uid < 11; ++uid)
            EXPECT_EQ(names.user(uid), std::nullopt) << uid;
        EXPECT_EQ(names.user(4294967295u), Name("largest"));
        EXPECT_EQ(names.user(11), Name("good"));
    }

    TEST(UserNames, RawBytesStayAsTheyAre)
    {
        const std::string text("caf\xe9\0z:x:5:5:::\n", 16);
        EXPECT_EQ(UserNames(text, {}).user(5), Name(std::string_view("caf\xe9\0z", 6)));
    }

    TEST(UserNames, WhatIsBeyondTheLimitsIsIgnored)
    {
        const std::string longName(UserNames::maximumNameBytes + 1, 'n');
        const UserNames names(longName + ":x:1:1:::\n" + longName.substr(1) + ":x:2:2:::\n", {});
        EXPECT_EQ(names.user(1), std::nullopt);
        EXPECT_TRUE(names.user(2));

        std::string many;
        for (size_t i = 0; i <= UserNames::maximumNames; ++i)
            many += "u:x:" + std::to_string(i) + ":0:::\n";
        EXPECT_TRUE(UserNames({}, many).group(65'535));
        EXPECT_FALSE(UserNames({}, many).group(65'536));
    }

    TEST(UserNames, ALineCutAtTheEndOfTheTextIsNotRead)
    {
        const std::string line = "cut:x:123:0:::\n";
        // "cut:x:12" would be left of it, or with one byte more "cut:x:123:".
        const std::string filler(UserNames::maximumTextBytes - 11, '#');
        const UserNames names("first:x:1:1:::\n" + filler.substr(15) + "\n" + line, {});
        EXPECT_EQ(names.user(1), Name("first"));
        EXPECT_EQ(names.uid("cut"), std::nullopt);
    }

} // namespace
} // namespace layerscope
