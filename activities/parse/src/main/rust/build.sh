#!/bin/sh
# Builds cadlift-dwg where cargo is; elsewhere says how to get it. The crate it is built around takes minutes, so the
# program is kept by the digest of its sources, outside the tree, and built again only when they change.
# usage: build.sh TARGET_DIRECTORY
set -u
oldest_minor=88 # Rust 1.88, which the crates in Cargo.lock ask for
sources=$(cd "$(dirname "$0")" && pwd)
target=$1
binary=$target/native/cadlift-dwg
work=$target/native-build

skip() {
    echo "cadlift-dwg is not built: $1. Get Rust 1.$oldest_minor or later from https://rustup.rs"
    exit 0
}

place() {
    # Moved in one step: whoever looks for the program finds the whole of it or none.
    mkdir -p "$target/native" && cp "$1" "$binary.new" && mv "$binary.new" "$binary"
}

if [ -x "$binary" ] && [ -z "$(find "$sources" -newer "$binary" -type f)" ]; then
    exit 0
fi
PATH=$PATH:$HOME/.cargo/bin
command -v cargo >/dev/null || skip "cargo is missing"
version=$(rustc --version | sed -n 's/^rustc 1\.\([0-9]*\).*/\1/p')
[ "${version:-0}" -ge "$oldest_minor" ] || skip "the Rust here is older"
digest=$(cd "$sources" && { rustc --version --verbose; cat Cargo.toml Cargo.lock src/*.rs; } | cksum | tr -d ' ')
kept=${XDG_CACHE_HOME:-$HOME/.cache}/cadlift/dwg/$digest
if [ ! -x "$kept/cadlift-dwg" ]; then
    echo "building cadlift-dwg; the first time this takes some minutes"
    mkdir -p "$work"
    if ! CARGO_TARGET_DIR=$work cargo build --quiet --release --locked --manifest-path "$sources/Cargo.toml" \
        >"$work/log" 2>&1; then
        # Without its crates at hand and without a network there is nothing wrong with the sources.
        if grep -qE 'failed to (download|get|fetch|load source)|Unable to update|Could not resolve host' "$work/log"; then
            skip "its crates cannot be fetched"
        fi
        cat "$work/log"
        exit 1
    fi
    mkdir -p "$kept" && cp "$work/release/cadlift-dwg" "$kept/cadlift-dwg.$$" &&
        mv "$kept/cadlift-dwg.$$" "$kept/cadlift-dwg"
    # A folder that cannot be written only means that the next tree builds it again.
    [ -x "$kept/cadlift-dwg" ] || kept=$work/release
fi
place "$kept/cadlift-dwg"
