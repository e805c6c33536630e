# SPDX-FileCopyrightText: 2026 The Layerscope authors
# SPDX-License-Identifier: Apache-2.0

# What is installed: the engine as CMake package "layerscope" (component "core", usable without Qt), the programs, and
# what a desktop needs to know. Also the settings of the Debian package.
include(CMakePackageConfigHelpers)

# The headers others may include. Those not named here are details of the engine and may use third-party headers;
# the architecture test keeps the two apart.
set(layerscope_public_headers
    analysis/analysis.h
    analysis/fileclass.h
    analysis/filetypes.h
    analysis/pathhistory.h
    analysis/scopeshares.h
    analysis/wastegroups.h
    base/atomicfile.h
    base/digest.h
    base/error.h
    base/ids.h
    base/language.h
    base/limits.h
    base/progress.h
    base/result.h
    base/text.h
    base/warning.h
    bench/catalogue.h
    bench/change.h
    bench/document.h
    bench/edit.h
    bench/quantity.h
    bench/refresh.h
    bench/sharedlist.h
    bench/starter.h
    bench/table.h
    bench/words.h
    cache/layercache.h
    compare/alignmentlayout.h
    compare/comparison.h
    compare/comparisonfilter.h
    compare/configcomparison.h
    compare/contentdifference.h
    compare/differencetreemap.h
    compare/foldertally.h
    compare/imageset.h
    compare/imagesetlayout.h
    compare/layeralignment.h
    compare/linediff.h
    compare/transfer.h
    compare/treecomparison.h
    extract/extract.h
    image/baseimage.h
    image/image.h
    image/imagearchive.h
    image/instruction.h
    image/loadoptions.h
    image/usernames.h
    layer/entrycatalog.h
    layer/layercontent.h
    layer/layertable.h
    layer/xattrs.h
    report/benchchart.h
    report/benchdocument.h
    report/benchreport.h
    report/comparedocument.h
    report/document.h
    report/drawing.h
    report/inkcolours.h
    report/inspectdocument.h
    report/layerbarlayout.h
    report/pictures.h
    report/report.h
    report/svg.h
    report/treemapdrawing.h
    search/hitorder.h
    search/regex.h
    search/search.h
    stream/bytestream.h
    tree/aspects.h
    tree/change.h
    tree/pathranks.h
    tree/pathtree.h
    tree/scopedtree.h
    tree/treefilter.h
    treemap/squarify.h
    treemap/treemaplayout.h
    treemap/treemapsource.h
)
list(TRANSFORM layerscope_public_headers PREPEND "${PROJECT_SOURCE_DIR}/core/")
target_sources(layerscope_core PUBLIC
    FILE_SET HEADERS BASE_DIRS "${PROJECT_SOURCE_DIR}" FILES ${layerscope_public_headers})
target_compile_features(layerscope_core PUBLIC cxx_std_20)
set_target_properties(layerscope_core PROPERTIES EXPORT_NAME core)

set(package_folder "${CMAKE_INSTALL_LIBDIR}/cmake/layerscope")
install(TARGETS layerscope_core EXPORT layerscopeTargets COMPONENT core
    FILE_SET HEADERS DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/layerscope" COMPONENT core)
install(EXPORT layerscopeTargets NAMESPACE layerscope:: DESTINATION "${package_folder}" COMPONENT core)
configure_package_config_file(
    "${PROJECT_SOURCE_DIR}/cmake/layerscopeConfig.cmake.in" "${CMAKE_BINARY_DIR}/layerscopeConfig.cmake"
    INSTALL_DESTINATION "${package_folder}")
write_basic_package_version_file("${CMAKE_BINARY_DIR}/layerscopeConfigVersion.cmake" COMPATIBILITY SameMinorVersion)
install(FILES "${CMAKE_BINARY_DIR}/layerscopeConfig.cmake" "${CMAKE_BINARY_DIR}/layerscopeConfigVersion.cmake"
    DESTINATION "${package_folder}" COMPONENT core)
