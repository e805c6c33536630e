<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>layerscope::AlignmentView</name>
    <message numerus="yes">
        <source>%1 · %n layer(s)</source>
        <translation>
            <numerusform>%1 · %n layer</numerusform>
            <numerusform>%1 · %n layers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::AttributeList</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>extended attributes</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
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
    <name>layerscope::CompareBanners</name>
    <message numerus="yes">
        <source>%n layer(s) of A, %1, could not be read to the end.</source>
        <translation>
            <numerusform>%n layer of A, %1, could not be read to the end.</numerusform>
            <numerusform>%n layers of A, %1, could not be read to the end.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) of B, %1, could not be read to the end.</source>
        <translation>
            <numerusform>%n layer of B, %1, could not be read to the end.</numerusform>
            <numerusform>%n layers of B, %1, could not be read to the end.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::CompareConfigView</name>
    <message numerus="yes">
        <source>%n field(s) differ(s)</source>
        <translation>
            <numerusform>%n field differs</numerusform>
            <numerusform>%n fields differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::CompareFilesView</name>
    <message numerus="yes">
        <source>%n file(s) match</source>
        <translation>
            <numerusform>%n file matches</numerusform>
            <numerusform>%n files match</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::CompareHeader</name>
    <message numerus="yes">
        <source>%n blob(s) shared</source>
        <translation>
            <numerusform>%n blob shared</numerusform>
            <numerusform>%n blobs shared</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::CompareOptionsButton</name>
    <message numerus="yes">
        <source>%n path pattern(s)</source>
        <translation>
            <numerusform>%n path pattern</numerusform>
            <numerusform>%n path patterns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::Configuration</name>
    <message numerus="yes">
        <source>%n more: filter to see them</source>
        <translation>
            <numerusform>%n more: filter to see it</numerusform>
            <numerusform>%n more: filter to see them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::ContentView</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::DiffToolStrip</name>
    <message numerus="yes">
        <source>%n path(s) could not be written and are missing in the external tool.</source>
        <translation>
            <numerusform>%n path could not be written and is missing in the external tool.</numerusform>
            <numerusform>%n paths could not be written and are missing in the external tool.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::DifferencePane</name>
    <message numerus="yes">
        <source>A %n line(s)</source>
        <translation>
            <numerusform>A %n line</numerusform>
            <numerusform>A %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>B %n line(s)</source>
        <translation>
            <numerusform>B %n line</numerusform>
            <numerusform>B %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::DuplicatesView</name>
    <message numerus="yes">
        <source>%Ln group(s) of equal content</source>
        <translation>
            <numerusform>%Ln group of equal content</numerusform>
            <numerusform>%Ln groups of equal content</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::ErrorText</name>
    <message numerus="yes">
        <source>%n more like it.</source>
        <translation>
            <numerusform>%n more like it.</numerusform>
            <numerusform>%n more like it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::ExportStrip</name>
    <message numerus="yes">
        <source>%n more waiting</source>
        <translation>
            <numerusform>%n more waiting</numerusform>
            <numerusform>%n more waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) left out</source>
        <translation>
            <numerusform>%n item left out</numerusform>
            <numerusform>%n items left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::FactCard</name>
    <message numerus="yes">
        <source>%n more: see the configuration.</source>
        <translation>
            <numerusform>%n more: see the configuration.</numerusform>
            <numerusform>%n more: see the configuration.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::FileTypesView</name>
    <message numerus="yes">
        <source>%n type(s)</source>
        <translation>
            <numerusform>%n type</numerusform>
            <numerusform>%n types</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::HistoryText</name>
    <message numerus="yes">
        <source>%1 wasted in %n version(s) that no container sees. They are still pulled.</source>
        <translation>
            <numerusform>%1 wasted in %n version that no container sees. They are still pulled.</numerusform>
            <numerusform>%1 wasted in %n versions that no container sees. They are still pulled.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::ImageFacts</name>
    <message numerus="yes">
        <source>The first %n layer(s)</source>
        <translation>
            <numerusform>The first %n layer</numerusform>
            <numerusform>The first %n layers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::ImageInfoView</name>
    <message numerus="yes">
        <source>%n history entry(s)</source>
        <translation>
            <numerusform>%n history entry</numerusform>
            <numerusform>%n history entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n environment variable(s)</source>
        <translation>
            <numerusform>%n environment variable</numerusform>
            <numerusform>%n environment variables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n label</numerusform>
            <numerusform>%n labels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::ImagePage</name>
    <message numerus="yes">
        <source>%Ln file(s) · %1 live</source>
        <translation>
            <numerusform>%Ln file · %1 live</numerusform>
            <numerusform>%Ln files · %1 live</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) · %1</source>
        <translation>
            <numerusform>%Ln file · %1</numerusform>
            <numerusform>%Ln files · %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stores %Ln file(s) · %1</source>
        <translation>
            <numerusform>stores %Ln file · %1</numerusform>
            <numerusform>stores %Ln files · %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n layer(s) verified</source>
        <translation>
            <numerusform>%1 of %n layer verified</numerusform>
            <numerusform>%1 of %n layers verified</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading layer(s) %1 of %2</source>
        <translation>
            <numerusform>Reading layer %1 of %2</numerusform>
            <numerusform>Reading layers %1 of %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n damaged layer(s)</source>
        <translation>
            <numerusform>%n damaged layer</numerusform>
            <numerusform>%n damaged layers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::ImageSetPicture</name>
    <message numerus="yes">
        <source>in %1 of %n image(s)</source>
        <translation>
            <numerusform>in %1 of %n image</numerusform>
            <numerusform>in %1 of %n images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::ImageSetView</name>
    <message numerus="yes">
        <source>in a registry for all %n image(s)</source>
        <translation>
            <numerusform>in a registry for %n image</numerusform>
            <numerusform>in a registry for all %n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n distinct layer(s)</source>
        <translation>
            <numerusform>%n distinct layer</numerusform>
            <numerusform>%n distinct layers</numerusform>
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
    <name>layerscope::LineDiffView</name>
    <message numerus="yes">
        <source>%n equal line(s)</source>
        <translation>
            <numerusform>%n equal line</numerusform>
            <numerusform>%n equal lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) only in A</source>
        <translation>
            <numerusform>%n line only in A</numerusform>
            <numerusform>%n lines only in A</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) only in B</source>
        <translation>
            <numerusform>%n line only in B</numerusform>
            <numerusform>%n lines only in B</numerusform>
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
    <name>layerscope::QueryFacts</name>
    <message numerus="yes">
        <source>%n path(s) match</source>
        <translation>
            <numerusform>%n path matches</numerusform>
            <numerusform>%n paths match</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::SearchView</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::TimelineList</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>steps</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::TreemapCanvas</name>
    <message numerus="yes">
        <source>%n small item(s) in this folder</source>
        <translation>
            <numerusform>%n small item in this folder</numerusform>
            <numerusform>%n small items in this folder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::WastedView</name>
    <message numerus="yes">
        <source>%Ln wasted file(s)</source>
        <translation>
            <numerusform>%Ln wasted file</numerusform>
            <numerusform>%Ln wasted files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln layer pair(s)</source>
        <translation>
            <numerusform>%Ln layer pair</numerusform>
            <numerusform>%Ln layer pairs</numerusform>
        </translation>
    </message>
</context>
</TS>
