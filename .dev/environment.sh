# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by ./dev: finds or makes the place where Hubscope is built, and defines `inside`, which runs a command there.

cache=${XDG_CACHE_HOME:-$HOME/.cache}/hubscope
# shellcheck disable=SC2154 # whoever sources this says where it is
packages_file=$here/.dev/debian13-root.packages

say() { printf '%s\n' "$*" >&2; }
die() { say "dev: $*"; exit 1; }

package_list() { grep -v '^#' "$packages_file" | tr -s ' \n' '  '; }

# Runs a command as root where that needs no question asked; prints what to type otherwise.
as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"
    elif sudo -n true 2>/dev/null; then sudo "$@"
    else die "this needs the administrator. Type:  sudo $*"
    fi >&2
}

# A machine fresh from its image has no lists of packages.
apt_install() {
    [ -n "$(find /var/lib/apt/lists -name '*_Packages*' -print -quit 2>/dev/null)" ] || as_root apt-get update -qq
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes "$@"
}

# CMake's own search decides. The answer is kept until the list of packages or the probe changes.
machine_has_all() {
    local stamp
    stamp=$cache/native-$(cat "$packages_file" "$here/.dev/probe/CMakeLists.txt" | cksum | cut -d' ' -f1)
    [ -e "$stamp" ] && return 0
    local there
    there=$(mktemp -d)
    if cmake -S "$here/.dev/probe" -B "$there" >/dev/null 2>&1; then
        rm -rf "$there"; mkdir -p "$cache"; touch "$stamp"; return 0
    fi
    rm -rf "$there"
    return 1
}

# native: new enough, what is missing can be installed. root: an older Debian or Ubuntu. Others: by hand.
kind_of_machine() {
    # shellcheck disable=SC1091
    . /etc/os-release
    local version=${VERSION_ID:-999}
    case ${ID:-} in
        debian) [ "${version%%.*}" -ge 13 ] && echo debian-native || echo debian-root ;;
        ubuntu) [ "${version/./}" -ge 2504 ] && echo debian-native || echo debian-root ;;
        fedora) echo fedora-native ;;
        arch) echo arch-native ;;
        *) case ${ID_LIKE:-} in
               *debian* | *ubuntu*) echo debian-root ;;
               *arch*) echo arch-native ;;
               *) echo unknown ;;
           esac ;;
    esac
}

install_on_machine() {
    case $1 in
        debian-native)
            # shellcheck disable=SC2046
            apt_install $(package_list) ;;
        fedora-native)
            as_root dnf install --assumeyes gcc-c++ cmake ninja-build mold ccache pkgconf git git-lfs nodejs npm clang-tools-extra \
                qt6-qtbase-devel qt6-qtsvg-devel qt6-qtimageformats qt6-qtcharts-devel qt6-qttools-devel kf6-syntax-highlighting-devel \
                kf6-breeze-icons-devel qcoro-qt6-devel qtkeychain-qt6-devel cmark-gfm-devel yaml-cpp-devel libgit2-devel \
                cpp-httplib-devel openssl-devel libzip-devel taglib-devel compiler-rt xorg-x11-server-Xvfb curl aria2 python3 desktop-file-utils appstream \
                rsms-inter-fonts jetbrains-mono-fonts ;;
        arch-native)
            as_root pacman -S --needed --noconfirm base-devel cmake ninja mold ccache git git-lfs nodejs npm clang qt6-base qt6-svg qt6-imageformats \
                qt6-charts qt6-tools syntax-highlighting breeze-icons qcoro qtkeychain-qt6 cmark-gfm yaml-cpp libgit2 \
                cpp-httplib openssl libzip taglib compiler-rt xorg-server-xvfb curl aria2 python desktop-file-utils appstream inter-font \
                ttf-jetbrains-mono ;;
        *)
            die "Hubscope needs Qt 6.8 or newer, KF6SyntaxHighlighting and the libraries named in .dev/probe/CMakeLists.txt." \
                "Install them with your system's package manager and call ./dev again." ;;
    esac
}

# A Debian 13 of our own, unpacked by mmdebstrap with its default mirror and keyring. The host's package
# sources are never touched. Unpacking a tar (instead of a direct root) gives files that their owner can delete.
make_root() {
    root=$cache/debian13
    local stamp
    stamp=$(cksum <"$packages_file")
    [ "$(cat "$root/.made-from" 2>/dev/null)" = "$stamp" ] && return 0
    # One at a time: who waited here finds it made.
    mkdir -p "$cache"
    exec 9>"$cache/debian13.lock"
    flock 9
    [ "$(cat "$root/.made-from" 2>/dev/null)" = "$stamp" ] && { exec 9>&-; return 0; }
    if ! command -v mmdebstrap >/dev/null || ! command -v bwrap >/dev/null; then
        say "Installing mmdebstrap and bubblewrap…"
        apt_install -qq mmdebstrap bubblewrap uidmap
    fi
    say "Making a private Debian 13 in $root (once, about two minutes)…"
    local fresh=$root.$$
    mkdir -p "$fresh"
    # The pipe's status is mmdebstrap's or tar's: either failing leaves the old root in place.
    mmdebstrap --quiet --variant=apt --include="$(package_list)" \
        --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*' trixie - |
        tar --extract --directory="$fresh" --exclude='./dev/*' --no-same-owner --delay-directory-restore ||
        { rm -rf "$fresh"; die "the private Debian 13 could not be made (see above)"; }
    mkdir -p "$fresh/etc/ssl/certs" "$fresh/sys"
    # The host's own are bound over these, which must be plain files for that.
    (cd "$fresh/etc" && rm -f resolv.conf hosts localtime machine-id && touch resolv.conf hosts localtime machine-id)
    echo "$stamp" >"$fresh/.made-from"
    if [ -e "$root" ]; then mv "$root" "$root.old.$$"; fi
    mv "$fresh" "$root"
    rm -rf "$root".old.*
    exec 9>&-
    say "Done."
}

# Every folder of the host that is not part of the system is visible at its own path, and so are the current folder, the
# repository and the home wherever they are, so that any path given on the command line means the same inside.
inside_root() {
    local -a bind=(--tmpfs / --dev /dev --proc /proc --ro-bind /sys /sys --tmpfs /run --tmpfs /opt --tmpfs /var
        --dir /var/tmp --die-with-parent)
    local entry
    for entry in usr etc var/cache/fontconfig; do bind+=(--ro-bind "$root/$entry" "/$entry"); done
    for entry in bin sbin lib lib64; do bind+=(--symlink "usr/$entry" "/$entry"); done
    for entry in /*; do
        case $entry in
            /bin | /sbin | /lib* | /usr | /etc | /var | /opt | /dev | /proc | /sys | /run | /boot | /lost+found) ;;
            *) [ -d "$entry" ] && bind+=(--bind "$entry" "$entry") ;;
        esac
    done
    for entry in "$HOME" "$here" "$(dirname "$here")/shared" "$PWD"; do
        case $entry in /var/?* | /opt/?* | /run/?*) bind+=(--bind-try "$entry" "$entry") ;; esac
    done
    for entry in /dev/dri /dev/nvidia* /dev/shm; do bind+=(--dev-bind-try "$entry" "$entry"); done
    bind+=(--bind-try "/run/user/$(id -u)" "/run/user/$(id -u)" --bind-try /run/dbus /run/dbus
        --ro-bind-try "$(readlink -f /etc/resolv.conf)" /etc/resolv.conf --ro-bind-try /etc/hosts /etc/hosts
        --ro-bind-try /etc/passwd /etc/passwd --ro-bind-try /etc/group /etc/group
        --ro-bind-try /etc/localtime /etc/localtime --ro-bind-try /etc/machine-id /etc/machine-id)
    [ -d /etc/ssl/certs ] && bind+=(--ro-bind /etc/ssl/certs /etc/ssl/certs)
    [ -d /usr/local/share/ca-certificates ] &&
        bind+=(--ro-bind /usr/local/share/ca-certificates /usr/local/share/ca-certificates)
    exec bwrap "${bind[@]}" --setenv PATH /usr/local/bin:/usr/bin:/bin --setenv LANG "${LANG:-C.UTF-8}" \
        --chdir "$PWD" "$@"
}

inside() (
    case $place in
        machine) exec "$@" ;;
        root) inside_root "$@" ;;
    esac
)

find_place() {
    if machine_has_all; then place=machine; return; fi
    local kind
    kind=$(kind_of_machine)
    case $kind in
        debian-root) make_root; place=root ;;
        *)
            say "Some packages are missing; installing them."
            install_on_machine "$kind"
            machine_has_all || die "packages were installed, but CMake still misses some; see: cmake -S .dev/probe -B /tmp/probe"
            place=machine ;;
    esac
}
