#!/usr/bin/env bash
# Shows that the tests see what they are for: takes one safety out of a copy of the tree, and the test named beside it must fail.
# By hand: tests/mutants.sh [name of a mutant…]
set -euo pipefail
cd "$(dirname "$0")/.."

export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$PWD/target}"
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
failed=0

# mutant <name> <file> <sed script> <cargo test arguments…>
mutant() {
    local name=$1 file=$2 script=$3
    shift 3
    if [ "${#only[@]}" -gt 0 ] && [[ " ${only[*]} " != *" $name "* ]]; then return; fi
    rm -rf "${copy:?}/tree"
    mkdir "$copy/tree"
    git ls-files --cached --others --exclude-standard -z | xargs -0 cp --parents -t "$copy/tree" 2>/dev/null || true
    sed -i -E "$script" "$copy/tree/$file"
    if cmp -s "$file" "$copy/tree/$file"; then
        echo "mutant $name: $file has changed, the mutation no longer applies"
        failed=1
    elif ! (cd "$copy/tree" && cargo test --quiet --no-run "$@" >"$copy/log" 2>&1); then
        echo "mutant $name: does not compile"
        tail -20 "$copy/log"
        failed=1
    # Which commits a kill catches is chance, so a survivor is tried once more before it is believed.
    elif (cd "$copy/tree" && cargo test --quiet "$@" && CRASH_SEED=7 cargo test --quiet "$@") >"$copy/log" 2>&1; then
        echo "mutant $name: SURVIVED, no test noticed"
        failed=1
    else
        echo "mutant $name: noticed by «cargo test $*»"
        grep -m 1 -A 4 "^Error" "$copy/log" | cut -c1-160 || true
    fi
}

only=("$@")

# Without the flush, what was acknowledged waits in the memory of the process, and kill -9 takes it.
mutant no-flush src/store/sled/writer.rs \
    '/^fn make_durable/,/^}/ { /flush\(\)|sync_data\(\)/d }' --test crash
# The sender of a lost answer asks first whether the message arrived; without that people get it twice.
mutant no-read-back src/bot/deliver/read_back.rs \
    's/ours && late && !other && same/false \&\& ours \&\& late \&\& !other \&\& same/' --test dialogues "(troubled)"

exit "$failed"
