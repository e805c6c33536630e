<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>layerscope::AlignmentPane</name>
    <message>
        <source>Shared</source>
        <translation>共享</translation>
    </message>
    <message>
        <source>Same files</source>
        <translation>文件相同</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已改变</translation>
    </message>
    <message>
        <source>Only A</source>
        <translation>仅在 A</translation>
    </message>
    <message>
        <source>Only B</source>
        <translation>仅在 B</translation>
    </message>
    <message>
        <source>A layers · %1</source>
        <translation>A 的层 · %1</translation>
    </message>
    <message>
        <source>B layers · %1</source>
        <translation>B 的层 · %1</translation>
    </message>
    <message>
        <source>Layers of both images</source>
        <translation>两个镜像的层</translation>
    </message>
</context>
<context>
    <name>layerscope::AlignmentView</name>
    <message>
        <source>%1–%2</source>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>%1 · %2 × %3</source>
        <translation>%1 · %2 × %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln layer(s)</source>
        <translation>
            <numerusform>%1 · %Ln 层</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2
%3 (%4)
Click to unfold.</source>
        <translation>%1：%2
%3（%4）
单击可展开。</translation>
    </message>
    <message>
        <source>%1 layer %2</source>
        <translation>%1 第 %2 层</translation>
    </message>
    <message>
        <source>breaks off: lower bounds</source>
        <translation>数据中断：仅为下限</translation>
    </message>
    <message>
        <source>%1, in another order</source>
        <translation>%1，顺序不同</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>已折叠</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>已选中</translation>
    </message>
    <message>
        <source>Compare what these layers store</source>
        <translation>对比这些层存储的内容</translation>
    </message>
    <message>
        <source>Compare what this layer stores with all of B</source>
        <translation>将本层存储的内容与整个 B 对比</translation>
    </message>
    <message>
        <source>Compare all of A with what this layer stores</source>
        <translation>将整个 A 与本层存储的内容对比</translation>
    </message>
    <message>
        <source>Compare final filesystems</source>
        <translation>对比最终文件系统</translation>
    </message>
    <message>
        <source>Unfold these layers</source>
        <translation>展开这些层</translation>
    </message>
    <message>
        <source>Fold these layers</source>
        <translation>折叠这些层</translation>
    </message>
    <message>
        <source>Copy instruction</source>
        <translation>复制指令</translation>
    </message>
</context>
<context>
    <name>layerscope::AttributeList</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>extended attributes</comment>
        <translation>
            <numerusform>另有 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Folder that no layer describes</source>
        <translation>没有任何层描述的目录</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备号</translation>
    </message>
    <message>
        <source>major %1, minor %2</source>
        <translation>主 %1，次 %2</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>修改时间</translation>
    </message>
    <message>
        <source>Link target</source>
        <translation>链接目标</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>All layers</source>
        <translation>所有层</translation>
    </message>
    <message>
        <source>%1 stored = %2 live + %3 wasted</source>
        <translation>存储 %1 = 有效 %2 + 浪费 %3</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>layerscope::Banner</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>显示详情</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>隐藏详情</translation>
    </message>
</context>
<context>
    <name>layerscope::BannerStack</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>banners</comment>
        <translation>
            <numerusform>另有 %Ln 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::BenchChartPane</name>
    <message>
        <source>Grouped bars</source>
        <translation>分组条形</translation>
    </message>
    <message>
        <source>Stage chain</source>
        <translation>阶段链</translation>
    </message>
    <message>
        <source>No numbers to draw. Rows with values get bars here.</source>
        <translation>没有可画的数值。带数值的行会在这里显示条形。</translation>
    </message>
    <message>
        <source>No stages. A section of stages becomes a chain here.</source>
        <translation>没有阶段。阶段分区会在这里画成链。</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Save this chart as a picture…</source>
        <translation>将此图表存为图片…</translation>
    </message>
</context>
<context>
    <name>layerscope::BenchEditing</name>
    <message numerus="yes">
        <source>Paste %Ln cell(s)</source>
        <translation>
            <numerusform>粘贴 %Ln 个单元格</numerusform>
        </translation>
    </message>
    <message>
        <source>Add metrics</source>
        <translation>添加指标</translation>
    </message>
    <message>
        <source>Insert row</source>
        <translation>插入行</translation>
    </message>
    <message>
        <source>New stage</source>
        <translation>新阶段</translation>
    </message>
    <message>
        <source>New service</source>
        <translation>新服务</translation>
    </message>
    <message>
        <source>New metric</source>
        <translation>新指标</translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln row(s)</source>
        <translation>
            <numerusform>移除 %Ln 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clear %Ln cell(s)</source>
        <translation>
            <numerusform>清空 %Ln 个单元格</numerusform>
        </translation>
    </message>
    <message>
        <source>Change what is better</source>
        <translation>更改优劣方向</translation>
    </message>
    <message>
        <source>Use the computed value</source>
        <translation>采用计算值</translation>
    </message>
    <message>
        <source>New metrics</source>
        <translation>新指标</translation>
    </message>
    <message>
        <source>New services</source>
        <translation>新服务</translation>
    </message>
    <message>
        <source>New stages</source>
        <translation>新阶段</translation>
    </message>
    <message>
        <source>Add section</source>
        <translation>添加分区</translation>
    </message>
    <message>
        <source>Change how changes are written</source>
        <translation>更改改进幅度的写法</translation>
    </message>
    <message>
        <source>Measure from the image</source>
        <translation>由镜像测量</translation>
    </message>
    <message>
        <source>Path or pattern in the image</source>
        <translation>镜像内的路径或通配符</translation>
    </message>
    <message>
        <source>Choose tables</source>
        <translation>选择表格文件</translation>
    </message>
    <message>
        <source>Tables (*.csv);;All files (*)</source>
        <translation>表格 (*.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Import from a table</source>
        <translation>从表格导入</translation>
    </message>
    <message>
        <source>Name of the column</source>
        <translation>列名</translation>
    </message>
    <message>
        <source>Import from a log</source>
        <translation>从日志导入</translation>
    </message>
    <message>
        <source>Add metric…</source>
        <translation>添加指标…</translation>
    </message>
    <message>
        <source>Add variant</source>
        <translation>添加方案</translation>
    </message>
    <message>
        <source>Metrics by variant</source>
        <translation>指标 × 方案</translation>
    </message>
    <message>
        <source>Services by metric</source>
        <translation>服务 × 指标</translation>
    </message>
    <message>
        <source>Chain of stages</source>
        <translation>阶段链</translation>
    </message>
    <message>
        <source>State the change…</source>
        <translation>填写改进幅度…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Use computed</source>
        <translation>采用计算值</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>What is better</source>
        <translation>优劣方向</translation>
    </message>
    <message>
        <source>How the change is written</source>
        <translation>改进幅度的写法</translation>
    </message>
    <message>
        <source>Choose the image…</source>
        <translation>选择镜像…</translation>
    </message>
    <message>
        <source>Insert row below</source>
        <translation>在下方插入行</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>移除行</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Lower is better</source>
        <translation>越低越好</translation>
    </message>
    <message>
        <source>Higher is better</source>
        <translation>越高越好</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>不分高低</translation>
    </message>
    <message>
        <source>As the document says</source>
        <translation>跟随文档设置</translation>
    </message>
    <message>
        <source>As</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差值</translation>
    </message>
    <message>
        <source>Percentage points</source>
        <translation>百分点</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>不显示</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>正负号</translation>
    </message>
    <message>
        <source>With its sign</source>
        <translation>带正负号</translation>
    </message>
    <message>
        <source>Without sign</source>
        <translation>不带正负号</translation>
    </message>
    <message>
        <source>Arrow</source>
        <translation>箭头</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Where the value went</source>
        <translation>数值的走向</translation>
    </message>
    <message>
        <source>Whether it is better</source>
        <translation>是否改进</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>舍入</translation>
    </message>
    <message>
        <source>To the nearest</source>
        <translation>四舍五入</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>向下舍去</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>小数位</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Choose build logs…</source>
        <translation>选择构建日志…</translation>
    </message>
    <message>
        <source>Choose start-up times (hyperfine)…</source>
        <translation>选择启动时间（hyperfine）…</translation>
    </message>
    <message>
        <source>Make it the baseline</source>
        <translation>设为基准</translation>
    </message>
    <message>
        <source>Change the baseline</source>
        <translation>更改基准</translation>
    </message>
    <message>
        <source>Move variant</source>
        <translation>移动方案</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>左移</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>右移</translation>
    </message>
    <message>
        <source>Remove variant</source>
        <translation>移除方案</translation>
    </message>
    <message>
        <source>Rename column</source>
        <translation>重命名列</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Move column</source>
        <translation>移动列</translation>
    </message>
    <message>
        <source>Remove column</source>
        <translation>移除列</translation>
    </message>
    <message>
        <source>Totals row</source>
        <translation>合计行</translation>
    </message>
    <message>
        <source>Change the totals row</source>
        <translation>更改合计行</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Move section</source>
        <translation>移动分区</translation>
    </message>
    <message>
        <source>Move section up</source>
        <translation>分区上移</translation>
    </message>
    <message>
        <source>Move section down</source>
        <translation>分区下移</translation>
    </message>
    <message>
        <source>Remove section</source>
        <translation>移除分区</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>对比对象</translation>
    </message>
    <message>
        <source>Change what a stage is compared with</source>
        <translation>更改阶段的对比对象</translation>
    </message>
    <message>
        <source>The stage before</source>
        <translation>前一阶段</translation>
    </message>
    <message>
        <source>Choose an image</source>
        <translation>选择镜像</translation>
    </message>
    <message>
        <source>Saved images (*.tar *.tar.gz *.tgz *.tar.zst *.tar.xz *.tar.bz2)</source>
        <translation>已保存的镜像 (*.tar *.tar.gz *.tgz *.tar.zst *.tar.xz *.tar.bz2)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>New variant</source>
        <translation>新方案</translation>
    </message>
    <message>
        <source>Rename variant</source>
        <translation>重命名方案</translation>
    </message>
    <message>
        <source>Measure from %1</source>
        <translation>由 %1 测量</translation>
    </message>
    <message>
        <source>Choose what hyperfine has exported</source>
        <translation>选择 hyperfine 导出的文件</translation>
    </message>
    <message>
        <source>Choose build logs, one a run</source>
        <translation>选择构建日志，每次运行一个</translation>
    </message>
    <message>
        <source>JSON (*.json);;All files (*)</source>
        <translation>JSON (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Logs (*.log *.txt *.json *.jsonl);;All files (*)</source>
        <translation>日志 (*.log *.txt *.json *.jsonl);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose logs</source>
        <translation>选择日志</translation>
    </message>
    <message>
        <source>Measure %1</source>
        <translation>测量 %1</translation>
    </message>
    <message>
        <source>Add a service: %1</source>
        <translation>添加服务：%1</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln services</source>
        <translation>
            <numerusform>添加 %Ln 个服务</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a stage: %1</source>
        <translation>添加阶段：%1</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln stages</source>
        <translation>
            <numerusform>添加 %Ln 个阶段</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a variant: %1</source>
        <translation>添加方案：%1</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln variants</source>
        <translation>
            <numerusform>添加 %Ln 个方案</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::BenchHeader</name>
    <message>
        <source>Untitled benchmark</source>
        <translation>未命名的基准对比</translation>
    </message>
    <message>
        <source>Edit the title</source>
        <translation>编辑标题</translation>
    </message>
</context>
<context>
    <name>layerscope::BenchLegend</name>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>measured (digest and date when pointed at)</source>
        <translation>测得（悬停查看摘要与日期）</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>contradicted</source>
        <translation>与计算不符</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>导入</translation>
    </message>
</context>
<context>
    <name>layerscope::BenchModel</name>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>测得</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>out of date</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>contradicted</source>
        <translation>与计算不符</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>无法理解</translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs</source>
        <translation>
            <numerusform>%Ln 次运行</numerusform>
        </translation>
    </message>
    <message>
        <source>Title of a section</source>
        <translation>分区标题</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>Row %1 · %2</source>
        <translation>第 %1 行 · %2</translation>
    </message>
    <message>
        <source>%1: what is claimed; empty to compute it</source>
        <translation>%1：手写的改进幅度；留空则自动计算</translation>
    </message>
    <message>
        <source>%1: may be written %2</source>
        <translation>%1：可写 %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>%1, baseline</source>
        <translation>%1，基准</translation>
    </message>
    <message>
        <source>Arrow: which direction is better</source>
        <translation>箭头：哪个方向更好</translation>
    </message>
    <message>
        <source>against baseline</source>
        <translation>相对基准</translation>
    </message>
    <message>
        <source>Rename section</source>
        <translation>重命名分区</translation>
    </message>
    <message>
        <source>Rename row</source>
        <translation>重命名行</translation>
    </message>
    <message>
        <source>Change value</source>
        <translation>修改数值</translation>
    </message>
    <message>
        <source>Change claim</source>
        <translation>修改手写的改进幅度</translation>
    </message>
    <message>
        <source>Move rows</source>
        <translation>移动行</translation>
    </message>
</context>
<context>
    <name>layerscope::BenchPage</name>
    <message>
        <source>Edit the title</source>
        <translation>编辑标题</translation>
    </message>
    <message>
        <source>Untitled benchmark</source>
        <translation>未命名的基准对比</translation>
    </message>
    <message>
        <source>An empty table.</source>
        <translation>表格为空。</translation>
    </message>
    <message>
        <source>Add a metric or a variant above, or drop saved images here.</source>
        <translation>请在上方添加指标或方案，或将已保存的镜像拖放到这里。</translation>
    </message>
    <message>
        <source>Benchmark table</source>
        <translation>基准对比表格</translation>
    </message>
    <message>
        <source>Measuring the images</source>
        <translation>正在测量镜像</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message numerus="yes">
        <source>%Ln metric(s)</source>
        <translation>
            <numerusform>%Ln 项指标</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln service(s)</source>
        <translation>
            <numerusform>%Ln 个服务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stage(s)</source>
        <translation>
            <numerusform>%Ln 个阶段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln variant(s)</source>
        <translation>
            <numerusform>%Ln 个方案</numerusform>
        </translation>
    </message>
    <message>
        <source>baseline: %1</source>
        <translation>基准：%1</translation>
    </message>
    <message>
        <source>measured %1</source>
        <translation>%1 测得</translation>
    </message>
    <message>
        <source>measuring, Esc cancels</source>
        <translation>正在测量，按 Esc 取消</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>Save benchmark</source>
        <translation>保存基准对比</translation>
    </message>
    <message>
        <source>Benchmarks (*.layerbench.json)</source>
        <translation>基准对比 (*.layerbench.json)</translation>
    </message>
    <message>
        <source>%1 has been changed by another program.</source>
        <translation>%1 已被其他程序更改。</translation>
    </message>
    <message>
        <source>Reload it</source>
        <translation>重新载入</translation>
    </message>
    <message>
        <source>Keep what is here</source>
        <translation>保留当前内容</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) could not be measured.</source>
        <translation>
            <numerusform>%Ln 个单元格无法测量。</numerusform>
        </translation>
    </message>
    <message>
        <source>They are as they were.</source>
        <translation>它们保持原样。</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>SVG (*.svg)</source>
        <translation>SVG (*.svg)</translation>
    </message>
    <message>
        <source>PNG (*.png)</source>
        <translation>PNG (*.png)</translation>
    </message>
</context>
<context>
    <name>layerscope::BenchProblemBar</name>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 个，共 %2 个</translation>
    </message>
    <message>
        <source>Previous problem</source>
        <translation>上一个问题</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>下一个问题</translation>
    </message>
    <message>
        <source>Use computed</source>
        <translation>采用计算值</translation>
    </message>
    <message>
        <source>Edit cell</source>
        <translation>编辑单元格</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>重新测量</translation>
    </message>
    <message>
        <source>Choose image…</source>
        <translation>选择镜像…</translation>
    </message>
    <message>
        <source>Keep typed</source>
        <translation>保留手写值</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>place, problem</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>layerscope::BenchSession</name>
    <message>
        <source>Read the file again</source>
        <translation>重新读取文件</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>重新测量</translation>
    </message>
</context>
<context>
    <name>layerscope::BenchToolRow</name>
    <message>
        <source>Open (Ctrl+O)</source>
        <translation>打开 (Ctrl+O)</translation>
    </message>
    <message>
        <source>Save (Ctrl+S)</source>
        <translation>保存 (Ctrl+S)</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>没有可撤销的操作</translation>
    </message>
    <message>
        <source>Undo: %1 (Ctrl+Z)</source>
        <translation>撤销：%1 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Nothing to do again</source>
        <translation>没有可重做的操作</translation>
    </message>
    <message>
        <source>Redo: %1 (Ctrl+Shift+Z)</source>
        <translation>重做：%1 (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
    <message>
        <source>Copy as HTML</source>
        <translation>复制为 HTML</translation>
    </message>
    <message>
        <source>Copy as TSV</source>
        <translation>复制为 TSV</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Refresh from images</source>
        <translation>从镜像刷新</translation>
    </message>
    <message>
        <source>Add variant</source>
        <translation>添加方案</translation>
    </message>
    <message>
        <source>Add metric</source>
        <translation>添加指标</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
</context>
<context>
    <name>layerscope::Breadcrumb</name>
    <message>
        <source>Folders in between</source>
        <translation>中间的目录</translation>
    </message>
    <message>
        <source>Folders beside this one</source>
        <translation>同级目录</translation>
    </message>
    <message>
        <source>Root folder</source>
        <translation>根目录</translation>
    </message>
</context>
<context>
    <name>layerscope::CacheBox</name>
    <message>
        <source>&amp;Keep an index of layers</source>
        <translation>保留层的索引(&amp;K)</translation>
    </message>
    <message>
        <source>An image whose layers were read before opens at once. The index holds names, sizes and hashes, no contents; a file that has changed is always read anew.</source>
        <translation>读过的层再次打开时立即显示。索引只含名称、大小和哈希，不含文件内容；文件若有改动，总会重新读取。</translation>
    </message>
    <message>
        <source>Makes images open at once the second time. Uses %1.</source>
        <translation>镜像第二次打开时立即显示。已占用 %1。</translation>
    </message>
    <message>
        <source>Clea&amp;r</source>
        <translation>清除(&amp;R)</translation>
    </message>
    <message>
        <source>Clear the index of layers</source>
        <translation>清除层的索引</translation>
    </message>
</context>
<context>
    <name>layerscope::CommandPane</name>
    <message>
        <source>Copy the command</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>No layer selected</source>
        <translation>未选择层</translation>
    </message>
    <message>
        <source>showing the final image</source>
        <translation>显示最终镜像</translation>
    </message>
    <message>
        <source>Stored %1 · live %2 · wasted %3</source>
        <translation>存储 %1 · 有效 %2 · 浪费 %3</translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation>第 %1 层</translation>
    </message>
    <message>
        <source>Layers %1 to %2</source>
        <translation>第 %1 至 %2 层</translation>
    </message>
    <message>
        <source>The history does not say what made this layer.</source>
        <translation>构建历史没有说明此层的来源。</translation>
    </message>
    <message>
        <source>Blob %1</source>
        <translation>数据块 %1</translation>
    </message>
    <message>
        <source>Save layer as…</source>
        <translation>层另存为…</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Blobs %1 · content %2 · wasted %3</source>
        <translation>数据块 %1 · 内容 %2 · 浪费 %3</translation>
    </message>
    <message>
        <source>Blobs %1</source>
        <translation>数据块 %1</translation>
    </message>
</context>
<context>
    <name>layerscope::CompareBanners</name>
    <message numerus="yes">
        <source>%Ln layer(s) of A, %1, could not be read to the end.</source>
        <translation>
            <numerusform>A（%1）有 %Ln 层未能读完。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln layer(s) of B, %1, could not be read to the end.</source>
        <translation>
            <numerusform>B（%1）有 %Ln 层未能读完。</numerusform>
        </translation>
    </message>
    <message>
        <source>Files that are missing there count as only in B, and what A amounts to is a lower bound.</source>
        <translation>其中缺失的文件会算作仅在 B，A 的各项数值均为下限。</translation>
    </message>
    <message>
        <source>Files that are missing there count as only in A, and what B amounts to is a lower bound.</source>
        <translation>其中缺失的文件会算作仅在 A，B 的各项数值均为下限。</translation>
    </message>
    <message>
        <source>The images could not be compared in this way.</source>
        <translation>无法以这种方式对比这两个镜像。</translation>
    </message>
    <message>
        <source>A pattern of paths to ignore cannot be understood, or a layer is not there.</source>
        <translation>要忽略的路径模式无法理解，或者某一层不存在。</translation>
    </message>
    <message>
        <source>What is shown is what was compared before.</source>
        <translation>当前显示的是之前的对比结果。</translation>
    </message>
</context>
<context>
    <name>layerscope::CompareConfigView</name>
    <message>
        <source>No field matches.</source>
        <translation>没有匹配的字段。</translation>
    </message>
    <message>
        <source>Press Esc to clear the filter.</source>
        <translation>按 Esc 清除筛选。</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>没有差异。</translation>
    </message>
    <message>
        <source>Both images say the same. Choose All fields to read it.</source>
        <translation>两个镜像的配置相同。选择“全部字段”即可查看。</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>不存在</translation>
    </message>
    <message>
        <source>the first %1 of %2</source>
        <translation>仅前 %1，共 %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s) differ(s)</source>
        <translation>
            <numerusform>%Ln 个字段不同</numerusform>
        </translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>共 %1 个</translation>
    </message>
    <message>
        <source>Copy value of A</source>
        <translation>复制 A 的值</translation>
    </message>
    <message>
        <source>Copy value of B</source>
        <translation>复制 B 的值</translation>
    </message>
    <message>
        <source>Copy line</source>
        <translation>复制整行</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>全部字段</translation>
    </message>
    <message>
        <source>Which fields to show</source>
        <translation>显示哪些字段</translation>
    </message>
    <message>
        <source>Filter by field or value</source>
        <translation>按字段或值筛选</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Value of A</source>
        <translation>A 的值</translation>
    </message>
    <message>
        <source>Value of B</source>
        <translation>B 的值</translation>
    </message>
</context>
<context>
    <name>layerscope::CompareFilesView</name>
    <message>
        <source>Nothing differs.</source>
        <translation>没有任何差异。</translation>
    </message>
    <message>
        <source>Switch on Same to see the files.</source>
        <translation>打开“相同”即可查看文件。</translation>
    </message>
    <message>
        <source>No difference matches.</source>
        <translation>没有匹配的差异。</translation>
    </message>
    <message>
        <source>Press Esc to clear the filter.</source>
        <translation>按 Esc 清除筛选。</translation>
    </message>
    <message>
        <source>Switch on more kinds of differences.</source>
        <translation>打开更多种类的差异。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) match</source>
        <translation>
            <numerusform>%Ln 个文件匹配</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>复制整行</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>转到 %1</translation>
    </message>
    <message>
        <source>Reveal in the difference treemap</source>
        <translation>在差异矩形树图中显示</translation>
    </message>
    <message>
        <source>Show in image A</source>
        <translation>在镜像 A 中显示</translation>
    </message>
    <message>
        <source>Show in image B</source>
        <translation>在镜像 B 中显示</translation>
    </message>
    <message>
        <source>Compare the layers it comes from</source>
        <translation>对比其来源的层</translation>
    </message>
    <message>
        <source>Filter to this name</source>
        <translation>按此名称筛选</translation>
    </message>
    <message>
        <source>Previous difference (Shift+F7)</source>
        <translation>上一处差异（Shift+F7）</translation>
    </message>
    <message>
        <source>Next difference (F7)</source>
        <translation>下一处差异（F7）</translation>
    </message>
    <message>
        <source>One</source>
        <translation>单树</translation>
    </message>
    <message>
        <source>Two</source>
        <translation>双树</translation>
    </message>
    <message>
        <source>One tree or two</source>
        <translation>一棵树或两棵树</translation>
    </message>
    <message>
        <source>Files of both images</source>
        <translation>两个镜像的文件</translation>
    </message>
    <message>
        <source>Files of A</source>
        <translation>A 的文件</translation>
    </message>
</context>
<context>
    <name>layerscope::CompareHeader</name>
    <message>
        <source>Swap A and B (Ctrl+Shift+D)</source>
        <translation>交换 A 和 B（Ctrl+Shift+D）</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容大小</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Wasted</source>
        <translation>浪费</translation>
    </message>
    <message>
        <source>Efficiency</source>
        <translation>空间效率</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Pull B, having A</source>
        <translation>已有 A 时拉取 B</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>无差异</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 个百分点</translation>
    </message>
    <message numerus="yes">
        <source>%Ln blob(s) shared</source>
        <translation>
            <numerusform>共享 %Ln 个数据块</numerusform>
        </translation>
    </message>
    <message>
        <source>no blob shared</source>
        <translation>没有共享的数据块</translation>
    </message>
    <message>
        <source>%1 in A, %2 in B</source>
        <translation>A 为 %1，B 为 %2</translation>
    </message>
    <message>
        <source>%1 to pull B, %2 the other way, %3 shared</source>
        <translation>拉取 B 需 %1，反向需 %2，共享 %3</translation>
    </message>
    <message>
        <source>Bytes of all regular files stored in all layers, each stored copy counted.</source>
        <translation>所有层中存储的全部普通文件的字节数，每份存储都计入。</translation>
    </message>
    <message>
        <source>Bytes of the files that the final image shows: what a container sees.</source>
        <translation>最终镜像所显示文件的字节数：即容器所见。</translation>
    </message>
    <message>
        <source>Content that no container sees: overwritten, deleted or stored again by a later layer.</source>
        <translation>容器看不到的内容：被后面的层覆盖、删除或重复存储。</translation>
    </message>
    <message>
        <source>Live bytes of content bytes.</source>
        <translation>有效字节占内容字节的比例。</translation>
    </message>
    <message>
        <source>Layers that store files. docker history also lists steps without files.</source>
        <translation>存储文件的层。docker history 还会列出不含文件的步骤。</translation>
    </message>
    <message>
        <source>Regular files in the final image; each name of a hard-linked file counts.</source>
        <translation>最终镜像中的普通文件；硬链接文件的每个名称都计入。</translation>
    </message>
    <message>
        <source>What a machine that has A transfers to get B: the stored layers of B that are not in A, each once. Docker and registries know layers by digest, so equal files in different layers are transferred again.</source>
        <translation>已有 A 的机器为获取 B 需要传输的内容：B 中不在 A 里的各层（按存储形式），每层计一次。Docker 和镜像仓库按摘要识别层，因此不同层中的相同文件会再次传输。</translation>
    </message>
    <message>
        <source>Some digests could not be checked, so this rests on what the images say.</source>
        <translation>有些摘要无法校验，因此此值以镜像自身的描述为准。</translation>
    </message>
</context>
<context>
    <name>layerscope::CompareOptionsButton</name>
    <message numerus="yes">
        <source>%Ln path pattern(s)</source>
        <translation>
            <numerusform>%Ln 个路径模式</numerusform>
        </translation>
    </message>
    <message>
        <source>comparing everything</source>
        <translation>对比全部</translation>
    </message>
    <message>
        <source>ignoring %1</source>
        <translation>忽略%1</translation>
    </message>
    <message>
        <source>Choose what counts as a difference</source>
        <translation>选择哪些算作差异</translation>
    </message>
    <message>
        <source>What to ignore</source>
        <translation>要忽略的内容</translation>
    </message>
    <message>
        <source>Differences in these alone are none</source>
        <translation>仅以下各项不同不算差异</translation>
    </message>
    <message>
        <source>Paths to ignore, one pattern a line</source>
        <translation>要忽略的路径，每行一个模式</translation>
    </message>
    <message>
        <source>Time of modification (mtime)</source>
        <translation>修改时间（mtime）</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>Extended attributes</source>
        <translation>扩展属性</translation>
    </message>
    <message>
        <source>Link target</source>
        <translation>链接目标</translation>
    </message>
</context>
<context>
    <name>layerscope::ComparePage</name>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Reading the images</source>
        <translation>正在读取镜像</translation>
    </message>
    <message>
        <source>Esc cancels</source>
        <translation>按 Esc 取消</translation>
    </message>
    <message>
        <source>Compared by content: %1 with %2 files</source>
        <translation>按内容对比：%1 个与 %2 个文件</translation>
    </message>
    <message>
        <source>F7 next difference</source>
        <translation>F7 下一处差异</translation>
    </message>
    <message>
        <source>MB = 10⁶ bytes</source>
        <translation>MB = 10⁶ 字节</translation>
    </message>
    <message>
        <source>MiB = 2²⁰ bytes</source>
        <translation>MiB = 2²⁰ 字节</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>已选：%1</translation>
    </message>
    <message>
        <source>Regular expression about the path</source>
        <translation>针对路径的正则表达式</translation>
    </message>
</context>
<context>
    <name>layerscope::ComparePending</name>
    <message>
        <source>read</source>
        <translation>已读取</translation>
    </message>
    <message>
        <source>closed before it was read</source>
        <translation>读取完成前已关闭</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>There is nothing to compare yet</source>
        <translation>尚无可对比的内容</translation>
    </message>
    <message>
        <source>Reading the images</source>
        <translation>正在读取镜像</translation>
    </message>
    <message>
        <source>Comparing the images</source>
        <translation>正在对比镜像</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>The images could not be compared</source>
        <translation>这两个镜像无法对比</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>layerscope::CompareScope</name>
    <message>
        <source>A layer %1 ↔ B layer %2</source>
        <translation>A 第 %1 层 ↔ B 第 %2 层</translation>
    </message>
    <message>
        <source>A layer %1</source>
        <translation>A 第 %1 层</translation>
    </message>
    <message>
        <source>B layer %1</source>
        <translation>B 第 %1 层</translation>
    </message>
    <message>
        <source>Files they made</source>
        <translation>其产生的文件</translation>
    </message>
    <message>
        <source>What they store</source>
        <translation>其存储的内容</translation>
    </message>
    <message>
        <source>What to compare of the selected layers</source>
        <translation>对比所选层的哪些内容</translation>
    </message>
    <message>
        <source>Select no layers (Esc)</source>
        <translation>不选择任何层（Esc）</translation>
    </message>
</context>
<context>
    <name>layerscope::CompareViewTitles</name>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Difference treemap</source>
        <translation>差异矩形树图</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Image set</source>
        <translation>镜像集</translation>
    </message>
</context>
<context>
    <name>layerscope::ComparisonModel</name>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 differ</source>
        <translation>%1 处不同</translation>
    </message>
    <message>
        <source>not in this image</source>
        <translation>此镜像中没有</translation>
    </message>
    <message>
        <source>not in A</source>
        <translation>A 中没有</translation>
    </message>
    <message>
        <source>not in B</source>
        <translation>B 中没有</translation>
    </message>
    <message>
        <source>B has %1 less</source>
        <translation>B 少 %1</translation>
    </message>
    <message>
        <source>B has %1 more</source>
        <translation>B 多 %1</translation>
    </message>
    <message>
        <source>as many bytes in both</source>
        <translation>两边字节数相同</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Path in A</source>
        <translation>A 中的路径</translation>
    </message>
    <message>
        <source>Path in B</source>
        <translation>B 中的路径</translation>
    </message>
</context>
<context>
    <name>layerscope::ConfigModel</name>
    <message>
        <source>same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>%1, %2, A: %3, B: %4</source>
        <translation>%1，%2，A：%3，B：%4</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
</context>
<context>
    <name>layerscope::Configuration</name>
    <message>
        <source>Image</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>When it is run</source>
        <translation>运行时</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>卷</translation>
    </message>
    <message>
        <source>Health check</source>
        <translation>健康检查</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>注解</translation>
    </message>
    <message>
        <source>Build history</source>
        <translation>构建历史</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Entrypoint</source>
        <translation>入口点</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Working folder</source>
        <translation>工作目录</translation>
    </message>
    <message>
        <source>Stop signal</source>
        <translation>停止信号</translation>
    </message>
    <message>
        <source>Shell</source>
        <translation>Shell</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>检测命令</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Start period</source>
        <translation>启动宽限期</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>重试次数</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more: filter to see them</source>
        <translation>
            <numerusform>另有 %Ln 项：筛选后可见</numerusform>
        </translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
</context>
<context>
    <name>layerscope::ContentView</name>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件为空。</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>long lines are cut</source>
        <translation>过长的行已截断</translation>
    </message>
    <message>
        <source>Showing the first %1 of %2</source>
        <translation>显示前 %1，共 %2</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>文件文本</translation>
    </message>
    <message>
        <source>The layer that holds the file is not in the archive.</source>
        <translation>存放此文件的层不在归档文件中。</translation>
    </message>
    <message>
        <source>The archive came from a pipe and cannot be read again.</source>
        <translation>归档文件来自管道，无法再次读取。</translation>
    </message>
    <message>
        <source>The file cannot be read whole: its layer is damaged, or the archive has changed.</source>
        <translation>无法完整读取此文件：所在层已损坏，或归档文件已改变。</translation>
    </message>
    <message>
        <source>The archive cannot be read any more.</source>
        <translation>归档文件已无法读取。</translation>
    </message>
    <message>
        <source>Reading was cancelled.</source>
        <translation>读取已取消。</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>无法读取此文件：%1</translation>
    </message>
</context>
<context>
    <name>layerscope::DetailsPane</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Select a path to see its life through the layers.</source>
        <translation>选择一个路径，查看它在各层中的变化。</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>As a folder…</source>
        <translation>存为目录…</translation>
    </message>
    <message>
        <source>As a tar…</source>
        <translation>存为 tar…</translation>
    </message>
</context>
<context>
    <name>layerscope::DiffToolBox</name>
    <message>
        <source>External diff tool</source>
        <translation>外部对比工具</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>There is no such program.</source>
        <translation>没有这个程序。</translation>
    </message>
    <message>
        <source>%A and %B stand for the two files or folders.</source>
        <translation>%A 和 %B 代表两个文件或目录。</translation>
    </message>
</context>
<context>
    <name>layerscope::DiffToolDialog</name>
    <message>
        <source>External diff tool</source>
        <translation>外部对比工具</translation>
    </message>
    <message>
        <source>Which program shows the differences of two files or folders?</source>
        <translation>用哪个程序显示两个文件或目录的差异？</translation>
    </message>
</context>
<context>
    <name>layerscope::DiffToolStrip</name>
    <message numerus="yes">
        <source>%Ln path(s) could not be written and are missing in the external tool.</source>
        <translation>
            <numerusform>%Ln 个路径无法写出，外部工具中看不到它们。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2 files are written to a temporary folder first.</source>
        <translation>需要先把 %2 个文件（%1）写入临时目录。</translation>
    </message>
    <message>
        <source>Writing for the external tool · %1 of %2</source>
        <translation>正在为外部工具写出 · %1 / %2</translation>
    </message>
    <message>
        <source>Write and open</source>
        <translation>写出并打开</translation>
    </message>
    <message>
        <source>Choose tool…</source>
        <translation>选择工具…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>layerscope::DifferenceChips</name>
    <message>
        <source>properties</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>a difference, count of files, count of folders</comment>
        <translation>%1：%2，%3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln 个目录</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::DifferenceHead</name>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Find in both versions</source>
        <translation>在两个版本中查找</translation>
    </message>
    <message>
        <source>Find (Ctrl+F)</source>
        <translation>查找 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Previous change in this file (Ctrl+Up)</source>
        <translation>此文件中的上一处改动 (Ctrl+Up)</translation>
    </message>
    <message>
        <source>Next change in this file (Ctrl+Down)</source>
        <translation>此文件中的下一处改动 (Ctrl+Down)</translation>
    </message>
    <message>
        <source>Open in external tool</source>
        <translation>在外部工具中打开</translation>
    </message>
    <message>
        <source>Open this path</source>
        <translation>打开此路径</translation>
    </message>
    <message>
        <source>Open both trees</source>
        <translation>打开两棵文件树</translation>
    </message>
    <message>
        <source>Choose tool…</source>
        <translation>选择工具…</translation>
    </message>
</context>
<context>
    <name>layerscope::DifferenceLegend</name>
    <message>
        <source>Shrinks %1</source>
        <translation>减少 %1</translation>
    </message>
    <message>
        <source>Grows %1</source>
        <translation>增加 %1</translation>
    </message>
</context>
<context>
    <name>layerscope::DifferencePane</name>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message numerus="yes">
        <source>A %Ln line(s)</source>
        <translation>
            <numerusform>A %Ln 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>B %Ln line(s)</source>
        <translation>
            <numerusform>B %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading was cancelled.</source>
        <translation>读取已取消。</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Comparing byte by byte…</source>
        <translation>正在逐字节对比…</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>A is %1, B is %2</source>
        <translation>A 为 %1，B 为 %2</translation>
    </message>
    <message>
        <source>B does not end with a new line</source>
        <translation>B 末尾没有换行</translation>
    </message>
    <message>
        <source>A does not end with a new line</source>
        <translation>A 末尾没有换行</translation>
    </message>
    <message>
        <source>No line differs</source>
        <translation>没有不同的行</translation>
    </message>
    <message>
        <source>Too different to be compared line by line throughout</source>
        <translation>差异过大，未能全部逐行对比</translation>
    </message>
    <message>
        <source>Only the first %1 of each are compared</source>
        <translation>只对比了各自的前 %1</translation>
    </message>
    <message>
        <source>The first %1 of each are equal</source>
        <translation>各自的前 %1 相同</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
    <message>
        <source>Only in A</source>
        <translation>仅在 A</translation>
    </message>
    <message>
        <source>Only in B</source>
        <translation>仅在 B</translation>
    </message>
    <message>
        <source>Nothing is there on either side.</source>
        <translation>两侧都没有内容。</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>没有差异。</translation>
    </message>
    <message>
        <source>Differences here are ignored.</source>
        <translation>此处的差异已忽略。</translation>
    </message>
    <message>
        <source>The content is the same; properties differ.</source>
        <translation>内容相同，属性不同。</translation>
    </message>
    <message>
        <source>It is of another type in B.</source>
        <translation>在 B 中是另一种类型。</translation>
    </message>
    <message>
        <source>Moved from %1 to %2; the content is the same.</source>
        <translation>从 %1 移动到 %2，内容相同。</translation>
    </message>
    <message>
        <source>Only in B.</source>
        <translation>仅在 B。</translation>
    </message>
    <message>
        <source>Only in A.</source>
        <translation>仅在 A。</translation>
    </message>
</context>
<context>
    <name>layerscope::DifferenceTreemapView</name>
    <message>
        <source>%1 more</source>
        <translation>另有 %1 项</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>没有差异。</translation>
    </message>
    <message>
        <source>The files of both images are the same.</source>
        <translation>两个镜像的文件完全相同。</translation>
    </message>
    <message>
        <source>Nothing in this folder has grown or shrunk.</source>
        <translation>此目录中没有变大或变小的内容。</translation>
    </message>
    <message>
        <source>Press Backspace to go up.</source>
        <translation>按 Backspace 返回上一级。</translation>
    </message>
    <message>
        <source>No file has grown or shrunk.</source>
        <translation>没有文件变大或变小。</translation>
    </message>
    <message>
        <source>Files shows what differs in content and attributes.</source>
        <translation>“文件”视图显示内容和属性的差异。</translation>
    </message>
    <message>
        <source>Nothing that the filter leaves has grown or shrunk.</source>
        <translation>筛选后的内容没有变大或变小。</translation>
    </message>
    <message>
        <source>Files shows the filter; Esc clears its text.</source>
        <translation>筛选条件在“文件”视图中；按 Esc 清除其文字。</translation>
    </message>
    <message>
        <source>Show this folder alone</source>
        <translation>仅显示此目录</translation>
    </message>
    <message>
        <source>Reveal in the tree</source>
        <translation>在文件树中显示</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Copy difference</source>
        <translation>复制差值</translation>
    </message>
    <message>
        <source>Difference treemap</source>
        <translation>差异矩形树图</translation>
    </message>
</context>
<context>
    <name>layerscope::DifferenceTreemapWidget</name>
    <message>
        <source>A %1 → B %2</source>
        <translation>A %1 → B %2</translation>
    </message>
    <message>
        <source>grows</source>
        <translation>变大</translation>
    </message>
    <message>
        <source>shrinks</source>
        <translation>变小</translation>
    </message>
</context>
<context>
    <name>layerscope::DocumentTabs</name>
    <message>
        <source>Close tab</source>
        <translation>关闭标签页</translation>
    </message>
    <message>
        <source>Open documents</source>
        <translation>打开的文档</translation>
    </message>
</context>
<context>
    <name>layerscope::DragFiles</name>
    <message>
        <source>There is no room for temporary files.</source>
        <translation>没有空间存放临时文件。</translation>
    </message>
    <message>
        <source>Only files and folders can be dragged out.</source>
        <translation>只能拖出文件和目录。</translation>
    </message>
    <message>
        <source>Too large to drag out. Use Save as…</source>
        <translation>太大，无法拖出，请使用“另存为…”</translation>
    </message>
</context>
<context>
    <name>layerscope::DropZone</name>
    <message>
        <source>Drop container images here</source>
        <translation>将容器镜像拖到这里</translation>
    </message>
    <message>
        <source>docker save and OCI archives (.tar, .tar.gz, .tar.zst) or OCI layout folders.</source>
        <translation>docker save 与 OCI 归档文件（.tar、.tar.gz、.tar.zst）或 OCI 布局目录。</translation>
    </message>
    <message>
        <source>Works offline. Reads archives in place: nothing is unpacked, no container engine is needed.</source>
        <translation>离线工作，直接读取归档文件：无需解包，也不需要容器引擎。</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>打开目录…</translation>
    </message>
    <message>
        <source>Open the sample image</source>
        <translation>打开示例镜像</translation>
    </message>
    <message>
        <source>Drop two to compare them.</source>
        <translation>拖入两个即可进行对比。</translation>
    </message>
</context>
<context>
    <name>layerscope::DuplicatesModel</name>
    <message>
        <source>several</source>
        <translation>多个</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>还有 %1 项</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Could be shared</source>
        <translation>可共享</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Stored in</source>
        <translation>存储于</translation>
    </message>
</context>
<context>
    <name>layerscope::DuplicatesView</name>
    <message>
        <source>could be shared by what matches, of %1 in all. Beside waste, not part of it.</source>
        <translation>可由匹配项共享，总计 %1。与浪费并列，不计入浪费。</translation>
    </message>
    <message>
        <source>could be shared: files of the final image with equal content. Beside waste, not part of it.</source>
        <translation>可共享：最终镜像中内容相同的文件。与浪费并列，不计入浪费。</translation>
    </message>
    <message>
        <source>No duplicate matches.</source>
        <translation>没有匹配的重复文件。</translation>
    </message>
    <message>
        <source>No duplicates.</source>
        <translation>没有重复文件。</translation>
    </message>
    <message>
        <source>Press Esc to clear the filter.</source>
        <translation>按 Esc 清除筛选。</translation>
    </message>
    <message>
        <source>No two files of the final image have the same content.</source>
        <translation>最终镜像中没有内容相同的文件。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) of equal content</source>
        <translation>
            <numerusform>%Ln 组相同内容</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could be shared</source>
        <translation>可共享 %1</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Copy all paths</source>
        <translation>复制所有路径</translation>
    </message>
    <message>
        <source>Copy content hash (XXH3)</source>
        <translation>复制内容哈希 (XXH3)</translation>
    </message>
    <message>
        <source>Filter to this name</source>
        <translation>按此名称筛选</translation>
    </message>
    <message>
        <source>Filter by path</source>
        <translation>按路径筛选</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复文件</translation>
    </message>
    <message>
        <source>Show in Files</source>
        <translation>在文件中显示</translation>
    </message>
</context>
<context>
    <name>layerscope::ErrorText</name>
    <message>
        <source>There is no such file or folder.</source>
        <translation>没有这个文件或目录。</translation>
    </message>
    <message>
        <source>The system does not let it be read.</source>
        <translation>系统不允许读取。</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>内容为空。</translation>
    </message>
    <message>
        <source>It is no saved container image. Layerscope opens docker save and OCI archives and OCI layout folders.</source>
        <translation>这不是已保存的容器镜像。Layerscope 可以打开 docker save 与 OCI 归档文件以及 OCI 布局目录。</translation>
    </message>
    <message>
        <source>It was a container image once, but its description cannot be read.</source>
        <translation>它曾是容器镜像，但其描述无法读取。</translation>
    </message>
    <message>
        <source>It is of a kind that Layerscope does not read.</source>
        <translation>Layerscope 不读取这种类型。</translation>
    </message>
    <message>
        <source>It exceeds a limit that protects against hostile archives.</source>
        <translation>超出了防范恶意归档文件的限制。</translation>
    </message>
    <message>
        <source>It does not hold the image that was asked for.</source>
        <translation>其中没有所要的镜像。</translation>
    </message>
    <message>
        <source>The image was asked for in a way that makes no sense.</source>
        <translation>指定镜像的方式无效。</translation>
    </message>
    <message>
        <source>It could not be written.</source>
        <translation>无法写入。</translation>
    </message>
    <message>
        <source>Reading was cancelled.</source>
        <translation>读取已取消。</translation>
    </message>
    <message>
        <source>One image of several was chosen.</source>
        <translation>已从多个镜像中选择一个。</translation>
    </message>
    <message>
        <source>The archive is damaged.</source>
        <translation>归档文件已损坏。</translation>
    </message>
    <message>
        <source>The OCI layout file is missing.</source>
        <translation>缺少 OCI 布局文件。</translation>
    </message>
    <message>
        <source>The manifest is incomplete.</source>
        <translation>清单不完整。</translation>
    </message>
    <message>
        <source>The image configuration cannot be read.</source>
        <translation>无法读取镜像配置。</translation>
    </message>
    <message>
        <source>A field of the image configuration is invalid.</source>
        <translation>镜像配置中有无效字段。</translation>
    </message>
    <message>
        <source>The build history does not match the layers.</source>
        <translation>构建历史与层不一致。</translation>
    </message>
    <message>
        <source>Manifest and configuration disagree about the number of layers.</source>
        <translation>清单与配置中的层数不一致。</translation>
    </message>
    <message>
        <source>A layer is missing.</source>
        <translation>缺少一个层。</translation>
    </message>
    <message>
        <source>A layer is not in the archive and meant to be fetched elsewhere.</source>
        <translation>有一个层不在归档文件中，需要从别处获取。</translation>
    </message>
    <message>
        <source>A blob has another size than the manifest says.</source>
        <translation>数据块的大小与清单不符。</translation>
    </message>
    <message>
        <source>A digest does not match.</source>
        <translation>摘要不匹配。</translation>
    </message>
    <message>
        <source>A digest cannot be checked.</source>
        <translation>摘要无法校验。</translation>
    </message>
    <message>
        <source>A layer&apos;s content does not match the configuration.</source>
        <translation>层的内容与配置不符。</translation>
    </message>
    <message>
        <source>A media type disagrees with the bytes.</source>
        <translation>媒体类型与实际内容不符。</translation>
    </message>
    <message>
        <source>A layer is encrypted.</source>
        <translation>有一个层已加密。</translation>
    </message>
    <message>
        <source>A layer is no tar archive.</source>
        <translation>有一个层不是 tar 归档文件。</translation>
    </message>
    <message>
        <source>A layer is damaged.</source>
        <translation>有一个层已损坏。</translation>
    </message>
    <message>
        <source>A limit was exceeded.</source>
        <translation>超出限制。</translation>
    </message>
    <message>
        <source>Files have names that cannot be placed in a tree.</source>
        <translation>有文件名无法放入目录树。</translation>
    </message>
    <message>
        <source>Files lie behind a link that leads nowhere.</source>
        <translation>有文件位于失效链接之后。</translation>
    </message>
    <message>
        <source>Hard links point to nothing.</source>
        <translation>有硬链接指向不存在的文件。</translation>
    </message>
    <message>
        <source>Paths are stored twice within one layer.</source>
        <translation>同一层内重复存储了路径。</translation>
    </message>
    <message>
        <source>Whiteouts remove what is not there.</source>
        <translation>删除标记指向不存在的路径。</translation>
    </message>
    <message>
        <source>Whiteouts are written in an unusual way.</source>
        <translation>删除标记的写法不常见。</translation>
    </message>
    <message>
        <source>Names are not valid UTF-8.</source>
        <translation>名称不是有效的 UTF-8。</translation>
    </message>
    <message>
        <source>Not an ordinary container image.</source>
        <translation>不是普通的容器镜像。</translation>
    </message>
    <message>
        <source>What could be read is shown. Totals that include the missing part are lower bounds, shown with ≥.</source>
        <translation>已显示可读取的部分。包含缺失部分的总计为下限，以 ≥ 标示。</translation>
    </message>
    <message>
        <source>The archive contradicts itself; what is shown is what its bytes say.</source>
        <translation>归档文件自相矛盾，此处按实际字节显示。</translation>
    </message>
    <message>
        <source>%1 cannot be opened.</source>
        <translation>无法打开 %1。</translation>
    </message>
    <message>
        <source>Layer %1 is missing.</source>
        <translation>缺少第 %1 层。</translation>
    </message>
    <message>
        <source>Layer %1 is not in the archive and meant to be fetched elsewhere.</source>
        <translation>第 %1 层不在归档文件中，需从别处获取。</translation>
    </message>
    <message>
        <source>Layer %1 has another size than the manifest says.</source>
        <translation>第 %1 层的大小与清单不符。</translation>
    </message>
    <message>
        <source>Layer %1 does not match its digest.</source>
        <translation>第 %1 层与其摘要不符。</translation>
    </message>
    <message>
        <source>The content of layer %1 does not match the configuration.</source>
        <translation>第 %1 层的内容与配置不符。</translation>
    </message>
    <message>
        <source>Layer %1 is encrypted.</source>
        <translation>第 %1 层已加密。</translation>
    </message>
    <message>
        <source>Layer %1 is no tar archive.</source>
        <translation>第 %1 层不是 tar 归档。</translation>
    </message>
    <message>
        <source>Layer %1 is damaged.</source>
        <translation>第 %1 层已损坏。</translation>
    </message>
    <message>
        <source>Layer %1: %2</source>
        <translation>第 %1 层：%2</translation>
    </message>
    <message>
        <source>%1 was not saved.</source>
        <translation>未能保存 %1。</translation>
    </message>
    <message>
        <source>The system does not let it be written there.</source>
        <translation>系统不允许写入该位置。</translation>
    </message>
    <message>
        <source>The layer that holds it is not in the archive.</source>
        <translation>存放它的层不在归档文件中。</translation>
    </message>
    <message>
        <source>Its layer is damaged, or the archive has changed.</source>
        <translation>所在层已损坏，或归档文件已改变。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more like it.</source>
        <translation>
            <numerusform>另有 %Ln 处类似问题。</numerusform>
        </translation>
    </message>
    <message>
        <source>It is no valid benchmark document; the details say what is wrong and where.</source>
        <translation>它不是有效的基准对比文档，详情中说明了问题及其位置。</translation>
    </message>
    <message>
        <source>It was written for a newer version of Layerscope and is left as it is.</source>
        <translation>它由更新版本的 Layerscope 写成，已保持原样。</translation>
    </message>
    <message>
        <source>It exceeds a limit that protects against hostile documents.</source>
        <translation>超出了防范恶意文档的限制。</translation>
    </message>
</context>
<context>
    <name>layerscope::ExportChoicesPane</name>
    <message>
        <source>Treemap</source>
        <translation>矩形树图</translation>
    </message>
    <message>
        <source>Difference treemap</source>
        <translation>差异矩形树图</translation>
    </message>
    <message>
        <source>All metrics</source>
        <translation>全部指标</translation>
    </message>
    <message>
        <source>Section %1</source>
        <translation>第 %1 节</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Wasted space</source>
        <translation>浪费空间</translation>
    </message>
    <message>
        <source>Largest files</source>
        <translation>最大的文件</translation>
    </message>
    <message>
        <source>Changed files</source>
        <translation>有变化的文件</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复文件</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation>报告(&amp;R)</translation>
    </message>
    <message>
        <source>%1 (image)</source>
        <translation>%1（镜像）</translation>
    </message>
    <message>
        <source>%1 (comparison)</source>
        <translation>%1（对比）</translation>
    </message>
    <message>
        <source>%1 (benchmark)</source>
        <translation>%1（基准对比）</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>HTML, self-contained</source>
        <translation>HTML，单文件</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>Picture, SVG</source>
        <translation>图片，SVG</translation>
    </message>
    <message>
        <source>Picture, PNG</source>
        <translation>图片，PNG</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Include</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>呈现</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Size &amp;unit</source>
        <translation>大小单位(&amp;U)</translation>
    </message>
    <message>
        <source>MB = 10⁶ bytes</source>
        <translation>MB = 10⁶ 字节</translation>
    </message>
    <message>
        <source>MiB = 2²⁰ bytes</source>
        <translation>MiB = 2²⁰ 字节</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>日期(&amp;D)</translation>
    </message>
    <message>
        <source>%1, today</source>
        <translation>%1，今天</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Fixed date</source>
        <translation>固定日期</translation>
    </message>
    <message>
        <source>&amp;Picture</source>
        <translation>图片(&amp;P)</translation>
    </message>
    <message>
        <source>Col&amp;ors</source>
        <translation>颜色(&amp;O)</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Scale</source>
        <translation>缩放(&amp;S)</translation>
    </message>
    <message>
        <source>C&amp;hanges</source>
        <translation>变化(&amp;H)</translation>
    </message>
    <message>
        <source>As the document says</source>
        <translation>按文档设定</translation>
    </message>
    <message>
        <source>With a sign, -6.8%</source>
        <translation>带符号，-6.8%</translation>
    </message>
    <message>
        <source>Amount, 6.8%</source>
        <translation>幅度，6.8%</translation>
    </message>
    <message>
        <source>All pictures of the report</source>
        <translation>报告中的全部图片</translation>
    </message>
</context>
<context>
    <name>layerscope::ExportDialog</name>
    <message>
        <source>Export as</source>
        <translation>导出为</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>%1 is open.</source>
        <translation>%1 已打开。</translation>
    </message>
    <message>
        <source>A report is never written over what it was made from. Choose another name.</source>
        <translation>报告不会覆盖其来源文件，请另选名称。</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>导出报告</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>更改(&amp;C)…</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>复制(&amp;O)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
</context>
<context>
    <name>layerscope::ExportPreviewPane</name>
    <message>
        <source>%1 more rows are in the file</source>
        <translation>文件中还有 %1 行</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more page(s) in the file</source>
        <translation>
            <numerusform>文件中还有 %Ln 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Making the report…</source>
        <translation>正在生成报告…</translation>
    </message>
    <message>
        <source>There is nothing to draw.</source>
        <translation>没有可绘制的内容。</translation>
    </message>
    <message>
        <source>The report cannot be made.</source>
        <translation>无法生成报告。</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Rendered</source>
        <translation>渲染</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>源码</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Only the beginning is shown; the file has everything.</source>
        <translation>仅显示开头；文件包含全部内容。</translation>
    </message>
</context>
<context>
    <name>layerscope::ExportStrip</name>
    <message>
        <source>Saving %1 · %2</source>
        <translation>正在保存 %1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more waiting</source>
        <translation>
            <numerusform>另有 %Ln 项等待</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved %1 · %2</source>
        <translation>已保存 %1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) left out</source>
        <translation>
            <numerusform>略去 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>显示详情</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>隐藏详情</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>layerscope::ExternalDiff</name>
    <message>
        <source>The diff tool “%1” is not there or cannot be run.</source>
        <translation>对比工具“%1”不存在或无法运行。</translation>
    </message>
    <message>
        <source>There is no room for temporary files.</source>
        <translation>没有存放临时文件的空间。</translation>
    </message>
    <message>
        <source>There is not enough room for %1 of temporary files, only %2.</source>
        <translation>临时文件需要 %1，但只剩 %2 的空间。</translation>
    </message>
</context>
<context>
    <name>layerscope::FactCard</name>
    <message>
        <source>When it is run</source>
        <translation>运行方式</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>Ports and volumes</source>
        <translation>端口与卷</translation>
    </message>
    <message>
        <source>Health check</source>
        <translation>健康检查</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>注解</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>The image sets no environment variables.</source>
        <translation>此镜像未设置环境变量。</translation>
    </message>
    <message>
        <source>The image names no ports and no volumes.</source>
        <translation>此镜像未声明端口和卷。</translation>
    </message>
    <message>
        <source>The image brings no health check.</source>
        <translation>此镜像不带健康检查。</translation>
    </message>
    <message>
        <source>The image has no labels.</source>
        <translation>此镜像没有标签。</translation>
    </message>
    <message>
        <source>The manifest has no annotations.</source>
        <translation>清单没有注解。</translation>
    </message>
    <message>
        <source>Known when the layers have been read.</source>
        <translation>读取各层之后可知。</translation>
    </message>
    <message>
        <source>Copy all: %1</source>
        <translation>全部复制：%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more: see the configuration.</source>
        <translation>
            <numerusform>另有 %Ln 项，见配置。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::FactTable</name>
    <message>
        <source>Copy %1</source>
        <translation>复制%1</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>复制值</translation>
    </message>
    <message>
        <source>Copy line</source>
        <translation>复制整行</translation>
    </message>
</context>
<context>
    <name>layerscope::FileTreeModel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Hides</source>
        <translation>遮蔽</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>修改时间</translation>
    </message>
    <message>
        <source>Link target</source>
        <translation>链接目标</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变更</translation>
    </message>
</context>
<context>
    <name>layerscope::FileTypeModel</name>
    <message>
        <source>no extension</source>
        <translation>无扩展名</translation>
    </message>
    <message>
        <source>in other folders</source>
        <translation>在其他目录中</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Largest file</source>
        <translation>最大的文件</translation>
    </message>
</context>
<context>
    <name>layerscope::FileTypesView</name>
    <message>
        <source>Copy row</source>
        <translation>复制此行</translation>
    </message>
    <message>
        <source>Show in the treemap</source>
        <translation>在树图中显示</translation>
    </message>
    <message>
        <source>Show the folder in the tree</source>
        <translation>在文件树中显示此目录</translation>
    </message>
    <message>
        <source>Show the largest file in the tree</source>
        <translation>在文件树中显示最大的文件</translation>
    </message>
    <message>
        <source>Filter the files to %1</source>
        <translation>将文件筛选为 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln type(s)</source>
        <translation>
            <numerusform>%Ln 种类型</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>File types</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <source>There are no files in this scope.</source>
        <translation>此范围内没有文件。</translation>
    </message>
</context>
<context>
    <name>layerscope::FilesView</name>
    <message>
        <source>The selected path is not in this scope.</source>
        <translation>所选路径不在此范围内。</translation>
    </message>
    <message>
        <source>No file matches.</source>
        <translation>没有匹配的文件。</translation>
    </message>
    <message>
        <source>Press Esc to clear the filter.</source>
        <translation>按 Esc 清除筛选。</translation>
    </message>
    <message>
        <source>This layer stores and removes no files.</source>
        <translation>此层没有存储或移除任何文件。</translation>
    </message>
    <message>
        <source>There are no files.</source>
        <translation>没有文件。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Extracting what is dragged…</source>
        <translation>正在提取要拖出的内容…</translation>
    </message>
    <message>
        <source>%1 is ready: drag it again</source>
        <translation>%1 已就绪：请再拖一次</translation>
    </message>
    <message>
        <source>Reveal in the treemap</source>
        <translation>在矩形树图中显示</translation>
    </message>
</context>
<context>
    <name>layerscope::FindBar</name>
    <message>
        <source>Find in the table</source>
        <translation>在表格中查找</translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation>上一个匹配项 (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation>下一个匹配项 (Enter)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>无匹配项</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 个，共 %2 个</translation>
    </message>
</context>
<context>
    <name>layerscope::Format</name>
    <message>
        <source>%1 bytes</source>
        <translation>%1 字节</translation>
    </message>
</context>
<context>
    <name>layerscope::HeaderChip</name>
    <message>
        <source>%1 copied</source>
        <translation>已复制 %1</translation>
    </message>
</context>
<context>
    <name>layerscope::HeaderView</name>
    <message>
        <source>Column %1</source>
        <translation>列：%1</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Column %1, sorted upwards</source>
        <translation>列：%1，升序</translation>
    </message>
    <message>
        <source>Column %1, sorted downwards</source>
        <translation>列：%1，降序</translation>
    </message>
</context>
<context>
    <name>layerscope::HelpDialogs</name>
    <message>
        <source>Open a file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>打开目录</translation>
    </message>
    <message>
        <source>Open the path on the clipboard</source>
        <translation>打开剪贴板中的路径</translation>
    </message>
    <message>
        <source>Close the tab</source>
        <translation>关闭标签页</translation>
    </message>
    <message>
        <source>Show a view</source>
        <translation>切换视图</translation>
    </message>
    <message>
        <source>This layer, up to here, final</source>
        <translation>本层、截至本层、最终</translation>
    </message>
    <message>
        <source>Filter this view</source>
        <translation>筛选当前视图</translation>
    </message>
    <message>
        <source>Go to the layers</source>
        <translation>转到层列表</translation>
    </message>
    <message>
        <source>Next pane, previous pane</source>
        <translation>下一个、上一个窗格</translation>
    </message>
    <message>
        <source>Go to the parent folder</source>
        <translation>转到上级目录</translation>
    </message>
    <message>
        <source>Fold, unfold, unfold all below</source>
        <translation>折叠、展开、全部展开</translation>
    </message>
    <message>
        <source>letters</source>
        <translation>字母键</translation>
    </message>
    <message>
        <source>Find a name by typing</source>
        <translation>键入以查找名称</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Cancel reading; clear filter, then selection</source>
        <translation>取消读取；清除筛选，再清除选择</translation>
    </message>
    <message>
        <source>Show this page</source>
        <translation>显示此页</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>About Layerscope</source>
        <translation>关于 Layerscope</translation>
    </message>
    <message>
        <source>Shows what is inside a container image, layer by layer.</source>
        <translation>逐层查看容器镜像的内容。</translation>
    </message>
    <message>
        <source>Free software under the Apache License 2.0. Built with Qt %1 (LGPL 3), libarchive (BSD), OpenSSL (Apache 2.0), ISA-L (BSD), zstd (BSD), xxHash (BSD) and JSON for Modern C++ (MIT).</source>
        <translation>自由软件，采用 Apache 许可证 2.0。基于 Qt %1（LGPL 3）、libarchive（BSD）、OpenSSL（Apache 2.0）、ISA-L（BSD）、zstd（BSD）、xxHash（BSD）和 JSON for Modern C++（MIT）。</translation>
    </message>
    <message>
        <source>Search all layers; Esc returns</source>
        <translation>搜索所有层，Esc 返回</translation>
    </message>
    <message>
        <source>Reveal in treemap or tree</source>
        <translation>在树图或文件树中显示</translation>
    </message>
    <message>
        <source>Back, forward</source>
        <translation>后退、前进</translation>
    </message>
    <message>
        <source>Space  Enter</source>
        <translation>空格  回车</translation>
    </message>
    <message>
        <source>Preview a file, open a folder</source>
        <translation>预览文件，打开目录</translation>
    </message>
    <message>
        <source>Next match, previous match in a text</source>
        <translation>文本中的下一处、上一处匹配</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Compare with…, swap A and B</source>
        <translation>与…对比，交换 A 和 B</translation>
    </message>
    <message>
        <source>Next difference, previous difference</source>
        <translation>下一处差异，上一处差异</translation>
    </message>
    <message>
        <source>New benchmark, save the benchmark</source>
        <translation>新建基准对比，保存基准对比</translation>
    </message>
    <message>
        <source>Edit a cell of a benchmark</source>
        <translation>编辑基准对比的单元格</translation>
    </message>
    <message>
        <source>Undo, redo</source>
        <translation>撤销，重做</translation>
    </message>
    <message>
        <source>Alt+↑  Alt+↓ in a benchmark</source>
        <translation>基准对比中 Alt+↑  Alt+↓</translation>
    </message>
    <message>
        <source>Move the row</source>
        <translation>移动行</translation>
    </message>
    <message>
        <source>Show or hide the details or the charts</source>
        <translation>显示或隐藏详情或图表</translation>
    </message>
    <message>
        <source>Read the image again, measure a benchmark anew</source>
        <translation>重新读取镜像，重新测量基准对比</translation>
    </message>
    <message>
        <source>Next tab, previous tab</source>
        <translation>下一个标签页，上一个标签页</translation>
    </message>
    <message>
        <source>Shift + click</source>
        <translation>Shift + 单击</translation>
    </message>
    <message>
        <source>Select a run of layers</source>
        <translation>选择连续的若干层</translation>
    </message>
    <message>
        <source>Ctrl + click</source>
        <translation>Ctrl + 单击</translation>
    </message>
    <message>
        <source>Export a report</source>
        <translation>导出报告</translation>
    </message>
    <message>
        <source>Grow the run to a layer, or shorten it there</source>
        <translation>扩展到某一层，或在该层处缩短</translation>
    </message>
    <message>
        <source>←  →  Enter in a column head</source>
        <translation>列标题中的 ←  →  Enter</translation>
    </message>
    <message>
        <source>Choose a column, sort by it</source>
        <translation>选择一列，按该列排序</translation>
    </message>
    <message>
        <source>Arrows on a divider</source>
        <translation>分隔条上的方向键</translation>
    </message>
    <message>
        <source>Move it; Ctrl moves it further</source>
        <translation>移动分隔条；按住 Ctrl 移动更多</translation>
    </message>
    <message>
        <source>Open the context menu, of columns in a head</source>
        <translation>打开上下文菜单；在列标题中为列菜单</translation>
    </message>
</context>
<context>
    <name>layerscope::HexDiffView</name>
    <message>
        <source>First difference at byte %1 (0x%2)</source>
        <translation>第一处差异在字节 %1 (0x%2)</translation>
    </message>
    <message>
        <source>Bytes of %1</source>
        <translation>%1 的字节</translation>
    </message>
    <message>
        <source>No byte differs.</source>
        <translation>没有不同的字节。</translation>
    </message>
</context>
<context>
    <name>layerscope::HexView</name>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Copy as hexadecimal</source>
        <translation>复制为十六进制</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
</context>
<context>
    <name>layerscope::HistoryModel</name>
    <message>
        <source>layer %1</source>
        <translation>层 %1</translation>
    </message>
    <message>
        <source>no layer</source>
        <translation>无层</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>注释</translation>
    </message>
</context>
<context>
    <name>layerscope::HistoryText</name>
    <message>
        <source>implied by what %1 puts in it</source>
        <translation>因 %1 放入内容而存在</translation>
    </message>
    <message>
        <source>added as a hard link by %1</source>
        <translation>由 %1 以硬链接新增</translation>
    </message>
    <message>
        <source>added by %1</source>
        <translation>由 %1 新增</translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation>第 %1 层</translation>
    </message>
    <message>
        <source>a layer without history</source>
        <translation>没有构建历史的层</translation>
    </message>
    <message>
        <source>changed by %1</source>
        <translation>由 %1 修改</translation>
    </message>
    <message>
        <source>stored again with other properties by %1</source>
        <translation>由 %1 以其他属性重存</translation>
    </message>
    <message>
        <source>properties changed by %1</source>
        <translation>由 %1 修改属性</translation>
    </message>
    <message>
        <source>replaced by %1: %2</source>
        <translation>由 %1 替换：%2</translation>
    </message>
    <message>
        <source>removed by %1</source>
        <translation>由 %1 移除</translation>
    </message>
    <message>
        <source>stored again unchanged by %1</source>
        <translation>由 %1 原样重存</translation>
    </message>
    <message>
        <source>%1 of the %2 stored here are wasted: no container sees them. They are still pulled.</source>
        <translation>此处存储的 %2 中有 %1 被浪费：容器都看不到，但仍会被拉取。</translation>
    </message>
    <message numerus="yes">
        <source>%1 wasted in %Ln version(s) that no container sees. They are still pulled.</source>
        <translation>
            <numerusform>%Ln 个版本共浪费 %1：容器都看不到，但仍会被拉取。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 wasted: layer %2 stores the file, layer %3 makes it dead. It is still pulled.</source>
        <translation>浪费 %1：第 %2 层存储了此文件，第 %3 层使其失效，但仍会被拉取。</translation>
    </message>
</context>
<context>
    <name>layerscope::ImageChooser</name>
    <message>
        <source>Choose an image</source>
        <translation>选择镜像</translation>
    </message>
    <message>
        <source>%1 holds several images. Which one?</source>
        <translation>%1 包含多个镜像，打开哪一个？</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Pull size</source>
        <translation>拉取大小</translation>
    </message>
    <message>
        <source>Attestation %1</source>
        <translation>证明 %1</translation>
    </message>
    <message>
        <source>Artifact %1</source>
        <translation>制品 %1</translation>
    </message>
    <message>
        <source>%1 (not in the archive)</source>
        <translation>%1（不在归档文件中）</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>镜像</translation>
    </message>
</context>
<context>
    <name>layerscope::ImageFacts</name>
    <message>
        <source>root (the image names no user)</source>
        <translation>root（镜像未指定用户）</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>None: it has to be given when it is run</source>
        <translation>无：须在运行时给出</translation>
    </message>
    <message>
        <source>Entrypoint</source>
        <translation>入口点</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Working folder</source>
        <translation>工作目录</translation>
    </message>
    <message>
        <source>Stop signal</source>
        <translation>停止信号</translation>
    </message>
    <message>
        <source>SIGTERM (default)</source>
        <translation>SIGTERM（默认）</translation>
    </message>
    <message>
        <source>Shell</source>
        <translation>Shell</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>卷</translation>
    </message>
    <message>
        <source>%1 (default)</source>
        <translation>%1（默认）</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Disabled, also when a base image brings one</source>
        <translation>已禁用，即使基础镜像带有健康检查</translation>
    </message>
    <message>
        <source>In a shell</source>
        <translation>在 Shell 中</translation>
    </message>
    <message>
        <source>That of the base image</source>
        <translation>沿用基础镜像的检查</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Start period</source>
        <translation>启动宽限期</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>重试次数</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>损坏</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln layer(s)</source>
        <translation>
            <numerusform>前 %Ln 层</numerusform>
        </translation>
    </message>
    <message>
        <source>Base image</source>
        <translation>基础镜像</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档文件</translation>
    </message>
    <message>
        <source>Nothing is damaged and nothing contradicts itself</source>
        <translation>没有损坏，也没有自相矛盾之处</translation>
    </message>
</context>
<context>
    <name>layerscope::ImageHeader</name>
    <message>
        <source>Copy the digest</source>
        <translation>复制摘要</translation>
    </message>
    <message>
        <source>created %1</source>
        <translation>创建于 %1</translation>
    </message>
    <message>
        <source>Pull size</source>
        <translation>拉取大小</translation>
    </message>
    <message>
        <source>Bytes of all layers as stored, usually compressed: what a pull transfers. Docker shows the unpacked size instead.</source>
        <translation>所有层存储时（通常已压缩）的字节数，即拉取时传输的量。Docker 显示的是解包大小。</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容大小</translation>
    </message>
    <message>
        <source>Bytes of all regular files stored in all layers, each stored copy counted. docker history adds tar headers and padding to it.</source>
        <translation>所有层中存储的全部普通文件的字节数，每个副本都计入。docker history 还会加上 tar 头和填充。</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Bytes of the files that the final image shows: what a container sees.</source>
        <translation>最终镜像中可见文件的字节数，即容器看到的内容。</translation>
    </message>
    <message>
        <source>Wasted</source>
        <translation>浪费</translation>
    </message>
    <message>
        <source>Content that no container sees: overwritten, deleted or stored again by a later layer. Content = live + wasted.</source>
        <translation>容器看不到的内容：被后面的层覆盖、删除或重存。内容大小 = 有效 + 浪费。</translation>
    </message>
    <message>
        <source>Efficiency</source>
        <translation>空间效率</translation>
    </message>
    <message>
        <source>Live bytes of content bytes. Tools that count the surviving copy as waste show less.</source>
        <translation>有效字节占内容字节的比例。把保留的副本也算作浪费的工具会显示得更低。</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Layers that store files. docker history also lists steps without files.</source>
        <translation>存储文件的层。docker history 还会列出没有文件的步骤。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Regular files in the final image; each name of a hard-linked file counts.</source>
        <translation>最终镜像中的普通文件，硬链接的每个名称都计入。</translation>
    </message>
</context>
<context>
    <name>layerscope::ImageInfoView</name>
    <message>
        <source>Manifest</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>Archive entry</source>
        <translation>归档条目</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>What to show of the image</source>
        <translation>显示镜像的哪一部分</translation>
    </message>
    <message>
        <source>Find: %1</source>
        <translation>查找：%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln history entry(s)</source>
        <translation>
            <numerusform>%Ln 条构建历史</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln environment variable(s)</source>
        <translation>
            <numerusform>%Ln 个环境变量</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s)</source>
        <translation>
            <numerusform>%Ln 个标签</numerusform>
        </translation>
    </message>
    <message>
        <source>Build history</source>
        <translation>构建历史</translation>
    </message>
    <message>
        <source>The image tells nothing about how it was built.</source>
        <translation>此镜像未说明它是如何构建的。</translation>
    </message>
</context>
<context>
    <name>layerscope::ImagePage</name>
    <message>
        <source>, </source>
        <comment>between numbers</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Reading layers</source>
        <translation>正在读取层</translation>
    </message>
    <message>
        <source>Esc cancels</source>
        <translation>按 Esc 取消</translation>
    </message>
    <message>
        <source>Showing: final image</source>
        <translation>显示：最终镜像</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) · %1 live</source>
        <translation>
            <numerusform>%Ln 个文件 · 有效 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Showing: up to layer %1</source>
        <translation>显示：截至第 %1 层</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) · %1</source>
        <translation>
            <numerusform>%Ln 个文件 · %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Selected: layer %1</source>
        <translation>已选择：第 %1 层</translation>
    </message>
    <message>
        <source>Selected: layers %1 to %2</source>
        <translation>已选择：第 %1 至 %2 层</translation>
    </message>
    <message numerus="yes">
        <source>stores %Ln file(s) · %1</source>
        <translation>
            <numerusform>存储 %Ln 个文件 · %1</numerusform>
        </translation>
    </message>
    <message>
        <source>hides %1 below</source>
        <translation>遮蔽下层 %1</translation>
    </message>
    <message>
        <source>MB = 10⁶ bytes</source>
        <translation>MB = 10⁶ 字节</translation>
    </message>
    <message>
        <source>MiB = 2²⁰ bytes</source>
        <translation>MiB = 2²⁰ 字节</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln layer(s) verified</source>
        <translation>
            <numerusform>共 %Ln 层，已校验 %1 层</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the archive</source>
        <translation>正在读取归档文件</translation>
    </message>
    <message numerus="yes">
        <source>Reading layer(s) %1 of %2</source>
        <translation>
            <numerusform>正在读取第 %1 层，共 %2 层</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln damaged layer(s)</source>
        <translation>
            <numerusform>%Ln 层已损坏</numerusform>
        </translation>
    </message>
    <message>
        <source>Putting the layers together</source>
        <translation>正在汇总各层</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>numbers of layers</comment>
        <translation>%1 和 %2</translation>
    </message>
</context>
<context>
    <name>layerscope::ImagePreview</name>
    <message>
        <source>Picture, %1 × %2 pixels</source>
        <translation>图片，%1 × %2 像素</translation>
    </message>
</context>
<context>
    <name>layerscope::ImageSetModel</name>
    <message>
        <source>Bytes of layers, as stored, that the first image has too</source>
        <translation>第一个镜像也有的层的存储字节数</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Pull size</source>
        <translation>拉取大小</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容大小</translation>
    </message>
    <message>
        <source>Wasted</source>
        <translation>浪费</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Shared with A</source>
        <translation>与 A 共享</translation>
    </message>
</context>
<context>
    <name>layerscope::ImageSetPicture</name>
    <message>
        <source>%1: layer %2</source>
        <translation>%1：第 %2 层</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>第 %1 层</translation>
    </message>
    <message numerus="yes">
        <source>in %1 of %Ln image(s)</source>
        <translation>
            <numerusform>%Ln 个镜像中有 %1 个包含</numerusform>
        </translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>已选中</translation>
    </message>
</context>
<context>
    <name>layerscope::ImageSetView</name>
    <message numerus="yes">
        <source>in a registry for all %Ln image(s)</source>
        <translation>
            <numerusform>仓库存储全部 %Ln 个镜像所需</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 less than without shared layers</source>
        <translation>%1：因共享层节省 %2</translation>
    </message>
    <message>
        <source>%1: no layer is shared</source>
        <translation>%1：没有共享的层</translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s)</source>
        <translation>
            <numerusform>%Ln 个镜像</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln distinct layer(s)</source>
        <translation>
            <numerusform>%Ln 个不同的层</numerusform>
        </translation>
    </message>
    <message>
        <source>A registry stores %1 for all</source>
        <translation>仓库共需存储 %1</translation>
    </message>
    <message>
        <source>Leave out of the set</source>
        <translation>移出镜像集</translation>
    </message>
    <message>
        <source>Take into the set</source>
        <translation>加入镜像集</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Layers that the images share</source>
        <translation>镜像之间共享的层</translation>
    </message>
    <message>
        <source>%1: equal layers are stored as different blobs</source>
        <translation>%1：相同的层以不同的数据块存储</translation>
    </message>
</context>
<context>
    <name>layerscope::JsonPane</name>
    <message>
        <source>No match</source>
        <translation>无匹配</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>current match of all</comment>
        <translation>第 %1 个，共 %2 个</translation>
    </message>
    <message>
        <source>Shortened for the screen; copies and files are whole</source>
        <translation>屏幕上已缩短；复制和保存的内容完整</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>%1 could not be written</source>
        <translation>无法写入 %1</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation>在此文档中查找</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>上一个匹配 (Shift+F3)</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>下一个匹配 (F3)</translation>
    </message>
    <message>
        <source>Copy the document as stored</source>
        <translation>复制原始文档</translation>
    </message>
    <message>
        <source>Save the document as stored…</source>
        <translation>保存原始文档…</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Not saved: %1 belongs to the image itself</source>
        <translation>未保存：%1 属于镜像本身</translation>
    </message>
</context>
<context>
    <name>layerscope::LayerBar</name>
    <message>
        <source>layer %1</source>
        <translation>第 %1 层</translation>
    </message>
    <message>
        <source>%1 wasted</source>
        <translation>浪费 %1</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>已选择</translation>
    </message>
    <message>
        <source>Layer bar</source>
        <translation>层条</translation>
    </message>
    <message>
        <source>Shift+click selects up to here, Ctrl+click grows or shortens the run</source>
        <translation>按住 Shift 单击选到此处，按住 Ctrl 单击扩展或缩短所选范围</translation>
    </message>
</context>
<context>
    <name>layerscope::LayerModel</name>
    <message>
        <source>not in archive</source>
        <translation>不在归档文件中</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>read</source>
        <translation>已读取</translation>
    </message>
    <message>
        <source>no history</source>
        <translation>无构建历史</translation>
    </message>
    <message>
        <source>step without files</source>
        <translation>没有文件的步骤</translation>
    </message>
    <message numerus="yes">
        <source>base image above: %Ln layer(s) · %1</source>
        <translation>
            <numerusform>以上为基础镜像：%Ln 层 · %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Size of the layer as stored: what a pull transfers</source>
        <translation>层存储时的大小，即拉取时传输的量</translation>
    </message>
    <message>
        <source>Bytes of the regular files this layer stores</source>
        <translation>此层存储的普通文件的字节数</translation>
    </message>
    <message>
        <source>What the layer adds to the filesystem below it, or takes away</source>
        <translation>此层使下层文件系统增加或减少的量</translation>
    </message>
    <message>
        <source>Stored here, but not visible in the final image</source>
        <translation>存储在此层，但在最终镜像中不可见</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Blob</source>
        <translation>数据块</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容大小</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>净变化</translation>
    </message>
    <message>
        <source>Wasted</source>
        <translation>浪费</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>压缩</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>读取</translation>
    </message>
</context>
<context>
    <name>layerscope::LayersView</name>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Save layer as…</source>
        <translation>层另存为…</translation>
    </message>
</context>
<context>
    <name>layerscope::LegendModel</name>
    <message>
        <source>%1 · %2 of all</source>
        <translation>%1 · 占全部的 %2</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>layerscope::LifeLane</name>
    <message>
        <source>layer 0</source>
        <translation>第 0 层</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>第 %1 层</translation>
    </message>
    <message>
        <source>%1: added</source>
        <translation>%1：新增</translation>
    </message>
    <message>
        <source>%1: present</source>
        <translation>%1：存在</translation>
    </message>
    <message>
        <source>%1: removed</source>
        <translation>%1：移除</translation>
    </message>
    <message>
        <source>%1: absent</source>
        <translation>%1：不存在</translation>
    </message>
</context>
<context>
    <name>layerscope::LineDiffView</name>
    <message numerus="yes">
        <source>%Ln equal line(s)</source>
        <translation>
            <numerusform>%Ln 行相同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) only in A</source>
        <translation>
            <numerusform>%Ln 行仅在 A</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) only in B</source>
        <translation>
            <numerusform>%Ln 行仅在 B</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Unfold all lines</source>
        <translation>展开所有行</translation>
    </message>
    <message>
        <source>Line %1 of both: %2</source>
        <translation>两侧第 %1 行：%2</translation>
    </message>
    <message>
        <source>Line %1 of A: %2</source>
        <translation>A 第 %1 行：%2</translation>
    </message>
    <message>
        <source>Line %1 of B: %2</source>
        <translation>B 第 %1 行：%2</translation>
    </message>
    <message>
        <source>Lines of both versions</source>
        <translation>两个版本的行</translation>
    </message>
</context>
<context>
    <name>layerscope::MainWindow</name>
    <message>
        <source>New tab</source>
        <translation>新建标签页</translation>
    </message>
    <message>
        <source>Nothing opened yet</source>
        <translation>尚未打开任何内容</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开目录</translation>
    </message>
    <message>
        <source>Saved images (*.tar *.tar.gz *.tgz *.tar.zst *.tar.xz *.tar.bz2)</source>
        <translation>已保存的镜像 (*.tar *.tar.gz *.tgz *.tar.zst *.tar.xz *.tar.bz2)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>打开目录(&amp;F)…</translation>
    </message>
    <message>
        <source>Open the &amp;sample image</source>
        <translation>打开示例镜像(&amp;S)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>重新读取(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Close tab</source>
        <translation>关闭标签页(&amp;C)</translation>
    </message>
    <message>
        <source>Open these &amp;tabs next time</source>
        <translation>下次打开这些标签页(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>Copy &amp;path</source>
        <translation>复制路径(&amp;P)</translation>
    </message>
    <message>
        <source>Open the path on the clip&amp;board</source>
        <translation>打开剪贴板中的路径(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Filter this view</source>
        <translation>筛选当前视图(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Details pane</source>
        <translation>详情窗格(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Size &amp;unit</source>
        <translation>大小单位(&amp;U)</translation>
    </message>
    <message>
        <source>MB = 10⁶ bytes</source>
        <translation>MB = 10⁶ 字节</translation>
    </message>
    <message>
        <source>MiB = 2²⁰ bytes</source>
        <translation>MiB = 2²⁰ 字节</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>This layer</source>
        <translation>本层</translation>
    </message>
    <message>
        <source>Up to here</source>
        <translation>截至本层</translation>
    </message>
    <message>
        <source>Final image</source>
        <translation>最终镜像</translation>
    </message>
    <message>
        <source>&amp;Layers</source>
        <translation>层(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>下一个窗格(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>上一个窗格(&amp;P)</translation>
    </message>
    <message>
        <source>Next &amp;tab</source>
        <translation>下一个标签页(&amp;T)</translation>
    </message>
    <message>
        <source>Previous ta&amp;b</source>
        <translation>上一个标签页(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Layerscope</source>
        <translation>关于 Layerscope(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Search all layers</source>
        <translation>搜索所有层(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>F&amp;orward</source>
        <translation>前进(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Reveal in treemap or tree</source>
        <translation>在树图或文件树中显示(&amp;R)</translation>
    </message>
    <message>
        <source>Files are still being saved. Closing gives up those that are not finished.</source>
        <translation>仍在保存文件。关闭将放弃尚未完成的文件。</translation>
    </message>
    <message>
        <source>Close and give up</source>
        <translation>关闭并放弃</translation>
    </message>
    <message>
        <source>Go on saving</source>
        <translation>继续保存</translation>
    </message>
    <message>
        <source>Next &amp;difference</source>
        <translation>下一处差异(&amp;D)</translation>
    </message>
    <message>
        <source>Previous d&amp;ifference</source>
        <translation>上一处差异(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Compare with…</source>
        <translation>与…对比(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Swap A and B</source>
        <translation>交换 A 和 B(&amp;S)</translation>
    </message>
    <message>
        <source>Another image of %1…</source>
        <translation>%1 中的另一个镜像…</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>与…对比</translation>
    </message>
    <message>
        <source>Choose &amp;file…</source>
        <translation>选择文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Choose f&amp;older…</source>
        <translation>选择目录(&amp;O)…</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>与…对比</translation>
    </message>
    <message>
        <source>Swap A and B</source>
        <translation>交换 A 和 B</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>关闭标签页</translation>
    </message>
    <message>
        <source>Compare these two</source>
        <translation>对比这两个镜像</translation>
    </message>
    <message>
        <source>Open, or compare with %1</source>
        <translation>打开，或与 %1 对比</translation>
    </message>
    <message>
        <source>Compare with %1</source>
        <translation>与 %1 对比</translation>
    </message>
    <message>
        <source>Compare two images</source>
        <translation>对比两个镜像</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Images and benchmarks (*.tar *.tar.gz *.tgz *.tar.zst *.tar.xz *.tar.bz2 *.layerbench.json)</source>
        <translation>镜像和基准对比 (*.tar *.tar.gz *.tgz *.tar.zst *.tar.xz *.tar.bz2 *.layerbench.json)</translation>
    </message>
    <message>
        <source>&amp;New benchmark</source>
        <translation>新建基准对比(&amp;N)</translation>
    </message>
    <message>
        <source>Open an &amp;example benchmark</source>
        <translation>打开示例基准对比(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>“%1” has changes that are not saved.</source>
        <translation>“%1”有未保存的更改。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销(&amp;U)：%1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>重做(&amp;R)：%1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Benchmarks (*.layerbench.json)</source>
        <translation>基准对比 (*.layerbench.json)</translation>
    </message>
    <message numerus="yes">
        <source>Open %Ln files</source>
        <translation>
            <numerusform>打开 %Ln 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no path on the clipboard</source>
        <translation>剪贴板中没有路径</translation>
    </message>
</context>
<context>
    <name>layerscope::MetricCatalogue</name>
    <message>
        <source>from two images</source>
        <translation>由两个镜像</translation>
    </message>
    <message>
        <source>from the image</source>
        <translation>由镜像</translation>
    </message>
    <message>
        <source>from a log</source>
        <translation>由日志</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>手写</translation>
    </message>
    <message>
        <source>Add metrics</source>
        <translation>添加指标</translation>
    </message>
    <message>
        <source>Find a metric</source>
        <translation>查找指标</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Where from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Path or pattern in the image</source>
        <translation>镜像内的路径或通配符</translation>
    </message>
    <message>
        <source>Name of the column</source>
        <translation>列名</translation>
    </message>
    <message>
        <source>as the first line of the file has it</source>
        <translation>与文件首行一致</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)…</source>
        <translation>
            <numerusform>%Ln 个文件…</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose tables</source>
        <translation>选择表格文件</translation>
    </message>
    <message>
        <source>Tables (*.csv);;All files (*)</source>
        <translation>表格 (*.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln metric(s)</source>
        <translation>
            <numerusform>添加 %Ln 项指标</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 needs to be told more</source>
        <translation>%1 还缺少参数</translation>
    </message>
</context>
<context>
    <name>layerscope::OpenImagesChooser</name>
    <message>
        <source>New benchmark</source>
        <translation>新建基准对比</translation>
    </message>
    <message>
        <source>Which of the open images does the table compare?</source>
        <translation>表格要对比哪些已打开的镜像？</translation>
    </message>
    <message>
        <source>Each becomes a column; the first one is the baseline.</source>
        <translation>每个镜像成为一列，第一个为基准。</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Make the table</source>
        <translation>生成表格</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>layerscope::PagedTreeModel</name>
    <message>
        <source>%1 more…</source>
        <translation>另有 %1 项…</translation>
    </message>
</context>
<context>
    <name>layerscope::PairAttributeList</name>
    <message>
        <source>Attributes</source>
        <translation>属性</translation>
    </message>
</context>
<context>
    <name>layerscope::PathCommands</name>
    <message>
        <source>Save file as</source>
        <translation>文件另存为</translation>
    </message>
    <message>
        <source>Save as a new folder</source>
        <translation>存为新目录</translation>
    </message>
    <message>
        <source>Save folder as tar</source>
        <translation>目录存为 tar</translation>
    </message>
    <message>
        <source>Save layer as</source>
        <translation>层另存为</translation>
    </message>
</context>
<context>
    <name>layerscope::PathCrumbs</name>
    <message>
        <source>%1 more</source>
        <translation>还有 %1 个</translation>
    </message>
</context>
<context>
    <name>layerscope::PathMenu</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Save as a folder…</source>
        <translation>存为目录…</translation>
    </message>
    <message>
        <source>Save folder as tar…</source>
        <translation>目录存为 tar…</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Copy size</source>
        <translation>复制大小</translation>
    </message>
    <message>
        <source>Filter to this name</source>
        <translation>按此名称筛选</translation>
    </message>
</context>
<context>
    <name>layerscope::PatternFaults</name>
    <message>
        <source>The group that begins at character %1 is not closed: “)” is missing.</source>
        <translation>始于第 %1 个字符的分组没有结束：缺少“)”。</translation>
    </message>
    <message>
        <source>The “)” at character %1 closes no group.</source>
        <translation>第 %1 个字符处的“)”没有对应的分组。</translation>
    </message>
    <message>
        <source>The set that begins at character %1 is not closed: “]” is missing.</source>
        <translation>始于第 %1 个字符的字符集没有结束：缺少“]”。</translation>
    </message>
    <message>
        <source>The range at character %1 ends before it begins.</source>
        <translation>第 %1 个字符处的范围首尾颠倒。</translation>
    </message>
    <message>
        <source>There is nothing to repeat before character %1.</source>
        <translation>第 %1 个字符之前没有可重复的内容。</translation>
    </message>
    <message>
        <source>The repeat at character %1 is no number of times, or too many.</source>
        <translation>第 %1 个字符处的重复次数无效或过大。</translation>
    </message>
    <message>
        <source>The “\” at character %1 is followed by nothing that has a meaning.</source>
        <translation>第 %1 个字符处的“\”之后没有有意义的内容。</translation>
    </message>
    <message>
        <source>What stands at character %1 is not supported: back references, look-around and word boundaries are not.</source>
        <translation>不支持第 %1 个字符处的写法：反向引用、环视和单词边界均不支持。</translation>
    </message>
    <message>
        <source>The pattern is too long once its repeats are written out (character %1).</source>
        <translation>展开重复后模式过长（第 %1 个字符）。</translation>
    </message>
    <message>
        <source>There are too many groups within groups at character %1.</source>
        <translation>第 %1 个字符处的分组嵌套过深。</translation>
    </message>
</context>
<context>
    <name>layerscope::PreviewDialog</name>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Show as</source>
        <translation>显示方式</translation>
    </message>
    <message>
        <source>Wrap lines</source>
        <translation>自动换行</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>在文本中查找</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
</context>
<context>
    <name>layerscope::PreviewSection</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Open large (Space)</source>
        <translation>放大查看（空格键）</translation>
    </message>
</context>
<context>
    <name>layerscope::ProgressPanel</name>
    <message>
        <source>about %1 s left</source>
        <translation>约剩 %1 秒</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>约剩 %1 分钟</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Reading the archive</source>
        <translation>正在读取归档文件</translation>
    </message>
    <message>
        <source>Putting the layers together</source>
        <translation>正在汇总各层</translation>
    </message>
    <message>
        <source>Reading layers</source>
        <translation>正在读取层</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>Reading was cancelled</source>
        <translation>读取已取消</translation>
    </message>
    <message>
        <source>The layers and the image configuration are complete. Press F5 to read the rest.</source>
        <translation>层列表和镜像配置已完整。按 F5 读取其余内容。</translation>
    </message>
    <message>
        <source>Files, treemap and wasted space appear when all layers are read.&lt;br&gt;The image configuration is ready now: &lt;a href=&quot;image&quot;&gt;show image&lt;/a&gt;.</source>
        <translation>全部层读取完成后，将显示文件、矩形树图和浪费空间。&lt;br&gt;镜像配置现已可用：&lt;a href=&quot;image&quot;&gt;查看镜像&lt;/a&gt;。</translation>
    </message>
</context>
<context>
    <name>layerscope::ProgressStrip</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>layerscope::QueryFacts</name>
    <message numerus="yes">
        <source>%Ln path(s) match</source>
        <translation>
            <numerusform>%Ln 个路径匹配</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::QueryField</name>
    <message>
        <source>Filter by name</source>
        <translation>按名称筛选</translation>
    </message>
</context>
<context>
    <name>layerscope::RecentModel</name>
    <message>
        <source>today, %1</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>file not found</source>
        <translation>找不到文件</translation>
    </message>
</context>
<context>
    <name>layerscope::ScopeSwitch</name>
    <message>
        <source>These layers</source>
        <translation>这些层</translation>
    </message>
    <message>
        <source>This layer</source>
        <translation>本层</translation>
    </message>
    <message>
        <source>Up to here</source>
        <translation>截至本层</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>最终</translation>
    </message>
</context>
<context>
    <name>layerscope::SearchEntry</name>
    <message>
        <source>Search files in all layers</source>
        <translation>在所有层中搜索文件</translation>
    </message>
    <message>
        <source>Search both images</source>
        <translation>搜索两个镜像</translation>
    </message>
    <message>
        <source>Find in the table</source>
        <translation>在表格中查找</translation>
    </message>
</context>
<context>
    <name>layerscope::SearchFilters</name>
    <message>
        <source>Any type</source>
        <translation>任何类型</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Symbolic links</source>
        <translation>符号链接</translation>
    </message>
    <message>
        <source>Devices, pipes, sockets</source>
        <translation>设备、管道、套接字</translation>
    </message>
    <message>
        <source>“%1” is no size. Write it like 10 MB, 1.5 MiB or 20k.</source>
        <translation>“%1”不是大小。请写成 10 MB、1.5 MiB 或 20k 的形式。</translation>
    </message>
    <message>
        <source>The smallest size is larger than the largest.</source>
        <translation>最小大小大于最大大小。</translation>
    </message>
    <message>
        <source>“%1” names no layers. Write 3 or 2-5; the last layer is %2.</source>
        <translation>“%1”不表示任何层。请写成 3 或 2-5；最后一层是 %2。</translation>
    </message>
    <message>
        <source>“%1” is no user of this image. Write a number or a name.</source>
        <translation>“%1”不是此镜像的用户。请写编号或名称。</translation>
    </message>
    <message>
        <source>Min. size</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>Smallest size</source>
        <translation>最小大小</translation>
    </message>
    <message>
        <source>Max. size</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Largest size</source>
        <translation>最大大小</translation>
    </message>
    <message>
        <source>A size like 10 MB, 1.5 MiB or 20k</source>
        <translation>大小，例如 10 MB、1.5 MiB 或 20k</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>Users by number or name, separated by commas</source>
        <translation>用户编号或名称，以逗号分隔</translation>
    </message>
    <message>
        <source>All layers</source>
        <translation>所有层</translation>
    </message>
    <message>
        <source>Selected layers</source>
        <translation>所选层</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>All layers, those selected at the left, or numbers like 3 or 2-5</source>
        <translation>所有层、左侧所选的层，或 3、2-5 这样的编号</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
</context>
<context>
    <name>layerscope::SearchModel</name>
    <message>
        <source>Change</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>修改时间</translation>
    </message>
</context>
<context>
    <name>layerscope::SearchView</name>
    <message>
        <source>The first %1 of %2 are listed. Sort or narrow the search to see others.</source>
        <translation>共 %2 项，只列出前 %1 项。排序或缩小搜索范围可看到其他结果。</translation>
    </message>
    <message>
        <source>Choose Glob to let * and ? stand for other characters.</source>
        <translation>选择“通配符”后，* 和 ? 可代表其他字符。</translation>
    </message>
    <message>
        <source>Clear a filter to see more.</source>
        <translation>清除一个筛选条件可看到更多结果。</translation>
    </message>
    <message>
        <source>Let upper and lower case be the same to see more.</source>
        <translation>不区分大小写可看到更多结果。</translation>
    </message>
    <message>
        <source>Search for a shorter part of the path.</source>
        <translation>请搜索路径中更短的一段。</translation>
    </message>
    <message>
        <source>Finds every version of every file in all layers, deleted ones too.</source>
        <translation>查找所有层中每个文件的每个版本，包括已删除的。</translation>
    </message>
    <message>
        <source>Type a part of a path, or set a filter.</source>
        <translation>输入路径的一部分，或设置筛选条件。</translation>
    </message>
    <message>
        <source>No file in any layer meets the filters.</source>
        <translation>所有层中都没有符合筛选条件的文件。</translation>
    </message>
    <message>
        <source>No file in any layer matches “%1”.</source>
        <translation>所有层中都没有与“%1”匹配的文件。</translation>
    </message>
    <message>
        <source>The pattern cannot be searched for</source>
        <translation>无法按此模式搜索</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>正在搜索</translation>
    </message>
    <message>
        <source>Searching all layers</source>
        <translation>搜索所有层</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln 个结果</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 stored</source>
        <translation>存储 %1</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Copy size</source>
        <translation>复制大小</translation>
    </message>
    <message>
        <source>Show in Files</source>
        <translation>在文件中显示</translation>
    </message>
    <message>
        <source>Search for this name</source>
        <translation>搜索此名称</translation>
    </message>
    <message>
        <source>Search all layers</source>
        <translation>搜索所有层</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Glob</source>
        <translation>通配符</translation>
    </message>
    <message>
        <source>Regex</source>
        <translation>正则</translation>
    </message>
    <message>
        <source>Upper and lower case differ</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Filters: size, layer, owner, type, change</source>
        <translation>筛选：大小、层、所有者、类型、变更</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>关闭搜索 (Esc)</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>搜索结果</translation>
    </message>
</context>
<context>
    <name>layerscope::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Unit of sizes</source>
        <translation>大小单位(&amp;U)</translation>
    </message>
    <message>
        <source>MB = 10⁶ bytes</source>
        <translation>MB = 10⁶ 字节</translation>
    </message>
    <message>
        <source>MiB = 2²⁰ bytes</source>
        <translation>MiB = 2²⁰ 字节</translation>
    </message>
    <message>
        <source>&amp;Open these tabs next time</source>
        <translation>下次打开这些标签页(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Diff tool</source>
        <translation>对比工具(&amp;D)</translation>
    </message>
</context>
<context>
    <name>layerscope::SplitterHandle</name>
    <message>
        <source>Divider of two panes, moved by arrow keys</source>
        <translation>窗格分隔条，用方向键移动</translation>
    </message>
</context>
<context>
    <name>layerscope::TimelineList</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>steps</comment>
        <translation>
            <numerusform>另有 %Ln 步</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layerscope::TimelineRow</name>
    <message>
        <source>layer %1</source>
        <translation>第 %1 层</translation>
    </message>
    <message>
        <source>Select layer %1</source>
        <translation>选择第 %1 层</translation>
    </message>
</context>
<context>
    <name>layerscope::TreemapCanvas</name>
    <message numerus="yes">
        <source>%Ln small item(s) in this folder</source>
        <translation>
            <numerusform>此目录中的 %Ln 个小项</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 of all</source>
        <translation>%1 · 占全部的 %2</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>已选择</translation>
    </message>
</context>
<context>
    <name>layerscope::TreemapLegend</name>
    <message>
        <source>What the colours mean</source>
        <translation>颜色的含义</translation>
    </message>
    <message>
        <source>No files.</source>
        <translation>没有文件。</translation>
    </message>
</context>
<context>
    <name>layerscope::TreemapView</name>
    <message>
        <source>No file with bytes matches.</source>
        <translation>没有匹配的非空文件。</translation>
    </message>
    <message>
        <source>Press Esc to clear the filter.</source>
        <translation>按 Esc 清除筛选。</translation>
    </message>
    <message>
        <source>Nothing with bytes is in this folder.</source>
        <translation>此目录中没有非空文件。</translation>
    </message>
    <message>
        <source>Press Backspace to go up.</source>
        <translation>按 Backspace 返回上级目录。</translation>
    </message>
    <message>
        <source>This layer stores no bytes.</source>
        <translation>本层没有存储任何字节。</translation>
    </message>
    <message>
        <source>There are no files with bytes.</source>
        <translation>没有非空文件。</translation>
    </message>
    <message>
        <source>Show this folder alone</source>
        <translation>只显示此目录</translation>
    </message>
    <message>
        <source>Reveal in the tree</source>
        <translation>在文件树中显示</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>着色依据</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Filter by name</source>
        <translation>按名称筛选</translation>
    </message>
    <message>
        <source>Treemap</source>
        <translation>矩形树图</translation>
    </message>
    <message>
        <source>Files shows what it removes.</source>
        <translation>“文件”视图显示它移除了什么。</translation>
    </message>
</context>
<context>
    <name>layerscope::TreemapWidget</name>
    <message>
        <source>wasted: a later layer makes it dead</source>
        <translation>浪费：后面的层使其失效</translation>
    </message>
    <message>
        <source>wasted</source>
        <translation>浪费</translation>
    </message>
</context>
<context>
    <name>layerscope::ViewTitles</name>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Wasted space</source>
        <translation>浪费空间</translation>
    </message>
    <message>
        <source>Treemap</source>
        <translation>矩形树图</translation>
    </message>
    <message>
        <source>File types</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复文件</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>镜像</translation>
    </message>
</context>
<context>
    <name>layerscope::WasteAdvice</name>
    <message>
        <source>%1 stored again, byte for byte, only to change modes, owners or times. Set them in the instruction that creates the files: COPY --chmod, COPY --chown.</source>
        <translation>%1 仅因更改权限、所有者或时间而逐字节重存。请在创建文件的指令中设置：COPY --chmod、COPY --chown。</translation>
    </message>
    <message>
        <source>%1 in layer %2 stored %3 again, byte for byte. Set modes and owners where the files are made: COPY --chmod or --chown, or the same command in the RUN that creates them.</source>
        <translation>第 %2 层的 %1 将 %3 逐字节重存。请在创建文件处设置权限和所有者：COPY --chmod 或 --chown，或在创建它们的同一条 RUN 中执行。</translation>
    </message>
    <message>
        <source>The instruction</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Layer %1 stores %2 that layer %3 deletes; they are still pulled. Delete files in the RUN that creates them, or build in another stage and copy the result.</source>
        <translation>第 %1 层存储的 %2 被第 %3 层删除，拉取时仍会传输。请在创建文件的同一条 RUN 中删除，或在另一阶段构建后只复制结果。</translation>
    </message>
    <message>
        <source>%1 are deleted by a later layer and still pulled. Delete files in the RUN that creates them, or build in another stage and copy the result.</source>
        <translation>%1 被后面的层删除，拉取时仍会传输。请在创建文件的同一条 RUN 中删除，或在另一阶段构建后只复制结果。</translation>
    </message>
    <message>
        <source>%1 are stored twice within one layer: the tool that wrote the layer added the same path again.</source>
        <translation>%1 在同一层内存储了两次：写入该层的工具重复添加了同一路径。</translation>
    </message>
    <message>
        <source>Layer %1 writes %2 that layer %3 writes anew. Produce the final version once: combine both steps, or copy the file after the last step that changes it.</source>
        <translation>第 %1 层写入的 %2 被第 %3 层重写。请只生成一次最终版本：合并这两个步骤，或在最后一次修改之后再复制文件。</translation>
    </message>
    <message>
        <source>Layer %1 stores %2 that layer %3 deletes or writes anew; they are still pulled. Do both in one RUN, or build in another stage and copy the result.</source>
        <translation>第 %1 层存储的 %2 被第 %3 层删除或重新写入，但拉取时仍会传输。请将两步合并到同一个 RUN 中，或在另一个阶段构建后只复制结果。</translation>
    </message>
    <message>
        <source>%1 are deleted or written anew by later layers and still pulled. Make files once, in the RUN that needs them, or build in another stage and copy the result.</source>
        <translation>%1 被后面的层删除或重新写入，但拉取时仍会传输。请在需要它们的 RUN 中一次生成，或在另一个阶段构建后只复制结果。</translation>
    </message>
</context>
<context>
    <name>layerscope::WasteModel</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1与%2</translation>
    </message>
    <message>
        <source>Layer %1 · %2</source>
        <translation>第 %1 层 · %2</translation>
    </message>
    <message>
        <source>Layer %1 → %2 · %3</source>
        <translation>第 %1 → %2 层 · %3</translation>
    </message>
    <message>
        <source>several</source>
        <translation>多个</translation>
    </message>
    <message>
        <source>Files that have no place in the tree</source>
        <translation>无法放入目录树的文件</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>另有 %1 项</translation>
    </message>
    <message>
        <source>Group or path</source>
        <translation>分组或路径</translation>
    </message>
    <message>
        <source>Wasted</source>
        <translation>浪费</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Stored in</source>
        <translation>存储于</translation>
    </message>
    <message>
        <source>Made dead by</source>
        <translation>失效于</translation>
    </message>
</context>
<context>
    <name>layerscope::WastedView</name>
    <message>
        <source>wasted of %1 stored, %2. Stored %1 = live %3 + wasted %4.</source>
        <translation>浪费，占存储的 %1 的 %2。存储 %1 = 有效 %3 + 浪费 %4。</translation>
    </message>
    <message>
        <source>wasted in this selection, of %1 in all.</source>
        <translation>为此选择中的浪费，全部浪费为 %1。</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>No wasted file matches.</source>
        <translation>没有匹配的浪费文件。</translation>
    </message>
    <message>
        <source>No wasted bytes.</source>
        <translation>没有浪费的字节。</translation>
    </message>
    <message>
        <source>Press Esc to clear the filter.</source>
        <translation>按 Esc 清除筛选。</translation>
    </message>
    <message>
        <source>Every stored byte is visible in the final image.</source>
        <translation>每个存储的字节在最终镜像中都可见。</translation>
    </message>
    <message>
        <source>Stored in layer %1</source>
        <translation>存储于第 %1 层</translation>
    </message>
    <message>
        <source>Stored again in layer %1</source>
        <translation>在第 %1 层重存</translation>
    </message>
    <message>
        <source>Made dead by layer %1</source>
        <translation>失效于第 %1 层</translation>
    </message>
    <message numerus="yes">
        <source>%Ln wasted file(s)</source>
        <translation>
            <numerusform>%Ln 个浪费文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln layer pair(s)</source>
        <translation>
            <numerusform>%Ln 个层对</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 causes found</source>
        <translation>发现 %2 种原因中的 %1 种</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>分组方式</translation>
    </message>
    <message>
        <source>Layer pair</source>
        <translation>层对</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Whole image</source>
        <translation>整个镜像</translation>
    </message>
    <message>
        <source>Without base</source>
        <translation>不含基础镜像</translation>
    </message>
    <message>
        <source>Filter by path</source>
        <translation>按路径筛选</translation>
    </message>
    <message>
        <source>Wasted space</source>
        <translation>浪费空间</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>复制路径</translation>
    </message>
</context>
<context>
    <name>layerscope::WelcomePage</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Press &lt;b&gt;↓&lt;/b&gt; to move into the list, &lt;b&gt;Enter&lt;/b&gt; to open, &lt;b&gt;Del&lt;/b&gt; to forget an entry. Opening the same file again goes to its tab.</source>
        <translation>按 &lt;b&gt;↓&lt;/b&gt; 进入列表，&lt;b&gt;Enter&lt;/b&gt; 打开，&lt;b&gt;Del&lt;/b&gt; 移除条目。再次打开同一文件会转到其标签页。</translation>
    </message>
    <message>
        <source>Images that you open are listed here.</source>
        <translation>打开过的镜像会列在这里。</translation>
    </message>
    <message>
        <source>Make an archive from an image you have</source>
        <translation>从已有镜像创建归档文件</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Clear missing</source>
        <translation>清除缺失项</translation>
    </message>
    <message>
        <source>Recent images</source>
        <translation>最近的镜像</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>MB = 10⁶ bytes</source>
        <translation>MB = 10⁶ 字节</translation>
    </message>
    <message>
        <source>MiB = 2²⁰ bytes</source>
        <translation>MiB = 2²⁰ 字节</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Compare two images…</source>
        <translation>对比两个镜像…</translation>
    </message>
    <message>
        <source>New benchmark</source>
        <translation>新建基准对比</translation>
    </message>
</context>
<context>
    <name>layerscope::Words</name>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>modified</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>properties only</source>
        <translation>仅属性</translation>
    </message>
    <message>
        <source>type changed</source>
        <translation>类型改变</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>未改变</translation>
    </message>
    <message>
        <source>overwritten</source>
        <translation>被覆盖</translation>
    </message>
    <message>
        <source>stored again unchanged</source>
        <translation>原样重存</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>opaque folder</source>
        <translation>不透明目录</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>被替换</translation>
    </message>
    <message>
        <source>stored twice in one layer</source>
        <translation>同层重复条目</translation>
    </message>
    <message>
        <source>Regular file</source>
        <translation>普通文件</translation>
    </message>
    <message>
        <source>Hard link</source>
        <translation>硬链接</translation>
    </message>
    <message>
        <source>Symbolic link</source>
        <translation>符号链接</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Character device</source>
        <translation>字符设备</translation>
    </message>
    <message>
        <source>Block device</source>
        <translation>块设备</translation>
    </message>
    <message>
        <source>Named pipe</source>
        <translation>命名管道</translation>
    </message>
    <message>
        <source>Socket</source>
        <translation>套接字</translation>
    </message>
    <message>
        <source>Whiteout</source>
        <translation>删除标记</translation>
    </message>
    <message>
        <source>Overhead of the layer format</source>
        <translation>层格式的附加数据</translation>
    </message>
    <message>
        <source>not compressed</source>
        <translation>未压缩</translation>
    </message>
    <message>
        <source>unknown compression</source>
        <translation>未知压缩</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>已校验</translation>
    </message>
    <message>
        <source>digest differs</source>
        <translation>摘要不符</translation>
    </message>
    <message>
        <source>not in archive</source>
        <translation>不在归档文件中</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未校验</translation>
    </message>
    <message>
        <source>Native code</source>
        <translation>原生代码</translation>
    </message>
    <message>
        <source>Source maps</source>
        <translation>源码映射</translation>
    </message>
    <message>
        <source>Build cache</source>
        <translation>构建缓存</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>脚本</translation>
    </message>
    <message>
        <source>Types and headers</source>
        <translation>类型与头文件</translation>
    </message>
    <message>
        <source>Archives and fonts</source>
        <translation>归档与字体</translation>
    </message>
    <message>
        <source>Other code</source>
        <translation>其他代码</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>已移动</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>已忽略</translation>
    </message>
    <message>
        <source>content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>mode</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>mtime</source>
        <translation>修改时间</translation>
    </message>
    <message>
        <source>extended attributes</source>
        <translation>扩展属性</translation>
    </message>
    <message>
        <source>link target</source>
        <translation>链接目标</translation>
    </message>
    <message>
        <source>type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>共享</translation>
    </message>
    <message>
        <source>same files</source>
        <translation>文件相同</translation>
    </message>
    <message>
        <source>only in A</source>
        <translation>仅在 A</translation>
    </message>
    <message>
        <source>only in B</source>
        <translation>仅在 B</translation>
    </message>
</context>
</TS>
