# SPDX-FileCopyrightText: 2026 The Layerscope authors
# SPDX-License-Identifier: Apache-2.0

# The rules of the house. Each has a breach: a file and a line in it that the rule must object to; the checker is tested
# with them. PATHS, FORBID and REQUIRE are regular expressions; PATHS and EXCEPT are matched with names from the root.

set(sources "\\.(h|cpp)$")

rule(core-knows-no-qt
    PATHS "^core/" FORBID "#include <Q"
    BREACH core/tree/a.cpp "#include <QString>")
rule(core-stands-alone
    PATHS "^core/" FORBID "#include [\"<](ui|app|tests|resources)/"
    BREACH core/image/a.h "#include \"ui/models/roles.h\"")
rule(core-base-is-the-base
    PATHS "^core/base/" FORBID "#include \"core/(analysis|archive|image|layer|report|stream|tree)/"
    BREACH core/base/a.h "#include \"core/image/image.h\"")
rule(core-computes-without-reports
    PATHS "^core/" EXCEPT "^core/report/" FORBID "#include \"core/report/"
    BREACH core/analysis/a.cpp "#include \"core/report/report.h\"")
rule(libarchive-stays-with-the-readers
    PATHS "${sources}" EXCEPT "^core/(extract/tar|layer/tar|stream/archive)[a-z]*\\.cpp$|^tests/support/"
    FORBID "#include <archive(_entry)?\\.h>"
    BREACH core/image/a.cpp "#include <archive.h>")
rule(json-stays-with-descriptions-and-reports
    PATHS "^core/.*${sources}" EXCEPT "^core/(image|report)/|^core/bench/documentjson\\.h$" FORBID "#include <nlohmann/"
    BREACH core/tree/a.cpp "#include <nlohmann/json.hpp>")
rule(command-line-knows-no-qt
    PATHS "^app/cli/" FORBID "#include (<Q|\"ui/)"
    BREACH app/cli/a.cpp "#include <QCoreApplication>")
rule(models-know-no-widgets
    PATHS "^ui/models/"
    FORBID "QtWidgets|#include <Q(Widget|Application|Style|Abstract[A-Za-z]*View|[A-Za-z]*(Delegate|Layout|Dialog|Button|Edit|Label|Menu|View|Box|Frame))>"
    BREACH ui/models/a.cpp "#include <QTreeView>")
rule(models-know-no-views
    PATHS "^ui/models/" FORBID "#include \"ui/(dialogs|pages|session|theme|views|widgets|mainwindow)"
    BREACH ui/models/a.h "#include \"ui/views/fileview.h\"")
rule(ui-knows-no-program
    PATHS "^ui/" FORBID "#include \"(app|tests)/"
    BREACH ui/widgets/a.cpp "#include \"app/gui/main.h\"")
rule(programs-know-no-tests
    PATHS "^app/" FORBID "#include \"tests/"
    BREACH app/gui/a.cpp "#include \"tests/support/imagebuilder.h\"")
rule(includes-from-the-root
    PATHS "${sources}" FORBID "#include \"([^/\"]*\\.h|\\.\\./[^\"]*)\""
    EXCEPT "^tests/install/consumer/"
    BREACH core/tree/a.cpp "#include \"../base/ids.h\"")
rule(licence-in-every-file
    PATHS "\\.(h|cpp|cmake|cmake\\.in|sh|qml)$|CMakeLists\\.txt$|^(run|test)\\.sh$|^\\.ci/run$|^\\.clang-|^\\.editorconfig$"
    REQUIRE "SPDX-License-Identifier: Apache-2\\.0"
    BREACH core/base/a.h "#pragma once")
rule(guarded-headers
    PATHS "\\.h$" REQUIRE "^#pragma once"
    BREACH core/base/a.h "// nothing")
rule(nothing-of-one-machine
    PATHS ".*" EXCEPT "^tests/architecture/|\\.(png|ico|tar|gz)$"
    FORBID "(^|[ \"'=(:])/(work|home/[a-z]+|root)/|/tmp/(build|chroot|briefs)"
    BREACH README.md "see /work/notes")
rule(nothing-unfinished
    PATHS "${sources}|CMakeLists\\.txt$|\\.(cmake|sh)$" EXCEPT "^tests/architecture/"
    FORBID "(TODO|FIXME|HACK)[^A-Za-z]"
    BREACH core/base/a.cpp "// TODO: finish")
