"""The records of studies, on both databases."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from game.records.studies import Studies, open_database
from tests.evaluation.database import postgres


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """One PostgreSQL for all tests."""
    with postgres() as address:
        yield address


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database of each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'there.sqlite'}"
    found: str = request.getfixturevalue("server")
    engine = sa.create_engine(found)
    with engine.begin() as connection:
        connection.execute(sa.text("DROP SCHEMA public CASCADE"))
        connection.execute(sa.text("CREATE SCHEMA public"))
    engine.dispose()
    return found


@pytest.fixture
def studies(address: str) -> Iterator[Studies]:
    """The open records on each database."""
    with open_database(address) as opened:
        yield opened
