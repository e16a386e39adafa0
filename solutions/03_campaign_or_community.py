# %% [markdown]
# # 03 · Campaign or community: who is coordinated, and who merely agrees?
#
# **The question.** In November a false story spread on the island of Norvale: the water of the
# Lakeside pumps is unsafe, and a test was hidden. An independent laboratory tested the water and
# published: it is safe. The commander asks: *is somebody running this? Or do people simply believe
# it?* No offence is reported. Whether the police may look at all is step 1 of the reflection.
#
# **The scene.** You have 60 days of shared web pages: who shared which page, when, with which
# words. You look for accounts that act *together*. A protest group and football fans abroad also
# share the same pages in the same hours. They must not be listed in your report.
#
# **A word.** Here a "community" is people who agree, and nothing more. It is not what the
# Constitution calls a community: nobody's origin, language or faith is in this table.
#
# **Who is affected.** People who protest in peace and agree on an hour. Fans who cheer at the same
# goal. People who believed the story, or warned against it. And everybody who is misled if a
# campaign is not found.
#
# **What the computer does here.** It compares words and counts minutes. It does not know who sits
# behind an account, what they want, or whether they know each other. It says nothing about a crime.
#
# **After this lab you can**
# 1. measure how alike two texts are, and say how sure a quick estimate is;
# 2. find accounts that share the same pages in the same minutes;
# 3. measure which *groups* a rule flags, and whom it flags wrongly;
# 4. choose a threshold with precision and recall;
# 5. write the sentence that the evidence supports, and no more.
#
# **Time:** 75 minutes, in pairs. **Points:** 20.
# **Data:** [what is in the shares](data/shares.md). All people, places and events are invented.

# %% [markdown] trainer
# **Minutes.** Opening 5 · part 1 10 · part 2 10 · part 3 5 · checkpoint 1 14 · part 4 10 ·
# checkpoint 2 17 (of it reflection, steps 1 and 3: 5) · picture and close 4. **At minute 30
# everybody goes to checkpoint 1, at minute 54 to checkpoint 2**, wherever they are: each part starts
# from given data. Whoever is behind runs the cells in between with Shift + Enter, one by one: a red
# check does no harm (but *Run All* stops at it). The rest of the reflection is work for after class:
# about 15 minutes.
#
# **In 40 minutes:** opening 3 · part 1 exercise 1 only, 7 · part 2 8 · part 3 from your screen, 3 ·
# checkpoint 1 9 · part 4 from your screen, 4 · checkpoint 2 6.
#
# **Before class:** each local row of the legal frame needs the sign-off of a Kosovo lawyer. Rows
# printed with "confirm with counsel" have not been checked at the source. (Counsel: the legal
# office.)
#
# **Sources.** The idea of MinHash: Broder, *On the resemblance and containment of documents*
# (1997). The rule "error about 1 / √k": the manual of *minhash_cmp* (Text::SpeedyFx,
# metacpan.org) sets 400 hash functions for an expected error of 0.05. The variance for
# similarity J, J (1 − J) / k: documentation of *expected_error* (santh-dedup, docs.rs). So the
# exact standard error is √(J (1 − J) / k), at most half of the rule: the table of part 1 looks
# better than promised. *Coordinated link sharing*, in the close: Giglietto and others (2020).
#
# **If somebody asks why MinHash works.** Every word pair gets a random number. A text keeps the
# smallest one. Two texts keep the same one if the smallest of all their pairs lies in both: the
# chance of that *is* the Jaccard similarity. Do it k times, and count.

# %% [markdown]
# ## How to work (5 minutes, with the page above)
#
# * **Shift + Enter** runs a cell. Run every cell, in order. A picture stands below its code: scroll.
# * An exercise has three dots: `...` Write your answer in their place. Run the cell. Then run the
#   *check* below it. No message means: the check found no mistake.
# * **Red is normal.** Read only the *last line* of a red block.
#   * `SyntaxError`: look at the `^`; near it a sign is missing. `IndentationError`: start the line
#     with four spaces, like the line above it.
#   * `NameError`: a wrong name, no `" "` round a text, no `answer =`, or a cell above has not run.
#   * `KeyError`, `TypeError`, `AttributeError`, `ValueError`: compare with the example, sign by
#     sign. A bracket, a `"`, a `len` too many or too few? A wrong word?
# * **Is your answer cell red? Then its check still sees your *old* answer.** Repair the cell first.
# * `Ellipsis` means: there are still three dots. An answer needs no `print`.
#
# First, the tools. Run the cell and wait a few seconds.

# %%
from itertools import pairwise

import matplotlib.pyplot as plt
import networkx as nx
import numpy as np
import pandas as pd
from sklearn.feature_extraction.text import CountVectorizer

# %% [markdown]
# ## Part 1 · The same words? (10 minutes)
#
# Three tables: shares, pages, words. The next cell loads and cleans them. Read the comments: each of
# them is a decision.

# %%
shares = pd.read_csv("data/shares.csv")
links = pd.read_csv("data/shares_links.csv")
texts = pd.read_csv("data/shares_texts.csv")

# 1. Exact copies of a row count once. A share without an account says nothing about anybody.
shares = shares.drop_duplicates().dropna(subset=["account"])

# 2. Two ways to write a date. Impossible times drop out.
usual = pd.to_datetime(shares["time"], format="%Y-%m-%d %H:%M", errors="coerce")
dotted = pd.to_datetime(shares["time"], format="%d.%m.%Y %H:%M", errors="coerce")
shares["time"] = usual.fillna(dotted)
shares = shares[shares["time"].between("2025-10-01", "2025-11-30")]

# 3. One page has several addresses: cut off what an app adds at the end.
links["page"] = links["url"].str.replace(r"\?.*$|/$", "", regex=True)
shares = shares.merge(links[["link", "page", "title"]], on="link")
shares = shares.merge(texts, on="text_id", how="left")

print(f"{len(shares)} shares of {shares['page'].nunique()} pages", end=" ")
print(f"by {shares['account'].nunique()} accounts")
shares[["time", "title", "text"]].dropna().head(3)  # no names: nobody needs them here

# %% [markdown]
# ### Exactly the same: a trap
#
# Which words were used by the most accounts? Guess: will it be a campaign? Then run.

# %%
shares.groupby("text")["account"].nunique().sort_values(ascending=False).head(5)

# %% [markdown]
# No campaign. These are *headlines*: the share button writes them. We keep the words that people
# wrote themselves.

# %%
own = shares[shares["text"].notna() & (shares["text"] != shares["title"])]
own.groupby("text")["account"].nunique().sort_values(ascending=False).head(5)

# %% [markdown]
# Still no campaign: short, common phrases are the same by chance. Two people seldom write the same
# *long* text. But whoever runs many accounts knows this, and changes a word or two. So we look for
# *nearly* the same.
#
# ### How alike are two texts?
#
# Cut each text into pairs of neighbouring words (*shingles*). **Example**, with two short texts:
# `one & two` are the pairs in *both*, `one | two` are the pairs in *one or both*. `len` counts them.


# %%
def word_pairs(text):
    """The set of pairs of neighbouring words."""
    words = text.lower().split()
    return set(pairwise(words))


one = word_pairs("please read this page now")
two = word_pairs("please read this page today")
print(sorted(one))
print(sorted(two))
print("in both:", len(one & two), "  in one or both:", len(one | two))

# %% [markdown]
# **Exercise 1 (2 points).** The *Jaccard similarity* (say "zha-car") is the number in both, divided
# by the number in one or both. 0: nothing in common. 1: the same. Write it for *any* two sets.
#
# <details><summary>Hint: the idea</summary>Take both <code>len</code> of the example. Put / between
# them. In place of one and two, write <code>first</code> and <code>second</code>.</details>
#
# <details><summary>Hint: nearly the line</summary>
# <code>answer = len(first &amp; ____) / len(____ | ____)</code></details>


# %% answer="jaccard"
def jaccard(first, second):
    """How alike are two sets? Between 0 and 1."""
    answer = ...
    ### BEGIN SOLUTION
    answer = len(first & second) / len(first | second)
    ### END SOLUTION
    return answer


print(jaccard(one, two))

# %% check="jaccard" points=2
alike = jaccard(one, two)
assert alike is not ..., (
    "Not answered yet (or the cell above is red): replace the three dots in jaccard."
)
assert pd.api.types.is_number(alike), "Give one number. Count with len, and keep: return answer"
assert 0 <= alike <= 1, (
    "The similarity lies between 0 and 1. Divide the number in both by the number in one or both "
    "(and do not multiply by 100)."
)
assert np.isclose(jaccard({1, 2}, {1, 2}), 1, atol=0.006), (
    "Two equal sets must give 1. Use the names first and second, and divide by len(first | second)"
)
assert np.isclose(jaccard({1, 2}, {3}), 0, atol=0.006), (
    "Two sets with nothing in common must give 0. Use first & second, and first | second"
)
assert np.isclose(alike, 0.6, atol=0.006), (
    "For the two texts of the example the result must be 3 divided by 5. Divide by what is in one or "
    "both, with | and not by the length of one set."
)
### BEGIN HIDDEN TESTS
for first, second, right in (
    ({1, 2, 3, 4}, {4, 5}, 0.2),
    ({"a"}, {"a", "b", "c", "d"}, 0.25),
    (word_pairs("the pumps are not safe"), word_pairs("the pumps are safe"), 0.4),
):
    assert np.isclose(jaccard(first, second), right, atol=0.006), (
        "For other sets the similarity is wrong: the number in both by the number in one or both."
    )
### END HIDDEN TESTS

# %% [markdown]
# ### Millions of pairs of texts
#
# **MinHash** (Broder, 1997) is a quick estimate. Each text becomes a row of `k` numbers. The share of
# places at which two rows have the same number estimates the similarity.
#
# **How wrong is it?** The published rule: *about 1 divided by the square root of k*. That is 0.05 for
# 400 numbers. And for 100? Say it, then run: the cell tests the rule on 400 pairs of texts. *Typical
# error*: the usual distance from the exact value.

# %%
pieces = CountVectorizer(ngram_range=(2, 2), binary=True, token_pattern=r"\S+", dtype="int32")
distinct = pd.Series(own["text"].unique())
found_in = pieces.fit_transform(distinct)  # a row for each text, a column for each word pair
size = np.asarray(found_in.sum(axis=1)).ravel()  # word pairs in each text

# For each two texts: how many word pairs they have in common.
both = (found_in @ found_in.T).tocoo()
exact = both.data / (size[both.row] + size[both.col] - both.data)  # Jaccard, the long way

rng = np.random.default_rng(3)
middle = np.flatnonzero((exact > 0.2) & (exact < 0.9) & (both.row < both.col))
sample = rng.choice(middle, 400, replace=False)  # 400 pairs of texts to test the estimate on
numbers = rng.random((found_in.shape[1], 1024), dtype="float32")


def signature(text_number):
    """The smallest random number of a text, 1,024 times."""
    return numbers[found_in[text_number].indices].min(axis=0)


left_texts = np.array([signature(k) for k in both.row[sample]])
right_texts = np.array([signature(k) for k in both.col[sample]])
print(f"{len(distinct)} texts make {len(distinct) * (len(distinct) - 1) // 2:,} pairs")
rows = []
for k in [25, 100, 400, 1024]:
    estimate = (left_texts[:, :k] == right_texts[:, :k]).mean(axis=1)  # share of equal places
    error = np.abs(estimate - exact[sample])
    typical, within = np.sqrt(np.mean(error**2)), np.mean(error <= 1 / np.sqrt(k))
    rows.append([k, typical, 1 / np.sqrt(k), within])
columns = ["k", "typical error", "1 / square root of k", "share of pairs within it"]
print(pd.DataFrame(rows, columns=columns).round(3).to_string(index=False))

# %% [markdown]
# Four times as many numbers: half the error. The typical error is about half the rule; nearly all
# errors are smaller than the rule. So with 100 numbers, "0.5" means "somewhere from 0.4 to 0.6".
# **Say so when you report it.**
#
# We go on with the exact values. Two texts with 0.5 or more are called *near-duplicates*. How many
# accounts wrote nearly the same as somebody else, on half of the pages where they wrote?

# %%
close = pd.DataFrame({"code": both.row, "code_other": both.col})[exact >= 0.5]
wrote = own.assign(code=own["text"].map(pd.Series(distinct.index, index=distinct)))
wrote = wrote[["account", "page", "code"]].drop_duplicates()
match = wrote.merge(close, on="code").merge(
    wrote, left_on=["page", "code_other"], right_on=["page", "code"], suffixes=("", "_b")
)
match = match[match["account"] != match["account_b"]]
copied = wrote.set_index(["account", "page"]).index.isin(match.set_index(["account", "page"]).index)
same_words = pd.Series(copied, index=wrote["account"]).groupby(level=0).mean()
often_alike = (same_words >= 0.5).sum()
print(f"{often_alike} of the {len(same_words)} accounts that wrote words of their own")

# %% [markdown]
# An account with *one* short text gets 0 or 1. And a crowd that copies a call ("please share this")
# is no secret plan. Words alone are a question, not an answer.

# %% [markdown] trainer
# **Part 1, first mistakes.** `len(first + second)` or dividing by the length of one set. Draw two
# circles. Ask: *"your tool reports a similarity of 0.62. What do you ask its maker?"* (How many
# numbers: k.)

# %% [markdown]
# ## Part 2 · The same minutes? (10 minutes)
#
# A *burst* is many shares of one page in a few minutes. Here are three pages, around their busiest
# ten minutes: of the false story (a press council named its three sites), of the protest group
# (water bills, a clinic, the night bus), of a live match. Each bar is one minute.

# %%
SITES = {  # where pages of each kind appear
    "the false story": "tideline-report|islandtruth|pumpfiles",
    "a page of the protest": "fairbills|petition",
    "a live match": "/live/",
}
minute = (shares["time"] - pd.Timestamp("2025-10-01")) / pd.Timedelta("1min")
clock = shares.assign(minute=minute.astype(int))

figure, axes = plt.subplots(3, 1, figsize=(9, 5.5), sharex=True, sharey=True, layout="constrained")
for ax, (name, site), colour in zip(axes, SITES.items(), ["#D55E00", "#0072B2", "#009E73"]):
    some = clock[clock["page"].str.contains(site)].sort_values(["page", "minute"])
    key = pd.factorize(some["page"])[0] * 1_000_000 + some["minute"].to_numpy()
    ten = np.searchsorted(key, key + 10) - np.arange(len(key))  # shares in the next ten minutes
    first = some.iloc[ten.argmax()]  # the first share of the busiest ten minutes
    around = some[some["page"] == first["page"]]["minute"] - first["minute"]
    ax.stairs(*np.histogram(around, bins=np.arange(-30, 91)), fill=True, color=colour)
    ax.set(title=f"{name}: “{first['title']}”", ylabel="shares")
axes[2].set_xlabel("minutes before and after the first share of the busiest ten minutes")
plt.show()

# %% [markdown]
# The false story has a sharp burst. So has the protest: a call *"share it now"* makes one. The
# match is less sharp: the fans do not cheer in the same minute. **A burst alone proves no secret
# plan.** What tells more is *repetition*: the same two accounts, close together, again and again.
#
# The next cell lists every two accounts that shared the same page within half an hour. `minutes` is
# the time between them. The names stand in `account` and `other`. We do not print them: nobody
# needs them here.

# %%
row = clock.sort_values(["page", "minute", "account"]).reset_index(drop=True)
key = pd.factorize(row["page"])[0] * 1_000_000 + row["minute"].to_numpy()
reach = np.searchsorted(key, key + 30, side="right") - np.arange(len(row)) - 1
start = np.repeat(np.arange(len(row)), reach)
step = np.arange(reach.sum()) - np.repeat(np.cumsum(reach) - reach, reach) + 1

who = row["account"].astype("category")  # numbers instead of names: quicker
number = who.cat.codes.to_numpy()
pairs = pd.DataFrame(
    {
        "account": np.minimum(number[start], number[start + step]),
        "other": np.maximum(number[start], number[start + step]),
        "page": row["page"].to_numpy()[start],
        "minutes": row["minute"].to_numpy()[start + step] - row["minute"].to_numpy()[start],
    }
)
pairs = pairs[pairs["account"] != pairs["other"]].sort_values("minutes", kind="stable")
pairs = pairs.drop_duplicates(["account", "other", "page"]).reset_index(drop=True)
for column in ["account", "other"]:
    pairs[column] = who.cat.categories.to_numpy()[pairs[column]]


def how_many(found):
    """Print how many were found, not their names: nobody needs them here."""
    if found is ...:
        print("Answer exercise 2 first, then run this cell again.")
    else:
        number = len(found) if hasattr(found, "__len__") else found
        print(f"found: {number} pairs of accounts")


print(f"{len(pairs):,} times, two accounts shared one page within half an hour")
pairs[["page", "minutes"]].head(3)

# %% [markdown]
# **Example.** Which two accounts shared pages in the *same* minute, for at least 6 pages? Keep the
# rows with a short time. Count the pages of each two accounts. Keep the high counts.

# %%
near = pairs[pairs["minutes"] <= 0]
counts = near.groupby(["account", "other"]).size()
often = counts[counts >= 6]
how_many(often)

# %% [markdown]
# **Exercise 2 (3 points).** Make it a recipe for *any* number of minutes and *any* number of pages.
# Step one is done. You need two lines in place of `answer = ...`: the first makes `counts`, the
# second is your `answer`. Start both with four spaces, like the line above them.
#
# <details><summary>Hint: the idea</summary>Copy the lines of the example that make
# <code>counts</code> and <code>often</code>. In place of often write <code>answer</code>, in place of 6
# write <code>pages</code>.</details>
#
# <details><summary>Hint: nearly the lines</summary>
# <code>counts = near.groupby(["account", "____"]).size()</code><br>
# <code>answer = counts[counts &gt;= ____]</code></details>


# %% answer="together"
def together(pairs, minutes, pages):
    """Each two accounts that shared so many pages, or more, within so many minutes."""
    near = pairs[pairs["minutes"] <= minutes]
    answer = ...
    ### BEGIN SOLUTION
    counts = near.groupby(["account", "other"]).size()
    answer = counts[counts >= pages]
    ### END SOLUTION
    return answer


how_many(together(pairs, 10, 12))


# %% check="together" points=3
def two_by_two(answer):
    """Which two accounts, in any order, from a Series, a table, a dictionary or a list."""
    if isinstance(answer, pd.DataFrame) and {"account", "other"} <= set(answer.columns):
        answer = zip(answer["account"], answer["other"])
    if isinstance(answer, pd.Series | pd.DataFrame):
        answer = answer.index
    try:
        return {tuple(sorted(two)) for two in answer}
    except TypeError:
        return None


found = together(pairs.copy(), 10, 12)
assert found is not ..., (
    "Not answered yet (or the cell above is red): replace the three dots in together."
)
assert not (isinstance(found, pd.Series) and found.dtype == bool), (
    "You have True or False for each two accounts. Put the comparison inside counts[ ]"
)
found = two_by_two(found)
assert found is not None, (
    "Give the counts with the names of each two accounts, not a number. And keep: return answer"
)
tiny = pd.DataFrame(
    [["a", "b", "p", 1], ["a", "b", "q", 9], ["a", "c", "p", 2], ["b", "c", "p", 1]],
    columns=["account", "other", "page", "minutes"],
)
assert two_by_two(together(tiny.copy(), 10, 3)) == set(), (
    "With 3 pages or more, a table in which nobody has 3 must give nothing. Use the name pages. And "
    "does your first line make counts, from near, by account AND other?"
)
assert two_by_two(together(tiny.copy(), 9, 2)), (
    "In a tiny table, a and b share two pages within 9 minutes. For 2 pages or more, your recipe "
    "must find them. Use the name pages, not a figure, and >=. Leave the line of near as it is given."
)
assert two_by_two(together(tiny.copy(), 9, 2)) == {("a", "b")}, (
    "In a tiny table, a and b share two pages within 9 minutes. For 2 pages or more, your recipe "
    "must find these two, and nobody else. Count by account AND other."
)
assert two_by_two(together(tiny.copy(), 5, 2)) == set(), (
    "In a tiny table, a and b share two pages, but only one of them within 5 minutes. For 2 pages your "
    "recipe must find nobody. Count in near, not in pairs: near holds the short times only."
)
assert two_by_two(together(tiny.copy(), 10, 1)) == {("a", "b"), ("a", "c"), ("b", "c")}, (
    "For 1 page or more, a and b count too: they share two pages. Use >= and not =="
)
alphabet = "bcdefghijklmnopqrstuvwxyz"
crowd = pd.DataFrame([["a", letter, "p", 1] for letter in alphabet], columns=tiny.columns)
assert len(two_by_two(together(crowd, 10, 1)) or []) == 25, (
    "In a table of 25 times two accounts your recipe must find all 25. Is there a .head( ) in it?"
)
### BEGIN HIDDEN TESTS
for minutes, pages in ((1, 5), (5, 8), (30, 12)):
    kept = pairs[pairs["minutes"] <= minutes].value_counts(["account", "other"])
    assert two_by_two(together(pairs.copy(), minutes, pages)) == set(kept[kept >= pages].index), (
        "For other minutes or pages your recipe finds other accounts. Use near, minutes and pages."
    )
assert two_by_two(together(tiny.copy(), 1, 1)) == {("a", "b"), ("b", "c")}, (
    "In another table your recipe finds other accounts."
)
### END HIDDEN TESTS

# %% [markdown] trainer
# **Part 2, first mistakes.** `counts >= pages` without `counts[ ]` gives True and False. Some
# use `>` or `==`: ask *"is 'three or more' met by three?"*. Then: *"in your office, how many minutes
# would you have taken, and why?"* There is no single right answer: part 4 finds many rules that are
# equally precise.

# %% [markdown]
# ## Part 3 · A network (5 minutes, nothing to write)
#
# A colleague proposes: *"10 minutes, 3 pages."* It sounds careful. Draw a line between every two
# accounts that this rule joins. Then let the computer look for *clouds*: accounts with more lines
# among themselves than to others. (The method, Louvain, calls them "communities".)


# %%
def joined(minutes, pages):
    """Each two accounts that the rule joins, with the number of pages."""
    counts = pairs[pairs["minutes"] <= minutes].value_counts(["account", "other"])
    return counts[counts >= pages].sort_index().rename("pages").reset_index()


def listed(minutes, pages):
    """The accounts that the rule flags, in order."""
    strong = joined(minutes, pages)
    return sorted(set(strong["account"]) | set(strong["other"]))


loose = listed(10, 3)
network = nx.from_pandas_edgelist(joined(10, 3), "account", "other", edge_attr="pages")
clouds = nx.community.louvain_communities(network, weight="pages", seed=1)
clouds = sorted(clouds, key=lambda members: (-len(members), min(members)))
place = nx.spring_layout(network, k=0.25, iterations=40, seed=4)
LOOKS = [("#CC79A7", "D"), ("#E69F00", "v"), ("#56B4E9", "P"), ("#000000", "X"), ("#F0E442", "h")]
LOOKS += [("#FFFFFF", "p")]

figure, ax = plt.subplots(figsize=(10, 5), layout="constrained")
nx.draw_networkx_edges(network, place, ax=ax, alpha=0.15)
nx.draw_networkx_nodes(
    network, place, ax=ax, node_size=12, node_color="#999999", label="small clouds"
)
for letter, cloud, (colour, shape) in zip("ABCDEF", clouds, LOOKS):
    if len(cloud) >= 10:
        nx.draw_networkx_nodes(
            network,
            place,
            sorted(cloud),
            node_size=34,
            node_color=colour,
            node_shape=shape,
            edgecolors="#333333",
            linewidths=0.4,
            label=f"cloud {letter}: {len(cloud)} accounts",
            ax=ax,
        )
figure.legend(loc="outside right upper")
ax.set_title("Accounts joined by “10 minutes, 3 pages”")
ax.axis("off")
plt.show()
print(f"{len(loose)} accounts are flagged")

# %% [markdown]
# A picture like this looks like a discovery. But it shows *only* the lines that our rule has drawn.
# Several clouds, several campaigns? Look at the two pages that each of them shares most often, and
# at the time between two of its shares.

# %%
title_of = links.drop_duplicates("page").set_index("page")["title"]
for letter, cloud in zip("ABCDEF", clouds):
    if len(cloud) >= 10:
        inside = pairs[pairs["account"].isin(cloud) & pairs["other"].isin(cloud)]
        top = inside["page"].value_counts().sort_index()
        top = top.sort_values(ascending=False, kind="stable").index.map(title_of).unique()[:2]
        print(f"{letter}: usually {inside['minutes'].median():.0f} min apart:", " / ".join(top))
print(f"all accounts: usually {pairs['minutes'].median():.0f} min apart")

# %% [markdown]
# A short time alone proves nothing: the rule chose accounts that share close in time. Does the
# protest group also use the same *words*? Do the fans? Say it to your partner first.
#
# `same_words` is from part 1. `same_minutes` is the share of an account's pages that another account
# shared within 2 minutes. `groupby` makes a group of each cloud, `.mean()` gives the mean of each
# group.

# %%
quick = pairs[pairs["minutes"] <= 2]
quick = pd.concat(
    [quick[["account", "page"]], quick[["other", "page"]].set_axis(["account", "page"], axis=1)]
)
shared = shares.groupby("account")["page"].nunique()
same_minutes = (quick.groupby("account")["page"].nunique() / shared).fillna(0)

letters = {a: x for x, group in zip("ABCDEF", clouds) if len(group) >= 10 for a in group}
members = pd.DataFrame({"cloud": pd.Series(letters).sort_index()})
members["same_minutes"] = same_minutes
members["same_words"] = same_words.reindex(members.index, fill_value=0)
others = same_minutes[~same_minutes.index.isin(loose)].median()
print(f"same_minutes of an account that is not flagged, usually: {others:.2f}")
members.groupby("cloud")[["same_minutes", "same_words"]].mean().round(2)

# %% [markdown]
# One cloud, the *strongest*, stands far above the others in *both* measures. The others share the
# same pages, mostly in own words: perhaps about a bus, a goal, or what everybody shares.
# (Accounts that are not flagged are above 0 too: on a popular page, that happens by chance.)
#
# **A cloud is a drawing of lines. It is not yet a campaign.** Say an innocent explanation for the
# strongest cloud, and for one other (for the reflection).

# %% [markdown] trainer
# **Part 3, first mistakes.** Pairs read guilt from the picture: it is dense, so it must be planned.
# Ask: *"draw your own police football team like this. What would it look like?"* The busiest
# ordinary accounts often form a cloud of their own: they share everything, so they meet by chance.

# %% [markdown]
# ## Checkpoint 1 · Whom does the rule flag? (14 minutes)
#
# Two analysts have read a sample of accounts by hand. Some they could not decide: these we leave out.
# From here on, *read* means: read and decided.
#
# This review is *itself* a record on people's political opinions. The file does not say *who allowed
# it, who may see it, when it is deleted*. At the office, ask before you open it. An EU text,
# here a benchmark, allows such data only where strictly necessary: [Law Enforcement Directive
# 2016/680, Art. 4, 5, 6, 7, 8, 10](data/legal.md) (confirm with counsel: the legal office). At home,
# [Kosovo Constitution Art. 36(4)](data/legal.md) protects personal data.
#
# An account that is flagged and is *not* run together is a **false positive**. Behind it may be
# a person who did nothing but agree. Which groups are harmed by the colleague's rule, "10 minutes, 3
# pages"?
#
# **Example.** `isin` asks for each account: is it on the list? Then the mean, over all groups:

# %%
review = pd.read_csv("data/shares_review.csv")
undecided = review[review["reviewed_as"].isna()]["account"]
review = review.dropna()
print(review["reviewed_as"].value_counts().to_string())
print(f"left out, because the analysts could not decide: {len(undecided)}")
table = review.assign(flagged=review["account"].isin(loose))
print(f"{table['flagged'].sum()} of the {len(loose)} flagged accounts were read and decided")
print(table["flagged"].mean())

# %% [markdown]
# **Exercise 3 (3 points): the harm as a number.** The share of flagged accounts in *each* group of
# `reviewed_as`. The table is ready. The shape is that of part 3, for one column:
# `members.groupby("cloud")["same_words"].mean()`
#
# <details><summary>Hint: the idea</summary>Group the table by <code>"reviewed_as"</code>, take the
# column <code>"flagged"</code>, then the mean.</details>
#
# <details><summary>Hint: nearly the line</summary>
# <code>answer = table.groupby("____")["flagged"].mean()</code></details>


# %% answer="ethics-flagged"
def flagged_share(review, accounts):
    """The share of each reviewed group that is on the list `accounts`."""
    table = review.assign(flagged=review["account"].isin(accounts))
    answer = ...
    ### BEGIN SOLUTION
    answer = table.groupby("reviewed_as")["flagged"].mean()
    ### END SOLUTION
    return answer


print(flagged_share(review, loose))


# %% check="ethics-flagged" points=3
def by_group(answer):
    """The shares as a Series, whether they come as a Series, a table or a dictionary."""
    if isinstance(answer, pd.DataFrame):
        answer = answer.set_index("reviewed_as") if "reviewed_as" in answer else answer
        answer = answer["flagged"] if "flagged" in answer else answer.squeeze()
    answer = pd.Series(answer) if isinstance(answer, dict) else answer
    numbers = isinstance(answer, pd.Series) and answer.dtype.kind in "fiub"
    return answer if numbers and answer.index.is_unique else None


share = flagged_share(review.copy(), loose)
assert share is not ..., (
    "Not answered yet (or the cell above is red): replace the three dots in flagged_share."
)
share = by_group(share)
assert share is not None, "Give one share for each group. And keep the last line: return answer"
assert set(share.index) == set(review["reviewed_as"]), (
    'Give one share for each group: group by "reviewed_as", with quotation marks; end in .mean()'
)
assert share.between(0, 1).all(), (
    "A share lies between 0 and 1: use .mean(), not .sum() (and do not multiply by 100)"
)
some = review.groupby("reviewed_as")["account"].head(9)
expected = 9 / review["reviewed_as"].value_counts()
nine = by_group(flagged_share(review.copy(), list(some)))
assert nine is not None, "Give one share for each group, for any list."
assert np.allclose(nine.reindex(expected.index), expected, atol=0.006), (
    "If 9 accounts of each group are flagged, each share must be 9 divided by the size of the group. "
    "Keep ALL rows of table, use the name accounts, and take the mean."
)
nobody = by_group(flagged_share(review.copy(), []))
assert nobody is not None, "Give one share for each group, for any list."
assert np.allclose(nobody, 0), "If nobody is flagged, every share is 0. Use the column flagged."
assert np.allclose(
    by_group(flagged_share(review.copy(), list(review["account"]))), 1, atol=0.006
), "If everybody is flagged, every share is 1. Take the mean within each group by itself."
### BEGIN HIDDEN TESTS
few = pd.DataFrame(
    {
        "account": list("abcdefg"),
        "reviewed_as": ["fan group", "no group", "fan group", "run together", *["no group"] * 3],
    }
)
share = by_group(flagged_share(few, ["a", "d", "e", "z"]))
assert np.allclose(share[["fan group", "no group", "run together"]], [0.5, 0.25, 1], atol=0.006), (
    "On another list the shares are wrong: the mean of flagged, for each group by itself."
)
### END HIDDEN TESTS

# %% [markdown]
# Write the share of the protest group on paper. It covers the *read* accounts only.
#
# What may be behind that figure? The organisers said in public that they asked their friends to share a
# petition at one time. That is coordination, in the open, and it is a right. Freedom of expression
# (Art. 10), freedom of assembly and association (Art. 11): [ECHR Art. 6, 8, 10, 11, 13,
# 14](data/legal.md) (confirm with counsel). The Convention applies through [Kosovo Constitution
# Art. 22](data/legal.md) (confirm with counsel).
#
# Two cases from abroad in which the European Court of Human Rights found a violation. [*Glukhin v.
# Russia* 11519/20](data/legal.md): a man who protested in peace, alone, was found with face
# recognition (Art. 8 and 10). [*Catt v. UK* 43514/15](data/legal.md): the police kept records on a
# peaceful protester, without an effective limit (Art. 8). A list of accounts may be such a record.
# Ask the legal office: *may we keep it at all, and until when?*
#
# **Exercise 4 (1 point): your decision.** What happens to the list of "10 minutes, 3 pages"? Two do not
# fit your numbers. Write one, with the quotation marks:
#
# * `"send"`: the list goes to the investigators as it is. *For:* nobody is missed. *Against:* see
#   your numbers.
# * `"keep"`: the list is kept, in case. *For:* it may be useful. *Against:* it is a record on
#   everybody in it.
# * `"stricter"`: the list is deleted. The rule is tested until it flags no group of people who merely
#   agree. *For:* fewer people are listed. *Against:* some accounts may be missed.
# * `"read"`: the list is deleted. Two analysts read the shares of the few accounts with the most
#   pages in common before any name is written down. *For:* a human explains each name. *Against:*
#   it takes days, and reading is recording too.

# %% answer="ethics-flagged-decision"
decision = ...
### BEGIN SOLUTION
decision = "stricter"
### END SOLUTION

# %% check="ethics-flagged-decision" points=1
assert decision is not ..., (
    "Not answered yet (or the cell above is red): replace the three dots by one of the decisions."
)
assert isinstance(decision, str), 'Write one decision, in quotation marks: decision = "send"'
chosen = decision.strip().lower()
assert chosen in ("send", "keep", "stricter", "read"), (
    'Write exactly one of these: "send", "keep", "stricter", "read"'
)
protesters = review[review["reviewed_as"] == "protest group"]["account"].isin(loose).mean()
assert chosen not in ("send", "keep") or protesters < 0.1, (
    f'"{chosen}" does not fit your numbers: {protesters:.0%} of the reviewed protest group are on the '
    "list. Sent or only kept, it is a record on people who protest in peace."
)
### BEGIN HIDDEN TESTS
assert chosen in ("stricter", "read") or protesters < 0.1, "The decision does not fit the numbers."
### END HIDDEN TESTS

# %% [markdown] trainer
# **Checkpoint 1, first mistakes.** `.sum()` instead of the mean; and reading the share of *all*
# accounts as if it were the share of each group.
#
# **When it gets heated.** Someone will say *"if they have nothing to hide, the list does no harm"*.
# Ask: *"would you share a petition tonight if you knew of the list?"* Someone will say *"organisers
# do coordinate, so the rule is right"*. Yes: "coordinated" is a description of acts. The question
# is what a police service may do with it. Someone will say *"protesters become violent"*. Ask for
# the fact about the person, not about the group. If there is none, stop.

# %% [markdown]
# ## Part 4 · Which threshold? (10 minutes)
#
# (In life, the list would be deleted now. This one is invented: we keep it to the end.)
#
# Two figures describe a rule. **Recall**: of the accounts that were read as run together, which
# share does the rule find? **Precision**: of the flagged accounts *that were read*, which share
# *is* run together? About the others the review says nothing.
#
# **Example.** The recall of the colleague's rule:

# %%
run_together = review[review["reviewed_as"] == "run together"]
print(run_together["account"].isin(loose).mean())

# %% [markdown]
# **Exercise 5 (3 points).** The precision. `judged` holds the flagged accounts that were read.
# For which share of them does `reviewed_as` equal `"run together"`? `==` compares and gives True or
# False. The mean of True and False is the share of True: brackets round the comparison, then
# `.mean()`.
#
# <details><summary>Hint: the idea</summary>Compare the column <code>judged["reviewed_as"]</code> with
# <code>"run together"</code>, using ==. Put brackets round it, then <code>.mean()</code></details>
#
# <details><summary>Hint: nearly the line</summary>
# <code>answer = (judged["____"] == "____").mean()</code></details>


# %% answer="precision"
def precision(review, accounts):
    """Of the reviewed accounts that are on the list: the share that is run together."""
    judged = review[review["account"].isin(accounts)]
    answer = ...
    ### BEGIN SOLUTION
    answer = (judged["reviewed_as"] == "run together").mean()
    ### END SOLUTION
    return answer


print(precision(review, loose))

# %% check="precision" points=3
exactly = precision(review.copy(), loose)
assert exactly is not ..., (
    "Not answered yet (or the cell above is red): replace the three dots in precision."
)
assert pd.api.types.is_number(exactly), (
    "Give one number: brackets round the comparison, then .mean(). And keep: return answer"
)
assert 0 <= exactly <= 1, (
    "A share lies between 0 and 1: use .mean(), not .sum() (and do not multiply by 100)"
)
assert np.isclose(precision(review.copy(), list(run_together["account"])), 1, atol=0.006), (
    "A list with only accounts that are run together has a precision of 1. Use judged, compare with == "
    'and the exact words "run together", and write no figure of your own.'
)
small = pd.DataFrame({"account": list("abcdefg"), "reviewed_as": "run together"})
small.loc[2:5, "reviewed_as"] = ["fan group", "protest group", "no group", "no group"]
assert np.isclose(precision(small, ["a", "b", "c", "d", "nobody has read me"]), 0.5, atol=0.006), (
    "In a small table, a list of two accounts that are run together, a fan, a protester and an account "
    "that nobody read has a precision of 0.5. Divide by judged, not by accounts, and compare with "
    '"run together". Recall is something else.'
)
### BEGIN HIDDEN TESTS
few = pd.DataFrame(
    {
        "account": list("abcde"),
        "reviewed_as": ["run together", "no group", "protest group", "run together", "fan group"],
    }
)
for accounts, value in (
    (["a", "b", "c", "e", "x"], 0.25),
    (["a", "d", "y", "b"], 2 / 3),
    (["d", "c", "b"], 1 / 3),
):
    assert np.isclose(precision(few, accounts), value, atol=0.006), (
        "On another list the precision is wrong: of the reviewed accounts on it, the share that is "
        "run together."
    )
### END HIDDEN TESTS

# %% [markdown]
# Now many rules at once. Each row of the table `sweep` is a rule. `protest` and `fans`: the share of
# these groups that it flags. `all`: how many accounts it flags. `read`: how many of them were read.
# In the picture: where do the circles and triangles fall, and what do the diamonds do there?

# %%
rows = []
for minutes in [1, 5, 10, 30]:
    lines = joined(minutes, 2)
    for pages in [2, 3, 4, 5, 6, 8, 10, 12, 15]:
        strong = lines[lines["pages"] >= pages]
        accounts = set(strong["account"]) | set(strong["other"])
        known = review.assign(on=review["account"].isin(accounts))
        part = known.groupby("reviewed_as")["on"].mean()
        precise = known[known["on"]]["reviewed_as"].eq("run together").mean()  # precision
        values = [precise, part["run together"], part["protest group"], part["fan group"]]
        values += [len(accounts), known["on"].sum()]
        rows.append([f"{minutes} min, {pages} pages", minutes, pages, *values])
columns = ["rule", "minutes", "pages", "precision", "recall", "protest", "fans", "all", "read"]
sweep = pd.DataFrame(rows, columns=columns).set_index("rule")

figure, axes = plt.subplots(1, 4, figsize=(12, 3.4), sharey=True, layout="constrained")
for ax, (minutes, part) in zip(axes, sweep.groupby("minutes")):
    for name, colour, marker, named in [
        ("precision", "#000000", "D", "precision"),
        ("recall", "#D55E00", "s", "recall: run together, flagged"),
        ("protest", "#0072B2", "o", "protest group, flagged"),
        ("fans", "#009E73", "^", "fans, flagged"),
    ]:
        empty = {"ms": 10, "mfc": "none"} if name == "recall" else {"ms": 5}  # shows what is below
        ax.plot(part["pages"], part[name], color=colour, marker=marker, label=named, **empty)
    ax.set(title=f"within {minutes} minutes" if minutes > 1 else "within 1 minute")
    ax.set(xlabel="pages in common, at least", xticks=[2, 5, 8, 10, 12, 15])
axes[0].set_ylabel("share (0 to 1)")
handles, named = axes[0].get_legend_handles_labels()
figure.legend(handles, named, loc="outside lower center", ncols=4)
figure.suptitle("What each threshold does, measured on the accounts that were read and decided")
plt.show()
sweep.drop(columns=["minutes", "pages"]).head(3).round(2)

# %% [markdown]
# **Example.** Of the rules with a precision of at least 0.3, which has the highest recall? Keep the
# rows first, then `idxmax` gives the *name* of the row with the largest figure. More than one rule
# can be equally good: it names the first.

# %%
print(sweep[sweep["precision"] >= 0.3]["recall"].idxmax())

# %% [markdown]
# **Exercise 6 (2 points).** A wrong name does more harm than a missed one. So: of the rules with a
# recall of `least` or more, which has the highest *precision*?
#
# <details><summary>Hint: the idea</summary>In the example, change places: <code>"recall"</code> in
# the inner brackets, <code>"precision"</code> before idxmax. Write table for sweep, and least for
# 0.3.</details>
#
# <details><summary>Hint: nearly the line</summary>
# <code>answer = table[table["____"] &gt;= least]["____"].idxmax()</code></details>


# %% answer="threshold"
def choose(table, least):
    """Of the rules that find enough, the one with the highest precision. `table` as `sweep`."""
    answer = ...
    ### BEGIN SOLUTION
    answer = table[table["recall"] >= least]["precision"].idxmax()
    ### END SOLUTION
    return answer


print(choose(sweep, 0.9))

# %% check="threshold" points=2
rule = choose(sweep.copy(), 0.9)
assert rule is not ..., (
    "Not answered yet (or the cell above is red): replace the three dots in choose."
)
assert isinstance(rule, str), (
    "Give the name of one rule: end in .idxmax(), not .max(), and keep the line: return answer"
)
assert rule in sweep.index, (
    "Give the name of one rule: end in .idxmax(), not .max(), and keep the line: return answer"
)
toy = pd.DataFrame(
    {"precision": [0.2, 0.7, 0.9, 1.0, 0.5], "recall": [1.0, 0.95, 0.8, 0.3, 1.0]},
    index=list("abcde"),
)
test = choose(toy.copy(), 0.9)
assert test not in ("c", "e"), (
    'You still ask for the highest recall. Change places: "recall" in the inner brackets with least, '
    '"precision" before idxmax.'
)
assert test != "a", (
    "Your rule finds enough, but it is the least precise of those. Which figure should be highest? "
    'End in ["precision"].idxmax()'
)
assert test != "d", (
    "Your rule is precise, but finds too little. Keep the rows whose recall is least or more."
)
assert test == "b", (
    "For another table your recipe chooses the wrong rule. Use the names table and least."
)
assert choose(toy.copy(), 0.75) == "c", (
    "If a recall of 0.75 is enough, your recipe must choose another rule. Use the name least, not a "
    "figure."
)
assert choose(toy.copy(), 0.8) == "c", "A recall of exactly 0.8 is enough if least is 0.8: use >="
### BEGIN HIDDEN TESTS
for least, best in ((0.5, "c"), (0.1, "d"), (0.99, "e")):
    assert choose(toy.copy(), least) == best, (
        "For another least your recipe chooses the wrong rule. Use the name least."
    )
assert choose(toy.iloc[::-1].assign(precision=[0.1, 0.2, 0.3, 0.4, 0.5]), 0.3) == "a", (
    "For another table your recipe chooses the wrong rule."
)
kept = sweep[sweep["recall"] >= 0.9]["precision"]
assert kept[rule] == kept.max(), "That rule is not the most precise one."
### END HIDDEN TESTS

# %% [markdown]
# Everybody goes on with a rule from the middle, the *strict rule*: **"5 minutes, 8 pages"**.

# %%
enough = sweep[sweep["recall"] >= 0.9]
best = enough[enough["precision"] >= enough["precision"].max()].index
share_best = f"Of {len(enough)} rules with a recall of 0.9 or more, {len(best)} share the highest"
print(f"{share_best} precision, {enough['precision'].max():.2f}; idxmax names the first: {best[0]}")
strict = listed(5, 8)
print(f"5 min, 8 pages: {len(strict)} accounts are flagged")
sweep.loc[
    ["10 min, 3 pages", "5 min, 8 pages"],
    ["precision", "recall", "protest", "fans", "all", "read"],
].round(2)

# %% [markdown]
# Be modest about these figures:
#
# * **Several rules look perfect because the data is invented.** In life the groups overlap: a
#   rule that spares more people also misses more accounts.
# * We chose the rule *and* measured it on the same few accounts. A new story needs a new review.
# * The reviewers may have looked at the same signs as the rule, and left out the hard cases. They
#   read a smaller part of the ordinary accounts, so we see too few of the ordinary people who are
#   flagged wrongly.
# * An account that nobody read is neither cleared nor named.

# %% [markdown] trainer
# **If somebody asks why not the first rule.** It is as good on this table. The one in the middle
# stands further from the rules that flag a group. Nobody can say which holds for the next story.
#
# **Part 4, first mistakes.** Recall for precision. Let pairs say both as sentences: *"of those who
# are ..., I find ..."* and *"of those I name, ... are ..."*. Ask: *"which of the two does the
# person feel who is named wrongly?"*

# %% [markdown]
# ## Checkpoint 2 · What may the report say? (17 minutes)
#
# The press office wants one sentence. There is a draft: *"Everybody who shared the false story took
# part in a coordinated campaign."* Who shared a page of the three sites that carry the story?
#
# **Example.** The last line is the share of them that *was* on the colleague's list, `loose`:

# %%
story = shares[shares["page"].str.contains(SITES["the false story"])]
sharers = story["account"].drop_duplicates().sort_values()
loud = story["account"].isin(strict).mean()
print(f"{len(sharers)} accounts shared at least one page of the false story")
print(f"{len(strict)} accounts of the strict list made {loud:.0%} of the {len(story)} shares of it")
words = f"{same_words.reindex(strict).mean():.2f} (of all that wrote: {same_words.mean():.2f})"
print(f"the mean of same_words on the strict list: {words}")
print(sharers.isin(loose).mean())

# %% [markdown]
# **Exercise 7 (2 points): the harm as a number.** Which share of these accounts is *not* flagged by
# the strict rule? Perhaps they believed the story, or warned, or laughed: nobody asked them.
#
# <details><summary>Hint: the idea</summary>The share that is not on a list is 1 minus the share that
# is. In place of loose, write <code>accounts</code>.</details>
#
# <details><summary>Hint: nearly the line</summary>
# <code>answer = 1 - sharers.isin(____).mean()</code></details>


# %% answer="ethics-sharers"
def not_together(sharers, accounts):
    """The share of the sharers that is NOT on the list `accounts`."""
    answer = ...
    ### BEGIN SOLUTION
    answer = 1 - sharers.isin(accounts).mean()
    ### END SOLUTION
    return answer


print(not_together(sharers, strict))

# %% check="ethics-sharers" points=2
rest = not_together(sharers.copy(), strict)
assert rest is not ..., (
    "Not answered yet (or the cell above is red): replace the three dots in not_together."
)
assert pd.api.types.is_number(rest), "Give one number: 1 - ... .mean(). And keep: return answer"
assert 0 <= rest <= 1, (
    "A share lies between 0 and 1. Take 1 minus the mean: .mean(), not .sum() (and do not multiply by "
    "100)."
)
letters_four = pd.Series(["a", "b", "c", "d"])
assert not np.isclose(not_together(letters_four, ["a", "z"]), 0.25, atol=0.006), (
    "That is the share that IS on the list. We want those who are not: 1 minus it."
)
assert np.isclose(not_together(letters_four, ["a", "z"]), 0.75, atol=0.006), (
    "Your figure may be right, but the recipe must work for any list. Write sharers and accounts, not "
    "strict or loose, and .mean(). If of a, b, c, d only a is on the list a, z, it must give 0.75."
)
assert np.isclose(not_together(letters_four, ["a", "b"]), 0.5, atol=0.006), (
    "With a and b on the list it must be 0.5. Write a recipe, not a figure."
)
### BEGIN HIDDEN TESTS
for accounts, value in (([], 1), (["a", "b", "c", "d", "e"], 0), (["x", "b", "d"], 0.5)):
    assert np.isclose(not_together(letters_four, accounts), value, atol=0.006), (
        "For another list the share is wrong."
    )
assert np.isclose(not_together(pd.Series(list("xyuvw")), ["x", "k", "l"]), 0.8, atol=0.006), (
    "For other sharers the share is wrong."
)
### END HIDDEN TESTS

# %% [markdown]
# That is a share of *accounts*. Compare it with the share of the story's *shares*, in the output
# before the exercise. **Both figures belong in the report.**
#
# **"Coordinated" is not "criminal".** It describes acts: the same pages, minutes and words, again
# and again. It does not say who, why, or whether a law was broken. The EU text, here a benchmark,
# keeps *facts* apart from *assessments*: [Law Enforcement Directive 2016/680, Art. 4, 5, 6, 7, 8,
# 10](data/legal.md) (confirm with counsel). At home the police owe neutrality and proportionality:
# [Law 04/L-076 on Police, Art. 2](data/legal.md).
#
# **Exercise 8 (1 point): the wording.** Which sentence does the evidence support? Write its name:
#
# * `"everybody"`: "Everybody who shared the false story took part in a coordinated campaign."
# * `"crime"`: "A criminal group from abroad attacks the island's water supply with a network of fake
#   accounts."
# * `"acts"`: "Facts: a small number of accounts shared the same pages within minutes, many times,
#   in nearly the same words. Assessment: one plan is likely. Who is behind it, and why, we do not
#   know."
# * `"precaution"`: "Facts: some accounts act together. Assessment: others who shared the story may
#   belong to them. As a precaution, all who shared it should be listed for now."
# * `"nothing"`: "People share what they believe. There is no sign that any accounts act together."

# %% answer="ethics-sharers-decision"
wording = ...
### BEGIN SOLUTION
wording = "acts"
### END SOLUTION

# %% check="ethics-sharers-decision" points=1
assert wording is not ..., (
    "Not answered yet (or the cell above is red): replace the three dots by the name of a sentence."
)
assert isinstance(wording, str), 'Write the name in quotation marks: wording = "nothing"'
chosen = wording.strip().lower()
assert chosen in ("everybody", "crime", "acts", "precaution", "nothing"), (
    'Write exactly one of these: "everybody", "crime", "acts", "precaution", "nothing"'
)
outside = 1 - sharers.isin(strict).mean()
assert chosen not in ("everybody", "precaution") or outside < 0.05, (
    f'"{chosen}" does not fit your number: {outside:.0%} of those who shared the story are not flagged '
    "by the strict rule. Sharing a page is no ground to be accused, nor to be listed as a precaution."
)
assert chosen != "crime", (
    "No figure of this lab says who is behind an account, where they are, or that a law was broken. "
    "Choose a sentence about what was done."
)
assert chosen != "nothing" or len(strict) == 0, (
    f"{len(strict)} accounts shared pages again and again within 5 minutes of each other. Say what you "
    "saw, and what you do not know."
)
### BEGIN HIDDEN TESTS
assert chosen == "acts" or (chosen == "nothing" and len(strict) == 0), (
    "The evidence does not support this sentence."
)
### END HIDDEN TESTS

# %% [markdown]
# **Reflection (3 points).** To the commander, on the strict rule, with *your* figures, one line
# each. **In class (5 minutes): steps 1 and 3. The rest after class (15 minutes).**
#
# * **Two clouds**: the strongest and one other. For each, one line: an innocent explanation, and
#   what in the data speaks for or against it.
# * **Verdict**: **use**, **use with conditions** or **do not use**.
#
# 1. **Lawful basis.** No offence is reported: may the police look at all? What do you ask the legal
#    office? (You may use [the legal frame](data/legal.md).)
# 2. **Legitimate aim.** What is the list for?
# 3. **Suitable.** Does the rule find a plan, or agreement? Give its precision and recall. Compare with
#    exercise 3.
# 4. **Necessary.** Is there a way that records fewer people? (A true answer to the story, in
#    public?)
# 5. **Proportionate.** Whom does a wrong name harm? What if nothing is done?
# 6. **Who decides**, where is it logged? The list *and the review*: who allowed them, who may see
#    them, when are they deleted?

# %% [markdown] reflection="campaign-decision" points=3
# **Two clouds.** The strongest: volunteers of one association who copy a text from a common
# channel; against it: nearly the same words, in the same minutes, again and again. The protest: the
# organisers asked for a share at one time, in the open; own words speak for it.
#
# **Use with conditions.**
#
# 1. No offence is reported. I ask the legal office whether we may look at public shares at all, and
#    list accounts.
# 2. To answer the story and to warn the people whom it frightens.
# 3. Precision and recall of the strict rule are (figures), on few read accounts; the loose rule
#    flagged (figure of exercise 3) of the protest group: agreement.
# 4. Yes: repeat the laboratory's result in public; that needs no list.
# 5. A wrong name harms somebody who protests. If nothing is done, people fear their water.
# 6. The commander decides; rule, date and readers are logged; only the two analysts see list and
#    review; names outside the strict list, or not read, are deleted today, all else on 15 January.

# %% [markdown] trainer
# **Mark scheme, reflection `campaign-decision` (3 points).**
#
# * **Level 3:** an innocent explanation for two clouds, one of them the strongest, with what speaks
#   for or against it; all six steps; a figure of the officer's own; who is harmed by a wrong name;
#   a date of deletion for the list and for the review.
# * **Level 2:** one or two explanations, most steps, a figure.
# * **Level 1:** an opinion with one explanation or one figure.
# * **Level 0:** empty, or proposes to list or watch people because they protest, or calls the
#   accounts criminal.
#
# Each of the three verdicts can reach level 3 if it fits the figures.
#
# **Checkpoint 2, when it gets heated.** Someone will say *"'we do not know' makes us look weak"*.
# Ask: *"and if it is printed, and it was a class of pupils?"* Stay with the sentence.
#
# **Debrief.** 1. *Which of the two, words or minutes, would a clever campaign hide first? What
# remains to be seen then?* 2. *Whom would your rule flag on the evening of an election?*
#
# **What is true here.** We know who belongs to which group. The next cell compares. Compare the
# precision on all accounts with that on the reviewed ones: the loose rule is worse than it looked,
# because the reviewers read a smaller part of the ordinary accounts.

# %% trainer
truth = pd.read_csv("data/truth/shares_accounts.csv", index_col="account")["group"]
truth = truth.replace({"ring": "run together", "none": "no group"})
for name, accounts in {"loose": loose, "strict": strict}.items():
    groups = truth.loc[accounts].value_counts()
    parts = ", ".join(f"{n} {g}" for g, n in sorted(groups.items()))
    on_list = review[review["account"].isin(accounts)]["reviewed_as"]
    print(
        f"{name}: {parts}; precision {groups.get('run together', 0) / len(accounts):.2f}", end=" "
    )
    print(f"(reviewed: {(on_list == 'run together').mean():.2f}),", end=" ")
    print(f"recall {groups.get('run together', 0) / (truth == 'run together').sum():.2f}")

# %% [markdown]
# ## One picture for the briefing (4 minutes with the close; nothing to write)
#
# Each mark is an account. To the right: it writes nearly the same words as others on the same page.
# Up: it shares within 2 minutes of others. Who stands apart? Are there grey dots among them? What may
# you say of those?
# (Accounts that wrote on fewer than three pages are left out.)

# %%
written = wrote.groupby("account")["page"].nunique()
dots = pd.DataFrame({"minutes": same_minutes, "words": same_words}).dropna()
dots = dots[written.reindex(dots.index) >= 3]
groups = review.set_index("account")["reviewed_as"].reindex(dots.index, fill_value="not read")
groups[dots.index.isin(undecided)] = "not decided"

figure, ax = plt.subplots(figsize=(9.5, 5.5), layout="constrained")
for name, fill, edge, marker in [
    ("not read", "#999999", "none", "."),
    ("no group", "#333333", None, "x"),
    ("fan group", "none", "#009E73", "^"),
    ("protest group", "none", "#0072B2", "o"),
    ("run together", "none", "#D55E00", "s"),  # hollow: a dot below stays visible
    ("not decided", "#FFFFFF", "#333333", "D"),
]:
    some = dots[groups == name]
    look = {
        "s": 60 if marker in ".s" else 36,
        "marker": marker,
        "c": fill,
        "edgecolors": edge,
        "linewidths": 1.2,
    }
    ax.scatter(some["words"], some["minutes"], **look, label=f"{name} ({len(some)})")
ax.set_xlabel("share of its pages, with own words, where another account wrote nearly the same")
ax.set_ylabel("share of its pages within 2 minutes of another account")
ax.set_title(
    "Sharing the same pages is common.\nThe same minutes and the same words, together, are not."
)
figure.legend(title="group in the review", loc="outside right upper", fontsize=9)
note = "Invented data. Shows acts, not persons or intentions. No ground to list anybody."
figure.supxlabel(note, fontsize=8, x=0.01, ha="left")
plt.show()

# %% [markdown]
# ## Close
#
# **Use** words *and* minutes *and* repetition, together, to see whether a story is being pushed.
# **Use with conditions** any threshold: measure it by group first, and let two people read each
# account before its name is written down.
# **Do not use** it to list people who share a petition, a goal or a belief; nor to say who is
# behind an account, or that a crime was committed.
#
# **Back in the office**
# 1. When a tool says "coordinated", ask: how many minutes, how many pages, and whom else does it
#    flag?
# 2. For each cloud in a network, write an innocent explanation before you write a name.
# 3. Write what was done. Keep it apart from what you think of it.
#
# **Where the method is weak.** A careful campaign waits, and lets a machine reword its texts. A
# crowd that answers a call looks coordinated, because it is. On a real platform, a study of accounts
# found by *coordinated link sharing*, a published method, saw mostly no campaigns of deception, but
# media firms with their news, activists, advertisers (*Coordinated inauthentic behaviour on
# Facebook?*, 2025).
#
# **Hand in.** Save with **Ctrl + S**. Click on **Validate** above the notebook. (If it says that
# you gave no response, your reflection is empty.) Then menu *Nbgrader*, *Assignment List*, and
# **Submit** beside the name of this lab. The last one counts. In a pair, each of you hands in.
#
# **If you have time (no points).** Add a cell of your own with **+**. How many accounts does
# `listed(0, 3)` name? And which share of the read protest group: `flagged_share(review, listed(0,
# 3))`?
