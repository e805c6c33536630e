#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Layerscope authors
# SPDX-License-Identifier: Apache-2.0

# window.sh LAYERSCOPE HELPER SAMPLES: starts an X server with a window manager, opens images in the window by drag and
# drop from another program, by the clipboard and by keys alone, and looks at what the screen shows. Exit code 77: a tool
# is missing.
set -uo pipefail
layerscope=$1 helper=$2 samples=$3
for tool in Xvfb xdotool openbox; do
    command -v "$tool" >/dev/null || { echo "SKIPPED: $tool is not installed"; exit 77; }
done

scratch=$(mktemp -d)
started=()
finish() {
    [ ${#started[@]} = 0 ] || kill "${started[@]}" 2>/dev/null
    wait 2>/dev/null
    rm -r "$scratch"
}
trap finish EXIT
fail() {
    echo "FAILED: $1"
    [ ! -s "$scratch/layerscope.log" ] || { echo "--- layerscope said:"; cat "$scratch/layerscope.log"; }
    exit 1
}
# until_true SECONDS WHAT COMMAND...: waits for the command to succeed.
until_true() {
    local end=$((SECONDS + $1)) what=$2
    shift 2
    until "$@" >/dev/null 2>&1; do
        [ "$SECONDS" -lt "$end" ] || fail "$what"
        sleep 0.1
    done
}

# A home of its own: no settings, no list of recent files; nothing outside is asked how things should look.
export HOME=$scratch XDG_CONFIG_HOME=$scratch/config XDG_DATA_HOME=$scratch/data XDG_RUNTIME_DIR=$scratch
export LC_ALL=C.UTF-8 QT_QPA_PLATFORM=xcb
unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS XDG_CURRENT_DESKTOP

Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3>"$scratch/display" >/dev/null 2>&1 &
started+=($!)
until_true 20 "no X server" test -s "$scratch/display"
DISPLAY=:$(cat "$scratch/display")
export DISPLAY
openbox --sm-disable >/dev/null 2>&1 &
started+=($!)
until_true 20 "no window manager" xdotool get_num_desktops

visible() { xdotool search --onlyvisible --name "$1"; }
title_is() { [ "$(xdotool getwindowname "$window")" = "$1" ]; }
colour() { "$helper" colour "$1"; }
more_than() { [ "$(colour "$1")" -gt "$2" ]; }
less_than() { [ "$(colour "$1")" -lt "$2" ]; }
says() { grep -qx "$1" "$scratch/drag.log"; }
readonly added=0B7A5E error_ground=FBE3E0 # roles of the light theme: the marks of one layer, a banner

"$layerscope" >"$scratch/layerscope.log" 2>&1 &
started+=($!)
until_true 30 "the window did not appear" visible '^Layerscope$'
window=$(visible '^Layerscope$' | tail -n 1)
xdotool windowsize --sync "$window" 1280 800 windowmove "$window" 260 60 windowactivate --sync "$window"

# drag FILE WHAT COMMAND...: takes hold of FILE in another window, lets it go over ours and waits for the command to
# succeed. The other program has to live until then: the window asks it for what was dropped.
drag() {
    "$helper" drag "$1" >"$scratch/drag.log" 2>&1 &
    local source=$!
    started+=("$source")
    until_true 20 "the drag source did not appear" visible '^drag source$'
    local from
    from=$(visible '^drag source$' | tail -n 1)
    xdotool windowmove "$from" 20 60
    until_true 10 "the drag did not begin" begin_drag "$from"
    # Each move is one message to the window below; it answers whether it takes what is dragged.
    until_true 10 "the window does not take $1" move_and_ask
    xdotool mouseup 1
    until_true 10 "$1 was not dropped" says dropped
    shift
    until_true 30 "$@"
    kill "$source"
    wait "$source" 2>/dev/null
    until_true 10 "the drag source stays" gone '^drag source$'
}
begin_drag() {
    xdotool mouseup 1 mousemove --window "$1" 60 50 mousedown 1 mousemove_relative 12 12 mousemove_relative 12 12 \
        mousemove_relative 12 12
    sleep 0.2
    says dragging
}
step=0
move_and_ask() {
    step=$((step + 1))
    xdotool mousemove $((800 + step % 20 * 4)) $((400 + step % 20 * 4))
    says accepted
}
gone() { ! visible "$1"; }

three=$samples/tide-clock-three-stage.docker.tar
four=$samples/tide-clock-four-stage.oci.tar

echo "a dropped image opens"
drag "$three" "the dropped image did not open" title_is 'tide-clock:three-stage - Layerscope'

echo "a dropped text file is a banner and nothing else"
less_than "$error_ground" 2000 || fail "there is an error before anything is wrong"
echo "this is no image" >"$scratch/notes.txt"
drag "$scratch/notes.txt" "no banner about the text file" more_than "$error_ground" 10000
title_is 'tide-clock:three-stage - Layerscope' || fail "the page has changed: $(xdotool getwindowname "$window")"

echo "a path on the clipboard opens"
xdotool windowactivate --sync "$window"
"$helper" clipboard "$four" >"$scratch/drag.log" 2>&1 &
started+=($!)
until_true 10 "the clipboard takes nothing" says offered
xdotool key --clearmodifiers ctrl+v
until_true 30 "the path on the clipboard did not open" title_is 'tide-clock:four-stage - Layerscope'

echo "keys alone: a layer, the views, the search, the tabs"
until_true 20 "marks of a layer are shown before one is selected" less_than "$added" 20
xdotool key --clearmodifiers ctrl+l
xdotool key --clearmodifiers Down Down # past the steps without files that follow layer 0
until_true 20 "Ctrl+L and Down select no layer" more_than "$added" 100
xdotool key --clearmodifiers Escape
until_true 20 "Esc does not clear the layer" less_than "$added" 20
xdotool key --clearmodifiers ctrl+Tab
until_true 20 "Ctrl+Tab does not change the tab" title_is 'tide-clock:three-stage - Layerscope'
xdotool key --clearmodifiers ctrl+w
until_true 20 "Ctrl+W does not close the tab" title_is 'tide-clock:four-stage - Layerscope'
xdotool key --clearmodifiers ctrl+w
until_true 20 "the welcome page does not come back" title_is 'Layerscope'
xdotool key --clearmodifiers ctrl+q
until_true 20 "Ctrl+Q does not end the program" gone 'Layerscope$'
echo "all of it works"
