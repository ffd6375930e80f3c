"""The venue's key: signs what somebody has done, so that anybody with its public half can check it without a network.

Ed25519 (RFC 8032), as a compact JSON Web Signature (RFC 7515, with the algorithm's name of RFC 9864).
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from joserfc import jws
from joserfc.errors import BadSignatureError, JoseError
from joserfc.jwk import OKPKey

FOLDER, FILE = "venue", "key.pem"
ALGORITHM = "Ed25519"
NAME_LENGTH = 12
"""Signs of the key's thumbprint (RFC 7638) by which it is named: 72 bits, enough to tell venues apart."""


class NotProved(ValueError):
    """A proof that does not hold; the message says what is wrong and what to do."""


@dataclass(frozen=True, slots=True)
class VenueKey:
    """A key, whole or its public half."""

    key: OKPKey

    @property
    def name(self) -> str:
        """By what it is known: the begin of its thumbprint."""
        return self.key.thumbprint()[:NAME_LENGTH]

    @property
    def public_pem(self) -> str:
        """The half that may be given to anybody."""
        return self.key.as_pem(private=False).decode()

    def sign(self, told: Mapping[str, object]) -> str:
        """What is told, with the signature, as one word."""
        payload = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()
        return jws.serialize_compact({"alg": ALGORITHM, "kid": self.name}, payload, self.key, algorithms=[ALGORITHM])


def venue_key(folder: Path) -> VenueKey:
    """The key of this computer's venue, made when there is none, readable for its user alone. Raises OSError."""
    file = folder / FOLDER / FILE
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        made = OKPKey.generate_key("Ed25519").as_pem(private=True)
        try:
            handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            return venue_key(folder)
        with os.fdopen(handle, "wb") as stream:
            stream.write(made)
            stream.flush()
            os.fsync(stream.fileno())
    return read_key(file)


def read_key(file: Path) -> VenueKey:
    """The key in the file, whole or public. Raises OSError, also for a file that holds no such key."""
    try:
        key = OKPKey.import_key(file.read_bytes())
    except (ValueError, JoseError) as error:
        raise OSError(f"{file} holds no Ed25519 key (PEM): ask the venue for its public key again") from error
    if key.curve_name != "Ed25519":
        raise OSError(f"{file} holds a key of another kind ({key.curve_name}); an Ed25519 key is needed")
    return VenueKey(key)


def proved(token: str, keys: Iterable[VenueKey]) -> Mapping[str, Any]:
    """What the signed word tells. Raises NotProved for anything that was changed, or signed by another key."""
    known = {key.name: key for key in keys}
    try:
        found = jws.extract_compact(token.encode())
        name = str(found.headers().get("kid", ""))
    except (JoseError, ValueError, UnicodeError, AttributeError) as error:
        raise NotProved("this is no proof of Omstander, or a part of it is missing: take the whole text") from error
    if name not in known:
        raise NotProved(
            f"it was signed with the key {name!r}, which is not known here. Ask that venue for its public key "
            "(`omstander certificate key`), and name the file with --key"
        )
    try:
        checked = jws.deserialize_compact(token, known[name].key, algorithms=[ALGORITHM])
        told = json.loads(checked.payload)
    except BadSignatureError as error:
        raise NotProved("the signature does not fit: something in it was changed after it was signed") from error
    except (JoseError, ValueError) as error:
        raise NotProved("it cannot be read: it was changed, or it is of another version") from error
    if not isinstance(told, dict):
        raise NotProved("it tells nothing that a certificate tells")
    return told
