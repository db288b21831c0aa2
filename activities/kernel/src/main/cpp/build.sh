#!/bin/sh
# Builds cadlift-kernel where CMake, a C++ compiler and the headers of OpenCASCADE are; elsewhere says how to get them.
# usage: build.sh TARGET_DIRECTORY
set -u
sources=$(cd "$(dirname "$0")" && pwd)
target=$1
binary=$target/native/cadlift-kernel
work=$target/native-build

skip() {
    echo "cadlift-kernel is not built: $1. On Debian: apt-get install g++ cmake make libocct-data-exchange-dev libocct-modeling-algorithms-dev"
    exit 0
}

if [ -x "$binary" ] && [ -z "$(find "$sources" -newer "$binary" -type f)" ]; then
    exit 0
fi
command -v cmake >/dev/null || skip "cmake is missing"
command -v c++ >/dev/null || skip "a C++ compiler is missing"
rm -rf "$work"
mkdir -p "$work" "$target/native"
if ! cmake -S "$sources" -B "$work" -DCMAKE_BUILD_TYPE=Release >"$work/log" 2>&1; then
    grep -q "OCCT_.*NOTFOUND\|Could not find OCCT_" "$work/log" && skip "OpenCASCADE is missing"
    cat "$work/log"
    exit 1
fi
if ! cmake --build "$work" --parallel >"$work/log" 2>&1; then
    cat "$work/log"
    exit 1
fi
# Moved in one step: whoever looks for the program finds the whole of it or none.
mv "$work/cadlift-kernel" "$binary"
touch "$binary"
