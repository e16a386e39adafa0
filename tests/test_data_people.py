"""The people behind all datasets are many, plausible, and nobody."""

import pandas as pd
import pytest
from conftest import SEEDS, must_lie_in

import datasets
from datasets import people

# Common given and family names of the region and of English, without marks on the letters.
REAL_GIVEN = """
agim agron ali alma ana andrea anita ardian arben arber arta artan avni azem bajram behar bekim
besa besim besnik blerim blerta burim dardan dea drita driton edona elira elona enver erion eriona
ermal fadil fatime fatmir faton fatos fisnik flaka florim genc gent gezim hajrije halil hamdi
hasan hysen ibrahim ilir ismet jeta jeton kujtim lavdim leonora liridon luan lule lulzim majlinda
mentor mimoza mirela mirlind naim naser nexhat osman pleurat prend qendrim ramadan rexhep rina
rinor rita sadik sami shaban shkelqim shpend skender teuta valbona valdete valon vjosa visar vlora
xhevdet yll zana zef aleksandar aleksandra bojan bojana boris branko dejan dragan dragana dusan
goran gordana igor ivan ivana jasmina jelena jovan jovana katarina lazar luka marija marko milan
milena milica milos mirjana mladen nada nemanja nenad nikola novak olivera petar predrag radovan
ranko sanja sasa slobodan snezana srdan stefan svetlana tanja tihomir uros vesna vladimir vuk zoran
zorica zeljko adnan aida alen almir amar amila armin azra edin elma emina emir fikret haris jasmin
lejla mirza nermin samir selma senad sead vedad zlata ante domagoj hrvoje ivica josip kresimir
krunoslav luka mate mislav stipe tomislav zvonimir zdravko biljana blagoj dimitar elena gjorgi
kiril ljupco stojan trajce vasil ahmet ayse burak cem deniz elif emre fatma hakan kemal mehmet
mustafa omer selim yusuf zeynep bajro demir dilber djulija esma ferat kadrija nadira orhan rasim
saban sabina sevdija sinan suada vebi alan alice anna barry ben brian carol charles chris daniel
david diana donna edward ellen emma frank gary george grace harry helen henry jack james jane jean
john joseph karen kate keith kelly kevin laura linda lisa mark martin mary michael morgan nancy
neil nora oliver paul peter rachel robert ron ruth sam sarah simon steve susan thomas tim tom tony
haldun haldis nevra tecim kucuk küçük
gordon hilda hans ingrid olga omar lena mina sonja tamara dario mirna rada tara lara nina vera
"""
REAL_FAMILY = """
hoxha krasniqi gashi berisha shala morina bytyqi hasani kelmendi thaci osmani rama ahmeti avdiu
bajrami beqiri bislimi bunjaku cana dervishi dema elezi fazliu ferizi gjoka haliti haxhiu hyseni
ibrahimi islami jashari kastrati kurti limani lleshi maloku mehmeti mustafa musliu nimani pllana
prenga ramadani rexhepi rugova sadiku salihu selimi shehu syla tahiri veseli vuciterna xhaferi
zeka zeqiri leka marku prifti dushku basha meta nano berisa bala duka hysa kola koci lika mema
jovanovic petrovic nikolic markovic djordjevic stojanovic ilic stankovic pavlovic milosevic
radovic popovic vukovic hadzic hodzic begic delic kovacevic horvat babic maric novak juric kovac
bozic knezevic matic tomic simic lukic savic peric popovski stojanovski ristovski nikolovski
trajkovski angelovski jovanovski yilmaz kaya demir celik sahin yildiz aydin ozturk arslan dogan
kilic aslan cetin kara koc kurt ozdemir simsek bajramovic demirovic ferhatovic saitovic
salihovic osmanovic memedi kurtisi abazi mamuti sulejmani ademi dzemaili smith jones taylor brown
williams wilson johnson davies robinson wright thompson evans walker white roberts green hall wood
jackson clarke clark harris lewis allen young king baker adams campbell anderson miller moore
martin lee turner hill scott cooper morris ward morgan bell bailey murphy cook shaw kelly lombard
ballard dollard pollard mallard willard hubbard bernard goddard stoddard howard dillon marron torso
oscar murdock holt colt pilot bison mason tyson dorset velvet tecim kucuk küçük
"""
REAL = {people.plain(name) for name in (REAL_GIVEN + REAL_FAMILY).split()}
ENDINGS = ("ic", "aj", "ski", "ska", "lu", "oglu", "ev", "ov", "ova", "eva", "man", "son", "i")
ENDINGS += ("enko",)

INTENDED = {
    "people": (4_700, 5_150),
    "households": (2_400, 2_400),
    "in_cyrillic": (0.12, 0.18),
    "with_car": (0.51, 0.59),
    "roles": (380, 390),
    "share_norric": (0.67, 0.74),
    "share_seldan": (0.18, 0.24),
    "share_tavi": (0.065, 0.105),
    "shared_name_norric": (0.14, 0.30),
    "shared_name_seldan": (0.12, 0.30),
    "shared_name_tavi": (0.90, 1),
}


@pytest.fixture(scope="module")
def builds(islands):
    """The people of each further seed: ``{seed: tables}``."""
    return islands


@pytest.fixture(scope="module")
def measured(builds):
    """The effects of each further seed, one row a seed."""
    return pd.DataFrame({seed: people.effects(tables) for seed, tables in builds.items()}).T


@pytest.mark.parametrize("effect", INTENDED)
def test_planted_effect_has_its_intended_size_on_every_seed(measured, effect):
    must_lie_in(measured, effect, INTENDED[effect])


def test_with_equal_pools_no_tradition_shares_names_more(builds):
    for seed in SEEDS:
        rng = datasets.generator(seed, "people")
        tables = people.build(rng, builds[seed], pools=people.EQUAL_POOLS)
        equal = people.effects(tables)
        assert abs(equal["shared_name_tavi"] - equal["shared_name_seldan"]) < 0.14, seed


def all_names():
    """Every given and family name that the syllables can make, by tradition."""
    whole = {name: (10_000, 10_000) for name in people.SYLLABLES}
    for tradition in people.SYLLABLES:
        pool = people._pool(tradition, whole)
        yield tradition, pool["male"] + pool["female"], pool["family"]


def test_no_name_is_a_common_real_one():
    for _, given, family in all_names():
        for name in given:
            assert people.plain(name).lower() not in REAL, name
        for name in family:
            assert people.plain(name).lower() not in REAL, name
            assert not people.plain(name).endswith(ENDINGS), name


def test_hard_letters_occur_in_every_tradition(builds):
    for seed, tables in builds.items():
        persons = tables["truth/people_all.csv"]
        for tradition in people.SYLLABLES:
            own = persons[persons.tradition == tradition]
            names = (own.given + own.family).str.lower()
            for letter in "ëçčćđšž":
                assert names.str.contains(letter).mean() > 0.015, (seed, tradition, letter)
            assert 0.4 < names.str.contains("[ëçčćđšž]").mean() < 0.97, (seed, tradition)
            assert 0.09 < own.cyrillic.notna().mean() < 0.21, (seed, tradition)


def test_hard_letters_are_about_as_frequent_in_every_tradition(builds):
    for seed, tables in builds.items():
        persons = tables["truth/people_all.csv"]
        names = (persons.given + persons.family).str.lower()
        for letter in "ëçčćđšž":
            share = names.str.contains(letter).groupby(persons.tradition).mean()
            assert share.max() <= 2 * share.min(), (seed, letter, share.to_dict())


def test_no_number_can_be_anybodys(builds):
    for seed, tables in builds.items():
        persons = tables["truth/people_all.csv"]
        assert persons.phone.str.fullmatch(r"\+999 \d{4} \d{4}").all(), seed
        assert persons.phone.is_unique, seed
        plates = persons.plate.dropna()
        assert plates.str.fullmatch(r"NRV·\d{4}·[A-Z]").all(), seed
        assert plates.is_unique, seed
        assert persons.iban.str.fullmatch(r"ZZ\d\dNV\d{6}").all(), seed
        assert persons.iban.is_unique, seed
        for number in persons.iban:
            turned = number[4:] + number[:4]
            assert int("".join(str(int(a, 36)) for a in turned)) % 97 != 1, number


def test_people_live_where_the_world_has_people(builds):
    for seed, tables in builds.items():
        persons = tables["truth/people_all.csv"]
        cells = tables["world_cells.geojson"].set_index("cell")
        assert (persons.district == persons.cell.map(cells.district)).all(), seed
        assert (persons.cell.map(cells.population) > 0).all(), seed
        by = pd.crosstab(persons.district, persons.community, normalize="index")
        districts = tables["world_districts.geojson"].set_index("district")
        for community in people.COMMUNITIES:
            share = districts[community] / districts.population
            assert (by[community] - share).abs().max() < 0.11, (seed, community)
        streets = persons.address.str.extract(r"^(.*), no\. \d+$")[0]
        assert streets.isin(tables["world_roads.geojson"].road).all(), seed
        assert persons.birth_date.between("1934-01-01", "2007-12-31").all(), seed


def test_roles_are_of_people_and_of_all_communities(builds):
    for seed, tables in builds.items():
        roles = tables["truth/people_roles.csv"]
        persons = tables["truth/people_all.csv"].set_index("person")
        assert roles.person.isin(persons.index).all(), seed
        assert not roles.duplicated().any(), seed
        for role, count, *_ in people.ROLES:
            own = people.with_role(tables, role)
            if role != "mule":
                assert len(own) == count, (seed, role)
            if count > 8:
                shares = own.community.value_counts(normalize=True)
                assert 0.55 < shares["norric"] < 0.85, (seed, role)
        cell = set(people.with_role(tables, "cell").person)
        assert len(cell & set(people.with_role(tables, "mule").person)) == people.CELL_MULES
        assert set(people.with_role(tables, "organiser").person) <= cell
        relatives = people.with_role(tables, "relative")
        assert 4 <= len(relatives) <= 6, seed
        homes = persons.household[list(cell)]
        assert relatives.household.isin(homes).all(), seed
        assert not set(relatives.person) & cell, seed
        with pytest.raises(ValueError, match="Nobody has the role 'king'"):
            people.with_role(tables, "king")


def test_roles_are_dealt_as_exactly_as_whole_numbers_allow(builds):
    for seed, tables in builds.items():
        everyone = tables["truth/people_all.csv"].community.value_counts(normalize=True)

        def dealt(role, tables=tables):
            own = people.with_role(tables, role).community.value_counts()
            return [int(own.get(community, 0)) for community in people.COMMUNITIES]

        assert dealt("mule") == [10, 3, 1], seed
        assert dealt("cell") == [6, 2, 1], seed
        for role, count, *_ in people.ROLES:
            if role not in ("mule", *people.HUBS):
                exact = everyone[people.COMMUNITIES].to_numpy() * count
                assert abs(dealt(role) - exact).max() < 1, (seed, role)
        hubs = sum(pd.Series(dealt(role)) for role in [*people.HUBS, "relative"])
        assert hubs.min() >= 1, seed
        # No community has one calling on every island.
    for role in people.HUBS:
        found = {people.with_role(tables, role).community[0] for tables in builds.values()}
        assert len(found) > 1, role


def test_spellings_and_further_names():
    letters = "".join(people.LETTERS)
    assert len(set(people.LETTERS.values())) == len(letters)
    assert people.cyrillic("Đem Aškard-Çeć") == "Ђем Ашкард-Ҫећ"
    assert people.plain("Đem Aškard Çeć Žë") == "Dem Askard Cec Ze"
    made = people.invent(datasets.generator(1, "test"), "tavi", 200)
    used = people._pool("tavi", people.POOLS)
    assert not {name.split()[1] for name in made} & set(used["family"])


def test_files_read_back_as_the_tables(builds, tmp_path):
    tables = {key: table for key, table in builds[SEEDS[1]].items() if "people" in key}
    datasets.write(tables, tmp_path)
    for key, table in tables.items():
        pd.testing.assert_frame_equal(pd.read_csv(tmp_path / key), table, check_dtype=False)


def test_the_same_seed_gives_the_same_bytes(builds):
    again = datasets.build(SEEDS[0], ["people"])
    assert sorted(again) == ["truth/people_all.csv", "truth/people_roles.csv"]
    for key, table in again.items():
        assert datasets.content(key, table) == datasets.content(key, builds[SEEDS[0]][key]), key
