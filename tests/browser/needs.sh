#!/bin/sh
# Installs what the browser tests need where it may; otherwise says what to install.
set -eu

found=""
for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
  if [ -n "$name" ] && command -v "$name" >/dev/null 2>&1; then found="$name"; break; fi
done
if [ -n "$found" ]; then
  echo "Chromium: $(command -v "$found")"
  exit 0
fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo "Installing Chromium and fonts with apt-get"
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends chromium fonts-dejavu fonts-noto-color-emoji >/dev/null
  exit 0
fi
echo "The browser tests need Chromium. Install it, for instance on Debian:" >&2
echo "  sudo apt-get install chromium fonts-dejavu fonts-noto-color-emoji" >&2
echo "or name another Chromium with CHROMIUM=/path/to/it, and run this again." >&2
exit 1
