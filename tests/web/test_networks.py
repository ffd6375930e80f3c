"""The networks that are offered: those that phones can reach, first."""

from __future__ import annotations

from types import SimpleNamespace

import ifaddr

from game.web.networks import nearby


def adapter(name: str, *addresses: str) -> SimpleNamespace:
    """One network adapter as the library tells it."""
    ips = [SimpleNamespace(ip=ip, is_IPv4=True) for ip in addresses]
    return SimpleNamespace(nice_name=name, ips=ips)


def test_wireless_comes_before_cable_before_virtual_and_never_localhost(monkeypatch) -> None:
    """The first is what a youth worker most probably wants."""
    adapters = [
        adapter("lo", "127.0.0.1"),
        adapter("docker0", "172.17.0.1"),
        adapter("eth0", "192.168.1.5"),
        adapter("eth1", "169.254.3.4"),
        adapter("wlp2s0", "10.42.0.1"),
    ]
    monkeypatch.setattr(ifaddr, "get_adapters", lambda: adapters)
    assert [one.address for one in nearby()] == ["10.42.0.1", "192.168.1.5", "172.17.0.1"]


def test_an_address_that_the_computer_gave_itself_is_better_than_none(monkeypatch) -> None:
    """Two devices with a cable and no router still find each other."""
    monkeypatch.setattr(ifaddr, "get_adapters", lambda: [adapter("eth1", "169.254.3.4")])
    assert [one.address for one in nearby()] == ["169.254.3.4"]


def test_without_a_network_there_is_none(monkeypatch) -> None:
    """Then the page says how to open a hotspot."""
    monkeypatch.setattr(ifaddr, "get_adapters", lambda: [adapter("lo", "127.0.0.1")])
    assert nearby() == ()
