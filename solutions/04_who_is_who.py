# %% [markdown]
# # 04 · Who is who: the same person?
#
# **The question.** A patrol on Norvale asks the radio room: *"Is this driver the person in our
# file?"* Two offices keep two registers of persons. They share no number. You must say which
# entries belong to the same person.
#
# **The scene.** The town hall has a register of residents. Another office has a register of
# driving licences. You will let the computer link them. Then you will count how often it is wrong,
# and about whom.
#
# **Who is affected.** People who are taken for somebody else: stopped, asked, entered in a wrong
# file. And people who do need to be found, and are not.
#
# **What the computer does here.** It compares letters and dates, and adds up points. It does not
# know any person. "Same person" is its *assumption*. Only the person, or a document, can confirm
# it.
#
# **After this lab you can**
# 1. bring names to one spelling, and say what that cannot repair;
# 2. cut 7.5 million pairs down to a part of them, and say what nobody can count then;
# 3. weigh the evidence for and against "same person", by hand and in code;
# 4. decide how many pairs a human must look at;
# 5. measure false matches by naming tradition, and put one right when it has been passed on.
#
# **Time:** 75 minutes, in pairs. **Points:** 20.
# **Data:** [what is in the two registers](data/registers.md). All people, places and events are
# invented.

# %% [markdown] trainer
# **Minutes.** Opening 4 · part 1 9 · part 2 8 · part 3 13 · part 4 6 · checkpoint 1 18 · checkpoint
# 2 7 · checkpoint 3 4 · reflection and close 6 (most pairs finish the reflection after class). **At
# minute 40 everybody goes to checkpoint 1**, wherever they are: each part starts from given data.
#
# **In 40 minutes:** opening 3 · parts 1 and 2 from your screen 8 · part 3 8 · part 4 from your
# screen 3 · checkpoint 1 11 · checkpoint 2 5 · close 2. The reflection is written after class.
#
# **Before class:** each local row of the legal frame needs the sign-off of a Kosovo lawyer. Rows
# printed with "confirm with counsel" have not been checked at the source. (Counsel: the legal
# office.) Say at the start: the three traditions are invented, and stand for nobody's.

# %% [markdown]
# ## How to work
#
# * **Shift + Enter** runs a cell. Run every cell, from the top to the bottom.
# * An exercise has three dots: `...` Write your answer in their place. Run the cell. Then run the
#   *check* below it. No message means: the check found no mistake.
# * **Red is normal.** Read only the *last line* of a red block. If your answer cell is red, repair
#   it first: the check still sees your old answer. `NameError`: a wrong name, `"` is missing, or a
#   cell above has not run. `KeyError`: a wrong name inside `" "`. `SyntaxError`: a sign is missing.
#   `rand_` or `ambiguous`: each comparison needs brackets of its own, and `&` in place of `and`.
# * Use straight quotation marks `"`. An answer needs no `print`. Write `1000` without a comma.
#
# First, the tools.

# %%
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from scipy.stats import binomtest
from sklearn.feature_extraction.text import CountVectorizer

# %% [markdown]
# ## Part 1 · One spelling (9 minutes)
#
# The two registers, three rows of each:

# %%
residents = pd.read_csv("data/registers_residents.csv")
licences = pd.read_csv("data/registers_licences.csv")
residents.head(3)

# %%
licences.head(3)

# %% [markdown]
# One office writes capitals and puts the family name first. Some entries come from an old printer
# with Cyrillic letters. Some clerks have left out the marks on letters. So first we bring all names
# to one spelling. Each Cyrillic letter becomes one Latin letter. Then marks go: `š` becomes `s`. We
# call the result *folded*. (In a real alphabet one letter can become two. And a letter that the
# table does not know stays as it is: count those.)
#
# **Example.** `lower()` makes small letters. `translate` replaces letters, as a table says.

# %%
LATIN = str.maketrans("абцдефгхијклмнопрстувзёҫчћђшж", "abcdefghijklmnoprstuvzëçčćđšž")
PLAIN = str.maketrans("ëçčćđšž", "ecccdsz")

print("ХУШТИЛТ ГРОЛБО".lower().translate(LATIN))
print("Huštilt Grolbo".lower().translate(LATIN).translate(PLAIN))

# %% [markdown]
# Now the order. Is it *given family* or *family given*? Nobody knows in every row. So put the words
# in alphabetical order, in both registers.
#
# **Example.** `split()` cuts a name into words, `sorted` puts them in order, `" ".join` makes one
# text of them again.

# %%
typed = "huštilt grolbo"
print(" ".join(sorted(typed.split())))

# %% [markdown]
# **Exercise 1 (2 points).** Make it a recipe for *any* name. Such a recipe is called a *function*.
# `name` stands for the name that we will give it. Step one, the letters, is done.
#
# <details><summary>Hint: the idea</summary>Take the line of the example, without
# <code>print</code>. In place of <code>typed</code> write <code>letters</code>.</details>
#
# <details><summary>Hint: nearly the line</summary>
# <code>answer = " ".join(sorted(____.split()))</code></details>


# %% answer="fold"
def fold(name):
    """A name in small Latin letters without marks, its words in alphabetical order."""
    letters = name.lower().translate(LATIN).translate(PLAIN)
    answer = ...
    ### BEGIN SOLUTION
    answer = " ".join(sorted(letters.split()))
    ### END SOLUTION
    return answer


print(fold("Đem Aškard"), "|", fold("АШКАРД ЂЕМ"))

# %% check="fold" points=2
folded = fold("Žarnuth Kećrik")
assert folded is not ..., (
    "Not answered yet (or the cell above is red): replace the three dots in fold."
)
assert folded is not None, "Nothing came back. No print in the recipe, and keep: return answer"
assert folded != "letters", "Use the name letters, without quotation marks."
assert isinstance(folded, str), (
    'Give one text, not a list: " ".join(...) makes one text of the words. Keep: return answer'
)
assert folded not in ("huštilt grolbo", "grolbo huštilt"), (
    "You gave the example's name. Use letters, without quotation marks."
)
assert folded == folded.lower(), "There are still capitals. Use letters, not name."
assert not set("ćž") & set(folded), "There are still marks. Use letters, not name."
assert " " in folded, 'The words stick together. Put one space between the marks: " ".join'
assert len(folded) == len("zarnuth kecrik"), (
    "There are too many spaces or signs. Sort the words, not the letters: letters.split()"
)
assert fold("KEĆRIK ŽARNUTH") == folded, (
    "The two orders of one name give two results. Sort the words: sorted(letters.split())"
)
assert folded == "kecrik zarnuth", "Sort from A to Z, and change nothing else in letters."
### BEGIN HIDDEN TESTS
for name, right in (
    ("Аврамел Чесоре", "avramel cesore"),
    ("  Zilutend   D. ", "d. zilutend"),
    ("Çurogan", "curogan"),
    ("ĐUVO na Čelu", "celu duvo na"),
):
    assert fold(name) == right, "On another name the result is wrong. Use letters, and sort A to Z."
### END HIDDEN TESTS

# %% [markdown]
# The next cell does this to both registers, and repairs the dates. Read the comments: each of them
# is a decision.

# %%


def tidy(register, name, born):
    """The register with folded names, and with day, month and year of birth as numbers."""
    # 1. One spelling. Two different names can become one by it: Aško and Asko.
    latin = name.str.lower().str.translate(LATIN).str.translate(PLAIN)
    folded = latin.str.split().map(sorted).str.join(" ")
    # 2. Three ways to write a date. Say which is which, do not let the computer guess.
    date = pd.to_datetime(born, format="%Y-%m-%d", errors="coerce")
    for form in ["%d.%m.%Y", "%d/%m/%Y"]:
        date = date.fillna(pd.to_datetime(born, format=form, errors="coerce"))
    # 3. A year alone is kept: "1978" has no day, but it is evidence.
    year = born.astype("string").str.extract(r"(\d{4})")[0].astype(float)
    return register.assign(folded=folded, day=date.dt.day, month=date.dt.month, year=year)


whole_name = residents["given_name"] + " " + residents["family_name"]
residents = tidy(residents, whole_name, residents["birth_date"])
licences = tidy(licences, licences["name"], licences["born"])

initials = licences["folded"].str.contains(".", regex=False).sum()
print(f"{initials} licences have only an initial. {licences['born'].isna().sum()} have no date.")

# %% [markdown]
# What no spelling rule repairs: an initial, a nickname, a name from before a marriage. A list that
# says "this nickname means that name" is a *guess* about a person. Write it down as a guess.

# %% [markdown] trainer
# **Part 1, first mistakes.** `sorted(letters)` sorts letters, not words. Some forget `" ".join` and
# return a list. Ask: *"Aško and Asko are now one. Who pays for that: the clerk, or one of the
# two?"*

# %% [markdown]
# ## Part 2 · Not all pairs (8 minutes)
#
# 3,000 residents and 2,500 licences make 7.5 million pairs. Nobody compares them all. We compare
# only pairs that share something. This is called *blocking*. We use two blocks: the **same year of
# birth**, or the **same folded name**.

# %%
with_year = residents.dropna(subset="year")[["resident_no", "year"]]
by_year = with_year.merge(licences[["licence_no", "year"]], on="year")
by_name = residents[["resident_no", "folded"]].merge(
    licences[["licence_no", "folded"]], on="folded"
)
both = pd.concat([by_year, by_name])[["resident_no", "licence_no"]]
pairs = both.drop_duplicates(ignore_index=True)

print(f"all pairs: {len(residents) * len(licences):>9,}")
print(f"same year: {len(by_year):>9,}")
print(f"same name: {len(by_name):>9,}")
print(f"one or the other: {len(pairs):,}")

# %% [markdown]
# A block also loses people: one wrong digit in the year, and the pair is never seen. How many?
#
# Two clerks have helped. They took pairs that look alike, by lot. They *asked the persons*, so they
# know the answer: `same` is 1 for one person, 0 for two. The island has three naming *traditions*,
# called norric, seldan and tavi: the stocks of names from which parents choose. The persons also
# said to which of them their name belongs. We use that for one purpose only: to measure our errors.
# (It can count as sensitive data. In your office, the legal office says whether you may ask.)

# %%
review = pd.read_csv("data/registers_review.csv")

left = residents.set_index("resident_no").loc[review["resident_no"]].reset_index()
right = licences.set_index("licence_no").loc[review["licence_no"]].reset_index()
checked = review.assign(
    same_year=left["year"] == right["year"], same_name=left["folded"] == right["folded"]
)
checked.head(3)

# %% [markdown]
# **Example.** First only the pairs of *two* persons: `checked["same"] == 0`. Which share of them
# has the same name? The mean of True and False is the share of True.

# %%
print(checked[checked["same"] == 0]["same_name"].mean())

# %% [markdown]
# **Exercise 2 (2 points).** Now the pairs that *are* one person. Which share of them does a block
# **lose**? `block` is the name of a column, `"same_year"` or `"same_name"`. What is lost is 1 minus
# what is kept.
#
# <details><summary>Hint: the idea</summary>Take the line of the example, with <code>table</code> for
# checked, 1 for 0, and <code>block</code> (no quotation marks) for "same_name". That is what is
# kept.</details>
#
# <details><summary>Hint: nearly the line</summary>
# <code>answer = 1 - table[table["same"] == ____][____].mean()</code></details>


# %% answer="block"
def lost(table, block):
    """The share of the pairs of one person that a block loses. `block` names a column."""
    answer = ...
    ### BEGIN SOLUTION
    answer = 1 - table[table["same"] == 1][block].mean()
    ### END SOLUTION
    return answer


print(lost(checked, "same_year"), lost(checked, "same_name"))

# %% check="block" points=2
share = lost(checked, "same_name")
assert share is not ..., (
    "Not answered yet (or the cell above is red): replace the three dots in lost."
)
assert share is not None, "Nothing came back. No print in the recipe, and keep: return answer"
assert pd.api.types.is_number(share), "Give one number: .mean() last, and keep return answer"
assert 0 <= share <= 1, "A share lies between 0 and 1: use .mean(), no percent."
toy = pd.DataFrame(
    {
        "same": [1, 1, 1, 1, 0, 0],
        "same_year": [True, True, True, False, True, True],
        "same_name": [True, False, False, False, True, False],
    }
)
shown = lost(toy, "same_year")
assert lost(toy, "same_name") != share, (
    "Another table gives the same share. Use the name table, not checked."
)
assert not (
    np.isclose(shown, 0.75, atol=0.006) and np.isclose(lost(toy, "same_name"), 0.25, atol=0.006)
), "That is what the block keeps. What it loses is 1 minus that: begin with 1 - "
assert np.isclose(shown, 0.25, atol=0.006), (
    "Of 4 pairs of one person, a block that keeps 3 loses 0.25. Take the rows with same == 1, the "
    "column block, and 1 minus the mean."
)
assert np.isclose(lost(toy, "same_name"), 0.75, atol=0.006), (
    "A block that keeps 1 of 4 loses 0.75. Use block, without quotation marks."
)
### BEGIN HIDDEN TESTS
other = pd.DataFrame(
    {"same": [0, 1, 1, 1, 1, 1], "same_year": [False, True, True, True, True, True]}
).assign(same_name=[True, True, True, False, False, True])
assert np.isclose(lost(other, "same_year"), 0, atol=0.006), "On another table it is wrong."
assert np.isclose(lost(other, "same_name"), 0.4, atol=0.006), "On another table it is wrong."
### END HIDDEN TESTS

# %% [markdown]
# And both blocks together? A pair needs to be in only one of them. Among the clerks' pairs of one
# person, these are in neither:

# %%
one_person = checked[checked["same"] == 1]
print((~(one_person["same_year"] | one_person["same_name"])).sum(), "of", len(one_person))

# %% [markdown]
# **That is no success.** The clerks drew only pairs that are in a block. A pair with a misspelt
# name *and* a wrong year is in no block and in no review. What both blocks lose is *unknown*, and
# your report must say so.

# %% [markdown] trainer
# **Part 2, first mistakes.** Some leave out `1 -`. Some divide by all rows: then a block that finds
# everything seems to lose two thirds. Ask: *"whom does a name block lose?"* Those whom offices
# misspell: a group whose letters the printer lacks pays first.

# %% [markdown]
# ## Part 3 · Weighing the evidence (13 minutes)
#
# The year of birth agrees. Is that much? It depends on two shares:
#
# * **m**: among pairs of *one person*, how often does it agree? Nearly always; not always, because
#   clerks make mistakes.
# * **u**: among pairs of *two persons*, how often does it agree by luck?
#
# The *weight* of an agreement is log2(m / u). Read it as doublings: weight 3 means that the
# agreement is 2 × 2 × 2 = 8 times as frequent for one person as for two. (Fellegi and Sunter,
# 1969.)
#
# **Example.** A manual of a program that links registers prints a table (Oracle, *Understanding the
# Master Index Match Engine*, table 17, sample values): date of birth, m = 0.97, u = 0.007, weight
# **7.11** if it agrees.

# %%
print(f"{np.log2(0.97 / 0.007):.2f}   published: 7.11")

# %% [markdown]
# If the field *differs*, it speaks against "same person". It differs in 1 - m of the pairs of one
# person, and in 1 - u of the pairs of two. So its weight is log2 of (1 - m) / (1 - u).
#
# **Exercise 3 (2 points).** Write it for any `m` and `u`. With the m and u of the manual you must
# get **-5.05** (it prints -5.04, cut off).
#
# <details><summary>Hint: the idea</summary>As in the example: <code>np.log2( )</code>, and one
# number divided by another. Put each of the two in brackets of its own.</details>
#
# <details><summary>Hint: nearly the line</summary>
# <code>answer = np.log2((1 - ____) / (1 - ____))</code></details>


# %% answer="weight"
def weight_if_different(m, u):
    """The weight of a field that differs."""
    answer = ...
    ### BEGIN SOLUTION
    answer = np.log2((1 - m) / (1 - u))
    ### END SOLUTION
    return answer


print(weight_if_different(0.97, 0.007))

# %% check="weight" points=2
weight = weight_if_different(0.97, 0.007)
assert weight is not ..., (
    "Not answered yet (or the cell above is red): replace the three dots in weight_if_different."
)
assert weight is not None, "Nothing came back. No print in the recipe, and keep: return answer"
assert pd.api.types.is_number(weight), "Give one number. And keep the last line: return answer"
assert not np.isclose(weight, 7.11, atol=0.02), (
    "That is the weight if the field agrees. Use 1 - m above and 1 - u below the line."
)
assert not np.isclose(weight, -7.11, atol=0.02), (
    "It is not minus the weight of the agreement: use 1 - m above and 1 - u below the line."
)
assert weight < 0, "A field that differs must speak against: its weight lies below 0."
assert not np.isclose(weight, np.log(0.03 / 0.993), atol=0.01), "Use np.log2, not np.log."
assert not np.isclose(weight, np.log10(0.03 / 0.993), atol=0.01), "Use np.log2, not np.log10."
assert np.isclose(weight, -5.05, atol=0.02), (
    "For m = 0.97 and u = 0.007 it must be -5.05. Put brackets: (1 - m) / (1 - u)"
)
assert np.isclose(weight_if_different(0.9, 0.2), -3, atol=0.02), (
    "For m = 0.9 and u = 0.2 it must be -3. Use the names m and u, no typed numbers: 1 - m above, "
    "1 - u below."
)
### BEGIN HIDDEN TESTS
for m_known, u_known in ((0.9, 0.01), (0.8, 0.4), (0.999, 0.001), (0.75, 0.5)):
    right = np.log2(1 - m_known) - np.log2(1 - u_known)
    assert np.isclose(weight_if_different(m_known, u_known), right, atol=0.02), (
        "For other m and u the weight is wrong: log2 of (1 - m) / (1 - u)."
    )
### END HIDDEN TESTS

# %% [markdown]
# Now our island. The next cell compares two entries field by field. 1: agrees. 0: differs. Empty:
# one office has not written it, so it says nothing. A clerk sometimes turns day and month round, so
# 3 May and 5 March count as one date. Names need not be equal: they are *alike* when
# at least 0.8 of their pairs of neighbouring letters are the same (Dice, 1945).

# %%
letters = CountVectorizer(analyzer="char_wb", ngram_range=(2, 2), binary=True)
letters.fit([*residents["folded"], *licences["folded"]])
of_residents = letters.transform(residents["folded"])
of_licences = letters.transform(licences["folded"])


def compare(pairs):
    """Four fields of each pair: 1 agrees, 0 differs, empty if an office has not written it."""
    i = pd.Index(residents["resident_no"]).get_indexer(pairs["resident_no"])
    j = pd.Index(licences["licence_no"]).get_indexer(pairs["licence_no"])
    one, two = residents.iloc[i].reset_index(), licences.iloc[j].reset_index()
    shared = np.asarray(of_residents[i].multiply(of_licences[j]).sum(axis=1)).ravel()
    all_of_both = of_residents.sum(axis=1)[i] + of_licences.sum(axis=1)[j]
    usual = (one["day"] == two["day"]) & (one["month"] == two["month"])
    turned = (one["day"] == two["month"]) & (one["month"] == two["day"])  # 3 May, 5 March
    agree = pd.DataFrame(
        {
            "name": 2 * shared / np.asarray(all_of_both).ravel() >= 0.8,
            "year": one["year"] == two["year"],
            "address": one["address"] == two["address"],
            "date": (one["year"] == two["year"]) & (usual | turned),
        }
    ).astype(float)
    for field, needed in {"year": "year", "address": "address", "date": "day"}.items():
        agree[field] = agree[field].where(one[needed].notna() & two[needed].notna())
    return agree


compare(review).head(3)

# %% [markdown]
# **m** comes from the reviewed pairs of one person. **u** comes from 200,000 pairs drawn by lot:
# nearly all are two persons. `date` is the full date of birth. We keep it for later.

# %%
lot = np.random.default_rng(4)
by_luck = pd.DataFrame(
    {
        "resident_no": lot.choice(residents["resident_no"], 200_000),
        "licence_no": lot.choice(licences["licence_no"], 200_000),
    }
)
m = compare(review)[review["same"] == 1].mean()
u = compare(by_luck).mean()

agrees, differs = np.log2(m / u), np.log2((1 - m) / (1 - u))
pd.DataFrame({"m": m, "u": u, "if it agrees": agrees, "if it differs": differs}).round(4)

# %% [markdown]
# **One pair by hand.** A patrol has heard a name, a year and an address. The name is alike. The
# year agrees. The address differs. Add the three weights: on paper first, then run the cell.

# %%
print(f"{agrees['name']:.1f} + {agrees['year']:.1f} + ({differs['address']:.1f}) = ", end="")
print(f"{agrees['name'] + agrees['year'] + differs['address']:.1f}")

# %% [markdown]
# **What the sum does not say.** It is not the chance that they are one person. Of 7.5 million pairs
# only about one in 6,000 is one person: that is where you start. Weight 13 means 2 × 2 × … (13
# times), about 8,000. So at 13 "one person" has only just become more likely than "two". This is
# why the computer links from **13**. It is a beginning, not a proof.
#
# The same for every pair, with the three fields that a patrol hears:


# %%
def total_weight(agree, fields):
    """The sum of the weights over the fields. A field that is missing adds nothing."""
    total = np.zeros(len(agree))
    for field in fields:
        total += np.where(agree[field] == 1, agrees[field], 0)
        total += np.where(agree[field] == 0, differs[field], 0)
    return total


agree = compare(pairs)
pairs = pairs.assign(weight=total_weight(agree, ["name", "year", "address"]))
pairs.sort_values("weight", ascending=False).head(3)

# %% [markdown] trainer
# **Part 3, first mistakes.** `np.log`, and brackets: `1 - m / 1 - u`. Let one pair do the hand sum
# on the board before anyone runs the cell. Then ask: *"whose name agrees by luck? Is u the same for
# everybody?"* Do not answer yet: checkpoint 1 does.

# %% [markdown]
# ## Part 4 · What a person must look at (6 minutes)
#
# Two thresholds. From the **upper** one, the computer says "same person". Below the **lower** one
# it says "two persons". Between them a person looks: the *clerical band*.
#
# **Example.** How many pairs reach 13? A comparison gives True or False, `sum` counts the True. `&`
# means *and*; each comparison stands in brackets of its own.

# %%
weights = pairs["weight"]
print((weights >= 13).sum(), "links")
print(((weights >= 13) & (weights < 20)).sum(), "of them have less than 20")

# %% [markdown]
# **Exercise 4 (2 points).** How many pairs lie in the band: at least `lower`, and below `upper`?
#
# <details><summary>Hint: the idea</summary>Take the second line of the example, without the words.
# Write <code>lower</code> for 13 and <code>upper</code> for 20.</details>
#
# <details><summary>Hint: nearly the line</summary>
# <code>answer = ((weights &gt;= ____) &amp; (weights &lt; ____)).sum()</code></details>


# %% answer="band"
def to_look_at(weights, lower, upper):
    """How many pairs a person must look at: from `lower`, and below `upper`."""
    answer = ...
    ### BEGIN SOLUTION
    answer = ((weights >= lower) & (weights < upper)).sum()
    ### END SOLUTION
    return answer


print("lower 5:", to_look_at(weights, 5, 13))
print("lower 0:", to_look_at(weights, 0, 13))

# %% check="band" points=2
band = to_look_at(pairs["weight"], 5, 13)
assert band is not ..., (
    "Not answered yet (or the cell above is red): replace the three dots in to_look_at."
)
assert band is not None, "Nothing came back. No print in the recipe, and keep: return answer"
assert pd.api.types.is_number(band), "Give one number: .sum() last, and keep return answer"
known = pd.Series([-9.0, 4.9, 5.0, 7.5, 12.9, 13.0, 30.0])
found = to_look_at(known, 5, 13)
assert found != band, "Other weights give the same count. Use the name weights."
assert found != 2, "A pair with exactly the lower weight belongs to the band: use >= lower"
assert found != 4, (
    "A pair with exactly the upper weight is a link, not in the band: < in place of <=, and the name "
    "upper, no typed number."
)
assert found != 7, (
    "You count all pairs. Use & between the two comparisons, and end with .sum(): it counts the True."
)
assert found == 3, "Of -9, 4.9, 5, 7.5, 12.9, 13 and 30, three lie in the band from 5 to 13."
assert to_look_at(known, 13, 31) == 2, "Use the names lower and upper, no typed numbers."
### BEGIN HIDDEN TESTS
for lower, upper, right in ((-10, 5, 2), (0, 13, 4), (13, 13, 0), (4.9, 30, 5)):
    assert to_look_at(known, lower, upper) == right, "For other thresholds the count is wrong."
### END HIDDEN TESTS

# %% [markdown]
# The lower threshold decides who works, and for how long. Below: the hours, at five minutes a pair.
# An office that sets the band too wide will click it through. Then there is no human check, only a
# signature. (Three fields give only a few possible sums: so the picture has gaps.)

# %%
for lower in (5, 0):
    in_band = ((weights >= lower) & (weights < 13)).sum()
    print(f"from {lower} to 13: {in_band} pairs, {in_band * 5 / 60:.0f} hours")

figure, ax = plt.subplots(figsize=(9, 3.6), layout="constrained")
ax.hist(weights, bins=np.arange(-14, 31), color="#0072B2", log=True)
ax.axvspan(5, 13, color="#E69F00", alpha=0.4, label="a person looks (5 to 13)")
ax.axvline(13, color="black", linestyle="--", label="from here: linked by the computer")
ax.set(title="Weights of all compared pairs", xlabel="weight", xlim=(-8, 30))
ax.set_yticks([100, 1_000, 10_000, 100_000], ["100", "1,000", "10,000", "100,000"])
ax.set_ylabel("pairs (each step: 10 times)")
ax.legend()
plt.show()

# %% [markdown] trainer
# **Part 4, first mistakes.** `and` for `&`, missing brackets. Do the hours aloud: a few hundred
# pairs are days of work, several thousand are months. Ask: *"after pair 300, are you still
# looking?"*

# %% [markdown]
# ## Checkpoint 1 · Who is taken for somebody else? (18 minutes)
#
# The computer links all pairs from 13. The clerks know, for their pairs, whether the two entries
# are of *two* persons: then `wrong` is True. (For a pair below 13, which is no link, `wrong` only
# says that it would be wrong to link it.)

# %%
reviewed = review.merge(pairs, on=["resident_no", "licence_no"])
reviewed = reviewed.assign(wrong=reviewed["same"] == 0)
reviewed[["resident_no", "licence_no", "tradition", "weight", "wrong"]].head(3)

# %% [markdown]
# **Example.** First the links only. Which share of them is wrong?

# %%
links = reviewed[reviewed["weight"] >= 13]
print(f"{links['wrong'].mean():.3f}")

# %% [markdown]
# A small share. Many reports would stop here. Now ask who pays for it.
#
# **Example.** `groupby` makes one group for each value of a column. Here: the mean weight of the
# links, for each tradition.

# %%
links.groupby("tradition")["weight"].mean()

# %% [markdown]
# **Exercise 5 (2 points): the harm as a number.** Which share of the links is wrong, for each
# tradition? Write it for any table and any `upper` threshold. Step one is done.
#
# <details><summary>Hint: the idea</summary>Take the line of the example, and change the column of
# which you take the mean.</details>
#
# <details><summary>Hint: nearly the line</summary>
# <code>answer = links.groupby("____")["____"].mean()</code></details>


# %% answer="ethics-tradition"
def false_share(table, upper):
    """The share of wrong links for each tradition. A link has a weight of `upper` or more."""
    links = table[table["weight"] >= upper]
    answer = ...
    ### BEGIN SOLUTION
    answer = links.groupby("tradition")["wrong"].mean()
    ### END SOLUTION
    return answer


print(false_share(reviewed, 13))


# %% check="ethics-tradition" points=2
def by_tradition(answer):
    """The shares as a Series, whether they come as a Series, a table or a dictionary."""
    if isinstance(answer, pd.DataFrame):
        answer = answer.set_index("tradition") if "tradition" in answer else answer
        answer = answer["wrong"] if "wrong" in answer else answer.squeeze()
    answer = pd.Series(answer) if isinstance(answer, dict) else answer
    return answer if isinstance(answer, pd.Series) and answer.dtype.kind in "fiub" else None


shares = false_share(reviewed.copy(), 13)
assert shares is not ..., (
    "Not answered yet (or the cell above is red): replace the three dots in false_share."
)
shares = by_tradition(shares)
assert shares is not None, (
    "Give one column of shares, one for each tradition. No print in the recipe, and keep the last "
    "line: return answer"
)
assert set(shares.index) == {"norric", "seldan", "tavi"}, (
    'Give one share for each tradition: group by "tradition", with quotation marks.'
)
assert shares.between(0, 1).all(), (
    'A share lies between 0 and 1: the mean of "wrong", no sum, not times 100.'
)
few = pd.DataFrame(
    {
        "tradition": ["norric", "norric", "tavi", "tavi", "tavi", "seldan", "tavi", "norric"],
        "weight": [14.0, 22.0, 13.0, 16.0, 25.0, 15.0, 2.0, 3.0],
        "wrong": [True, False, True, True, False, False, True, True],
    }
)
few["same"] = 1 - few["wrong"]
shares = by_tradition(false_share(few.copy(), 13))
right_shares = pd.Series({"norric": 1 / 2, "seldan": 0, "tavi": 2 / 3})
assert shares is not None, "On a small table you give no shares."
assert np.allclose(shares.reindex(right_shares.index), right_shares, atol=0.006), (
    "On a small table the shares are wrong. Divide the wrong links of a tradition by the links of "
    "that tradition, and use the table links that the function makes."
)
### BEGIN HIDDEN TESTS
shares = by_tradition(false_share(few.copy(), 16))
assert set(shares.index) == {"norric", "tavi"}, "Use the upper threshold that is given."
assert np.allclose(shares[["norric", "tavi"]], [0, 0.5], atol=0.006), (
    "With another threshold the shares are wrong. Use the links that the function makes."
)
### END HIDDEN TESTS

# %% [markdown]
# **Your picture for a briefing** (when exercise 5 is answered). The black lines are 95 % intervals:
# the clerks saw a sample, so the true share most probably lies on them.


# %%
def draw_false(answer, links, title):
    """Bars of wrong links for each tradition, with 95 % intervals."""
    count = links.groupby("tradition")["wrong"].agg(["sum", "size"])
    ends = [
        binomtest(int(wrong), int(n)).proportion_ci(method="wilson")
        for wrong, n in zip(count["sum"], count["size"])
    ]
    shares = pd.Series(answer).reindex(count.index)
    ax = plt.figure(figsize=(8, 3), layout="constrained").subplots()
    ax.barh(count.index, 100 * shares, color="#56B4E9")
    for place, end in enumerate(ends):
        ax.plot([100 * end.low, 100 * end.high], [place, place], color="black", marker="|")
        ax.text(100 * end.high + 1, place, f"of {count['size'].iloc[place]} links", va="center")
    ax.set(title=title, xlabel="wrong links, of 100 (black line: 95 % interval)", xlim=(0, 50))
    ax.set_ylabel("naming tradition")
    plt.show()


if false_share(reviewed, 13) is not ...:
    links = reviewed[reviewed["weight"] >= 13]
    draw_false(false_share(reviewed, 13), links, "Same person? How often the computer is wrong")

# %% [markdown]
# **Why?** No office treats one group's entries differently on purpose. One tradition uses *few
# names*, and where many people share a name, it agrees by luck more often: its u is larger. Our one
# u for all hides that. So it is the *rule* that treats this group worse. A rule that is the same
# for all, with an effect that is not, can be unequal treatment, also if nobody meant it. Ask the
# legal office.

# %%
names = pd.concat([residents["folded"], licences["folded"]])
print("entries with the three most common names:", names.value_counts().head(3).tolist())
hand = links[
    links["weight"].round(1) == round(agrees["name"] + agrees["year"] + differs["address"], 1)
]
print(f"your pair by hand: of {len(hand)} such links, {hand['wrong'].sum()} are wrong")

# %% [markdown]
# **Exercise 6 (2 points): the cost in a stop.** Suppose that every resident is looked up once. A
# link brings somebody's licence file to the roadside. If the link is wrong, the patrol reads
# *another person's* file as the driver's: a licence withdrawn, a car looked for. How many are there
# in **1,000 look-ups**? (If your registers share a number, use that. This is about entries without
# one.)
#
# **Example.** 500 look-ups, 200 links, 0.1 of the links wrong: 1000 × 200 / 500 × 0.1 = 40.

# %%
print(1000 * 200 / 500 * 0.1)

# %% [markdown]
# <details><summary>Hint: the idea</summary>Take the example. Write <code>links</code> for 200,
# <code>lookups</code> for 500, and <code>wrong_share</code> for 0.1.</details>
#
# <details><summary>Hint: nearly the line</summary>
# <code>answer = 1000 * ____ / ____ * wrong_share</code></details>


# %% answer="ethics-stop"
def wrong_stops(links, lookups, wrong_share):
    """People taken for somebody else, in 1,000 look-ups."""
    answer = ...
    ### BEGIN SOLUTION
    answer = 1000 * links / lookups * wrong_share
    ### END SOLUTION
    return answer


n_links = int((pairs["weight"] >= 13).sum())
wrong_part = float(reviewed[reviewed["weight"] >= 13]["wrong"].mean())
print(wrong_stops(n_links, len(residents), wrong_part))

# %% check="ethics-stop" points=2
stops = wrong_stops(200, 500, 0.1)
assert stops is not ..., (
    "Not answered yet (or the cell above is red): replace the three dots in wrong_stops."
)
assert stops is not None, "Nothing came back. No print in the recipe, and keep: return answer"
assert pd.api.types.is_number(stops), (
    "Give one number: write 1000 without a comma, and keep the last line: return answer"
)
assert not np.isclose(stops, 400), "You count all links. How many of them are wrong? wrong_share"
assert not np.isclose(stops, 100), (
    "You forgot the links: not every look-up gives one. 1000 * links / lookups comes first."
)
assert not np.isclose(stops, 20), "That is for 500 look-ups. How many in 1,000? 1000 * links / ..."
assert not np.isclose(stops, 0.04), "That is a share. How many in 1,000? Times 1000."
assert np.isclose(stops, 40, atol=0.6), (
    "For 200 links in 500 look-ups, 0.1 wrong, it must be 40: links above the line, lookups below."
)
assert np.isclose(wrong_stops(300, 3000, 0.5), 50, atol=0.6), (
    "For 300 links in 3,000 look-ups, 0.5 wrong, it must be 50. Use the names, no typed numbers."
)
### BEGIN HIDDEN TESTS
for n, of, part in ((90, 4500, 0.2), (1200, 1000, 0.25), (70, 700, 0)):
    right = 1000 * n / of * part
    assert np.isclose(wrong_stops(n, of, part), right, atol=0.6), (
        "For other numbers it is wrong. Use the names links, lookups and wrong_share."
    )
### END HIDDEN TESTS

# %% [markdown]
# **Three ways to do better.** None needs anybody's tradition.
#
# * *Common names count less.* A name that many share gets a smaller weight. We count the names.
# * *The date in place of the year.* The patrol asks for day and month too. A date that differs only
#   takes points away: name and address can still make a link.
# * *No link without the same date.* All other pairs above the lower threshold go to a person.

# %%
with_date = total_weight(agree, ["name", "date", "address"])

how_common = names.value_counts(normalize=True)
its_name = residents.set_index("resident_no").loc[pairs["resident_no"], "folded"]
name_weight = np.log2(m["name"] / its_name.map(how_common).to_numpy())
less = np.minimum(name_weight, agrees["name"]) - agrees["name"]
common_less = pairs["weight"] + np.where(agree["name"] == 1, less, 0)

rows, traditions = [], ["norric", "seldan", "tavi"]
for rule, points in {
    "name, year, address": pairs["weight"],
    "common names count less": common_less,
    "the date in place of the year": with_date,
    "no link without the same date": np.where(
        agree["date"] == 1, with_date, with_date.clip(max=12)
    ),
}.items():
    scored = review.merge(pairs.assign(link=points >= 13), on=["resident_no", "licence_no"])
    linked = scored[scored["link"]]
    wrong = 100 * (linked["same"] == 0).groupby(linked["tradition"]).mean()
    one_person = scored[scored["same"] == 1]
    missed = 100 * (~one_person["link"]).groupby(one_person["tradition"]).mean()
    in_1000 = 1000 * (points >= 13).sum() / len(residents) * (linked["same"] == 0).mean()
    rows.append([rule, *wrong[traditions], *missed[traditions], in_1000])
columns = ["rule", *(f"wrong {t}" for t in traditions), *(f"missed {t}" for t in traditions)]
compared = pd.DataFrame(rows, columns=[*columns, "wrong in 1,000"]).set_index("rule").round(1)
compared.T

# %% [markdown]
# `wrong`: wrong links, of 100 links. `wrong in 1,000`: the figure of exercise 6. `missed`: pairs of
# one person that are *not* linked, of 100. Read both. The gap becomes smaller from left to right:
# does it close? And who is *missed* more often by each rule? A rule that takes fewer people for
# somebody else may also find fewer of them. In the last column the clerks saw hardly a wrong link,
# or none. That is no promise of none, and the price stands under `missed`: these pairs go to a
# person.
#
# How many of 1,000 residents *of one tradition* are taken for somebody else, we cannot say. That
# would need the tradition of every resident. Nobody has it, and **nobody may guess it from a
# name**.
#
# Equal treatment in police work: [Law 04/L-076 on Police, Art. 2](data/legal.md). Equality before
# the law: [Kosovo Constitution Art. 24](data/legal.md) (confirm with counsel, that is, with the
# legal office).
#
# **Exercise 7 (1 point): your decision.** Discuss it in the pair. Two of these do not fit. Write
# one, with the quotation marks:
#
# * `"link all"`: from 13 the computer decides, as now. *For:* fast, most are right. *Against:* look
#   at your figures of exercise 5.
# * `"stricter for one group"`: a higher threshold for names that sound like one tradition. *For:*
#   fewer wrong links there. *Against:* somebody sorts people by the sound of a name.
# * `"ask for the date"`: no link without the same date. *For:* few wrong links in each tradition.
#   *Against:* one more question to everybody; more pairs for a person to look at.
# * `"common names count less"`: *For:* nothing more is asked. *Against:* a part of the gap stays,
#   and it finds fewer people, above all where names are few.
# * `"a person checks"`: no stop on a link alone; a person compares a document first. *For:* an
#   error is caught before it harms. *Against:* it takes time, and needs people who look.

# %% answer="ethics-tradition-decision"
decision = ...
### BEGIN SOLUTION
decision = "ask for the date"
### END SOLUTION

# %% check="ethics-tradition-decision" points=1
assert decision is not ..., (
    "Not answered yet (or the cell above is red): replace the three dots by one of the decisions."
)
assert isinstance(decision, str), 'Write the decision in quotation marks: decision = "____"'
choices = ("link all", "stricter for one group", "ask for the date", "common names count less")
assert decision in (*choices, "a person checks"), (
    "Write exactly one of the five decisions, letter for letter."
)
rates = reviewed[reviewed["weight"] >= 13].groupby("tradition")["wrong"].mean()
assert decision != "stricter for one group", (
    "Nobody's tradition is known but that of the persons who were asked. Such a rule sorts people "
    "by the sound of their name. Which rule helps without that?"
)
assert decision != "link all" or rates.max() < 2 * rates.min(), (
    f"This does not fit your numbers: of 100 links, {100 * rates.max():.0f} are wrong in one "
    f"tradition and {100 * rates.min():.0f} in another."
)
### BEGIN HIDDEN TESTS
assert decision in ("ask for the date", "common names count less", "a person checks") or (
    decision == "link all" and rates.max() < 2 * rates.min()
), "The decision does not fit the numbers."
### END HIDDEN TESTS

# %% [markdown] trainer
# **Checkpoint 1, first mistakes.** The mean of `same` gives the right links, not the wrong ones.
# Some divide by all wrong links: then the largest group seems worst off. Ask *"of 100 links about
# you, how many are about somebody else?"*
#
# **When it gets heated.** Someone will say *"then they should use more names"*. Do not argue about
# people: *"the rule takes one u for all. Whose mistake is that: the name's or ours?"* Someone will
# say *"so be stricter with that group"*. Ask how the radio room would know the group. From the
# sound of a name. That is sorting people by community, the very thing we want to prevent. Someone
# will say *"a few in a hundred is nothing"*. Ask who will be stopped the second time: the same
# people, because their names stay the same.
#
# **Debrief.** 1. *The overall share looked harmless. Which line of code showed the harm?* 2. *More
# data about everybody (the full date) made fewer errors for all, above all for some. When is that a
# fair price?*

# %% [markdown]
# ## Checkpoint 2 · The false match was passed on (7 minutes)
#
# An error in your own file is quickly put right. But links travel. Here is a log of links that were
# passed on in November. `told` says whether the recipient has heard what the clerks found: right,
# or wrong. For the exercise we put as many wrong links as right ones into it. In a real log only a
# few in 100 would be wrong, as you have measured. Units and dates are invented.

# %%
passed = reviewed[reviewed["weight"] >= 13].sort_values(["wrong", "resident_no", "licence_no"])
passed = passed.groupby("wrong").head(18).reset_index(drop=True)
units = ["traffic unit", "border post", "traffic unit", "town hall", "partner force"]
log = pd.DataFrame(
    {
        "link": passed["resident_no"] + " = " + passed["licence_no"],
        "same": passed["same"],
        "recipient": [units[k % 5] for k in range(len(passed))],
        "passed_on": pd.Timestamp("2025-11-01") + pd.to_timedelta(passed.index % 30, unit="D"),
        "told": ["yes" if k % 4 == 1 else "no" for k in range(len(passed))],
    }
)
log.tail(4)

# %% [markdown]
# **Example.** The links that were *right* and went to the traffic unit, counted by `told`.
# `value_counts` counts how often each value occurs.

# %%
log[(log["same"] == 1) & (log["recipient"] == "traffic unit")]["told"].value_counts()

# %% [markdown]
# **Exercise 8 (2 points): the harm as a number.** How many **wrong** links does each recipient hold
# of which it has **not** been told? Count them for each recipient.
#
# <details><summary>Hint: the idea</summary>As in the example: two comparisons with
# <code>&amp;</code>. The first: <code>same</code> is 0. The second: <code>told</code> is "no". Then
# count the recipients.</details>
#
# <details><summary>Hint: nearly the line</summary>
# <code>answer = table[(table["same"] == ____) &amp; (table["told"] == "____")]["recipient"].value_counts()</code>
# </details>


# %% answer="ethics-notice"
def notices_due(table):
    """How many corrections are due to each recipient. `table` looks like `log`."""
    answer = ...
    ### BEGIN SOLUTION
    answer = table[(table["same"] == 0) & (table["told"] == "no")]["recipient"].value_counts()
    ### END SOLUTION
    return answer


print(notices_due(log))


# %% check="ethics-notice" points=2
def by_recipient(answer):
    """The counts as a dictionary without zeros, from a Series, a table or a dictionary."""
    if isinstance(answer, pd.DataFrame):
        answer = answer.set_index("recipient") if "recipient" in answer else answer
        answer = answer.iloc[:, 0] if answer.shape[1] else None
    answer = pd.Series(answer) if isinstance(answer, dict) else answer
    if not isinstance(answer, pd.Series) or answer.dtype.kind not in "fiu":
        return None
    return {str(name): int(count) for name, count in answer.items() if count}


due = notices_due(log.copy())
assert due is not ..., (
    "Not answered yet (or the cell above is red): replace the three dots in notices_due."
)
due = by_recipient(due)
assert due is not None, (
    'Give one count for each recipient: ["recipient"].value_counts() last. Keep: return answer'
)
assert set(due) <= set(log["recipient"]), 'Count the recipients: ["recipient"].value_counts()'
small = pd.DataFrame(
    {
        "link": ["a", "b", "c", "d", "e", "f", "g"],
        "same": [0, 0, 1, 1, 0, 0, 1],
        "recipient": [
            *["border post"] * 2,
            "town hall",
            "border post",
            "town hall",
            "lab",
            "town hall",
        ],
        "told": ["no", "no", "no", "yes", "yes", "no", "no"],
    }
)
due = by_recipient(notices_due(small.copy()))
assert due is not None, "On a small log you give no counts. Use the name table."
assert due, (
    "No row is left. same is a number: 0, without quotation marks. And write no in small letters."
)
assert due != {"town hall": 2}, "You counted the right links. A wrong link has same == 0."
assert due != {"town hall": 1}, 'You counted those that were told. Ask for: table["told"] == "no"'
assert due != {"border post": 2, "town hall": 1, "lab": 1}, (
    'You counted all wrong links, also those already corrected. Add: & (table["told"] == "no")'
)
assert due == {"border post": 2, "lab": 1}, (
    "On a small log the counts are wrong. Take the rows that are wrong and not yet told, from the "
    "table that the function is given."
)
### BEGIN HIDDEN TESTS
other = small.head(6).assign(same=[1, 0, 0, 0, 0, 1], told=["no", "no", "no", "no", "yes", "no"])
assert by_recipient(notices_due(other)) == {"border post": 2, "town hall": 1}, (
    "On another log the counts are wrong."
)
### END HIDDEN TESTS

# %% [markdown]
# European rules for police data expect more than a repair at home. Wrong data must be put right or
# erased. And whoever received it must be told:
# [Law Enforcement Directive 2016/680, Art. 4, 5, 6, 7, 8, 10](data/legal.md) (confirm with
# counsel). It is a benchmark, not the law here. Here, personal data are protected by the [Kosovo
# Constitution Art. 36(4)](data/legal.md). Ask the legal office: which rule says who must hear of an
# error, and must the Information and Privacy Agency? (See [Law 06/L-082 on protection of personal
# data, Art. 31, 58, 64](data/legal.md), confirm with counsel.)
#
# **Exercise 9 (1 point): whom do you tell, and what?** One of the wrong links led to a stop. Two of
# these decisions leave the error alive, and one forgets the persons. Write one:
#
# * `"repair at home"`: correct your own file. The recipients will ask if they need to.
# * `"delete the log"`: nobody can misuse what is gone.
# * `"tell recipients"`: a notice to each one: which link, why it is wrong, since when; correct or
#   erase it; tell those to whom *you* passed it; confirm by a date. The persons hear nothing.
# * `"tell recipients and persons"`: the same notice. And the legal office is asked how both persons
#   are told: the one who was stopped, and the one whose file was shown.

# %% answer="ethics-notice-decision"
notice = ...
### BEGIN SOLUTION
notice = "tell recipients and persons"
### END SOLUTION

# %% check="ethics-notice-decision" points=1
assert notice is not ..., (
    "Not answered yet (or the cell above is red): replace the three dots by one of the decisions."
)
assert isinstance(notice, str), 'Write it in quotation marks: notice = "____"'
assert notice in (
    "repair at home",
    "delete the log",
    "tell recipients",
    "tell recipients and persons",
), "Write exactly one of the four decisions, letter for letter."
open_notices = int(((log["same"] == 0) & (log["told"] == "no")).sum())
assert notice != "delete the log", (
    f"Without the log nobody finds the {open_notices} wrong links that recipients still hold."
)
assert notice != "repair at home" or open_notices == 0, (
    f"This does not fit your numbers: recipients still hold {open_notices} wrong links, and do not "
    "know that they are wrong."
)
assert notice != "tell recipients", (
    "The recipients correct their files. But somebody was stopped for it, and somebody's file was "
    "shown. Who asks the legal office how these two persons are told?"
)
### BEGIN HIDDEN TESTS
assert notice == "tell recipients and persons", (
    "The error stays alive, or the persons are forgotten."
)
### END HIDDEN TESTS

# %% [markdown] trainer
# **Checkpoint 2, first mistakes.** `and` for `&`; counting all wrong links, also those put right.
# **When it gets heated:** *"telling the person exposes our methods"*. It may: that is the question
# for the legal office. But the recipient must hear of it, or they act on it tomorrow. A good notice
# says what, why, since when, what to do, by when; it does not repeat the wrong person's whole file.

# %% [markdown]
# ## Checkpoint 3 · Fact or assumption? (4 minutes)
#
# A colleague has merged two linked entries into one record. A reader cannot see any more what an
# office *wrote down* and what we only *concluded* from the link. The same European rules ask to
# keep facts and assessments apart.

# %%
merged = {
    "A": "The town hall has written: entry R-1, year of birth 1978, Mill Road.",
    "B": "Entry R-1 and licence L1 belong to one person.",
    "C": "The licence office has written: licence L1, Station Street, a car.",
    "D": "The person of entry R-1 has a car.",
    "E": f"The calculated weight of the pair is {agrees['name'] + agrees['year'] + differs['address']:.1f}.",
    "F": "The person has moved from Station Street to Mill Road.",
}
for line, text in merged.items():
    print(line, text)

# %% [markdown]
# **Exercise 10 (1 point).** Which lines are **assumptions**? Ask of each line: would it still be
# true if the link were wrong? If not, it is an assumption. Write the letters as a list.
#
# **Example** of a list: `["A", "C"]`
#
# <details><summary>Hint: the idea</summary>What an office has written stays written. What a
# calculation gave stays calculated. The rest hangs on the link.</details>
#
# <details><summary>Hint: nearly the line</summary>There are three. One is the link itself. One is
# about a move, one is about a car: the car stands in the licence register only.</details>

# %% answer="facts"
assumptions = ...
### BEGIN SOLUTION
assumptions = ["B", "D", "F"]
### END SOLUTION

# %% check="facts" points=1
assert assumptions is not ..., (
    "Not answered yet (or the cell above is red): replace the three dots by a list of letters."
)
assert isinstance(assumptions, list | tuple | set | str | pd.Series | np.ndarray), (
    'Write a list of letters, with quotation marks: ["A", "C"]'
)
chosen = {str(letter).strip().upper() for letter in assumptions if str(letter).strip(" ,")}
assert chosen <= set("ABCDEF"), (
    'Write letters from A to F, each in quotation marks of its own: "A", "C" and not "A, C"'
)
assert not chosen & {"A", "C"}, (
    "A and C say what an office has written. That stays true even if the link is wrong."
)
assert "E" not in chosen, (
    "E is the result of a calculation. It stays true that the calculation gave this. What it means "
    "is an assumption; the figure is not."
)
assert "B" in chosen, "B is the link itself. Is it written in any register?"
assert {"D", "F"} <= chosen, (
    "One or two are missing. Would the person of R-1 have this car, or have moved, if the link were "
    "wrong?"
)
### BEGIN HIDDEN TESTS
assert chosen == {"B", "D", "F"}, (
    "One line is missing: it is true only if both entries belong to one person."
)
### END HIDDEN TESTS

# %% [markdown]
# So a merged record keeps **both** entries, the link with its weight, rule and date, and who
# confirmed it. Then it can be taken apart again.
#
# **Reflection (3 points, 6 minutes in class, the rest after it).** Six short lines to the head of
# the radio room, with *your* figures. In class: lines 3 and 5. May patrols act on these links?
# Begin with **use**, **use with conditions** or **do not use**. Then:
#
# 1. **Lawful basis.** Which rule do you *think* applies, and what do you ask the legal office? (You
#    may use [the legal frame](data/legal.md).)
# 2. **Legitimate aim.** What is the link for?
# 3. **Suitable.** How often is it wrong, over all and by tradition? What do we not know about the
#    blocks?
# 4. **Necessary.** Is there a way that disturbs people less?
# 5. **Proportionate.** People taken for somebody else in 1,000 look-ups: who pays? Who pays if
#    there are no links?
# 6. **Who decides**, where is it logged, who sends the correction notice, and when do you look
#    again?

# %% [markdown] reflection="link-decision" points=3
# **Use with conditions.** 1. I think the rules on police use of registers apply; I ask the legal
# office whether the licence register may be used for this purpose, and how persons are told of an
# error. 2. To find a driver's licence file when there is no document. 3. Of 100 links (overall
# figure: the first example of checkpoint 1) are wrong, but for one tradition (its figure, exercise
# 5), because many people there share a name; what both blocks lose, nobody has counted. 4. Yes: ask
# for the full date, or see a document, before anything is done. 5. About (figure of exercise 6)
# people in 1,000 look-ups are taken for somebody else, and the same people again. Without links,
# some drivers wait longer. 6. The duty officer decides, never the computer; both entries, weight
# and rule are logged; the analyst sends notices within two days. We have a new sample checked in
# March, and ask the legal office first whether errors may be counted by tradition.

# %% [markdown] trainer
# **Mark scheme, reflection `link-decision` (3 points).**
#
# * **Level 3:** all six steps; at least one figure of the officer's own by tradition; says that a
#   link is an assumption; names who pays; a correction notice, a log and a date.
# * **Level 2:** most steps and a figure; sees unequal errors, but not what happens after one.
# * **Level 1:** an opinion with one step or one figure.
# * **Level 0:** empty, or proposes to sort people by the sound of their names.
#
# Each of the three verdicts can reach level 3 if it fits the figures.
#
# **Checkpoint 3, first mistakes.** Many call D a fact: *"it stands in the register"*. It stands
# there about L1, not about R-1. Many call E an assumption: the sum is a fact, its meaning is not.
#
# **What is true here.** The next cell knows every match. Read it to the class: the review came
# close, and a part of the matches was in neither block.

# %% trainer
truth = pd.read_csv("data/truth/registers_matches.csv")[["resident_no", "licence_no"]]
known = truth.assign(true=1)
judged = pairs.merge(known, on=["resident_no", "licence_no"], how="left")
linked = judged[judged["weight"] >= 13]
in_band = judged[(judged["weight"] >= 5) & (judged["weight"] < 13)]
print(f"links: {len(linked)}, of them wrong: {linked['true'].isna().mean():.3f}")
print(f"true matches: {len(known)}, linked: {int(linked['true'].sum())}, ", end="")
print(f"in the band: {int(in_band['true'].sum())}, ", end="")
print(f"in neither block: {len(known) - int(judged['true'].sum())}")

# %% [markdown]
# ## Close
#
# **Use** linking to *find* entries that a person then compares, and to propose corrections that a
# person confirms.
# **Use with conditions** for a decision about a person: full date or document first, errors counted
# in a reviewed sample, the link kept as an assumption, notices sent. (By group: see point 2 below.)
# **Do not use** a link alone to stop, list or accuse anybody. Do not guess a tradition from a name.
#
# **Back in the office**
# 1. Ask of each match: which fields agreed, and how common are they?
# 2. Have a sample checked each year. Ask the legal office *first* whether errors may be counted by
#    group: freely given, without names, by somebody outside the police. Else count them by how
#    common the name is: that needs nobody's tradition.
# 3. Keep a log of what you passed on. Without it no error can be called back.
#
# **Where the method is weak.** It adds the fields as if each were independent, but families share
# name *and* address. m comes from pairs that look alike, so it is too good. A pair outside the
# blocks is never seen. The shares of the smallest group rest on few links: look at the interval.
#
# **Hand in.** Save with **Ctrl + S**. Click on **Validate** above the notebook. (If it says that
# you gave no response, your reflection is empty.) Then menu *Nbgrader*, *Assignment List*, and
# **Submit** beside the name of this lab. The last one counts. In a pair, each of you hands in.
#
# **If you have time (no points).** Take a threshold of 20: `false_share(reviewed, 20)`. How many
# links are left: `reviewed[reviewed["weight"] >= 20]["tradition"].value_counts()`? Are they enough
# to say whether the gap closes?
