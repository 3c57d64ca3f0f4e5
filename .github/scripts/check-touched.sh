#!/usr/bin/env bash
# Fails if the register has an error anywhere, or if an agreement that was
# touched since BASE is left overdue. An agreement that is overdue elsewhere
# does not hold up other work: it is told, and main fails on it.
set -euo pipefail

base=$1
npm run --silent build:tool

status=0
node dist/tool/main.js check --format github || status=$?
[ "$status" -eq 0 ] && exit 0
[ "$status" -ne 3 ] && exit "$status"

# Only names that can be ids are handed on: a folder's name is the author's to choose.
mapfile -t touched < <(git diff --name-only -z "$base"...HEAD -- agreements/ | tr '\0' '\n' | cut -d/ -f2 | grep -xE '[a-z0-9]+(-[a-z0-9]+)*' | sort -u)
present=()
for id in "${touched[@]}"; do
  [ -d "agreements/$id" ] && present+=("$id")
done
if [ "${#present[@]}" -eq 0 ]; then
  echo "An agreement is overdue for review, but this change touches none."
  exit 0
fi
node dist/tool/main.js check "${present[@]}"
