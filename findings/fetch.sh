# Sourced: `source "$(dirname "$0")/fetch.sh" NAME@VERSION…` goes to a temporary folder that is removed at the end and installs the packages there.
# Exits 2 with a sentence where they cannot be fetched: that says nothing about what they do.
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --loglevel=error "$@" >npm.log 2>&1 || { echo "cannot fetch $*: $(grep -m 1 . npm.log || true)"; exit 2; }
