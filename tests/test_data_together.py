"""The datasets are one world, small, quick to make, and about nobody."""

import re
import time

import pandas as pd
import pytest
from conftest import SEEDS

import datasets
from datasets import calls, people, scores, transfers

NAMES = ["people", "registers", "patrols", "scores", "calls", "transfers", "custody"]


@pytest.fixture(scope="module")
def tables():
    """All datasets as they are in the labs."""
    return datasets.build()


def released(tables):
    """The tables of this file's datasets that officers get."""
    for key, table in tables.items():
        if datasets.dataset_of(key) in NAMES and not key.startswith("truth/"):
            yield key, table


def test_a_persons_number_is_in_the_truth_only(tables):
    for key, table in released(tables):
        assert "person" not in table.columns, key
        for column in table.select_dtypes(["object", "string"]).columns:
            assert not table[column].astype(str).str.fullmatch(r"[PH]\d{4,5}").any(), (key, column)


def test_no_phone_plate_account_or_link_can_be_real(tables):
    for key, table in released(tables):
        text = datasets.content(key, table)
        for phone in re.findall(r"(?:\+|\b00)\d[\d -]{7,}", text):
            assert re.match(r"(\+|00)999", phone), (key, phone)
        assert not re.search(r"https?://|www\.|@", text), key
        for plate in re.findall(r"\b[A-Z]{1,3}[·-]\d{3,4}[·-][A-Z]{1,2}\b", text):
            assert plate.startswith("NRV·"), (key, plate)
        for account in re.findall(r"\b[A-Z]{2}\d\d ?[A-Z]{2,4}\d{6,}", text):
            assert account[:2] in ("ZZ", "QZ"), (key, account)
        assert not {"lon", "lat"} & set(table.columns), key


def test_the_same_person_has_the_same_numbers_everywhere(tables):
    everyone = tables["truth/people_all.csv"].set_index("person")
    # Residents' phones are those of `people`, or old ones.
    who = tables["truth/registers_people.csv"].set_index("number").person
    first = tables["registers_residents.csv"].dropna(subset="phone")
    right = first.phone.to_numpy() == everyone.phone[who[first.resident_no]].to_numpy()
    assert right.mean() > 0.9
    second = tables["registers_licences.csv"].dropna(subset="plate")
    assert (second.plate.to_numpy() == everyone.plate[who[second.licence_no]].to_numpy()).all()
    # The cell calls and moves money: found in `calls`, its accounts stand in the chains.
    table = calls.clean(tables["calls.csv"])
    found = calls.night_core(table, set(tables["calls_known.csv"].number))
    number = tables["truth/calls_numbers.csv"].set_index("number").person
    accounts = set(everyone.iban[number[sorted(found)]])
    money = transfers.clean(tables["transfers.csv"])
    chains = tables["truth/transfers_kinds.csv"].dropna(subset="chain").transfer_id
    ends = money[money.transfer_id.isin(chains)]
    assert len(accounts & {*ends.from_account, *ends.to_account}) >= 4
    # A residents' register names some of the numbers: so the capstone can join them.
    assert first.phone.isin({*table.number_a, *table.number_b}).sum() > 200
    # Scores and custody are of the same people.
    case = tables["truth/scores_outcomes.csv"].set_index("case_no").person
    tidy = scores.clean(tables["scores.csv"])
    years = everyone.birth_date.str[:4].astype(int)
    same = tidy.birth_year.astype(int).to_numpy() == years[case[tidy.case_no]].to_numpy()
    assert same.mean() > 0.99
    assert tables["truth/custody_people.csv"].person.isin(everyone.index).all()


def test_phones_lead_from_calls_to_the_money_on_every_seed():
    for seed in SEEDS:
        tables = datasets.build(seed, ["people", "calls", "transfers"])
        table = calls.clean(tables["calls.csv"])
        found = calls.night_core(table, set(tables["calls_known.csv"].number))
        cell = set(people.with_role(tables, "cell").phone)
        phones = transfers.clean_phones(tables["transfers_phones.csv"])
        accounts = phones.account[phones.phone.isin(found & cell)]
        money = transfers.clean(tables["transfers.csv"])
        chains = tables["truth/transfers_kinds.csv"].dropna(subset="chain").transfer_id
        ends = money[money.transfer_id.isin(chains)]
        assert accounts.isin({*ends.from_account, *ends.to_account}).sum() >= 1, seed
        # Most numbers of `calls` lead to no account, and most that do lead to an innocent one.
        both = phones.phone.isin({*table.number_a, *table.number_b})
        assert both.sum() > 100, seed
        assert phones.phone[both].isin(cell).mean() < 0.1, seed


def test_roles_hold_across_datasets(tables):
    cell = set(people.with_role(tables, "cell").person)
    numbers = tables["truth/calls_numbers.csv"]
    assert set(numbers.person[numbers.role == "cell"]) == cell
    accounts = tables["truth/transfers_accounts.csv"]
    assert cell <= set(accounts.person.dropna())


def test_all_files_are_small():
    total = {name: 0 for name in datasets.ORDER}
    for path in [*datasets.FOLDER.glob("*.*"), *(datasets.FOLDER / "truth").glob("*.*")]:
        if path.suffix in (".csv", ".geojson"):
            total[datasets.dataset_of(path.name)] += path.stat().st_size
    assert sum(total[name] for name in NAMES) < 6.5e6, total
    assert sum(total.values()) < 12e6, total


def test_generation_is_fast(record_property):
    tables = datasets.build(names=["world", "incidents"])
    begin = time.process_time()
    for name in NAMES:
        module = __import__(f"datasets.{name}", fromlist=["build"])
        tables |= module.build(datasets.generator(datasets.SEED, name), tables)
    spent = time.process_time() - begin
    record_property("seconds to generate seven datasets", round(spent, 1))
    assert spent < 15


def test_committed_files_are_what_the_modules_make(tables):
    for key, table in tables.items():
        if datasets.dataset_of(key) in NAMES:
            text = (datasets.FOLDER / key).read_text(encoding="utf-8")
            assert text == datasets.content(key, table), key
            assert isinstance(table, pd.DataFrame), key
