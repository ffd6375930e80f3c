"""A certificate: one page whatever stands on it, proved by its code, refused when anything was changed, no score."""

from __future__ import annotations

import base64
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.__main__ import main
from game.commands.certifying import TOKEN, Made, NothingDone, certificate, checked, proof_of
from game.paper.certificate import CODE_SIDE, FOOT, GAP, Certificate, Row, as_pdf, plan_of
from game.paper.sheet_of_paper import fitting, lines_of, sheet
from game.paths import Paths
from game.records.venue_key import NotProved, VenueKey, read_key, venue_key
from game.training.completion import Completion, ModuleDone
from tests.effort import often
from tests.pages.walk import language
from tests.shipped import ROOT, cast, library

FONTS = ROOT / "assets" / "fonts"
DAY = date(2026, 11, 24)
MODULES = tuple(library().programmes["horeca"].modules)
DONE = Completion("1", "Otter", "horeca", "2026-11", tuple(ModuleDone(one, DAY, 12) for one in MODULES[:2]))


@pytest.fixture
def made(tmp_path: Path) -> Made:
    """A computer at which nothing was signed yet."""
    paths = Paths(ROOT / "scenarios", ROOT / "assets", ROOT / "locales", tmp_path / "home", tmp_path / "c", tmp_path)
    return Made(paths, cast(), library().scenarios, library().programmes["horeca"])


@pytest.fixture
def key(tmp_path: Path) -> VenueKey:
    """The venue's key."""
    return venue_key(tmp_path / "home")


@pytest.mark.parametrize("code", ["nl", "en"])
def test_a_certificate_is_one_page_that_proves_itself(made: Made, code: str) -> None:
    """Nickname, programme, edition, modules with day and minutes come back from the file alone."""
    page = certificate(made, DONE, language(code), DAY)
    assert page.count(b"/Type /Page\n") == 1
    proof = checked(page.decode("latin-1"), [venue_key(made.paths.user_data)])
    assert (proof.nickname, proof.programme, proof.edition, proof.issued) == ("Otter", "horeca", "2026-11", DAY)
    assert proof.done == DONE.done
    assert (proof.count, proof.minutes) == (2, 24)


def test_nothing_of_how_it_was_answered_is_in_the_proof(key: VenueKey) -> None:
    """No score, no step, no ending: only these fields, whatever is added to the game."""
    token = proof_of(DONE, "Café De Zon", DAY, key)
    payload = token.split(".")[1]
    told = json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
    assert set(told) == {"kind", "v", "n", "p", "e", "h", "i", "c", "m", "d"}
    assert told["d"] == [[one, "20261124", 12] for one in MODULES[:2]]


def test_whatever_is_changed_is_refused(key: VenueKey) -> None:
    """Another name in the payload, a signature of something else, a part that is missing."""
    token = proof_of(DONE, "", DAY, key)
    head, payload, signature = token.split(".")
    told = json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
    other = base64.urlsafe_b64encode(json.dumps({**told, "n": "Vos"}).encode()).decode().rstrip("=")
    signed_else = proof_of(replace(DONE, nickname="Vos"), "", DAY, key).split(".")[2]
    for changed in (
        f"{head}.{other}.{signature}",
        f"{head}.{payload}.{signed_else}",
        f"{head}.{payload}.{signature[:-4]}",
    ):
        with pytest.raises(NotProved):
            checked(changed, [key])
    with pytest.raises(NotProved, match="no proof"):
        checked("Otter deed alles", [key])


@given(st.integers(0, 10_000), st.integers(1, 255))
def test_no_bit_of_a_proof_can_be_changed(at: int, by: int) -> None:
    """Whichever byte of what was signed is another one."""
    key = KEY
    head, payload, signature = TOKENS.split(".")
    raw = bytearray(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
    raw[at % len(raw)] ^= by
    other = base64.urlsafe_b64encode(bytes(raw)).decode().rstrip("=")
    with pytest.raises(NotProved):
        checked(f"{head}.{other}.{signature}", [key])


def test_a_key_that_is_not_known_is_named_with_what_to_do(key: VenueKey, tmp_path: Path) -> None:
    """Another venue's certificate holds once its public key is there; the public half cannot sign."""
    token = proof_of(DONE, "", DAY, key)
    elsewhere = venue_key(tmp_path / "elsewhere")
    with pytest.raises(NotProved, match="--key"):
        checked(token, [elsewhere])
    file = tmp_path / "de-zon.pem"
    file.write_text(key.public_pem)
    assert checked(token, [elsewhere, read_key(file)]).nickname == "Otter"
    assert "PRIVATE" not in key.public_pem
    (tmp_path / "none.pem").write_text("hello")
    with pytest.raises(OSError, match="public key"):
        read_key(tmp_path / "none.pem")


def test_the_key_is_made_once_and_read_by_its_user_alone(tmp_path: Path) -> None:
    """Whoever has it can sign."""
    first = venue_key(tmp_path)
    assert venue_key(tmp_path).name == first.name
    assert (tmp_path / "venue" / "key.pem").stat().st_mode & 0o077 == 0


@settings(max_examples=often(8, 100))
@given(
    nickname=st.text(st.characters(categories=("L", "N")), min_size=2, max_size=20),
    venue=st.text(st.characters(codec="latin-1", categories=("L", "N", "Zs")), max_size=120),
    titles=st.lists(st.text("abcdefg hijklmnopW", min_size=1, max_size=60), min_size=1, max_size=40),
)
def test_long_names_and_many_modules_stay_on_the_page(nickname: str, venue: str, titles: list[str]) -> None:
    """The name on one line, the venue on two, all modules above the code."""
    pdf = sheet("x", "nl", FONTS)
    size = fitting(pdf, nickname, 30, pdf.epw, 1, bold=True)
    assert len(lines_of(pdf, nickname, size, pdf.epw, bold=True)) <= 1
    rows = tuple(Row(title, DAY, 999) for title in titles)
    room = 90.0
    assert plan_of(pdf, rows, room).high <= room
    sheet_of = Certificate(nickname, "Training", "2026-11", venue, rows, 40, DAY, "eyJ" + "a" * 2400, "abc")
    assert as_pdf(sheet_of, language("nl"), FONTS).count(b"/Type /Page\n") == 1
    assert pdf.h - FOOT - CODE_SIDE - GAP > 120 + room


def test_many_modules_still_fit_the_code(key: VenueKey) -> None:
    """Of a programme with more modules than a code holds, the code says how many and for how long."""
    many = tuple(ModuleDone(f"een-module-met-een-lange-naam-{n}", DAY, 10) for n in range(60))
    token = proof_of(replace(DONE, done=many), "", DAY, key)
    proof = checked(token, [key])
    assert (proof.count, proof.minutes, proof.done) == (60, 600, ())


def test_nothing_done_makes_no_certificate(made: Made) -> None:
    """It would prove nothing."""
    with pytest.raises(NothingDone):
        certificate(made, replace(DONE, done=()), language("nl"))


def test_the_command_line_checks_a_file_and_refuses_a_forged_one(made: Made, monkeypatch, capsys, tmp_path) -> None:
    """Both with a plain sentence and their own exit status."""
    monkeypatch.setenv("OMSTANDER_HOME", str(made.paths.user_data))
    page = certificate(made, DONE, language("nl"), DAY)
    good, forged = tmp_path / "good.pdf", tmp_path / "forged.pdf"
    good.write_bytes(page)
    token = TOKEN.search(page.decode("latin-1"))
    assert token is not None
    payload = token[0].split(".")[1]
    forged.write_bytes(page.replace(payload.encode(), payload[:-6].encode() + b"AAAAAA"))
    assert main(["certificate", "verify", str(good), "--language", "nl"]) == 0
    assert "PROVED" in capsys.readouterr().out
    assert main(["certificate", "verify", f"Omstander\n{token[0]}"]) == 0
    assert main(["certificate", "verify", str(forged)]) == 1
    assert "NOT PROVED" in capsys.readouterr().err
    assert main(["certificate", "key", "--output", str(tmp_path / "key.pem")]) == 0
    assert read_key(tmp_path / "key.pem").name == venue_key(made.paths.user_data).name
    assert main(["certificate"]) == 2
    assert "nickname" in capsys.readouterr().err


def _fixed_key() -> VenueKey:
    from joserfc.jwk import OKPKey

    return VenueKey(OKPKey.generate_key("Ed25519"))


KEY = _fixed_key()
TOKENS = proof_of(DONE, "Café De Zon", DAY, KEY)
