#!/bin/sh
# The Debian packages that the tests need: Python's venv, a virtual screen, a screen-reader client, a browser.
set -e
packages="python3-venv xvfb xdotool gettext imagemagick at-spi2-core dbus-x11 python3-gi gir1.2-atspi-2.0 postgresql chromium"
missing=""
for package in $packages; do
    dpkg -s "$package" >/dev/null 2>&1 || missing="$missing $package"
done
[ -z "$missing" ] && exit 0
if [ "$(id -u)" -eq 0 ]; then sudo=""; else sudo=sudo; fi
$sudo apt-get update -q
# shellcheck disable=SC2086
$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing
