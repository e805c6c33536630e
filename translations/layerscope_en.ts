<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>layerscope::AlignmentView</name>
    <message numerus="yes">
        <source>%1 · %Ln layer(s)</source>
        <translation>
            <numerusform>%1 · %Ln layer</numerusform>
            <numerusform>%1 · %Ln layers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::AttributeList</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>extended attributes</comment>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::BannerStack</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>banners</comment>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::BenchEditing</name>
    <message numerus="yes">
        <source>Paste %Ln cell(s)</source>
        <translation>
            <numerusform>Paste %Ln cell</numerusform>
            <numerusform>Paste %Ln cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln row(s)</source>
        <translation>
            <numerusform>Remove %Ln row</numerusform>
            <numerusform>Remove %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clear %Ln cell(s)</source>
        <translation>
            <numerusform>Clear %Ln cell</numerusform>
            <numerusform>Clear %Ln cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln services</source>
        <translation>
            <numerusform>Add %Ln service</numerusform>
            <numerusform>Add %Ln services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln stages</source>
        <translation>
            <numerusform>Add %Ln stage</numerusform>
            <numerusform>Add %Ln stages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln variants</source>
        <translation>
            <numerusform>Add %Ln variant</numerusform>
            <numerusform>Add %Ln variants</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::BenchModel</name>
    <message numerus="yes">
        <source>%Ln runs</source>
        <translation>
            <numerusform>%Ln run</numerusform>
            <numerusform>%Ln runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::BenchPage</name>
    <message numerus="yes">
        <source>%Ln metric(s)</source>
        <translation>
            <numerusform>%Ln metric</numerusform>
            <numerusform>%Ln metrics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln service(s)</source>
        <translation>
            <numerusform>%Ln service</numerusform>
            <numerusform>%Ln services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stage(s)</source>
        <translation>
            <numerusform>%Ln stage</numerusform>
            <numerusform>%Ln stages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln variant(s)</source>
        <translation>
            <numerusform>%Ln variant</numerusform>
            <numerusform>%Ln variants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problem</numerusform>
            <numerusform>%Ln problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) could not be measured.</source>
        <translation>
            <numerusform>%Ln cell could not be measured.</numerusform>
            <numerusform>%Ln cells could not be measured.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::CompareBanners</name>
    <message numerus="yes">
        <source>%Ln layer(s) of A, %1, could not be read to the end.</source>
        <translation>
            <numerusform>%Ln layer of A, %1, could not be read to the end.</numerusform>
            <numerusform>%Ln layers of A, %1, could not be read to the end.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln layer(s) of B, %1, could not be read to the end.</source>
        <translation>
            <numerusform>%Ln layer of B, %1, could not be read to the end.</numerusform>
            <numerusform>%Ln layers of B, %1, could not be read to the end.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::CompareConfigView</name>
    <message numerus="yes">
        <source>%Ln field(s) differ(s)</source>
        <translation>
            <numerusform>%Ln field differs</numerusform>
            <numerusform>%Ln fields differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::CompareFilesView</name>
    <message numerus="yes">
        <source>%Ln file(s) match</source>
        <translation>
            <numerusform>%Ln file matches</numerusform>
            <numerusform>%Ln files match</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::CompareHeader</name>
    <message numerus="yes">
        <source>%Ln blob(s) shared</source>
        <translation>
            <numerusform>%Ln blob shared</numerusform>
            <numerusform>%Ln blobs shared</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::CompareOptionsButton</name>
    <message numerus="yes">
        <source>%Ln path pattern(s)</source>
        <translation>
            <numerusform>%Ln path pattern</numerusform>
            <numerusform>%Ln path patterns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::Configuration</name>
    <message numerus="yes">
        <source>%Ln more: filter to see them</source>
        <translation>
            <numerusform>%Ln more: filter to see it</numerusform>
            <numerusform>%Ln more: filter to see them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::ContentView</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::DiffToolStrip</name>
    <message numerus="yes">
        <source>%Ln path(s) could not be written and are missing in the external tool.</source>
        <translation>
            <numerusform>%Ln path could not be written and is missing in the external tool.</numerusform>
            <numerusform>%Ln paths could not be written and are missing in the external tool.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::DifferenceChips</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln folder</numerusform>
            <numerusform>%Ln folders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::DifferencePane</name>
    <message numerus="yes">
        <source>A %Ln line(s)</source>
        <translation>
            <numerusform>A %Ln line</numerusform>
            <numerusform>A %Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>B %Ln line(s)</source>
        <translation>
            <numerusform>B %Ln line</numerusform>
            <numerusform>B %Ln lines</numerusform>
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
        <source>%Ln more like it.</source>
        <translation>
            <numerusform>%Ln more like it.</numerusform>
            <numerusform>%Ln more like it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::ExportPreviewPane</name>
    <message numerus="yes">
        <source>%Ln more page(s) in the file</source>
        <translation>
            <numerusform>%Ln more page in the file</numerusform>
            <numerusform>%Ln more pages in the file</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::ExportStrip</name>
    <message numerus="yes">
        <source>%Ln more waiting</source>
        <translation>
            <numerusform>%Ln more waiting</numerusform>
            <numerusform>%Ln more waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) left out</source>
        <translation>
            <numerusform>%Ln item left out</numerusform>
            <numerusform>%Ln items left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::FactCard</name>
    <message numerus="yes">
        <source>%Ln more: see the configuration.</source>
        <translation>
            <numerusform>%Ln more: see the configuration.</numerusform>
            <numerusform>%Ln more: see the configuration.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::FileTypesView</name>
    <message numerus="yes">
        <source>%Ln type(s)</source>
        <translation>
            <numerusform>%Ln type</numerusform>
            <numerusform>%Ln types</numerusform>
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
        <source>%1 wasted in %Ln version(s) that no container sees. They are still pulled.</source>
        <translation>
            <numerusform>%1 wasted in %Ln version that no container sees. They are still pulled.</numerusform>
            <numerusform>%1 wasted in %Ln versions that no container sees. They are still pulled.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::ImageFacts</name>
    <message numerus="yes">
        <source>The first %Ln layer(s)</source>
        <translation>
            <numerusform>The first %Ln layer</numerusform>
            <numerusform>The first %Ln layers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::ImageInfoView</name>
    <message numerus="yes">
        <source>%Ln history entry(s)</source>
        <translation>
            <numerusform>%Ln history entry</numerusform>
            <numerusform>%Ln history entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln environment variable(s)</source>
        <translation>
            <numerusform>%Ln environment variable</numerusform>
            <numerusform>%Ln environment variables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s)</source>
        <translation>
            <numerusform>%Ln label</numerusform>
            <numerusform>%Ln labels</numerusform>
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
        <source>%1 of %Ln layer(s) verified</source>
        <translation>
            <numerusform>%1 of %Ln layer verified</numerusform>
            <numerusform>%1 of %Ln layers verified</numerusform>
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
        <source>%Ln damaged layer(s)</source>
        <translation>
            <numerusform>%Ln damaged layer</numerusform>
            <numerusform>%Ln damaged layers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::ImageSetPicture</name>
    <message numerus="yes">
        <source>in %1 of %Ln image(s)</source>
        <translation>
            <numerusform>in %1 of %Ln image</numerusform>
            <numerusform>in %1 of %Ln images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::ImageSetView</name>
    <message numerus="yes">
        <source>in a registry for all %Ln image(s)</source>
        <translation>
            <numerusform>in a registry for %Ln image</numerusform>
            <numerusform>in a registry for all %Ln images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s)</source>
        <translation>
            <numerusform>%Ln image</numerusform>
            <numerusform>%Ln images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln distinct layer(s)</source>
        <translation>
            <numerusform>%Ln distinct layer</numerusform>
            <numerusform>%Ln distinct layers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::LayerModel</name>
    <message numerus="yes">
        <source>base image above: %Ln layer(s) · %1</source>
        <translation>
            <numerusform>base image above: %Ln layer · %1</numerusform>
            <numerusform>base image above: %Ln layers · %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::LineDiffView</name>
    <message numerus="yes">
        <source>%Ln equal line(s)</source>
        <translation>
            <numerusform>%Ln equal line</numerusform>
            <numerusform>%Ln equal lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) only in A</source>
        <translation>
            <numerusform>%Ln line only in A</numerusform>
            <numerusform>%Ln lines only in A</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) only in B</source>
        <translation>
            <numerusform>%Ln line only in B</numerusform>
            <numerusform>%Ln lines only in B</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::MainWindow</name>
    <message numerus="yes">
        <source>Open %Ln files</source>
        <translation>
            <numerusform>Open %Ln file</numerusform>
            <numerusform>Open %Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::MetricCatalogue</name>
    <message numerus="yes">
        <source>%Ln file(s)…</source>
        <translation>
            <numerusform>%Ln file…</numerusform>
            <numerusform>%Ln files…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln metric(s)</source>
        <translation>
            <numerusform>Add %Ln metric</numerusform>
            <numerusform>Add %Ln metrics</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::QueryFacts</name>
    <message numerus="yes">
        <source>%Ln path(s) match</source>
        <translation>
            <numerusform>%Ln path matches</numerusform>
            <numerusform>%Ln paths match</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::SearchView</name>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln hit</numerusform>
            <numerusform>%Ln hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::TimelineList</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>steps</comment>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::TreemapCanvas</name>
    <message numerus="yes">
        <source>%Ln small item(s) in this folder</source>
        <translation>
            <numerusform>%Ln small item in this folder</numerusform>
            <numerusform>%Ln small items in this folder</numerusform>
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
