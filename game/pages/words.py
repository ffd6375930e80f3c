"""The game's words for steps, criteria, bodies and faces: marked here, said in the visitor's language."""

from __future__ import annotations

from types import MappingProxyType

from game.language import mark
from game.story.picture import Distance, Expression, Facing, Held, Light, Place, Pose
from game.story.scenario import Criterion, Play, Step

STEP_NAMES = MappingProxyType(
    {
        Step.RECOGNISE: mark("Recognise"),
        Step.JUDGE: mark("Judge"),
        Step.TAKE_RESPONSIBILITY: mark("Take responsibility"),
        Step.KNOW_HOW: mark("Know how"),
        Step.ACT: mark("Act"),
    }
)

PLAY_HINTS = MappingProxyType(
    {
        Play.LOOK: mark("Look around"),
        Play.WEIGH: mark("Weigh what you saw"),
        Play.COMMIT: mark("Answer your own thought"),
        Play.PLAN: mark("Make a plan"),
        Play.DO: mark("Do it"),
        Play.CHOOSE: mark("Your turn"),
    }
)

PROMPTS = MappingProxyType(
    {
        Play.LOOK: mark("Who gives a sign that something is wrong? Point them out. Then press Done."),
        Play.WEIGH: mark("Hold what you saw against these six. Yes, no, or you don't know."),
        Play.COMMIT: mark("You think this. What do you answer yourself?"),
        Play.PLAN: mark("Put your plan together: how, with whom, where."),
        Play.DO: mark("What do you say or do?"),
        Play.CHOOSE: mark("What do you do?"),
    }
)

CRITERION_NAMES = MappingProxyType(
    {
        Criterion.CONSENT: mark("Do both want this?"),
        Criterion.FREE_WILL: mark("Free to say no?"),
        Criterion.EQUALITY: mark("Equal to each other?"),
        Criterion.FITTING_AGE: mark("Does it fit their age?"),
        Criterion.FITTING_SITUATION: mark("Does it fit here and now?"),
        Criterion.SELF_RESPECT: mark("Is nobody put down?"),
    }
)

ANSWERS = MappingProxyType({"yes": mark("Yes"), "no": mark("No"), "unknown": mark("Don't know")})

PLACES = MappingProxyType(
    {
        Place.CLUB_BAR: mark("The bar of a club"),
        Place.DANCE_FLOOR: mark("A dance floor"),
        Place.ENTRANCE: mark("The entrance of a club, with a queue"),
        Place.CLOAKROOM: mark("The cloakroom"),
        Place.TOILET_CORRIDOR: mark("The corridor to the toilets"),
        Place.SMOKING_AREA: mark("The smoking area outside"),
        Place.CAFE_TERRACE: mark("The terrace of a café"),
        Place.STUDENT_SOCIETY: mark("An old wooden bar, as in a student society"),
        Place.FESTIVAL_FIELD: mark("The field of a festival"),
        Place.FESTIVAL_STAGE: mark("In front of the stage at a festival"),
        Place.CAMPSITE: mark("The campsite of a festival"),
        Place.FIRST_AID: mark("The first-aid and welfare post"),
        Place.CONTROL_ROOM: mark("The control room"),
        Place.STAFF_ROOM: mark("The staff room"),
        Place.NIGHT_BUS_STOP: mark("A street with the night bus"),
        Place.STATION_PLATFORM: mark("A station platform"),
        Place.YOUTH_CENTRE: mark("A youth centre"),
    }
)

LIGHTS = MappingProxyType(
    {
        Light.DAY: mark("by daylight"),
        Light.EARLY: mark("early in the evening, few people"),
        Light.BUSY: mark("the busiest hour, full of people"),
        Light.CLOSING: mark("closing time, almost empty"),
    }
)

POSES = MappingProxyType(
    {
        Pose.AT_EASE: mark("stands at ease"),
        Pose.TALKING: mark("is talking"),
        Pose.LAUGHING: mark("laughs with the whole body"),
        Pose.DANCING: mark("is dancing"),
        Pose.LEANING_ON_BAR: mark("leans on the bar"),
        Pose.STEPPING_BACK: mark("steps back, upper body leaning away"),
        Pose.TURNED_AWAY: mark("has turned the shoulders away"),
        Pose.ARMS_CROSSED: mark("holds both arms crossed"),
        Pose.HAND_ON_OWN_ARM: mark("holds one hand around the own arm"),
        Pose.LOOKING_FOR_SOMEBODY: mark("looks around for somebody"),
        Pose.FROZEN: mark("stands stock-still, arms stiff"),
        Pose.ON_PHONE: mark("looks at a phone"),
        Pose.WAVING_OVER: mark("waves somebody over"),
        Pose.WALKING: mark("is walking"),
        Pose.LISTENING: mark("listens, head bent"),
        Pose.POURING: mark("is pouring a drink"),
        Pose.SERVING: mark("hands over a drink"),
        Pose.TALKING_ON_RADIO: mark("talks on the radio"),
        Pose.HOLDING_OUT_HAND: mark("holds out an open hand"),
        Pose.TOASTING: mark("raises a glass"),
        Pose.THUMB_UP: mark("holds up a thumb"),
        Pose.LEANING_IN: mark("leans in to say something"),
        Pose.KNEELING_BESIDE: mark("has come down to be at eye level"),
        Pose.WALKING_WITH: mark("goes along with somebody"),
        Pose.BLOCKING_VIEW: mark("has come in between and blocks the view"),
        Pose.SITTING: mark("is sitting, hands in lap"),
        Pose.CARRYING_TRAY: mark("carries a tray"),
        Pose.HUGGING: mark("gives a hug that both want"),
        Pose.HOLDING_BAG: mark("holds a bag close with both arms"),
        Pose.POINTING_THE_WAY: mark("shows the way with an open hand"),
    }
)

EXPRESSIONS = MappingProxyType(
    {
        Expression.CALM: mark("calm"),
        Expression.SMILING: mark("smiling"),
        Expression.LAUGHING: mark("laughing"),
        Expression.ATTENTIVE: mark("attentive"),
        Expression.SERIOUS: mark("serious"),
        Expression.UNEASY: mark("uneasy"),
        Expression.WORRIED: mark("worried"),
        Expression.LOOKING_ASIDE: mark("eyes turned aside"),
    }
)

DISTANCES = MappingProxyType(
    {
        Distance.NEAR: mark("in front"),
        Distance.MIDDLE: mark("a little further back"),
        Distance.FAR: mark("at the back"),
        Distance.BEHIND_COUNTER: mark("behind the counter"),
    }
)

BARS = frozenset({Place.CLUB_BAR, Place.STUDENT_SOCIETY, Place.YOUTH_CENTRE})
BEHIND_BAR = mark("behind the bar")


def where(distance: Distance, place: Place) -> str:
    """How far away somebody stands, in words; a bar is called a bar."""
    return BEHIND_BAR if distance is Distance.BEHIND_COUNTER and place in BARS else DISTANCES[distance]


FACINGS = MappingProxyType({Facing.LEFT: mark("facing left"), Facing.RIGHT: mark("facing right")})

HELD = MappingProxyType(
    {
        Held.NOTHING: "",
        Held.GLASS: mark("a glass in hand"),
        Held.BOTTLE: mark("a bottle in hand"),
        Held.PHONE: mark("a phone in hand"),
        Held.TRAY: mark("a tray in hand"),
        Held.RADIO: mark("a radio in hand"),
        Held.BAG: mark("with a bag"),
    }
)
