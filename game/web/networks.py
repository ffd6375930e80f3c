"""The networks that this computer is in, those first that phones can probably reach."""

from __future__ import annotations

import ipaddress

import ifaddr

from game.training.group.board import Nearby

WIRELESS = ("wl", "wi-fi", "wifi", "airport", "draadloos", "ap0", "hotspot", "local area connection*", "bridge100")
VIRTUAL = (
    "docker",
    "veth",
    "virbr",
    "vbox",
    "virtualbox",
    "vmware",
    "vmnet",
    "hyper-v",
    "vethernet",
    "tun",
    "tap",
    "utun",
    "wg",
)


def nearby() -> tuple[Nearby, ...]:
    """Every IPv4 address of this computer that another device may reach, Wi-Fi before cable before virtual ones.

    Never a localhost address, and one that the computer gave itself (169.254) only where there is nothing else.
    """
    found = [
        Nearby(str(ip.ip), adapter.nice_name)
        for adapter in ifaddr.get_adapters()
        for ip in adapter.ips
        if ip.is_IPv4 and not ipaddress.ip_address(str(ip.ip)).is_loopback
    ]
    given = [one for one in found if not ipaddress.ip_address(one.address).is_link_local]
    return tuple(sorted(given or found, key=_rank))


def _rank(one: Nearby) -> tuple[int, str]:
    name = one.name.lower()
    if any(part in name for part in VIRTUAL):
        return 3, one.address
    if any(part in name for part in WIRELESS):
        return 0, one.address
    return (1 if ipaddress.ip_address(one.address).is_private else 2), one.address
