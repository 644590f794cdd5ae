#!/usr/bin/env bash
# Files and surroundings that mean ill: each input is made here, and each run is held to its exit
# status, its messages, a time (so many times that of a plain file of the same size) and a memory.
# ./dev hostile runs it on the program that it builds; a minute or two, bash, awk, perl and what
# Debian 12 always has.
#
#     tests/hostile.sh build/release/starlint
set -uo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
unset NO_COLOR STARLINT_FORMAT STARLINT_CONFIG

starlint=$(realpath "${1:?usage: $0 PROGRAM}")
# Where everybody may look, so that a user without rights can run the program too.
work=$(mktemp -d /tmp/starlint-hostile.XXXXXX)
chmod 755 "$work"
trap 'rm -rf "$work"' EXIT
cp "$starlint" "$work/starlint"
starlint=$work/starlint
export HOME=$work XDG_CONFIG_HOME=$work
mkdir "$work/in"
cd "$work/in" || exit 2

failed=0
checks=0
name=''

fail() {
  echo "FAILED: $name: $*"
  [[ -s ../err ]] && head -n 3 ../err | cut -c1-200 | sed 's/^/    err: /'
  failed=$((failed + 1))
}
pass() { checks=$((checks + 1)); }
skip() { echo "skipped: $name: $*"; }

now() { echo "${EPOCHREALTIME/./}"; }  # microseconds

# --- Time and memory -----------------------------------------------------------------------------
# Microseconds for a plain bank of BYTES bytes, and what it is made of.
plain_story='# Story %d\n\n## Situation\n\nThe queue was slow at peak and we lost orders.\n\n## Task\n\nI had to stop it.\n\n## Action\n\nI read the logs. I moved retries to a second topic because the cost was lower.\n\n## Result\n\nLatency fell by 40 %%.\n\n'
plain_file() { awk -v n="$1" -v s="$plain_story" 'BEGIN { while (b < n) { t = sprintf(s, ++i); b += length(t); printf "%s", t } }' >"$2"; }

plain_file 1000000 ../plain.md
best=999999999
for _ in 1 2 3; do
  begin=$(now)
  "$starlint" -q ../plain.md >/dev/null 2>&1
  spent=$(($(now) - begin))
  ((spent < best)) && best=$spent
done
rm ../plain.md
echo "a plain bank of 1 MB: $((best / 1000)) ms"

memory_base=$((256 * 1024))  # KiB of address space, program and libraries included
times=10                     # a hostile file may take so many times what a plain one takes
grace=300000                 # microseconds on top, for a machine that is busy
memory_times=64              # bytes for a byte of the file

# run STATUS BYTES COMMAND...: output to ../out and ../err, under a bound on time and memory.
run() {
  local want=$1 bytes=$2 begin spent bound status
  shift 2
  begin=$(now)
  (
    ulimit -c 0
    ulimit -v $((memory_base + bytes / 1024 * memory_times))
    timeout --preserve-status -s KILL 60 "$@"
  ) >../out 2>../err
  status=$?
  spent=$(($(now) - begin))
  # What is said costs too: where each word is a finding the report is longer than the file.
  bytes=$((bytes + $(stat -c %s ../out) / 8))
  bound=$((best * times * bytes / 1000000 + grace))
  pass
  [[ $status == "$want" ]] || fail "status $status, not $want"
  ((spent <= bound)) || fail "$((spent / 1000)) ms, more than $((bound / 1000)) ms for $bytes bytes"
}
# lint STATUS FILE [OPTION...]
lint() {
  local want=$1 file=$2
  shift 2
  run "$want" "$(stat -c %s "$file")" "$starlint" "$@" "$file"
}
says() { pass; grep -qF -- "$1" ../out ../err || fail "does not say: $1"; }
is_silent() { pass; [[ ! -s ../err ]] || fail "says something"; }
# Nothing that a terminal obeys or that turns text round; the program's own colours are no harm.
is_clean() {
  pass
  sed 's/\x1b\[[0-9;]*m//g' ../out ../err |
    LC_ALL=C grep -qP '[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\x8e\x8f\xaa-\xae]|\xe2\x81[\xa6-\xa9]' &&
    fail "sends control characters"
}
left_over() { pass; [[ -z $(find "$1" -name '*.??????' -not -name '*.md') ]] || fail "left $(find "$1" -name '*.??????' -not -name '*.md' | head -n 1)"; }

# markdown NAME PERL-LIST: a story whose Action is what the perl expressions print.
markdown() {
  name=$1
  perl -e "print \"## Task\\n\\nI had to.\\n\\n## Action\\n\\n\", $2, \"\\n\\n## Result\\n\\nIt fell by 40 %.\\n\"" >"$name.md"
}
yaml() { name=$1; perl -e "print \"situation: It was.\\ntask: I had to.\\n\", $2" >"$name.yaml"; }

# --- Depth and length ----------------------------------------------------------------------------
depth() {
  markdown quotes '"> "x200000, "a"' && lint 1 quotes.md
  markdown lists 'map { "  "x$_ . "- a\n" } 0..1400' && lint 1 lists.md
  markdown items '"- "x100000, "a"' && lint 1 items.md
  markdown stars '"*"x1000000, "a"' && lint 1 stars.md
  markdown emphasis '"*a _b "x200000' && lint 1 emphasis.md
  markdown brackets '"["x1000000, "a"' && lint 1 brackets.md
  markdown links '"[a]("x200000' && lint 1 links.md
  markdown images '"![["x200000' && lint 1 images.md
  markdown ticks '"`a"x300000' && lint 1 ticks.md
  markdown tags '"<a "x300000' && lint 1 tags.md
  markdown comments '"a <!-- "x200000' && lint 1 comments.md
  markdown entities '"&#x41;"x200000' && lint 1 entities.md
  markdown table '"|a"x50000, "\n", "|-"x50000, "\n", "|b"x50000' && lint 1 table.md
  markdown references '(map { "[r$_]: x\n" } 1..50000), "\n", "[r1] "x50000' && lint 1 references.md
  yaml flow '"action: ", "["x300000, "\n"' && lint 1 flow.yaml && says "[yaml-syntax]"
  yaml flow-map '"action: ", "{a: "x200000, "\n"' && lint 1 flow-map.yaml && says "[yaml-syntax]"
  yaml keys '"action:\n", map { "  "x$_ . "a:\n" } 1..1400' && lint 1 keys.yaml
  yaml dashes '"action: ", "- "x300000, "b\n"' && lint 1 dashes.yaml && says "[yaml-syntax]"
  yaml quote '"action: \"", "a "x500000' && lint 1 quote.yaml && says "[yaml-syntax]"
  yaml anchors '(map { "x$_: &a$_ b\n" } 1..20000), "action: *a1\n"' && lint 1 anchors.yaml
  name=bomb
  perl -e 'print "a: &a [x,x,x,x,x,x,x,x,x,x]\n"; $p = "a";
    for $c ("b".."y") { print "$c: &$c [", join(",", ("*$p") x 10), "]\n"; $p = $c }
    print "situation: *y\ntask: *y\naction: *y\n"' >bomb.yaml
  lint 1 bomb.yaml
  name=json
  perl -e 'print "{\"situation\": \"a\", \"task\": \"b\", \"action\": ", "["x300000, "\n"' >deep.json
  lint 1 deep.json && says "[yaml-syntax]"
  name="json on one line"
  perl -e 'print "{", (map { "\"k$_\": {\"x\": 1}, " } 1..100000), "\"action\": \"a\"}\n"' >line.json
  lint 0 line.json
  yaml weak '"role: a\n"x100000' && lint 1 weak.yaml
  name=org
  perl -e 'print "*"x$_, " a\n" for 1..1000; print "* S\n** Task\na\n** Action\n", "*b /c "x100000, "\n"' >deep.org
  lint 1 deep.org
}

length() {
  markdown one-line '"I moved it TODO. "x600000' && lint 1 one-line.md --select placeholder
  for format in concise github; do
    name="one line as $format" && lint 1 one-line.md --select placeholder -f "$format"
  done
  name="one line in cells" && lint 1 one-line.md --select placeholder -f concise --column-unit display
  markdown one-line '("I moved it TODO. ", "and then I moved it again "x20)x20000' 
  for format in text json sarif gitlab junit checkstyle rdjson markdown; do
    name="one line as $format" && lint 1 one-line.md --select placeholder -f "$format"
  done
  rm one-line.md
  markdown wide-line '"日本“TODO”e\xcc\x81 "x400000' && lint 1 wide-line.md --select placeholder -f concise
  name="wide line in cells" && lint 1 wide-line.md --select placeholder -f concise --column-unit display
  rm wide-line.md
  markdown one-word '"a"x10000000' && lint 1 one-word.md && rm one-word.md
  markdown marks '"e", "\xcc\x81"x1000000' && lint 1 marks.md && rm marks.md
  markdown headings '"# a\n"x1000000' && lint 1 headings.md && rm headings.md
  markdown stories '"\n## Task\n\na\n\n## Action\n\nb\n"x10000' && lint 1 stories.md -q -f concise && rm stories.md
  markdown lines '"\n"x5000000' && lint 1 lines.md && rm lines.md
  markdown figures '"It took ", "9"x1000000, " ms, fell by ", "1,"x300000, "000 %, ", "1."x300000' && lint 1 figures.md
  for unit in filler team-language,filler,xyzzy; do
    markdown directives "\"I did a. <!-- starlint-ignore $unit -->\\n\\n\"x100000"
    lint 1 directives.md -q -f concise
  done
  says "[unknown-rule]"
  markdown ids '"<!-- starlint-ignore ", "filler, "x100000, "-->\nI did."' && lint 1 ids.md -q -f concise
  yaml directives '"action: I did. # starlint-ignore filler\n", map { "# starlint-ignore filler\nx$_: b\n" } 1..50000'
  lint 1 directives.yaml -q -f concise
}

# --- Bytes ---------------------------------------------------------------------------------------
bytes() {
  markdown nul '"a\0b"' && lint 1 nul.md && says "The file holds a NUL byte; it is not text." && is_clean
  markdown cut '"I moved \xe2\x80"' && lint 1 cut.md && says "not valid UTF-8" && is_clean
  markdown utf16 '"\xff\xfea\0b\0"' && lint 1 utf16.md && says "[invalid-utf8]" && is_clean
  markdown turned '"I moved TODO \xe2\x80\xae TODO \xe2\x80\x8b\xe2\x81\xa6 TODO \xef\xbb\xbf."' && lint 1 turned.md && is_clean
  name=escapes
  local evil=$'\x1b]0;owned\x07\x1b[2J\xc2\x9b31m\xe2\x80\xae'
  mkdir -p escapes
  printf '# %s\n\n## Task\n\nTODO %s\n\n## Action\n\nI did %s TODO.\n' "$evil" "$evil" "$evil" >"escapes/a$evil.md"
  printf 'title: "%s"\ntask: TODO\naction: \x1b[31mTODO\n' "x" >"escapes/b$evil.yaml"
  printf '<!-- starlint-ignore %s -->\n## Task\n\na\n\n## Action\n\nb\n' "$evil" >"escapes/c$evil.md"
  for command in "check" "show" "show --outline" "stats" "check --diff" "check --list-files" "check -v -f concise" \
    "check -f github" "check -f markdown" "check -f json" "check -f sarif" "check -f junit" \
    "check -f checkstyle" "check -f gitlab" "check -f rdjson" "show -f json" "stats -f json"; do
    name="escapes, $command"
    # On a terminal, which `script` makes.
    script -qec "'$starlint' $command escapes" /dev/null >../out 2>../err </dev/null
    sed -i 's/\r$//' ../out
    is_clean
  done
  for argument in "no$evil" "--no$evil" "-f $evil" "--config=$evil" "--select=$evil" "--set=$evil=1"; do
    name="escapes in an argument"
    run 2 0 "$starlint" "$argument"
    is_clean
  done
  rm -r escapes
}

# --- Numbers -------------------------------------------------------------------------------------
numbers() {
  printf '## Task\n\nI had to.\n\n## Action\n\nI did.\n' >small.md
  for value in 99999999999999999999 -1 0 1e999 nan 0x10 ''; do
    for option in --set=budget.seconds= --set=budget.wpm= --set=thin-action.min-ratio=-9 --jobs=; do
      name="$option$value"
      run 2 0 "$starlint" "$option$value" small.md
    done
  done
  name='numbers in front matter'
  printf -- '---\nstarlint: {budget: {seconds: 1e400}}\n---\n' | cat - small.md >front.md
  lint 1 front.md && says "1e400"
  name='a baseline of nonsense'
  printf '{"starlint-baseline": 1e999}' >base.json
  run 2 0 "$starlint" --baseline base.json small.md
  printf '[%.0s' {1..100000} >base.json
  run 2 100000 "$starlint" --baseline base.json small.md
  name='a configuration of brackets'
  printf 'select: [%.0s' {1..20000} >deep-config.yaml
  run 2 200000 "$starlint" --config deep-config.yaml small.md
}

# --- Files that are none -------------------------------------------------------------------------
bank() {  # DIRECTORY FILES
  mkdir -p "$1"
  for ((i = 1; i <= $2; ++i)); do
    printf '# S%d\n\n## Task\n\nTwo TODO.\n\n## Action\n\nI did it. <!-- starlint-ignore blame -->\n\n## Result\n\nIt fell by 40 %%.\n' $i >"$1/$i.md"
  done
}

files() {
  bank links 1
  ln -s . links/round
  ln -s ../links links/again
  ln -s self.md links/self.md
  ln -s b.md links/a.md
  ln -s a.md links/b.md
  name='links in a circle'
  run 1 0 "$starlint" -f concise links
  pass
  [[ $(cut -d: -f1 ../out | sort -u) == links/1.md ]] || fail "not one file: $(cut -d: -f1 ../out | sort -u | tr '\n' ' ')"
  run 2 0 "$starlint" links/self.md && says "links/self.md: too many levels of symbolic links"
  rm -r links
  name='a file without an end'
  run 2 10000000 "$starlint" /dev/zero small.md && says "/dev/zero: file too large" && says "small.md:"
  run 2 10000000 "$starlint" - </dev/zero && says "file too large"
  name='a file that grows'
  cp small.md grows.md
  (while :; do echo 'I did TODO.'; done) >>grows.md &
  local writer=$!
  timeout 20 "$starlint" -q -f concise grows.md >../out 2>../err
  local status=$?
  kill $writer && wait $writer 2>/dev/null
  pass
  [[ $status == 1 ]] || fail "status $status"
  rm grows.md
  name='a directory that is locked'
  bank locked 2
  mkdir locked/in && cp locked/1.md locked/in && chmod 000 locked/in
  chmod 644 locked/1.md && chmod 000 locked/2.md
  local as_nobody=()
  if ((EUID == 0)); then
    as_nobody=(setpriv --reuid=65534 --regid=65534 --clear-groups)
    "${as_nobody[@]}" true 2>/dev/null || { skip "root reads everything, and setpriv cannot give that up"; return; }
  fi
  run 2 0 "${as_nobody[@]}" "$starlint" -f concise locked
  says "locked/in: permission denied" && says "locked/2.md: permission denied" && says "locked/1.md:"
  run 2 0 "${as_nobody[@]}" "$starlint" locked/in/1.md && says "locked/in/1.md: permission denied"
  chmod 755 locked/in && rm -rf locked
}

# --- Writing -------------------------------------------------------------------------------------
writing() {
  bank stories 200
  name='a full disk'
  run 2 0 "$starlint" -q -f json=/dev/full stories && says "/dev/full: the report cannot be written: no space left on device"
  (run 2 0 sh -c "'$starlint' stories >/dev/full") && says "standard output cannot be written"
  run 2 0 "$starlint" --write-baseline /dev/full stories
  name='a disk without room for fixes'
  if unshare --user --map-root-user --mount true 2>/dev/null; then
    mkdir -p room
    unshare --user --map-root-user --mount sh -c "
      mount -t tmpfs -o size=64k tmpfs room && cp stories/1.md stories/2.md room && cp room/1.md ../before.md &&
      head -c 1000000 /dev/zero >room/rest 2>/dev/null
      '$starlint' --fix room >../out 2>../err; echo \$? >../status
      cmp room/1.md ../before.md && ls -A room >../left"
    pass
    [[ $(cat ../status) == 2 ]] || fail "status $(cat ../status)"
    says "room/1.md: the fixed file cannot be written: no space left on device"
    pass
    [[ $(tr '\n' ' ' <../left) == "1.md 2.md rest " ]] || fail "left $(tr '\n' ' ' <../left)"
  else
    skip "no user namespaces here"
  fi
  name='a reader that leaves'
  "$starlint" stories 2>../err | head -n 1 >/dev/null
  local status=${PIPESTATUS[0]}
  pass
  [[ $status == 141 ]] || fail "status $status, not 141"
  is_silent
  (trap '' PIPE; "$starlint" -q stories 2>../err | head -n 1 >/dev/null; exit "${PIPESTATUS[0]}")
  status=$?
  pass
  [[ $status == 1 ]] || fail "status $status, not 1 where SIGPIPE is ignored"
  is_silent
  name='fixes leave no temporary file'
  run 1 0 "$starlint" -q --fix stories
  left_over stories
  name='an interrupt'
  for delay in 0.002 0.005 0.01 0.02 0.03 0.04 0.05 0.06 0.08 0.1; do
    bank stories 200
    timeout -s INT --preserve-status "$delay" "$starlint" -q -j 2 --fix stories >../out 2>../err
    status=$?
    pass
    [[ $status == 130 || $status == 1 ]] || fail "status $status"
    left_over stories
    pass
    # Each file is as it was or fixed, as a whole.
    for file in stories/*.md; do
      tail -n 1 "$file" | grep -q '40 %' || { fail "$file is cut"; break; }
    done
  done
  name='threads that cannot be had'
  (
    ulimit -v $((memory_base))
    "$starlint" -q -j 512 stories >../out 2>../err
  )
  status=$?
  pass
  [[ $status == 1 ]] || fail "status $status"
  is_silent
}

for part in depth length bytes numbers files writing; do
  begin=$(now)
  $part
  echo "$part: $((($(now) - begin) / 1000000)) s"
done
echo "$checks checks, $failed failed"
((failed == 0))
