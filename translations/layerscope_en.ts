<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- SPDX-FileCopyrightText: 2026 The Layerscope authors
     SPDX-License-Identifier: Apache-2.0 -->
<TS version="2.1" language="en_US">
<context>
    <name>layerscope::BannerStack</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>banners</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::DetailsPane</name>
    <message numerus="yes">
        <source>%1 wasted in %n version(s) that no container sees. They are still pulled.</source>
        <translation>
            <numerusform>%1 wasted in %n version that no container sees. They are still pulled.</numerusform>
            <numerusform>%1 wasted in %n versions that no container sees. They are still pulled.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::FilesView</name>
    <message numerus="yes">
        <source>%n path(s) match</source>
        <translation>
            <numerusform>%n path matches</numerusform>
            <numerusform>%n paths match</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::ImagePage</name>
    <message numerus="yes">
        <source>%n file(s) · %1 live</source>
        <translation>
            <numerusform>%n file · %1 live</numerusform>
            <numerusform>%n files · %1 live</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) · %1</source>
        <translation>
            <numerusform>%n file · %1</numerusform>
            <numerusform>%n files · %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stores %n file(s) · %1</source>
        <translation>
            <numerusform>stores %n file · %1</numerusform>
            <numerusform>stores %n files · %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n layer(s) verified</source>
        <translation>
            <numerusform>%1 of %n layer verified</numerusform>
            <numerusform>%1 of %n layers verified</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::LayerModel</name>
    <message numerus="yes">
        <source>base image above: %n layer(s) · %1</source>
        <translation>
            <numerusform>base image above: %n layer · %1</numerusform>
            <numerusform>base image above: %n layers · %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::MainWindow</name>
    <message numerus="yes">
        <source>Open %n images</source>
        <translation>
            <numerusform>Open %n images</numerusform>
            <numerusform>Open %n images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::WastedView</name>
    <message numerus="yes">
        <source>%n wasted file(s)</source>
        <translation>
            <numerusform>%n wasted file</numerusform>
            <numerusform>%n wasted files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer pair(s)</source>
        <translation>
            <numerusform>%n layer pair</numerusform>
            <numerusform>%n layer pairs</numerusform>
        </translation>
    </message>
</context>
</TS>
