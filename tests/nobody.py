"""What no invented text may name: real places, peoples, faiths, parties, firms; nor any insult."""

import re

COUNTRIES = """
afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahrain
bangladesh belarus belgium bolivia bosnia brazil britain bulgaria cambodia cameroon canada chile
china colombia croatia cuba cyprus czechia denmark ecuador egypt england eritrea estonia ethiopia
europe finland france germany ghana greece guatemala haiti herzegovina hungary iceland india
indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya korea kosovo kosova
kuwait latvia lebanon libya liechtenstein lithuania luxembourg macedonia malaysia mali malta mexico
moldova monaco mongolia montenegro morocco nepal netherlands nigeria norway pakistan palestine peru
philippines poland portugal qatar romania russia rwanda scotland senegal serbia singapore slovakia
slovenia somalia spain sudan sweden switzerland syria taiwan tanzania thailand tunisia turkey uganda
ukraine uruguay usa venezuela vietnam wales yemen yugoslavia zambia zimbabwe balkan balkans
"""
CITIES = """
amsterdam ankara athens barcelona belgrade berlin bratislava brussels bucharest budapest chicago
copenhagen dublin dubrovnik durres ferizaj gjakova gjilan gracanica hamburg istanbul kyiv lisbon
ljubljana london madrid milan mitrovica moscow munich nis novi paris peja podgorica prague presevo
prishtina pristina prizren rome sarajevo shkoder skopje sofia split stockholm strpce tetovo tirana
vienna vlora vushtrri warsaw zagreb zurich adriatic danube
"""
PEOPLES = """
albanian albanians serb serbs serbian bosniak bosniaks croat croats turk turks turkish roma romani
gypsy gypsies ashkali egyptian gorani goran macedonian montenegrin greek greeks italian german
germans russian russians ukrainian arab arabs jew jews jewish african asian kurdish kurds yugoslav
"""
FAITHS = """
muslim muslims islam islamic mosque imam quran koran allah christian christians catholic orthodox
protestant church priest bishop bible jesus christmas easter ramadan bajram eid synagogue rabbi
hindu buddhist temple monk nun pope saint saints amen
"""
POLITICS = """
socialist communist fascist nazi democrats republicans liberal conservative vetevendosje ldk pdk
aak trump putin biden hitler stalin tito obama merkel macron thaci kurti vucic nato eu un osce eulex
kfor
"""
FIRMS = """
facebook twitter instagram tiktok whatsapp telegram google youtube apple microsoft amazon netflix
volkswagen toyota mercedes bmw nokia samsung reddit viber ebay paypal ikea lidl uber airbnb tesla
coca pepsi openai chatgpt raiffeisen visa mastercard
"""
INSULTS = """
shit fuck fucking cunt bitch whore slut bastard faggot retard nigger cock dick rape vermin scum
savage savages barbarian barbarians subhuman cockroach cockroaches parasites filthy
"""
FORBIDDEN = set((COUNTRIES + CITIES + PEOPLES + FAITHS + POLITICS + FIRMS + INSULTS).split()) - {
    "split",
    "novi",
    "apple",
    "un",
    "nis",
}  # also plain words, or parts of made-up names
TOP_LEVEL = re.compile(
    r"\b[\w-]+\.(com|net|org|eu|de|al|rs|mk|me|info|io|tv|uk)\b|https?://(?!\S*\.example)"
)
PHONE = re.compile(r"\+(?!999)\d")
COMMUNITY = re.compile(r"\b(?:norric|seldan|tavi)s?\b", re.IGNORECASE)


def wrong(texts):
    """Return the texts that name somebody real, link to somewhere real, or insult."""
    found = []
    for text in texts:
        words = set(re.findall(r"[^\W\d_]+", text.lower()))
        if words & FORBIDDEN or TOP_LEVEL.search(text) or PHONE.search(text):
            found.append((sorted(words & FORBIDDEN), text))
    return found
