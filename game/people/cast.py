"""The cast: people of every kind, who can take any role."""

from __future__ import annotations

from game.people.clothes import Bottom, Outfit, Shoe, Top
from game.people.look import Aid, Beard, Covering, Glasses, Hair, Look
from game.people.person import HE, SHE, THEY, Forms, Person, Pronouns

__all__ = ["CAST", "Forms", "Person", "Pronouns"]

CAST: tuple[Person, ...] = (
    Person(
        "sanne", "Sanne", SHE, 24,
        Look("#f2c9a8", Hair.LONG, "#b5652f", 172, build=0.34, shoulders=0.3, hips=0.6, bust=0.5, jaw=0.35, nose=0.35, brow=0.4, lips=0.6, eyes="#4f7a5a", freckles=True, lashes=True),
        Outfit(Top.BLOUSE, "#2f9e8f", Bottom.JEANS, "#34497a", Shoe.BOOT, "#6b3f2e"),
    ),
    Person(
        "youssef", "Youssef", HE, 29,
        Look("#c98f63", Hair.FADE, "#211a1e", 181, build=0.4, shoulders=0.7, hips=0.35, jaw=0.7, nose=0.7, brow=0.85, lips=0.5, beard=Beard.SHORT),
        Outfit(Top.JACKET, "#6d4a8c", Bottom.JEANS, "#2c3354", Shoe.SNEAKER, "#f1ece4", under="#f3ece2"),
    ),
    Person(
        "amara", "Amara", SHE, 33,
        Look("#7f4f38", Hair.AFRO, "#1f1619", 169, build=0.5, shoulders=0.4, hips=0.75, bust=0.6, jaw=0.45, nose=0.6, brow=0.5, lips=0.95, eyes="#2f1d17", earring=True, lashes=True),
        Outfit(Top.DRESS, "#e3a534", Bottom.SKIRT, "#e3a534", Shoe.BOOT, "#5a2f3a"),
    ),
    Person(
        "bram", "Bram", HE, 41,
        Look("#efc3a0", Hair.RECEDING, "#8a5d3c", 189, build=0.66, shoulders=0.75, hips=0.5, jaw=0.8, nose=0.65, brow=0.6, lips=0.35, eyes="#48688c", beard=Beard.FULL),
        Outfit(Top.SHIRT, "#b7503f", Bottom.JEANS, "#33415f", Shoe.BOOT, "#54382b"),
    ),
    Person(
        "meryem", "Meryem", SHE, 27,
        Look("#dba97e", Hair.LONG, "#2b1c1c", 165, build=0.36, shoulders=0.3, hips=0.55, bust=0.45, jaw=0.4, nose=0.5, brow=0.6, lips=0.65, covering=Covering.SCARF, covering_colour="#4c7fb0", lashes=True),
        Outfit(Top.LONG_DRESS, "#473a73", Bottom.SKIRT, "#473a73", Shoe.SNEAKER, "#efe6da"),
    ),
    Person(
        "wei", "Wei", HE, 22,
        Look("#efcaa0", Hair.SIDE_PART, "#1d1a24", 174, build=0.22, shoulders=0.45, hips=0.35, jaw=0.4, nose=0.35, brow=0.55, lips=0.55, eyes="#33221c", glasses=Glasses.ROUND),
        Outfit(Top.HOODIE, "#e0695a", Bottom.WIDE, "#3b3d58", Shoe.SNEAKER, "#f1ece4"),
    ),
    Person(
        "jip", "Jip", THEY, 20,
        Look("#f0cdb0", Hair.PIXIE, "#4fa7a0", 168, build=0.26, shoulders=0.45, hips=0.45, bust=0.1, jaw=0.5, nose=0.4, brow=0.5, lips=0.55, eyes="#5a7a8c", earring=True, lashes=True),
        Outfit(Top.TEE, "#f0ead9", Bottom.WIDE, "#4a3c5e", Shoe.BOOT, "#2a2430", trim="#c2476a"),
    ),
    Person(
        "ingrid", "Ingrid", SHE, 63,
        Look("#eec2a4", Hair.BOB, "#c9c4c6", 166, build=0.5, shoulders=0.4, hips=0.6, bust=0.55, jaw=0.5, nose=0.55, brow=0.35, lips=0.35, eyes="#5b7fa6", glasses=Glasses.SQUARE),
        Outfit(Top.JACKET, "#3d6f8c", Bottom.WIDE, "#2f3350", Shoe.LOAFER, "#7a4630", under="#f2d9c8"),
    ),
    Person(
        "dwayne", "Dwayne", HE, 36,
        Look("#6b4532", Hair.BALD, "#1b1416", 186, build=0.58, shoulders=0.95, hips=0.4, jaw=0.85, nose=0.65, brow=0.7, lips=0.8, eyes="#2b1a15", beard=Beard.GOATEE),
        Outfit(Top.SWEATER, "#3f8a72", Bottom.JEANS, "#2b3050", Shoe.SNEAKER, "#f1ece4", trim="#f0e3c4"),
    ),
    Person(
        "lotte", "Lotte", SHE, 31,
        Look("#f3cdb2", Hair.BUN, "#d9a860", 178, build=0.8, shoulders=0.55, hips=0.85, bust=0.75, jaw=0.55, nose=0.4, brow=0.45, lips=0.65, eyes="#4c7fb0", lashes=True),
        Outfit(Top.DRESS, "#c0436a", Bottom.SKIRT, "#c0436a", Shoe.SNEAKER, "#f1ece4"),
    ),
    Person(
        "ravi", "Ravi", HE, 45,
        Look("#b07a4f", Hair.SHORT, "#2a2228", 171, build=0.55, shoulders=0.55, hips=0.45, jaw=0.6, nose=0.75, brow=0.85, lips=0.5, beard=Beard.FULL, covering=Covering.TURBAN, covering_colour="#d08a2e"),
        Outfit(Top.SHIRT, "#dfe3ea", Bottom.JEANS, "#3a3350", Shoe.LOAFER, "#4e3026"),
    ),
    Person(
        "noor", "Noor", SHE, 26,
        Look("#d9a57c", Hair.CURLY, "#3a2420", 163, build=0.38, shoulders=0.35, hips=0.6, bust=0.5, jaw=0.4, nose=0.5, brow=0.65, lips=0.7, aids=frozenset({Aid.WHEELCHAIR}), earring=True, lashes=True),
        Outfit(Top.TEE, "#e8643f", Bottom.JEANS, "#2f4678", Shoe.SNEAKER, "#f1ece4"),
    ),
    Person(
        "henk", "Henk", HE, 68,
        Look("#e8b695", Hair.RECEDING, "#d8d4d0", 177, build=0.62, shoulders=0.5, hips=0.5, jaw=0.6, nose=0.85, brow=0.6, lips=0.3, eyes="#56789c", beard=Beard.MOUSTACHE, aids=frozenset({Aid.HEARING_AID, Aid.CANE})),
        Outfit(Top.SHIRT, "#5c86b5", Bottom.JEANS, "#4a4453", Shoe.LOAFER, "#3c2a24"),
    ),
    Person(
        "kofi", "Kofi", HE, 25,
        Look("#8c5a3e", Hair.LOCS, "#3b2825", 179, build=0.32, shoulders=0.65, hips=0.35, jaw=0.55, nose=0.6, brow=0.6, lips=0.85, eyes="#2f1d17", beard=Beard.STUBBLE),
        Outfit(Top.TEE, "#3a64b0", Bottom.WIDE, "#8c6f4e", Shoe.SNEAKER, "#f1ece4"),
    ),
    Person(
        "soraya", "Soraya", SHE, 38,
        Look("#a9714a", Hair.PONYTAIL, "#241a1e", 167, build=0.44, shoulders=0.4, hips=0.65, bust=0.5, jaw=0.45, nose=0.6, brow=0.6, lips=0.75, aids=frozenset({Aid.HEARING_AID}), earring=True, lashes=True),
        Outfit(Top.SHIRT, "#f0c9b8", Bottom.SKIRT, "#5a3a78", Shoe.BOOT, "#33232c"),
    ),
    Person(
        "robin", "Robin", THEY, 34,
        Look("#e9bb94", Hair.SIDE_PART, "#6a4a3a", 176, build=0.62, shoulders=0.55, hips=0.6, bust=0.35, jaw=0.6, nose=0.5, brow=0.6, lips=0.5, eyes="#5a4a2f", beard=Beard.STUBBLE, earring=True, lashes=True),
        Outfit(Top.BLOUSE, "#8c5fb0", Bottom.SKIRT, "#2e3a5c", Shoe.BOOT, "#2c2433"),
    ),
    Person(
        "thandi", "Thandi", SHE, 21,
        Look("#98623f", Hair.BRAIDS, "#22171a", 175, build=0.28, shoulders=0.4, hips=0.5, bust=0.35, jaw=0.4, nose=0.55, brow=0.5, lips=0.9, eyes="#2b1a15", lashes=True),
        Outfit(Top.HOODIE, "#f0b03c", Bottom.JEANS, "#2e3f6c", Shoe.SNEAKER, "#f1ece4"),
    ),
    Person(
        "piet", "Piet", HE, 52,
        Look("#edbd9c", Hair.SHORT, "#8f8a8c", 183, build=0.5, shoulders=0.7, hips=0.45, jaw=0.75, nose=0.65, brow=0.65, lips=0.35, eyes="#56789c", aids=frozenset({Aid.WHEELCHAIR})),
        Outfit(Top.JACKET, "#475a4c", Bottom.JEANS, "#2f3a5e", Shoe.BOOT, "#5b4130", under="#e9dcc6"),
    ),
    Person(
        "linh", "Linh", SHE, 47,
        Look("#e6b98f", Hair.BOB, "#221c24", 158, build=0.34, shoulders=0.3, hips=0.45, bust=0.35, jaw=0.45, nose=0.4, brow=0.45, lips=0.6, eyes="#33221c", lashes=True),
        Outfit(Top.SWEATER, "#d9d2c4", Bottom.WIDE, "#b0493f", Shoe.LOAFER, "#2c2433"),
    ),
    Person(
        "mats", "Mats", HE, 19,
        Look("#f4d3b8", Hair.SHORT, "#e0bd74", 192, build=0.16, shoulders=0.55, hips=0.3, jaw=0.5, nose=0.5, brow=0.4, lips=0.5, eyes="#4c7fb0"),
        Outfit(Top.TEE, "#2b6f5e", Bottom.JEANS, "#7d8aa6", Shoe.SNEAKER, "#f1ece4", trim="#f3e9d6"),
    ),
)  # fmt: skip
