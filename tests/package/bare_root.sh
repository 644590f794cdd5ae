#!/usr/bin/env bash
# bare_root.sh [--user] [--suite SUITE] [--sources list|deb822] [--ci]
# Proves the README's two commands on a machine that has nothing: makes a minimal Debian root,
# unpacks the last commit into it, and runs them there. Needs root and mmdebstrap or debootstrap.
#   --user      run them as an ordinary user with sudo, not as root
#   --suite     another Debian release than bookworm
#   --sources   the form of the root's package sources (default: list, one line each)
#   --ci        run .ci/run as well
# MIRROR in the environment names another archive than deb.debian.org.
set -euo pipefail

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
suite=bookworm form=list as_user='' ci=''
while (($#)); do
  case $1 in
    --user) as_user=1 ;;
    --ci) ci=1 ;;
    --suite) suite=${2:?} && shift ;;
    --sources) form=${2:?} && shift ;;
    *) sed -n '2,9s/^# \{0,1\}//p' "$0" >&2 && exit 2 ;;
  esac
  shift
done
mirror=${MIRROR:-http://deb.debian.org/debian}
((EUID == 0)) || { echo "bare_root: needs root" >&2; exit 2; }

work=$(mktemp -d /tmp/starlint-root.XXXXXX)
root=$work/root
# The mounts live in a namespace of their own (see below), so there is nothing to unmount here.
trap 'rm -rf --one-file-system "$work"' EXIT

# This machine's ideas about the age of package lists hold in the root too (a snapshot archive).
options=()
for name in Check-Valid-Until Check-Date; do
  eval "$(apt-config shell value "Acquire::$name" 2>/dev/null)"
  [[ -z ${value-} ]] || options+=("Acquire::$name \"$value\";")
  unset value
done

echo "bare_root: making a minimal $suite root"
start=$SECONDS
if command -v mmdebstrap >/dev/null; then
  arguments=()
  for option in "${options[@]+"${options[@]}"}"; do arguments+=(--aptopt="${option%;}"); done
  mmdebstrap --quiet --mode=root --variant=minbase "${arguments[@]+"${arguments[@]}"}" "$suite" "$root" "$mirror"
else
  debootstrap --variant=minbase "$suite" "$root" "$mirror" >/dev/null
fi
printf '%s\n' "${options[@]+"${options[@]}"}" >"$root/etc/apt/apt.conf.d/90machine"
rm -f "$root"/etc/apt/sources.list "$root"/etc/apt/sources.list.d/*
rm -rf "$root"/var/lib/apt/lists/*  # as on a fresh machine
if [[ $form == deb822 ]]; then
  cat >"$root/etc/apt/sources.list.d/debian.sources" <<EOF
Types: deb
URIs: $mirror
Suites: $suite $suite-updates
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg

Types: deb
URIs: $mirror-security
Suites: $suite-security
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg
EOF
else
  cat >"$root/etc/apt/sources.list" <<EOF
deb $mirror $suite main
deb $mirror $suite-updates main
deb $mirror-security $suite-security main
EOF
fi
cp /etc/resolv.conf "$root/etc/resolv.conf"
cp /etc/hosts "$root/etc/hosts"
echo "bare_root: $(du -sh --one-file-system "$root" | cut -f1), $((SECONDS - start)) s"

# inside COMMAND...: in the root, with /proc and /dev, no terminal, a clean environment.
inside() {
  # shellcheck disable=SC2016
  unshare --mount --propagation private bash -c '
    root=$1; shift
    mount -t proc proc "$root/proc"
    mount --rbind /dev "$root/dev"
    exec env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root TERM=dumb chroot "$root" "$@"
  ' inside "$root" "$@" </dev/null
}

home=/root
if [[ $as_user ]]; then
  inside bash -c 'apt-get -qq update && apt-get -qq install -y --no-install-recommends sudo' \
    >/dev/null 2>&1
  inside useradd --create-home --shell /bin/bash ada
  echo 'ada ALL=(ALL) NOPASSWD: ALL' >"$root/etc/sudoers.d/ada"
  home=/home/ada
fi
mkdir "$root$home/starlint"
git -C "$repository" archive HEAD | tar -x -C "$root$home/starlint"
[[ -z $as_user ]] || chroot "$root" chown -R ada: "$home/starlint"

result=0
# prove WANTED-EXIT COMMAND: prints the command, its output, its time and its exit code.
prove() {
  local wanted=$1 command=$2 start=$SECONDS status=0 shell=(bash -c)
  [[ -z $as_user ]] || shell=(su ada -c)
  echo "\$ $command"
  inside "${shell[@]}" "cd $home/starlint && $command" 2>&1 || status=$?
  echo "bare_root: exit $status (wanted $wanted), $((SECONDS - start)) s"
  [[ $status =~ ^($wanted)$ ]] || result=1
}
prove 1 './dev lint docs/examples/*.md'  # there are weak stories among the examples
prove 1 './dev lint docs/examples/*.md >/dev/null'  # nothing left to install or build
prove 0 './dev test'
[[ -z $ci ]] || prove 0 'CI=true .ci/run'
if ((result == 0)); then echo "bare_root: all as wanted"; else echo "bare_root: FAILED"; fi
exit $result
