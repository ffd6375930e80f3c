"""Every kind of mistake that a file can hold: the one place where its code and its meaning are declared."""

from __future__ import annotations

from enum import StrEnum


class Code(StrEnum):
    """What can be wrong with a file; `meaning` in one line, `severity` is `error` or `warning`.

    Every code has its failing example in `tests/authoring/examples/<code>.yaml`.
    """

    meaning: str
    severity: str

    def __new__(cls, code: str, meaning: str, severity: str = "error") -> Code:
        """A member that is its code."""
        member = str.__new__(cls, code)
        member._value_ = code
        member.meaning = meaning
        member.severity = severity
        return member

    # the file
    CANNOT_READ = "cannot-read", "the file is missing or cannot be opened"
    OUTSIDE_PACK = "outside-pack", "the file lies outside the folder that scenarios are read from"
    BAD_FILE_NAME = "bad-file-name", "the file's name cannot be the id of a scenario"
    FILE_TOO_LARGE = "file-too-large", "the file is over 1 MiB"
    NOT_UTF_8 = "not-utf-8", "the file is not written in UTF-8"
    EMPTY_FILE = "empty-file", "the file holds nothing"

    # YAML
    BAD_CHARACTER = "bad-character", "a character that cannot be shown, such as a control character"
    YAML_SYNTAX = "yaml-syntax", "the file is not YAML"
    SEVERAL_DOCUMENTS = "several-documents", "the file holds more than one YAML document"
    UNSAFE_TAG = "unsafe-tag", "a YAML tag: the format has none, and some run code"
    ALIAS_BOMB = "alias-bomb", "aliases that refer to themselves, or that unfold to far too much"
    TOO_DEEP = "too-deep", "mappings or lists nested deeper than the format ever is"
    TOO_MANY_PARTS = "too-many-parts", "more keys and values than a scenario can have"
    TOO_MANY_MISTAKES = "too-many-mistakes", "so many mistakes that the rest is not shown"

    # form
    UNSUPPORTED_VERSION = "unsupported-version", "a version of the format that this game does not read"
    WRONG_KIND = "wrong-kind", "a mapping, a list or a single value where another kind belongs"
    UNKNOWN_KEY = "unknown-key", "a key that the format does not have here"
    DUPLICATE_KEY = "duplicate-key", "a key that is there twice"
    MISSING_KEY = "missing-key", "a key that is needed and not there"
    BAD_ID = "bad-id", "an id that is not lower-case letters, digits and hyphens, or is over 60 of them"
    RESERVED_ID = "reserved-id", "an id that the format uses itself"
    REPEATED_ID = "repeated-id", "an id that something else in the same scene or scenario has"
    EMPTY_TEXT = "empty-text", "a text without words"
    TEXT_TOO_LONG = "text-too-long", "a text of more than 1,200 characters, or of more than fit on a card of paper"
    UNKNOWN_VALUE = "unknown-value", "a word that is not one of the words that can stand here"
    OUT_OF_RANGE = "out-of-range", "a number that is none, or too small or too large"
    BAD_MINUTES = "bad-minutes", "minutes that are not a shortest and a longest time"
    BAD_DATE = "bad-date", "a date that is not written as 2026-11-23"
    BAD_ADDRESS = "bad-address", "a source that is not an https address"
    WRONG_COUNT = "wrong-count", "too few or too many of something"
    NO_SUCH_LIGHT = "no-such-light", "a light that the place is not drawn in"
    NO_COUNTER = "no-counter", "somebody behind a counter in a place that has none"
    BAD_COLOUR = "bad-colour", "a colour that is not written as `#7f4f38`"
    SAME_NAME = "same-name", "two people of a cast with one name"
    BAD_FLAG = "bad-flag", "a flag without at least two different values of one kind"

    # what refers to what
    UNKNOWN_START = "unknown-start", "`start` names no scene"
    UNKNOWN_TARGET = "unknown-target", "`goes_to` names no scene or ending"
    UNKNOWN_ROLE = "unknown-role", "a role that is not among `roles`"
    UNKNOWN_FLAG = "unknown-flag", "a flag that is not among `flags`"
    UNKNOWN_FLAG_VALUE = "unknown-flag-value", "a value that the flag does not have"
    UNKNOWN_PLACEHOLDER = "unknown-placeholder", "braces in a text that name no role"
    PLACEHOLDER_TOO_EARLY = "placeholder-too-early", "a role in a text that is shown before anybody is cast"

    # the way of playing
    NO_WANTED_CHOICE = "no-wanted-choice", "a question without a wanted choice"
    NO_SIGNAL = "no-signal", "a look without a signal"
    NO_HARMLESS_CUE = "no-harmless-cue", "a look without a harmless cue"
    CUE_NOT_IN_PICTURE = "cue-not-in-picture", "a cue of somebody who is not in the scene's picture"
    MISSING_CRITERION = "missing-criterion", "a weigh that leaves a criterion out"
    MISSING_SLOT = "missing-slot", "a plan that leaves a slot out"

    # the way through the story
    MISSING_STEP = "missing-step", "a step of the five that no scene belongs to"
    STEP_ORDER = "step-order", "a way that skips a step, goes back one, or ends too early"
    DETOUR_LEAVES_STEP = "detour-leaves-step", "a less good answer that leads to another step"
    GOES_TO_ITSELF = "goes-to-itself", "a scene that leads to itself"
    NO_WAY_ON = "no-way-on", "a `goes_to` list in which nothing may hold"
    UNREACHABLE = "unreachable", "a scene or an ending that nothing leads to"
    DEAD_END = "dead-end", "a scene from which no ending can be reached"
    TOO_MANY_STATES = "too-many-states", "flags that multiply to more states than can be proved"

    # packs
    NO_PACK = "no-pack", "a folder or an archive without a `pack.yaml`"
    BAD_LOGO = "bad-logo", "a logo that is no small PNG of the pack's own"
    BAD_ARCHIVE = "bad-archive", "a zip that is damaged, or packed in a way that the game does not unpack"
    ARCHIVE_TOO_LARGE = "archive-too-large", "a zip with too many files, or that unpacks to far too much"
    ENCRYPTED_ARCHIVE = "encrypted-archive", "a zip with a password"
    UNSAFE_PATH = "unsafe-path", "a path in a zip that leads out of it, or that some systems cannot hold"
    LINK_IN_ARCHIVE = "link-in-archive", "a link or a device in a zip"
    REPEATED_PATH = "repeated-path", "a zip with two files of one name"
    ARCHIVE_IN_ARCHIVE = "archive-in-archive", "a zip that holds another one"
    NOT_UNPACKED = "not-unpacked", "a file of a kind that packs do not have; it is left in the zip", "warning"

    # rehearsals
    UNKNOWN_POSITION = "unknown-position", "a position that is not among the rehearsal's `positions`"
    IDLE_POSITION = "idle-position", "a position, or a part of a circle, that has nothing to do in the rehearsal"
    ACTED_OUT = "acted-out", "a card that asks somebody to act out what the rehearsal is about, or to touch somebody"
    NAME_ON_RADIO = "name-on-radio", "somebody is named on the open channel, or in the log"
    TIMES_DO_NOT_ADD_UP = "times-do-not-add-up", "time boxes or events that do not fit in the time that is promised"

    # session plans
    OPEN_DEBATE = "open-debate", "a talk prompt that does not ask how to help"

    # translations
    BAD_CATALOGUE = "bad-catalogue", "a file that is no catalogue of translations"
    BAD_TRANSLATION = "bad-translation", "a translation whose plurals or places do not fit its source"
    WRONG_PLACEHOLDER = "wrong-placeholder", "a translation with other names in braces than its source"
    TO_REVIEW = "to-review", "a translation of a source that was corrected since; it is in use", "warning"
    NOT_TRANSLATED = "not-translated", "a text without a translation", "warning"

    # worth another look
    UNUSED_ROLE = "unused-role", "a role that nothing uses", "warning"
    UNUSED_FLAG = "unused-flag", "a flag that is never set or never asked for", "warning"
    NO_EFFECT = "no-effect", "something that can never happen", "warning"
    OTHER_MINUTES = "other-minutes", "minutes that are not those that the scenario takes", "warning"
