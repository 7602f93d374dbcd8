"""The words that pages put around articles.

Provenance: put together for this project from the page furniture of English-language news sites;
no list was copied. All are in lower case and are compared without regard to case.
"""


def _words(printed: str) -> frozenset[str]:
    return frozenset(printed.split())


def _phrases(printed: str) -> frozenset[str]:
    """Take a list apart at line ends and upright strokes."""
    return frozenset(p.strip() for line in printed.split("\n") for p in line.split("|")) - {""}


# News agencies, and outlets whose names look like a person's: a byline or a picture credit may
# name one of them alone.
AGENCIES = _phrases(
    """
    aap|afp|agence france-presse|agencies|al jazeera|anadolu|anadolu agency|ani|ansa|ap
    associated press|bloomberg|bloomberg news|canadian press|cp|deutsche welle|dpa|efe|epa|epa-efe
    interfax|interfax-ukraine|kyodo|kyodo news|pa|pa media|pap|press association
    press trust of india|pti|reuters|ritzau|tass|thomson reuters foundation|tt|ukrinform
    united press international|upi|xinhua|yonhap|yonhap news agency
    """
)

# Where pictures come from besides agencies.
PICTURE_SOURCES = _phrases(
    """
    alamy|alamy stock photo|archive|contributed|courtesy|facebook|file|file photo|flickr|getty
    getty images|handout|instagram|istock|istockphoto|maxar|maxar technologies|nurphoto|pexels
    pixabay|planet labs|rex|rex features|screenshot|shutterstock|sipa|sipa usa|social media
    supplied|telegram|twitter|unsplash|website|wikimedia|wikimedia commons|youtube|zuma|zuma press
    """
)

# Words that names of newspapers, magazines and broadcasters are made with.
OUTLET_NOUNS = _words(
    """
    abc advertiser argus bbc broadcasting bugle bulletin cbs chronicle citizen clarion cnn courier
    daily dispatch echo economist enquirer evening examiner express fox gazette globe guardian
    herald independent inquirer insider journal ledger mail mercury messenger mirror monitor nbc
    news newspaper npr observer pbs post pravda press radio record reporter review sentinel sky
    standard star sun telegraph times today tribune tv voice weekly
    """
)

# Those of them that name sections as well ("Daily Briefing", "Book Review").
COMMON_NOUNS = _words(
    """
    broadcasting citizen daily evening express insider journal mail messenger monitor news press
    radio record reporter review sky standard star sun today tv voice weekly
    """
)

# Words for what an author is; a part of a byline made of nothing else names nobody.
ROLES = _words(
    """
    admin affairs agriculture analysis analyst and arts assistant associate business chief
    columnist commentator contributing contributor contributors correspondent correspondents
    court courts crime culture data defence defense deputy desk diplomatic economics economy editor
    editorial editors education energy environment europe european executive features finance
    foreign freelance general global guest head health home industry intern international
    investigations investigative journalist journalists justice law lead legal local managing md
    media medical national news newsroom of online our own phd photographer photojournalist
    political politics producer religion reporter reporters reporting royal science security
    senior social special specialist sport sports staff team technology the trainee transport
    travel war web with world writer writers
    """
)

# Words that stand in no person's name, though a page may print them with a capital.
NOT_IN_NAMES = _words(
    """
    a about an breaking comments contact day election exclusive follow friday how latest live
    monday more night opinion photo photos privacy read related saturday share sign stories story
    subscribe sunday support terms the thursday today tomorrow top tuesday video watch wednesday
    week what when where who why year yesterday
    """
)

# Small words inside names.
PARTICLES = _words(
    "al ap bin bint da das de del della den der di do dos du e el ibn la le ten ter van von y zu"
)

# Places that look like a first name and a surname.
PLACES = _phrases(
    """
    abu dhabi|addis ababa|baton rouge|beverly hills|buenos aires|cape town|costa rica|des moines
    east jerusalem|el salvador|fort worth|great britain|guatemala city|hong kong|kansas city
    kuala lumpur|kuwait city|las vegas|little rock|los angeles|mexico city|new delhi|new jersey
    new mexico|new orleans|new york|new york city|new zealand|north carolina|north dakota
    north korea|northern ireland|palm beach|panama city|phnom penh|puerto rico|quezon city
    rhode island|rio de janeiro|salt lake city|san antonio|san diego|san francisco|san jose
    santa fe|sao paulo|saudi arabia|sierra leone|south africa|south carolina|south dakota
    south korea|sri lanka|st louis|st petersburg|st. louis|st. petersburg|tel aviv|united kingdom
    united nations|united states|washington dc|washington d.c.|west bank|west virginia
    """
)

# Names of sections, as they stand alone above a headline; never a headline themselves.
SECTIONS = _phrases(
    """
    africa|americas|analysis|arts|asia|asia pacific|australia|breaking|breaking news|business
    climate|comment|courts|crime|culture|economy|education|energy|entertainment|environment
    europe|exclusive|explainer|feature|features|finance|health|home|interview|investigation
    latest|latest news|law|life|lifestyle|live|local|local news|markets|media|middle east|money
    national|news|news feed|opinion|people|politics|property|region|religion|science|society
    sport|sports|tech|technology|top news|top stories|travel|uk|uk news|us|us news|video|war
    weather|world|world news
    """
)

# Buttons, menus and notices that stand alone on a line.
FURNITURE = _phrases(
    """
    a-|a+|about|about us|accept|accept all|accessibility|ad|ads|advertise|advertise with us
    advertisement|advertising|article continues after advertisement
    article continues below|article continues below advertisement|back to top|become a member
    bookmark|careers|click here|close|comment|comments|contact us|continue reading|cookie policy
    cookie settings|cookies|copy link|copy url|corrections|donate|donate now|download app|e-mail
    email|facebook|faq|feedback|follow|follow us|get the app|gift this article|help|home|jobs
    join the conversation|leave a comment|link copied|linkedin|listen|listen to this article
    load more|loading|log in|login|manage preferences|menu|more|my account|navigation|newsletter
    newsletters|next|next article|ok|open menu|paid content|pin it|play|previous
    previous article|print|privacy|privacy policy|promoted|read full article|read full story
    read more|read the full article|read the full story|reddit|register|reject all
    report this ad|retweet|reuse this content|save|search|see more|share|share article
    share story|share this|share this article|share this story|show more|sign in|sign up|site map
    sitemap|skip advertisement|skip navigation|skip to content|skip to main content|sponsored
    sponsored content|story continues below|story continues below advertisement|subscribe
    subscribe now|support our work|support us|telegram|terms|terms and conditions
    terms of service|terms of use|text size|top|tweet|twitter|view comments|view more|whatsapp|x
    """
)

# Headings over lists of topics.
TAG_HEADINGS = _phrases(
    """
    explore more on these topics|in this article|in this story|more on these topics|related tags
    related topics|tags|topics|topics in this article
    """
)

# Headings over links to other stories.
MORE_HEADINGS = _phrases(
    """
    also in the news|also read|around the web|don't miss|don’t miss|editor's pick|editor's picks
    editors' picks|editor’s picks|editors’ picks|explore more|from around the web|further reading
    in case you missed it|in other news|keep reading|latest|latest news|latest stories
    more coverage|more headlines|more like this|more news|more on this|more on this story
    more stories|more to read|most popular|most read|most viewed|must read|news feed|other news
    other stories|popular|popular stories|read also|read more|read next|read this next
    recommended|recommended for you|recommended reading|recommended stories|related
    related articles|related content|related coverage|related links|related news|related posts
    related stories|see also|similar stories|suggested stories|top news|top stories|trending
    trending now|up next|what to read next|you may also like|you might also like
    """
)

# Headings over short reports of other events.
BRIEF_HEADINGS = _phrases(
    """
    also today|brief news|briefly|briefs|elsewhere today|in brief|in other developments
    in other news|news briefs|news bulletin|news in brief|news roundup|other developments
    other news|other news today|today in brief|world in brief
    """
)

# How a site speaks to its readers. A line that opens so is passed over where another can be the
# headline, because headlines open so too ("Watch: …", "Join the queue").
CALLS = _words(
    """
    become check click discover donate download explore follow get help join learn listen meet
    read see sign stay subscribe support try uncover watch
    """
)
