#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Layerscope authors
# SPDX-License-Identifier: Apache-2.0

# make-images.sh FOLDER: builds two small images without any base or network and writes them with umoci, skopeo, buildah
# and podman in every transport those write: FOLDER/umoci-* and FOLDER/buildah-*. Beside them umoci.truth and
# buildah.truth, the final tree as `umoci unpack` and find see it. Exit code 77: a tool or a right is missing.
set -euo pipefail
folder=$1
for tool in umoci skopeo buildah podman; do
    command -v "$tool" >/dev/null || { echo "SKIPPED: $tool is not installed"; exit 77; }
done
[ "$(id -u)" = 0 ] || { echo "SKIPPED: needs root"; exit 77; }

rm -rf "$folder"
mkdir -p "$folder/work"
cd "$folder"
export STORAGE_DRIVER=vfs BUILDAH_ISOLATION=chroot TMPDIR=$folder/work
export CONTAINERS_STORAGE_CONF=$folder/work/storage.conf
printf '[storage]\ndriver = "vfs"\nrunroot = "%s"\ngraphroot = "%s"\n' "$folder/work/run" "$folder/work/graph" \
    >"$CONTAINERS_STORAGE_CONF"
printf '{"default":[{"type":"insecureAcceptAnything"}]}' >"$folder/work/policy.json"
policy=(--signature-policy "$folder/work/policy.json")
# buildah applies layers in a mount namespace of its own, which a plain chroot and many containers do not allow.
mkdir work/probe && echo x >work/probe/file
if ! printf 'FROM scratch\nCOPY file /\n' \
    | buildah bud --quiet "${policy[@]}" --tag localhost/probe -f - work/probe >work/probe.log 2>&1; then
    echo "SKIPPED: buildah cannot build here: $(tail -n 1 work/probe.log)"
    exit 77
fi

skopeo_copy() { skopeo --policy "$folder/work/policy.json" copy --quiet "$@"; }

# "TYPE SIZE PATH[ -> TARGET]" of a root folder; sizes of files only.
listing() {
    (cd "$1" && find . -mindepth 1 \( -type f -printf '- %s /%P\n' -o -type d -printf 'd 0 /%P\n' \
        -o -type l -printf 'l 0 /%P -> %l\n' -o -type p -printf 'p 0 /%P\n' \)) | LC_ALL=C sort
}

unpack() { umoci unpack --image "$1" "$2" >/dev/null; }

# ---- an image of four layers with everything a changeset can do ------------------------------------------------------
umoci init --layout work/layout
umoci new --image work/layout:app
umoci unpack --image work/layout:app work/bundle
root=work/bundle/rootfs
repack() { umoci repack --refresh-bundle --image work/layout:app --history.created_by="$1" work/bundle; }

mkdir -p $root/usr/bin $root/etc $root/opt/old/deep $root/var/cache
ln -s usr/bin $root/bin
head -c 40000 /dev/urandom >$root/usr/bin/tool
ln $root/usr/bin/tool $root/usr/bin/tool-alias
ln -s ../bin/tool $root/usr/link
printf 'conf\n' >$root/etc/conf
printf 'old\n' >$root/opt/old/deep/file
head -c 9000 /dev/urandom >$root/var/cache/blob
mkfifo $root/var/pipe
touch "$root/etc/with space" "$root/etc/中文"
long=$(printf 'n%.0s' {1..180})
mkdir $root/$long && echo x >"$root/$long/$long"
repack "ADD base"

printf 'new conf, longer\n' >$root/etc/conf
chmod 0600 $root/usr/bin/tool
rm -r $root/opt/old
rm $root/var/cache/blob
echo added >$root/opt/added
repack "RUN upgrade"

rm -r $root/opt && echo 'a file now' >$root/opt
rm $root/etc/conf && mkdir $root/etc/conf && echo y >$root/etc/conf/y
rm $root/usr/bin/tool-alias
cp $root/usr/bin/tool $root/usr/bin/copy
repack "RUN replace"

mkdir $root/opt2 && echo z >$root/opt2/z
repack "RUN last"

umoci unpack --image work/layout:app work/check
listing work/check/rootfs >umoci.truth
source=oci:work/layout:app
cp -r work/layout umoci-layout
for i in docker-archive:umoci-skopeo.docker.tar:app:v1 oci-archive:umoci-skopeo.oci.tar:app:v1 dir:umoci-skopeo-dir \
    oci:umoci-skopeo-oci:app; do
    skopeo_copy $source "$i"
done
skopeo_copy --format v2s2 $source dir:umoci-skopeo-dir-v2s2
skopeo_copy --dest-decompress $source dir:umoci-skopeo-dir-plain
skopeo_copy --dest-compress --dest-compress-format zstd dir:umoci-skopeo-dir-plain dir:umoci-skopeo-dir-zstd || rm -rf umoci-skopeo-dir-zstd
gzip -k umoci-skopeo.docker.tar && mv umoci-skopeo.docker.tar.gz umoci-skopeo.docker.tgz

# ---- a built image, through the store of buildah and podman ----------------------------------------------------------
mkdir work/context && cp -r $root/usr work/context/usr && echo app >work/context/app
cat >work/context/Dockerfile <<'END'
FROM scratch
COPY usr /usr
COPY app /app/app
ENV MODE=production
COPY app /app/second
USER 1000
CMD ["/app/app"]
END
buildah bud --quiet "${policy[@]}" --layers --tag localhost/app:v1 work/context >/dev/null
push() { buildah push --quiet "${policy[@]}" "$@"; }
push --format oci localhost/app:v1 oci:buildah-oci:v1
push --format oci localhost/app:v1 oci-archive:buildah.oci.tar:v1
push --format v2s2 localhost/app:v1 docker-archive:buildah.docker.tar:localhost/app:v1
push --format oci localhost/app:v1 dir:buildah-dir
push --format v2s2 localhost/app:v1 dir:buildah-dir-v2s2
unpack buildah-oci:v1 work/check2
listing work/check2/rootfs >buildah.truth

podman tag localhost/app:v1 localhost/other:v2
for format in docker-archive oci-archive oci-dir docker-dir; do
    podman save --quiet --format $format -o buildah-podman-$format localhost/app:v1 >/dev/null
done
podman save --quiet -m -o buildah-podman-several localhost/app:v1 localhost/other:v2 >/dev/null
podman save --quiet --compress --format docker-dir -o buildah-podman-dir-compressed localhost/app:v1 >/dev/null || true
rm -rf work
