#!/usr/bin/env bash
# Runs the hooks of .pre-commit-hooks.yaml, and the one that `starlint init` writes, in a git
# repository of stories with the real pre-commit (Debian's package pre-commit). It is no part of
# `./dev test`.
#
#     tests/package/hooks.sh build/dev/starlint
set -euo pipefail

starlint=$(realpath "${1:?usage: $0 PROGRAM}")
root=$(realpath "$(dirname "$0")/../..")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/bin" "$work/hooks" "$work/stories"
ln -s "$starlint" "$work/bin/starlint"
# Nothing of the user's: no settings of git or starlint, no cache of pre-commit.
export PATH="$work/bin:$PATH" HOME="$work" XDG_CONFIG_HOME="$work/.config"
export PRE_COMMIT_HOME="$work/cache" GIT_CONFIG_NOSYSTEM=1
git config --global user.name Sam
git config --global user.email sam@example.org
git config --global init.defaultBranch main

die() {
  printf 'hooks.sh: %s\n' "$*" >&2
  cat "$work/log" >&2
  exit 1
}
# expect STATUS COMMAND...: runs it, keeps what it prints in the log.
expect() {
  local wanted=$1 status=0
  shift
  "$@" >"$work/log" 2>&1 || status=$?
  [ "$status" = "$wanted" ] || die "status $status, not $wanted: $*"
}
says() { grep -qF -e "$1" "$work/log" || die "not said: $1"; }
silent() { ! grep -qF -e "$1" "$work/log" || die "said: $1"; }

# The hooks need nothing of this repository but their list.
cp "$root/.pre-commit-hooks.yaml" "$work/hooks"
git -C "$work/hooks" init -q
git -C "$work/hooks" add .
git -C "$work/hooks" commit -qm Hooks
revision=$(git -C "$work/hooks" rev-parse HEAD)

cd "$work/stories"
git init -q

# --- try-repo: the hook for files knows nothing of the bank, the hook for the bank does -----------
printf 'select: contradicting-figures\n' >.starlint.yaml
cp "$root"/tests/banks/planted/*.md .
git add .
expect 0 pre-commit try-repo "$work/hooks" starlint --all-files
says Passed
expect 1 pre-commit try-repo "$work/hooks" starlint-bank --all-files
says '[contradicting-figures]'
git rm -qf -- *.md
cp "$root"/tests/banks/clean/*.md .
git add .
expect 0 pre-commit try-repo "$work/hooks" starlint-bank --all-files
says Passed
git rm -qf -- * .starlint.yaml

# --- What init writes: a first commit passes, one with a blank is stopped, mended it passes -------
expect 0 starlint init --pre-commit --github
expect 0 pre-commit install
cp "$root/docs/examples/ticket-shop.md" sale.md
printf '# Notes\n\nNothing to lint.\n' >README.md
git add .
expect 0 git commit -m 'Tell of the sale'
says Passed
sed -i 's/forty theatres/XX theatres/' sale.md
expect 1 git commit -am 'Leave a blank'
says '"XX" is a blank that is still to be filled in. [placeholder]'
[ "$(git rev-list --count HEAD)" = 1 ] || die "the commit was not stopped"
sed -i 's/XX theatres/fifty theatres/' sale.md
expect 0 git commit -am 'Count the theatres'
[ "$(git rev-list --count HEAD)" = 2 ] || die "the commit was stopped"

# --- What is excluded stays so when pre-commit names it ------------------------------------------
mkdir drafts
sed 's/forty theatres/XX theatres/' "$root/docs/examples/ticket-shop.md" >drafts/sale.md
printf 'exclude: [drafts/]\n' >.starlint.yaml
git add .
expect 0 git commit -m 'Keep a draft'

# --- Both hooks by their repository --------------------------------------------------------------
cat >.pre-commit-config.yaml <<EOF
repos:
  - repo: $work/hooks
    rev: $revision
    hooks:
      - id: starlint
      - id: starlint-bank
EOF
git add .
expect 0 git commit -m 'Take both hooks'
expect 0 pre-commit run --all-files
silent Failed
sed -i 's/fifty theatres/XX theatres/' sale.md
expect 1 git commit -am 'Leave a blank again'
says 'starlint (the whole bank)'
says '[placeholder]'
echo "all hooks work"
