#!/bin/sh
# Uses the shell in tmux as a person would: loads a script, tweaks it, submits to the sandbox, types while the jobs
# finish, and checks the screen. Usage: shell-session.sh [COMMAND…], by default shell/kling of this clone.
# With KEEP_SCREEN=FILE, a screen with two running jobs and a half-typed line is written there.
set -eu

root=$(cd "$(dirname "$0")/../../../.." && pwd)
[ $# -gt 0 ] || set -- "$root/shell/kling"

if ! command -v tmux >/dev/null; then
    echo "installing tmux" >&2
    if [ "$(id -u)" = 0 ]; then sudo=; else sudo=sudo; fi
    { $sudo apt-get update -qq && $sudo apt-get install -qq -y tmux; } >/dev/null || {
        echo "tmux is needed and cannot be installed" >&2
        exit 1
    }
fi

# A clone is built first, so that no wait below is for that.
"$@" --version >/dev/null

work=$(mktemp -d)
socket=kling-test-$$
mux() { tmux -L "$socket" -f /dev/null "$@"; }
finish() {
    mux kill-server 2>/dev/null || true
    rm -rf "$work"
}
trap finish EXIT

screen() { mux capture-pane -t shell -p; }
type() { mux send-keys -t shell -l "$1"; }
key() { mux send-keys -t shell "$@"; }

# Waits until the screen shows a text. The wait is only a limit: it ends as soon as the text is there.
sees() {
    tries=0
    until screen | grep -qF -- "$1"; do
        tries=$((tries + 1))
        if [ "$tries" -gt 600 ]; then
            echo "the screen never showed: $1" >&2
            screen >&2
            exit 1
        fi
        sleep 0.2 2>/dev/null || sleep 1
    done
    echo "ok  $1"
}

never() {
    if screen | grep -qF -- "$1"; then
        echo "the screen shows: $1" >&2
        screen >&2
        exit 1
    fi
    echo "ok  never: $1"
}

cat >"$work/fox.groovy" <<'SCRIPT'
def subject = param 'subject', '一只红狐狸', 'who turns'
kling('turn') { prompt "${subject}转向镜头"; aspect '9:16' }
kling('run') { prompt "${subject}在雪中奔跑"; pro() }
SCRIPT

cat >"$work/editor" <<'EDITOR'
#!/bin/sh
echo "prompt 'from the editor'" >"$1"
EDITOR
chmod +x "$work/editor"

command_line=
for word; do
    command_line="$command_line '$(printf %s "$word" | sed "s/'/'\\\\''/g")'"
done
# Ctrl-C also reaches the sh around the shell, which must not die of it.
mux new-session -d -s shell -x 80 -y 24 -c "$work" \
    "exec env -u CHANJING_ACCESS_TOKEN -u CHANJING_APP_ID -u CHANJING_SECRET_KEY -u NO_COLOR LANG=C.UTF-8 \
    CHANJING_OPENAPI_CREDENTIALS_DIR='$work/none' XDG_STATE_HOME='$work/state' XDG_DATA_HOME='$work/data' \
    VISUAL='$work/editor' \
    sh -c \"trap : INT; $command_line shell; echo ended with \\\$?; \
        TERM=dumb $command_line shell; echo the dumb one ended with \\\$?; exec sleep 600\""

# What is typed before the first prompt is not lost.
type "'typed ' + 'ahead'"
key Enter
sees 'typed ahead'
type "load fox.groovy subject='一只猫头鹰'"
key Enter
sees '2 steps, 2 videos'
sees '一只猫头鹰转向镜头'
type 'tweak { duration 10 }'
key Enter
sees '~ run: duration 5 → 10'
sees 'r2 plan · ✓ valid'
type 'undo'
key Enter
sees '~ run: duration 10 → 5'
type 'redo'
key Enter
sees 'r2 plan · ✓ valid'
type 'submit all'
key Enter
sees 'job 2 run submitted'
type "prompt '打字的时候"
sees '#2 run'
sees "kling> prompt '打字的时候"
if [ -n "${KEEP_SCREEN:-}" ]; then
    sees '#1 turn'
    sees 'generating'
    screen >"$KEEP_SCREEN"
fi
mux resize-window -t shell -x 70 -y 20
sees "kling> prompt '打字的时候"
sees '✓ job 1 turn: out/fox/turn.mp4'
sees '✓ job 2 run: out/fox/run.mp4'
type "任务完成了'"
key Enter
sees '打字的时候任务完成了 · ✓ valid'
never '#1 turn'
mux resize-window -t shell -x 40 -y 12
key C-l
type "aspect '"
key Tab
sees '16:9'
sees 'upright'
key C-u
mux resize-window -t shell -x 80 -y 24
key C-l
type 'result 2'
key Enter
sees 'out/fox/run.mp4'
key C-l
type 'submit all --fresh'
key Enter
sees 'job 4 run submitted'
type 'wait'
key Enter
sees 'kling> wait'
key C-c
sees 'stopped waiting; the jobs go on'
type 'wait 3 4'
key Enter
sees 'turn-take2.mp4'
sees 'run-take2.mp4'
key C-l
type 'load '
key Tab
sees 'fox.groovy'
sees 'script'
key C-c
key C-l
mux set-buffer "kling('pasted') {
    prompt '''two
lines'''
    duration 10
}"
mux paste-buffer -p -t shell
key Enter
sees 'pasted · two lines · 10 s · ✓ valid'
key C-l
key C-r
type 'result'
sees 'kling> result 2'
key C-c
type 'edit'
key Enter
sees 'from the editor · '
key C-l
type 'watch fox.groovy'
key Enter
sees '2 steps, 2 videos'
type 'half typed'
sed 's/9:16/16:9/' "$work/fox.groovy" >"$work/fox.new" && mv "$work/fox.new" "$work/fox.groovy"
sees "~ turn: aspect '9:16' → '16:9'"
sees 'kling> half typed'
key C-c
type 'save again'
key Enter
sees 'saved again.groovy'
key C-d
sees 'ended with 0'
# At a dumb terminal too, Ctrl-C ends what goes on and not the shell.
type "println 'pan'.reverse(); sleep 100000"
key Enter
sees 'nap'
key C-c
sees 'stopped'
type "'forty' + '-two'"
key Enter
sees 'forty-two'
key C-d
sees 'the dumb one ended with 0'
[ -s "$work/out/fox/turn.mp4" ]
grep -q 'from the editor' "$work/again.groovy"
grep -q 'submit all' "$work/state/kling/history"
echo "the shell works in tmux"
