"""Claims as readers and newsrooms type them: who is to have said what, written for these tests.

Of each: the text, the speaker (None where nobody is to have said it), what is said. Of a claim
without a speaker the whole text is the matter, which is left out here.
"""

CLAIMS: tuple[tuple[str, str | None, str], ...] = (
    (
        "Zelensky said that North Korea is sending 10,000 soldiers.",
        "Zelensky",
        "North Korea is sending 10,000 soldiers",
    ),
    (
        "According to the defence ministry, the bridge was hit at dawn.",
        "the defence ministry",
        "the bridge was hit at dawn",
    ),
    (
        "The bridge will reopen in May, Zelensky told reporters.",
        "Zelensky",
        "The bridge will reopen in May",
    ),
    (
        'Zelensky: "We will not give up a single metre."',
        "Zelensky",
        '"We will not give up a single metre."',
    ),
    ("Zelensky denied that talks had taken place.", "Zelensky", "talks had taken place"),
    ("North Korea is sending 10,000 soldiers to Russia.", None, ""),
    (
        "Zelensky says North Korea is sending 10,000 soldiers",
        "Zelensky",
        "North Korea is sending 10,000 soldiers",
    ),
    (
        "The Kremlin says no foreign troops are fighting.",
        "Kremlin",
        "no foreign troops are fighting",
    ),
    ('Peskov called the report "fake news".', "Peskov", 'the report "fake news"'),
    (
        "Volodymyr Zelensky told EU leaders that the war could spread.",
        "Volodymyr Zelensky",
        "the war could spread",
    ),
    (
        'The mayor said the sea wall had "done what it was built to do".',
        "The mayor",
        'the sea wall had "done what it was built to do"',
    ),
    (
        '"This is a rebuild, not a repair," Terrell Gaines said.',
        "Terrell Gaines",
        '"This is a rebuild, not a repair,"',
    ),
    ("NATO has confirmed that North Koreans are fighting.", "NATO", "North Koreans are fighting"),
    ("Mark Rutte could not confirm that North Koreans were fighting.", None, ""),
    ("Zelensky said yes to the plan.", None, ""),
    ("Straub declined to comment on the number.", None, ""),
    (
        "The union disputes that overtime was counted as salary.",
        "The union",
        "overtime was counted as salary",
    ),
    ("Pryce claimed that nobody would lose a job.", "Pryce", "nobody would lose a job"),
    (
        'Marjorie Holt accused Pryce of "a betrayal of every child in this town".',
        "Marjorie Holt",
        'Pryce of "a betrayal of every child in this town"',
    ),
    ("Tobi Adeyemi scored twice in added time.", None, ""),
    ("Kestrel denied it had been told of cuts.", "Kestrel", "it had been told of cuts"),
    ("Police said they had made three arrests.", "Police", "they had made three arrests"),
    ("Castell admitted the offer was too low.", "Castell", "the offer was too low"),
    (
        "A Western diplomat told the Kyiv Independent that North Korean troops were in Russia.",
        "A Western diplomat",
        "North Korean troops were in Russia",
    ),
    (
        "As Hartwig put it, every vote from the islands must be counted.",
        "Hartwig",
        "every vote from the islands must be counted",
    ),
    ("Trump promised to end the war in 24 hours.", "Trump", "to end the war in 24 hours"),
    (
        "In his speech, Orban warned that sanctions would ruin Europe.",
        "Orban",
        "sanctions would ruin Europe",
    ),
    (
        "The WHO warned on Monday that the outbreak could spread.",
        "WHO",
        "the outbreak could spread",
    ),
    ("Did Biden really say that inflation is over?", "Biden", "inflation is over"),
    ('Biden said, "I have never been there."', "Biden", '"I have never been there."'),
    ("Macron insisted France would not send troops.", "Macron", "France would not send troops"),
    ("A study found that naps make people live longer.", "A study", "naps make people live longer"),
    (
        "The report by council officers says visits fell by 38 per cent.",
        "The report by council officers",
        "visits fell by 38 per cent",
    ),
    (
        "Lindqvist has announced that her party won the election.",
        "Lindqvist",
        "her party won the election",
    ),
    (
        "Beaumont said four of the dead were in Halverd County.",
        "Beaumont",
        "four of the dead were in Halverd County",
    ),
    (
        "BREAKING: Zelensky says 10,000 North Korean soldiers are in Russia!",
        "Zelensky",
        "10,000 North Korean soldiers are in Russia",
    ),
    (
        'Zelensky said North Korea\'s soldiers are "not officially" there.',
        "Zelensky",
        'North Korea\'s soldiers are "not officially" there',
    ),
    ("Elon Musk tweeted that the plant would close.", "Elon Musk", "the plant would close"),
    ("Putin reportedly said that he would meet Zelensky.", "Putin", "he would meet Zelensky"),
    (
        "The president said that he would veto the bill.",
        "The president",
        "he would veto the bill",
    ),
    ("He said that the war would end soon.", None, ""),
    ("Angela Merkel never said that Germany can do it.", None, ""),
    (
        "Greta Thunberg has said the world will end in 2023.",
        "Greta Thunberg",
        "the world will end in 2023",
    ),
    (
        "Solvang rejected the suggestion that his job was at risk.",
        "Solvang",
        "the suggestion that his job was at risk",
    ),
    (
        "Dahl said both boxes were under seal, according to the Tribune.",
        "Dahl",
        "both boxes were under seal",
    ),
    ("Karin Holt wrote that there had been no arrests.", "Karin Holt", "there had been no arrests"),
    (
        "Vance argues Europe should pay for its own defence.",
        "Vance",
        "Europe should pay for its own defence",
    ),
    (
        "Ukraine's military intelligence says officers from the North are in occupied territory.",
        "Ukraine's military intelligence",
        "officers from the North are in occupied territory",
    ),
    (
        "A spokesman for the ministry said the talks had failed.",
        "A spokesman for the ministry",
        "the talks had failed",
    ),
    (
        "Tate knew the radar was failing, prosecutors said.",
        "prosecutors",
        "Tate knew the radar was failing",
    ),
    (
        '"He knew the radar was failing, and he sailed anyway," said Okafor.',
        "Okafor",
        '"He knew the radar was failing, and he sailed anyway,"',
    ),
    (
        "The White House says the president has approved a disaster declaration.",
        "White House",
        "the president has approved a disaster declaration",
    ),
    ("Critics say that the wall was too low.", "Critics", "the wall was too low"),
    ("Almonte: inflation has peaked", "Almonte", "inflation has peaked"),
    (
        'Zelensky - "We know about 10,000 soldiers"',
        "Zelensky",
        '"We know about 10,000 soldiers"',
    ),
    ("Zelensky did not say how many officers there are.", None, ""),
    ("Scientists believe that coffee lowers the risk of diabetes.", None, ""),
    (
        "The company is late, Lena Straub acknowledged in a call with investors.",
        "Lena Straub",
        "The company is late",
    ),
    (
        "Castell claims drivers would be the best paid in the region, but Bright disputes that.",
        "Castell",
        "drivers would be the best paid in the region",
    ),
    ('Zelensky vowed to "never surrender".', "Zelensky", 'to "never surrender"'),
    (
        "The defence minister, Kang Sun-nam, was quoted as saying that no troops had left.",
        "Kang Sun-nam",
        "no troops had left",
    ),
    # From here on written before anything had read them.
    ("Merz says Germany will leave the euro", "Merz", "Germany will leave the euro"),
    ("The euro will fail, says Merz", "Merz", "The euro will fail"),
    (
        "Starmer has told MPs that taxes will not rise before 2027.",
        "Starmer",
        "taxes will not rise before 2027",
    ),
    (
        "Per the coroner, nine people died in the storm.",
        "the coroner",
        "nine people died in the storm",
    ),
    ("Experts warn of a hard winter", "Experts", "a hard winter"),
    (
        "Ursula von der Leyen announced that the fund would be doubled.",
        "Ursula von der Leyen",
        "the fund would be doubled",
    ),
    ("The pope condemned the bombing of hospitals.", "The pope", "the bombing of hospitals"),
    (
        "Lavrov told Le Monde: “We are ready for talks, but nobody calls.”",
        "Lavrov",
        "“We are ready for talks, but nobody calls.”",
    ),
    ("Turnout was 64 per cent, the commission said.", "the commission", "Turnout was 64 per cent"),
    (
        "A Reuters report says the reactor leaked twice last year",
        "Reuters report",
        "the reactor leaked twice last year",
    ),
    ("Sweden joined NATO in 2024.", None, ""),
    ("The minister was asked whether he would resign.", None, ""),
    ("Nobody at the bank said that the vault was open.", None, ""),
    ("Zelensky wants Ukraine to join the EU by 2030.", None, ""),
    (
        "Zelensky did tell reporters that Ukraine was running out of shells.",
        "Zelensky",
        "Ukraine was running out of shells",
    ),
    (
        "It was Peskov who said the reports were contradictory.",
        "Peskov",
        "the reports were contradictory",
    ),
    (
        "The IMF's chief economist predicts that growth will slow to 2%.",
        "The IMF's chief economist",
        "growth will slow to 2%",
    ),
    (
        "“Not one stone has been laid” – Ilir Dobra",
        "Ilir Dobra",
        "“Not one stone has been laid”",
    ),
)
