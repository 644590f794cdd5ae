#!/usr/bin/env bash
# bench.sh BUILD-DIR [ROUNDS]: starlint against `wc -w` on the same files, taking turns.
# Called by ./dev bench. The banks are made once, under build/bench, the same on every machine.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
tools=$(cd "$1" && pwd)
rounds=${2:-15}
bank=$here/../../build/bench
out=$(mktemp /tmp/starlint-bench.XXXXXX)
trap 'rm -f "$out"' EXIT

# A bank is named after the generator's checksum: a changed generator makes a new one.
stamp=$(cksum <"$here/make_bank.cc" | tr ' ' -)
if [[ ! -e $bank/$stamp ]]; then
  echo "bench: making the banks" >&2
  rm -rf "$bank"
  mkdir -p "$bank"
  "$tools/make_bank" files "$bank/stories" 20000
  "$tools/make_bank" one "$bank/large.md" $((64 << 20))
  "$tools/make_bank" yaml "$bank/stories.yaml" 1000
  (cd "$bank" && printf '%s\n' stories/*.md >all.txt)
  for count in 1 10 1000; do head -n "$count" "$bank/all.txt" >"$bank/$count.txt"; done
  touch "$bank/$stamp"
fi
cd "$bank"

# -j is there once the program has threads; until then every row is one thread.
threads() { if "$tools/starlint" --help 2>&1 | grep -qE '(^|[ ,])-j'; then echo "-j$1"; fi; }
one=$(threads 1)
two=$(threads 2)

row() { # TITLE ROUNDS LIMIT STARLINT-OPTION... -- FILES
  local title=$1 times=$2 limit=$3 files=${*: -1} options=() result mine theirs ratio best peak
  shift 3
  while [[ $1 != -- ]]; do
    [[ -z $1 ]] || options+=("$1")
    shift
  done
  result=$("$tools/race" "$times" "$out" "$tools/starlint" -q "${options[@]+"${options[@]}"}" \
    "$files" -- wc -w "$files")
  read -r mine theirs ratio best peak <<<"$result"
  printf '%-32s %10s %10s %7s %7s %8s %9s\n' "$title" "$mine" "$theirs" "$ratio" "$best" "$limit" \
    "$((peak / 1024)).$((peak % 1024 * 10 / 1024))"
}

printf '%-32s %10s %10s %7s %7s %8s %9s\n' "files" "starlint" "wc -w" "ratio" "best" "budget" "peak MiB"
printf '%-32s %10s %10s\n' "" "ms" "ms"
row "1 story" $((rounds * 10)) 1.2 "$one" -- @1.txt
row "10 stories" $((rounds * 10)) 1.2 "$one" -- @10.txt
row "1,000 stories, one thread" "$rounds" 1.3 "$one" -- @1000.txt
row "20,000 stories, two threads" $(((rounds + 2) / 3)) 0.75 "$two" -- @all.txt
row "one file of 64 MiB" $(((rounds + 2) / 3)) 2 "$one" -- large.md
row "one YAML file, 1,000 stories" "$rounds" - "$one" -- stories.yaml
