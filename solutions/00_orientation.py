# %% [markdown]
# # 00 · Orientation: how do I work here?
#
# **The question.** How do you work in a lab, and hand it in? You need no Python for this, only some
# Excel.
#
# **The scene.** It is your first morning at the analysis office of the island of Norvale. On your
# desk lie two tables: the register of crimes, and a survey. The commander wants one sentence for
# her weekly page: *how many victims of burglary tell the police?*
#
# **Who is affected.** Everybody whom that sentence leaves out.
#
# **What the computer does here.** It counts and it divides. It does what a line says, right or
# wrong. It does not know what a number means. You do.
#
# **After this lab you can**
# 1. run a cell, break it, and repair it;
# 2. ask for a hint, check an answer, start again, and hand in;
# 3. read a table, filter it, make groups, and read a bar chart;
# 4. say whom an average hides.
#
# **Time:** 45 minutes, in pairs. **Points:** 10.
# **Data:** [what is in the crime records](data/incidents.md) (opens in a tab: close it after
# reading). All people, places and events are invented.

# %% [markdown] trainer
# **Minutes.** Part 1 with the opening 11 · part 2 13 · checkpoint 18 · close 3. The folded table of
# red lines and the page to keep are for later. The slowest pair sets the speed of part 1; do its
# exercise together, on your screen. A class in which nobody has ever programmed needs 60: take the
# other 15 from the next lab.
#
# **In 40 minutes:** part 1 with the opening 11 · part 2 8, with exercises 3 and 4 from your
# screen · checkpoint 18 · close 3. Never cut the checkpoint.
#
# **Before class:** open the lab once on each machine: the first start is slow. Each local row of
# the legal frame needs the sign-off of a Kosovo lawyer. Rows printed with "confirm with counsel"
# have not been checked at the source.
#
# **Pairs.** Put somebody who has programmed beside somebody who has not, and let the second one
# type. Say aloud: *"red is normal"*. Make a mistake on your own screen in the first five minutes.

# %% [markdown]
# ## Part 1 · Cells (with the opening, 11 minutes)
#
# This page is a *notebook*. It is made of *cells*. Some hold text, like this one. Some hold *code*:
# they have a grey background and `[ ]` on the left.
#
# **Run a cell:** click on it, then press **Shift + Enter**. A number comes into the `[ ]`: the cell
# has run. A star `[*]` means: wait. Run *every* cell, from top to bottom.
#
# Run this one. It fetches two tools: `pd` for tables, `plt` for pictures.

# %%
import matplotlib.pyplot as plt
import pandas as pd

print("The tools are here.")

# %% [markdown]
# **Names and values.** The sign `=` puts a value into a name. The name comes first. The value can
# be a number, or a text in quotation marks `" "`. `print` shows a value below the cell. Times is
# `*`, divide is `/`. Decimals have a point, never a comma. What follows a `#` is a note for people.

# %%
cars = 3
district = "Mill"  # a text
print(district)
print(cars + 1, cars - 1, cars * 2, cars / 2)

# %% [markdown]
# **Exercise 1 (1 point).** Put the text `Harbour` into the name `place`. Write it in the place of
# the three dots `...` (examples and checks are locked). Run the cell. Then run the *check* below
# it. If the check says nothing, it found no mistake. If it turns red, read its last line.
#
# Are you stuck? Click **once** on **Hint**:
#
# <details><summary>Hint: the idea</summary>Do it as with <code>district</code> above: one sign
# <code>=</code>, and the text in quotation marks.</details>
#
# <details><summary>Hint: nearly the line</summary>
# <code>place = "____"</code></details>

# %% answer="place"
place = ...
### BEGIN SOLUTION
place = "Harbour"
### END SOLUTION

# %% check="place" points=1
assert place is not ..., (
    "Not answered yet. Is the cell above red? Repair it and run it. Else write the text in the "
    "place of the three dots, after one sign ="
)
assert isinstance(place, str), 'Only the text, in quotation marks: place = "____"'
assert place.strip().lower() == "harbour", "The text must be Harbour. Look at each letter."
assert place == "Harbour", "For a computer, H and h are different, and a space counts: Harbour"
### BEGIN HIDDEN TESTS
assert place + "!" == "Harbour!", "The text must be Harbour, and nothing else."
### END HIDDEN TESTS

# %% [markdown]
# **Now break it.** Take away the last quotation mark in your answer. Run the cell. It turns red.
# Nothing is damaged. Red text can be longer than the screen: **scroll down to its last line.**
# `SyntaxError` means: the computer cannot read your line. Above it, the sign `^` shows where the
# trouble begins.
#
# Run the *check*: it says nothing! **A check below a red answer does not count:** it speaks of your
# old answer. Put the quotation mark back, and run the cell again.

# %% [markdown]
# **Start again.** Do it once now: menu *Kernel*, then *Restart Kernel and Clear Outputs of All
# Cells…*, then *Restart*. The window says that all *variables* (values) will be lost: that is what
# we want. Results vanish too; your text stays. Run the cells again from the top.
#
# For later:
#
# <details><summary>Is something red or strange? Open this.</summary>
#
# | the last line says | look for |
# |---|---|
# | `SyntaxError` | a missing or curly quotation mark, a bracket, a comma; `:` or `÷` for `/` |
# | `SyntaxError` with `'=='` | a question has `==`; to fill a name, write the name, then `=` |
# | `IndentationError` | lost spaces at the start; look also at the line **above** |
# | `NameError` | a wrong name, a missing `"`, `==` for `=`, or a cell above has not run or is red |
# | `KeyError` | no column has this name: each letter counts; a wrong bracket |
# | `KeyError: False` | close the bracket after the column, before the `==` |
# | `TypeError` | a wrong bracket or column; something is missing or too much in the brackets |
# | `AttributeError` | a misspelt word after a point; a wrong bracket or column |
# | the word `Ellipsis` | three dots that still stand there |
# | another word | open the second hint, and compare each sign |
#
# Did a cell vanish, or did strange ones appear? Press **Esc**, then **Z**, again and again, until
# the page is as before. Then start again, as above.
#
# Does a text show stars, or words between `<` and `>`? Click into it, then press **Shift + Enter**.
#
# </details>

# %% [markdown] trainer
# **Part 1, first mistakes.** A cell above was skipped (`NameError`). The check was run before the
# answer. Curly quotation marks, pasted from a text. `==` in place of `=`: a `NameError`, or a quiet
# `False` if the cell has run before. A double click on *Hint*: it shows raw text. Do not repair it
# for them: ask *"what does the last line say?"*, and unfold the table of red lines on your screen.
# To try something, make a cell with **+**; nobody grades it.

# %% [markdown]
# ## Part 2 · A table (13 minutes)
#
# The register of crimes is a table, like a sheet in Excel. One row is one entry. Real tables are
# dirty: here some entries came twice, some were corrected later. The next cell keeps the newest
# version of each. What a lab does not explain, you need not write.
#
# `head(4)` shows the first four rows. The numbers on the left count them, and begin at 0.
# `how_known` says what led to the entry; `camera` is True if it was a camera, `patrol` if a patrol.

# %%
incidents = pd.read_csv("data/incidents.csv")
newest = incidents.sort_values("version").drop_duplicates("incident_id", keep="last").sort_index()
cases = newest[["offence", "how_known"]].reset_index(drop=True)
cases["camera"] = cases["how_known"] == "camera"
cases["patrol"] = cases["how_known"] == "patrol"

print(len(incidents), "rows before,", len(cases), "after")
cases.head(4)

# %% [markdown]
# ### Filter
#
# One column is written `cases["offence"]`. Two signs `==` *ask* in each row: is it equal? Put the
# question in square brackets behind the table: the rows with the answer yes are kept. `len` counts
# them.
#
# **Example.** The entries that came from a patrol:

# %%
kept = cases[cases["how_known"] == "patrol"]
print(len(kept))

# %% [markdown]
# **Exercise 2 (1 point).** Keep the rows where the *offence* is *robbery*. Do not count them.
#
# <details><summary>Hint: the idea</summary>Take the first line of the example, without
# <code>kept =</code>. Change the column, and the text after <code>==</code>.</details>
#
# <details><summary>Hint: nearly the line</summary>
# <code>robberies = cases[cases["____"] == "____"]</code></details>

# %% answer="filter"
robberies = ...
### BEGIN SOLUTION
robberies = cases[cases["offence"] == "robbery"]
### END SOLUTION
robberies

# %% check="filter" points=1
assert robberies is not ..., (
    "Not answered yet (or the cell above is red): write the line in the place of the three dots."
)
asked = isinstance(robberies, pd.Series) and robberies.dtype == bool
assert not asked, "That is only the question. Put it in square brackets behind the table: cases[ ]"
assert not pd.api.types.is_number(robberies), (
    "That is a number. Keep the rows; do not count: no len"
)
assert not isinstance(robberies, pd.Series), (
    'That is one column or a count. Keep whole rows: cases[ ] with the question == "robbery" in it.'
)
assert isinstance(robberies, pd.DataFrame), "You need rows of the table. Begin with cases[ "
assert len(robberies) > 0, "No row is left. Look at the column and at each letter: offence, robbery"
assert {"offence", "how_known"} <= set(robberies), "Keep all columns: only rows are taken away."
assert len(robberies) < len(cases), "All rows are still there. Which question did you ask?"
assert set(robberies["offence"]) == {"robbery"}, (
    'Other offences are there too. The column is "offence", the text is "robbery".'
)
assert len(robberies) == (cases["offence"] == "robbery").sum(), (
    "Too many or too few robberies. Take the table cases; ask only: is the offence robbery?"
)
### BEGIN HIDDEN TESTS
right = cases.query("offence == 'robbery'")["how_known"].value_counts().to_dict()
assert robberies["how_known"].value_counts().to_dict() == right, "Keep the rows as they are."
### END HIDDEN TESTS

# %% [markdown]
# ### Count and draw
#
# How many entries of *each* offence? `value_counts()` counts, `plot.barh()` draws a bar for each.

# %%
counts = cases["offence"].value_counts().sort_values()
figure, ax = plt.subplots(figsize=(8, 3.5), layout="constrained")
counts.plot.barh(ax=ax, color="#0072B2")
ax.set(title="Entries in the register, by offence", xlabel="entries in two years", ylabel="")
plt.show()

# %% [markdown]
# **Exercise 3 (1 point).** Which offence has the **longest** bar? Write its name, as it stands
# beside the bar, in quotation marks.
#
# <details><summary>Hint: the idea</summary>Look for the bar that reaches farthest to the
# right.</details>
#
# <details><summary>Hint: nearly the line</summary>
# <code>most = "____"</code>, with the name of the bar at the top.</details>

# %% answer="chart"
most = ...
### BEGIN SOLUTION
most = "burglary"
### END SOLUTION

# %% check="chart" points=1
assert most is not ..., "Not answered yet (or the cell above is red): write the name of an offence."
assert isinstance(most, str), 'Write the name in quotation marks: most = "____"'
assert most.strip().lower() in set(cases["offence"]), (
    "No bar has this name. Copy the name as it stands in the picture."
)
assert most.strip().lower() != cases["offence"].value_counts().idxmin(), (
    "That is the shortest bar. Which one reaches farthest to the right?"
)
assert most.strip().lower() == cases["offence"].value_counts().idxmax(), (
    "Another bar is longer. The longest bar stands at the top."
)
### BEGIN HIDDEN TESTS
longest = cases.groupby("offence").size().sort_values().index[-1]
assert most.strip().lower() == longest, "Another bar is longer."
### END HIDDEN TESTS

# %% [markdown]
# ### Group
#
# `groupby` makes one group for each offence, like a pivot table. `mean()` takes the average in each
# group. True counts 1 and False counts 0, so the average is a *share*: 0.2 means 20 in 100.
#
# **Example.** The share of entries that came from a camera. (Skip the line with `dtype`.)

# %%
cases.groupby("offence")["camera"].mean()

# %% [markdown]
# To use a line again with another table, write it as a recipe, a *function*. `def` gives it a name.
# `table` stands for whatever table you will put in. The lines inside start four spaces further
# right. `return` gives the result back.


# %%
def camera_share(table):
    """The share of entries that came from a camera, for each offence."""
    answer = table.groupby("offence")["camera"].mean()
    return answer


camera_share(cases)  # the same shares as above

# %% [markdown]
# **Exercise 4 (2 points).** Write the recipe for the share that came from a **patrol**.
#
# <details><summary>Hint: the idea</summary>Take the line <code>answer =</code> of the example.
# Change the name of the column, nothing else.</details>
#
# <details><summary>Hint: nearly the line</summary>
# <code>answer = table.groupby("offence")["____"].mean()</code></details>


# %% answer="group"
def patrol_share(table):
    """The share of entries that came from a patrol, for each offence."""
    answer = ...
    ### BEGIN SOLUTION
    answer = table.groupby("offence")["patrol"].mean()
    ### END SOLUTION
    return answer


patrol_share(cases)

# %% check="group" points=2
result = patrol_share(cases)
assert result is not ..., (
    "Not answered yet (or the cell above is red): replace the three dots in patrol_share."
)
assert result is not None, "Nothing came back. No print after answer = , and keep: return answer"
assert not callable(result), "The round brackets at the end are missing: .mean()"
assert isinstance(result, pd.Series | pd.DataFrame), (
    'One share for each offence: begin with table.groupby("offence") and end with .mean()'
)
if isinstance(result, pd.DataFrame):
    result = (result.set_index("offence") if "offence" in result else result).squeeze()
assert isinstance(result, pd.Series), 'Take one column only: ["patrol"]'
assert set(result.index) == set(cases["offence"]), (
    'You need one share for each offence: begin with table.groupby("offence") and end with .mean()'
)
assert result.between(0, 1).all(), (
    "A share lies between 0 and 1: end with .mean(), without sum, without times 100"
)
shares = cases.groupby("offence")[["camera", "patrol"]].mean()
assert (result - shares["camera"]).abs().max() > 0.006, (
    'That is the example, the share of cameras. Now take the column ["patrol"]'
)
assert (result + shares["patrol"] - 1).abs().max() > 0.006, (
    "That is the share that did not come from a patrol. Take the mean of patrol itself."
)
assert (result - shares["patrol"]).abs().max() < 0.006, (
    'Group by "offence", take the column ["patrol"], and end with .mean()'
)
assert len(patrol_share(cases[cases["offence"] == "theft"])) == 1, (
    "The recipe must work with any table. Inside it write table, not cases."
)
### BEGIN HIDDEN TESTS
little = pd.DataFrame(
    {
        "offence": ["theft", "assault", "theft", "assault", "theft", "theft"],
        "how_known": ["patrol", "patrol", "camera", "patrol", "camera", "camera"],
        "camera": [False, False, True, False, True, True],
        "patrol": [True, True, False, True, False, False],
    }
)
result = patrol_share(little)
if isinstance(result, pd.DataFrame):
    result = (result.set_index("offence") if "offence" in result else result).squeeze()
assert len(result) == 2, "On another table the groups are wrong. Use table, not cases."
assert abs(result["theft"] - 0.25) < 0.006, "On another table a share is wrong: mean of patrol."
assert abs(result["assault"] - 1) < 0.006, "On another table a share is wrong: mean of patrol."
### END HIDDEN TESTS

# %% [markdown]
# **Before you believe a bar:** it counts *entries*. An entry needs somebody who tells the police, a
# camera, or a patrol that looks. Which two offences come mostly from patrols (exercise 4)? Their
# bars also show what patrols look for. What nobody told and nobody saw is in no bar. How much is
# that, for burglary?

# %% [markdown] trainer
# **Part 2, first mistakes.** `=` in place of `==`. The name of a column without quotation marks.
# The question without the table around it. `cases` in the recipe in place of `table`. No round
# brackets after `mean`. Ask: *"what would Excel call this?"*

# %% [markdown]
# ## Checkpoint · Whom does the average hide? (18 minutes)
#
# A survey asked people in each district: *did you have a burglary in the two years? Were the police
# told?* One row is one district. The commander's sentence seems easy: all victims who told the
# police, divided by all victims. `sum()` adds up a column.

# %%
survey = pd.read_csv("data/incidents_survey.csv", index_col="district")
average = survey["told_police"].sum() / survey["victims"].sum()
print(f"Of 100 victims in the survey, {100 * average:.0f} told the police.")
survey

# %% [markdown]
# The sum is right. Also in *each* district? A `/` between two columns divides in each row, like a
# formula that you fill down in Excel. `sort_values()` sorts, lowest first.
#
# **Example.** Of the people who were asked, which share had a burglary?

# %%
(survey["victims"] / survey["respondents"]).sort_values()

# %% [markdown]
# **Exercise 5 (2 points): the harm as a number.** Of the *victims*, which share told the police? A
# recipe again: for each district, lowest first.
#
# <details><summary>Hint: the idea</summary>It has the shape of the example, with
# <code>table</code> in place of survey. Part: those who told the police. Whole: the
# victims.</details>
#
# <details><summary>Hint: nearly the line</summary>
# <code>answer = (table["____"] / table["____"]).sort_values()</code></details>


# %% answer="ethics-average"
def share_told(table):
    """The share of victims who told the police, for each district, lowest first."""
    answer = ...
    ### BEGIN SOLUTION
    answer = (table["told_police"] / table["victims"]).sort_values()
    ### END SOLUTION
    return answer


share_told(survey)

# %% check="ethics-average" points=2
told = share_told(survey)
assert told is not ..., (
    "Not answered yet (or the cell above is red): replace the three dots in share_told."
)
assert told is not None, "Nothing came back. No print after answer = , and keep: return answer"
assert not callable(told), "The round brackets at the end are missing: .sort_values()"
assert not isinstance(told, pd.DataFrame), (
    "A whole table came back. Give back the shares only, as the example does."
)
assert isinstance(told, pd.Series), (
    "One share for each district: divide one column of table by another, without sum or mean."
)
assert set(told.index) == set(survey.index), "You need one share for each district."
assert told.between(0, 1).all(), (
    "A share lies between 0 and 1. Those who told, divided by the victims: no sum, no times 100."
)
right = survey["told_police"] / survey["victims"]
asked = survey["victims"] / survey["respondents"]
assert (told - asked).abs().max() > 0.006, (
    "That is the example: the victims, of all who were asked. Now: those who told, of the victims."
)
assert (told - (1 - right)).abs().max() > 0.006, (
    "That is the share who did not tell. The part is told_police."
)
assert (told - right).abs().max() < 0.006, (
    "The part is told_police. The whole is the victims of the same district, not all people asked."
)
assert told.is_monotonic_increasing, (
    "Lowest first: the division in brackets ( ), behind them .sort_values() with nothing in it."
)
assert len(share_told(survey.head(3))) == 3, (
    "The recipe must work with any table. Inside it write table, not survey."
)
### BEGIN HIDDEN TESTS
little = pd.DataFrame(
    {"respondents": [100, 90, 80], "victims": [40, 10, 20], "told_police": [10, 9, 10]},
    index=["a", "b", "c"],
)
told = share_told(little)
assert list(told.index) == ["a", "c", "b"], "On another table the order is wrong: lowest first."
assert (
    max(abs(told[name] - right) for name, right in (("a", 0.25), ("b", 0.9), ("c", 0.5))) < 0.006
), "On another table the shares are wrong: told_police divided by victims."
### END HIDDEN TESTS

# %% [markdown]
# **Your picture.** The dashed line is the average. Who is far from it? A sample is never exact:
# small differences can be chance.

# %%
rates = share_told(survey)
right = survey["told_police"] / survey["victims"]
if isinstance(rates, pd.Series) and (rates - right).abs().lt(0.006).all():
    figure, ax = plt.subplots(figsize=(8, 3.8), layout="constrained")
    rates.plot.barh(ax=ax, color="#0072B2")
    ax.axvline(average, color="black", linestyle="--", label="average of the survey")
    ax.set(title="Who tells the police of a burglary?", xlim=(0, 1), ylabel="")
    ax.set_xlabel("share of victims who told the police")
    ax.legend(loc="lower right")
    plt.show()
    print(f"average {average:.2f}, lowest {rates.min():.2f} ({rates.idxmin()})")
else:
    print("No picture yet: first repair exercise 5.")

# %% [markdown]
# One bar is far from the line. In the survey, the same district has the most victims, and the
# largest share of victims. Its victims pull the average down: all other bars pass the line.
#
# The average is right for the people asked. (Where burglary is rare, more people were asked: the
# island's share can be another.) And it hides this district: if you plan with it, or with the
# register, you count too few burglaries there. Its people could get less help than they need.
#
# The island is invented, your law is not. The police must treat people equally:
# [Law 04/L-076 on Police, Art. 2](data/legal.md). All are equal before the law:
# [Kosovo Constitution Art. 24](data/legal.md) (confirm with counsel, the legal office).
#
# **What we do not know:** *why*. The survey did not ask. A district's figure says nothing about a
# person in it.

# %% [markdown]
# **Exercise 6 (1 point): your decision.** Which sentence fits the figures, with **nothing important
# hidden and nothing added**? Talk about it, then write one of these words:
#
# * `"average"`: only the average. *For:* short and true. *Against:* whom does it hide?
# * `"both"`: the average *and* the lowest district, and that we do not know why. *For:* the hidden
#   people are seen. *Against:* longer, and the commander will ask what to do.
# * `"reason"`: the average, and that in the lowest district few tell because the station is too far
#   away. *For:* it explains. *Against:* did anybody ask?
#
# <details><summary>Hint: the idea</summary>Look at the shortest bar in the picture. Which sentence
# leaves it out? Which sentence says more than the survey asked?</details>
#
# <details><summary>Hint: nearly the line</summary>
# <code>sentence = "____"</code>, with the word that is left.</details>

# %% answer="ethics-average-decision"
sentence = ...
### BEGIN SOLUTION
sentence = "both"
### END SOLUTION

# %% check="ethics-average-decision" points=1
assert sentence is not ..., (
    "Not answered yet (or the cell above is red): write one of the three words."
)
assert isinstance(sentence, str), 'Only the word, in quotation marks: sentence = "____"'
word = sentence.strip().lower()
assert word in ("average", "both", "reason"), (
    'Write exactly one of these: "average", "both", "reason"'
)
lowest = (survey["told_police"] / survey["victims"]).min()
assert word != "reason", (
    "The survey did not ask for reasons. A reason that nobody checked is not a finding."
)
assert word != "average" or average - lowest < 0.1, (
    f"True, but it hides something: on average {100 * average:.0f} of 100 victims told the police, "
    f"in one district {100 * lowest:.0f}. Which sentence shows both?"
)
### BEGIN HIDDEN TESTS
assert word == "both" or average - lowest < 0.1, "The sentence hides a district or adds a reason."
### END HIDDEN TESTS

# %% [markdown]
# **Reflection (2 points).** Write three answers, with *your* figures, in a language that your
# trainer reads. Your cell is below: click on it **once**, press **Enter**. Do you see a blinking
# line? Now write. Leave an empty line between the answers; do not number them.
#
# 1. The sentence for the commander's page.
# 2. For a plan of help for victims, would you **use** the average, **use it with conditions** or
#    **not use** it? Why?
# 3. Whom do you ask before anybody guesses a reason? Who decides, and where do you note it?

# %% [markdown] reflection="hidden-by-average" points=2
# Of 100 victims of burglary in the survey, (figure) told the police; in (district) only (figure),
# and we do not know why.
#
# I would use the average only with conditions: never without the lowest district beside it, because
# a plan of help made from it can give its people less than they need.
#
# We ask residents and the officers on the spot. The commander decides; I note the figures and the
# open question in the log.

# %% [markdown] trainer
# **Mark scheme, reflection `hidden-by-average` (2 points).**
#
# * **Level 3 (2 points):** two figures of the officer's own, names who is hidden, no reason that
#   was not measured, says whom to ask, who decides, and where it is noted.
# * **Level 2 (1 point):** figures and who is hidden, but a guessed reason slips in, or nobody is
#   asked.
# * **Level 1 (1 point):** an opinion with one figure.
# * **Level 0 (0 points):** empty, or blames the people of a district.
#
# **The way into writing.** Click on the text once, press Enter, wait for the blinking line. What is
# typed before that is not written. Show it on your screen, also in the next lab.
#
# **When it gets heated.** Somebody will say *"they never report, everybody knows that"*. Ask: *"how
# many of them did the survey ask? Did it ask why?"* Bring it back to the figure, and to what the
# office could do so that telling the police is worth it. If somebody names a community: the survey
# asked nobody's language, and lab 05 shows two districts with similar shares of the languages and
# unlike figures.
#
# **Debrief.** 1. *Which average did your office publish last month, and whom could it hide?* 2.
# *The computer did all you asked. What did it not do?*

# %% trainer
# The truth of the island: the rate, set by its makers, at which a crime becomes known.
truth = pd.read_csv("data/truth/incidents_reporting.csv")
print(truth.head(9).to_string(index=False))

# %% [markdown]
# ## Close (3 minutes)
#
# * **Use** a table and an average to describe what was recorded.
# * **Use with conditions** for a decision: put the lowest beside the average, and say what was not
#   recorded.
# * **Do not use** an average to say how *every* district is, or why.
#
# **Back in the office**
# 1. Beside each average, put the group that is farthest from it.
# 2. Ask of each bar: does it count entries, or what happened?
# 3. A figure says *how many*. It never says *why*.
#
# **Where the method is weak.** A survey is a sample; people can forget. The figure of a district is
# an average again: it hides somebody too.
#
# **Hand in.** Save with **Ctrl + S**. Click on **Validate** above the notebook: it runs all checks.
# *Success* means: they found no mistake. (Your trainer reads the reflection.) Did a cell fail? Read
# the last line below it. (*You did not provide a response*: your reflection is empty.)
#
# Then menu *Nbgrader*, *Assignment List*: a tab opens. Press **Submit** beside this lab; it appears
# under *Submitted assignments*. To come back, click on the tab *00_orientation*. You may submit
# again: the last one counts. In a pair, each of you hands in.

# %% [markdown]
# ## A page to keep
#
# For later: come back when you forget a word. A *list* stands in square brackets.

# %%
numbers = pd.Series([4, 1, 3, 1])

print(max(2, 5), min(2, 5), round(0.126, 2))  # larger, smaller, rounded to two decimals
print(len(numbers), numbers.sum(), numbers.mean())  # how many, added up, mean
print((numbers > 1).sum())  # how many are larger than 1? (a True counts 1)
print((numbers != 1).mean())  # which share is not 1?
print(((numbers >= 1) & (numbers <= 3)).sum())  # & means: and. Each question in its own brackets
print(((numbers < 2) | (numbers > 3)).sum())  # | means: or
print((~(numbers == 1)).sum())  # ~ means: not

team = pd.DataFrame(
    {"name": ["Arda", "Bel", "Cor"], "district": ["Mill", "Mill", None], "hours": [6, 9, 3]}
)

print(team["hours"].max(), team["hours"].idxmax())  # the largest, and its row, counted from 0
print(team["name"].tolist())  # a column as a list
print(team["district"].isna().sum())  # how many are missing?
print(team["district"].isin(["Mill", "Orchard"]).sum())  # how many are in the list?
print(team["name"].str.lower().tolist())  # in small letters
print(team.sort_values("hours", ascending=False).head(2))  # the two rows with most hours
