"""A story of some length, and what desks make of it."""

LEAD = (
    "A car ferry carrying 186 people ran on to rocks off Skerry Point in fog early on Thursday and "
    "was pulled free by two tugs eight hours later, the coastguard said."
)
SCENE = (
    '"There was a bump and then a very long silence," said Neil Farquhar, a vet from Callan, who '
    "had been on his way to a sheep with three legs."
)
BACKGROUND = (
    "The Maid of Callan, built in 1989, failed a safety inspection in October because of a faulty "
    "radar, which its owner, Western Isles Line, says was replaced within a week. The line is to "
    "lose its licence for the route in May 2027."
)
OUTCOME = (
    "Accident investigators have taken the voyage recorder. The master, who has 30 years of "
    "service, was tested for alcohol and the test was negative, police said."
)
NEWS = (
    "The radar of a ferry that ran aground in January was 12 years old and had been painted to "
    "look new, accident investigators said on Tuesday in a report of nine pages with one picture."
)
STORY = "\n\n".join((LEAD, SCENE, BACKGROUND, OUTCOME))
CUT = "\n\n".join((LEAD, SCENE))
FOLLOW_UP = "\n\n".join((NEWS, BACKGROUND))
