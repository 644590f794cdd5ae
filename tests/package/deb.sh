#!/usr/bin/env bash
# Checks the packages that `./dev package` made: lintian on the .deb, then, as root, an installation
# into an empty tree, its use, and that purging leaves nothing; and that the tarball holds a program
# that runs. It is no part of `./dev test`.
#
#     ./dev package && tests/package/deb.sh build/package
set -euo pipefail

packages=$(realpath "${1:?usage: $0 DIRECTORY}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/root

die() {
  printf 'deb.sh: %s\n' "$*" >&2
  exit 1
}

lintian --allow-root --fail-on error,warning "$packages"/*.deb

# --- Into a tree of its own, with dpkg's own records in it ---------------------------------------
mkdir -p "$root"/var/lib/dpkg/{info,updates}
touch "$root/var/lib/dpkg/status"
package() { dpkg --root="$root" --force-script-chrootless --log=/dev/null "$@" >/dev/null; }
list() { (cd "$root" && find . -not -path './var/*' -type f | sort); }

package --install "$packages"/*.deb
"$root/usr/bin/starlint" --version
! dpkg --root="$root" --status starlint | grep -q '^Depends:' ||
  die "it depends on packages"
# Run where nothing else is: no libraries, no loader.
chroot "$root" /usr/bin/starlint --version >/dev/null || die "it needs something that is not in it"
for file in usr/share/man/man1/starlint.1.gz usr/share/bash-completion/completions/starlint \
  usr/share/zsh/vendor-completions/_starlint usr/share/fish/vendor_completions.d/starlint.fish \
  usr/share/doc/starlint/copyright; do
  [ -s "$root/$file" ] || die "$file is missing"
done
package --purge starlint
[ -z "$(list)" ] || die "purging leaves: $(list)"

# --- The tarball: programs run from where it is unpacked -----------------------------------------
mkdir "$work/unpacked"
tar -xzf "$packages"/*.tar.gz -C "$work/unpacked" --strip-components=1
[ -x "$work/unpacked/bin/starlint" ] || die "the tarball has no bin/starlint"
"$work/unpacked/bin/starlint" explain filler >/dev/null
echo "the packages are good"
