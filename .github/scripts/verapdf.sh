#!/usr/bin/env bash
# veraPDF, from its official container, as if it were installed: it sees the
# folder that FOLDER names, at the same path, and nothing else.
set -euo pipefail

exec docker run --rm --network none --volume "$FOLDER:$FOLDER:ro" "$IMAGE" "$@"
