# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by ./run. find_clients installs the official clients once, at the versions of clients.txt, and sets `clients`
# to the folder that has them: venv/ (Python, hf) and javascript/node_modules/. It fails, saying why, where they cannot
# be had.

client_list() { grep -v '^#' "$here/clients.txt"; }

# pinned INSTALLER JOINT: the packages of one installer with their versions, as it takes them.
pinned() { client_list | awk -v installer="$1" -v joint="$2" '$1 == installer { print $2 joint $3 }'; }

missing_tools() {
    local tool
    for tool in python3 node npm git git-lfs; do
        command -v "$tool" >/dev/null || echo "$tool"
    done
    python3 -c 'import ensurepip, venv' 2>/dev/null || echo python3-venv
}

install_clients() {
    # shellcheck disable=SC2046
    python3 -m venv "$clients/venv" &&
        "$clients/venv/bin/python" -m pip install --quiet $(pinned pip ==) &&
        npm install --silent --no-package-lock --prefix "$clients/javascript" $(pinned npm @)
}

# Tests run side by side: the first one installs, the others wait for it. What could not be had is not asked for again
# for ten minutes, so that a machine with no network loses its time once.
find_clients() {
    local missing
    missing=$(missing_tools | paste -sd ' ')
    [ -z "$missing" ] || { echo "not installed: $missing" >&2; return 1; }
    local stamp
    stamp=$({ client_list; python3 --version; node --version; } | cksum | cut -d' ' -f1)
    clients=${XDG_CACHE_HOME:-$HOME/.cache}/hubscope/conformance-$stamp
    mkdir -p "$clients"
    exec 8>"$clients/.lock"
    flock 8
    if [ ! -e "$clients/.ready" ]; then
        if [ -n "$(find "$clients" -name .failed -mmin -10)" ]; then
            echo "the official clients could not be installed a moment ago (see $clients/install.log)" >&2
            return 1
        fi
        if install_clients >"$clients/install.log" 2>&1; then
            touch "$clients/.ready"
        else
            touch "$clients/.failed"
            echo "the official clients could not be installed:" >&2
            tail -n 5 "$clients/install.log" >&2
            return 1
        fi
    fi
    exec 8>&-
}
