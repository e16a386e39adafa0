# %% [markdown]
# # 00 · Orientation: how do I work here?
#
# **The question.** How do you run a lab, get a hint, check your answer and hand it in? You need to
# *know* no Python for this. You need Excel eyes and a little patience.
#
# **The scene.** It is your first morning at the analysis office of Norvale, an island that does not
# exist. On your desk lie two tables: the register of crimes, and a survey. The commander wants one
# sentence for her weekly page: *how many victims of burglary tell the police?*
#
# **Who is affected.** Everybody whom that sentence leaves out.
#
# **What the computer does here.** It counts and it divides. It does exactly what a line says, also
# when the line is wrong. It does not know what a number means. You do.
#
# **After this lab you can**
# 1. run a cell, break it, read the red text, and repair it;
# 2. ask for a hint, check an answer, start again, and hand in;
# 3. read a table, filter it, count by group, and read a bar chart;
# 4. say whom an average hides.
#
# **Time:** 45 minutes, in pairs. **Points:** 10.
# **Data:** [what is in the crime records](data/incidents.md). All people, places and events are
# invented.

# %% [markdown] trainer
# **Minutes.** Opening 3 · part 1 14 · part 2 13 · checkpoint 13 · handing in 2. The page to keep is
# for later. The slowest pair sets the speed of part 1; do its first exercise together, on your
# screen. A class in which nobody has ever programmed needs 60: take the other 15 from the next lab.
#
# **In 40 minutes:** opening 3 · part 1 12 · part 2 10, with exercise 4 from your screen ·
# checkpoint 13 · handing in 2. Never cut the checkpoint.
#
# **Before class:** open the lab once on each machine: the first start is slow. Each local row of
# the legal frame needs the sign-off of a Kosovo lawyer. Rows printed with "confirm with counsel"
# have not been checked at the source.
#
# **Pairs.** Put somebody who has programmed beside somebody who has not, and let the second one
# type. Say aloud: *"red is normal"*. Make a mistake on your own screen in the first five minutes.

# %% [markdown]
# ## Part 1 · Cells (14 minutes)
#
# This page is a *notebook*. It is made of *cells*. Some hold text, like this one. Some hold *code*:
# they have a grey background and `[ ]` on the left.
#
# **Run a cell:** click on it, then press **Shift + Enter**. A number comes into the `[ ]`: the cell
# has run. A star `[*]` means: wait. Run *every* cell, from the top to the bottom. If you skip one,
# the cells below do not know what it did.
#
# Run this one. It fetches two tools: `pd` for tables, `plt` for pictures. It takes a few seconds.

# %%
import matplotlib.pyplot as plt
import pandas as pd

print("The tools are here.")

# %% [markdown]
# **Names and values.** The sign `=` puts a value into a name. The name comes first. Here the name
# is `cars`, and its value is a number. A value can also be a text. A text stands in quotation marks
# `" "`. `print` shows a value below the cell. What follows a `#` is a note for people; the computer
# does not read it.

# %%
cars = 3
district = "Mill"  # a text
print(district)
print(cars + 1)

# %% [markdown]
# **Exercise 1 (1 point).** Put the text `Harbour` into the name `place`. In each exercise you write
# in the place of the three dots `...` and change nothing else. Run the cell. Then run the *check*
# below it. If the check says nothing, it found no mistake. If it found one, it turns red and says
# what to look at: read its last line.
#
# Are you stuck? Click on **Hint**, the small triangle:
#
# <details><summary>Hint: the idea</summary>Do it as with <code>district</code> above: a text has
# quotation marks.</details>
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
    "Not answered yet. Is the cell above red? Repair it and run it. Else write the text in the place "
    "of the three dots."
)
assert isinstance(place, str), 'A text stands in quotation marks: place = "____"'
assert place.strip().lower() == "harbour", "The text must be Harbour. Look at each letter."
assert place == "Harbour", "For a computer, H and h are different, and a blank is a sign: Harbour"
### BEGIN HIDDEN TESTS
assert place + "!" == "Harbour!", "The text must be Harbour, and nothing else."
### END HIDDEN TESTS

# %% [markdown]
# **Now break it.** In your answer, take away the last quotation mark. Run the cell. It turns red.
# That is normal, and nothing is damaged.
#
# **Read only the last line of the red text.** It says `SyntaxError`: the computer cannot read your
# line. Above it, the sign `^` shows where the trouble begins. Now run the *check*: it says nothing!
# It still sees your old value. **If an answer is red, the check does not count.** Put the quotation
# mark back, and run the cell again.
#
# Next, take away *both* quotation marks, and run. Now it says `NameError: name 'Harbour' is not
# defined`: without quotation marks, `Harbour` is a name, and nobody has given it a value. Repair it
# again. These are the errors that you will meet most:
#
# | the last line says | it means |
# |---|---|
# | `SyntaxError` | a sign is missing or wrong: a quotation mark, a bracket, a comma |
# | `IndentationError` | the four blanks at the start of a line are missing |
# | `NameError` | a wrong name, a missing `"`, or a cell above has not run |
# | `KeyError` | no column has this name: look at each letter, also H and h |
# | `TypeError`, `AttributeError` | a wrong bracket, or a piece of the line is missing: compare it with the example |
# | `AssertionError` | a check speaks to you: read what follows |
# | the word `Ellipsis` | three dots still stand there |
#
# **Start again.** If nothing makes sense any more: menu *Kernel*, then *Restart Kernel…*. The
# computer forgets all values. Your text stays. Then run the cells again from the top.
#
# **Your own cell.** Click on the left of a cell, press **Esc**, then **B**: a new cell comes below
# it. Press **Enter**, and only then write. It is yours: try what you like there. Nobody grades it.
# Did something vanish? Press **Esc**, then **Z**: it comes back.
#
# Does a text suddenly show stars and lines? You clicked twice on it. Press Shift + Enter.

# %% [markdown]
# ### A recipe
#
# Often you do the same sum again and again, with other numbers. So you write it once, as a recipe.
# Such a recipe is called a *function*. It begins with `def` and a name. In the brackets stand names
# for what you will put in. The last line, `return`, gives the result back. Lines that belong to the
# recipe start four blanks further right.
#
# **Example.** How many hours do two days have, and ten?


# %%
def hours(days):
    """How many hours these days have."""
    answer = days * 24
    return answer


print(hours(2))
print(hours(10))

# %% [markdown]
# Add is `+`, take away is `-`, times is `*`, divide is `/`: `7 / 2` is 3.5. A decimal number has a
# point, never a comma. A recipe needs no `print`: `return` gives the result.
#
# **Exercise 2 (1 point).** Write the recipe for a *share*: a part, divided by the whole. 150 of 600
# victims is a share of 0.25. That is 25 in 100. Use the names in the brackets, no numbers.
#
# <details><summary>Hint: the idea</summary>Take the example. In the place of <code>days * 24</code>,
# divide one name by the other.</details>
#
# <details><summary>Hint: nearly the line</summary>
# <code>answer = part / ____</code></details>


# %% answer="share"
def share(part, whole):
    """The part, as a share of the whole: between 0 and 1."""
    answer = ...
    ### BEGIN SOLUTION
    answer = part / whole
    ### END SOLUTION
    return answer


print(share(150, 600))

# %% check="share" points=1
quarter = share(150, 600)
assert quarter is not ..., (
    "Not answered yet (or the cell above is red): replace the three dots in share."
)
assert quarter is not None, "Nothing came back. No print after answer = , and keep: return answer"
assert pd.api.types.is_number(quarter), (
    "The result must be one number: divide part by whole. Is there a comma? Write a point."
)
assert quarter != 4, "You divided the whole by the part. The part comes first: part / ..."
assert abs(quarter - 25) > 0.001, (
    "That is 25 in 100. As a share it is 0.25: do not multiply by 100."
)
assert abs(quarter - 0.25) < 0.001, "150 of 600 must be 0.25. Divide with / and use both names."
assert abs(share(1, 2) - 0.5) < 0.001, (
    "1 of 2 must be 0.5. Use the names part and whole, no numbers."
)
### BEGIN HIDDEN TESTS
for part_of, all_of in ((3, 4), (0, 7), (9, 9), (1, 1000)):
    assert abs(share(part_of, all_of) - part_of / all_of) < 0.0001, (
        "For other numbers the share is wrong. Use the names part and whole."
    )
### END HIDDEN TESTS

# %% [markdown] trainer
# **Part 1, first mistakes.** A cell above was skipped (`NameError`). The check was run before the
# answer. Curly quotation marks, pasted from a text. `part \ whole`. Four blanks lost before
# `answer`. Do not repair it for them: ask *"what does the last line say?"*

# %% [markdown]
# ## Part 2 · A table (13 minutes)
#
# The register of crimes is a table, like a sheet in Excel. One row is one entry. `head(4)` shows
# the first four rows. The numbers on the left count them, and begin at 0.

# %%
incidents = pd.read_csv("data/incidents.csv")
incidents.head(4)

# %% [markdown]
# Real tables are dirty (copies, slips, two ways to write a date), and so is this one. The next cell
# cleans it. You do not have to write such code today. It makes a small table, `cases`. In its
# column `late`, True means: entered more than a day after the *earliest* time at which it can have
# happened. That is not always a slow victim: the owner may have been away for a week.

# %%
# 1. A corrected entry comes again with a higher version. Keep the last one, but remember when the
#    first one was made.
by_version = incidents.sort_values("version")
latest = by_version.drop_duplicates("incident_id", keep="last").set_index("incident_id")
first = by_version.drop_duplicates("incident_id", keep="first").set_index("incident_id")


# 2. One office writes 05.03.2024, the others 2024-03-05. Say which is which.
def as_time(written):
    """The texts of a column as times."""
    usual = pd.to_datetime(written, format="%Y-%m-%d %H:%M", errors="coerce")
    other = pd.to_datetime(written, format="%d.%m.%Y %H:%M", errors="coerce")
    return usual.fillna(other)


# 3. Late: the first entry was made more than a day after the earliest possible time.
wait = as_time(first["recorded_time"]) - as_time(latest["from_time"])
cases = latest[["offence", "how_known"]].assign(late=wait > pd.Timedelta("1 day"))
cases = cases.reset_index(drop=True)

print(len(incidents), "rows before,", len(cases), "after: copies and old versions are gone,")
print("and no incident is lost.")
cases.head(4)

# %% [markdown]
# ### Filter
#
# One column is written with its name in square brackets and quotation marks: `cases["offence"]`.
# Two signs `==` *ask*: is it equal? (One sign `=` puts a value into a name.) A table with a
# question in square brackets keeps the rows where the answer is yes. `len` counts rows.
#
# **Example.** How many entries did a patrol make? It takes two steps: keep the rows, count them.

# %%
kept = cases[cases["how_known"] == "patrol"]
print(len(kept))

# %% [markdown]
# **Exercise 3 (1 point).** Make a recipe for *any* offence. `table` is the table, `offence` is the
# offence that somebody asks for. The rows are kept already, in `kept`. Count them.
#
# <details><summary>Hint: the idea</summary>The second line of the example counts. You need no
# <code>print</code>.</details>
#
# <details><summary>Hint: nearly the line</summary>
# <code>answer = len(____)</code></details>


# %% answer="how-many"
def how_many(table, offence):
    """The number of rows of the table with this offence."""
    kept = table[table["offence"] == offence]
    answer = ...
    ### BEGIN SOLUTION
    answer = len(kept)
    ### END SOLUTION
    return answer


print(how_many(cases, "burglary"))
print(how_many(cases, "robbery"))

# %% check="how-many" points=1
number = how_many(cases, "robbery")
assert number is not ..., (
    "Not answered yet (or the cell above is red): replace the three dots in how_many."
)
assert number is not None, "Nothing came back. No print after answer = , and keep: return answer"
assert not isinstance(number, pd.DataFrame), "That is the table of rows. Count them: len( )"
assert pd.api.types.is_number(number), "The result must be one number: len(kept)"
assert number != len(cases), "You counted all rows. Count the rows that were kept: kept"
assert number >= 1, "That is a share. Only count the rows that were kept: len(kept)"
assert how_many(cases, "burglary") != number, (
    "Two different offences give the same number. Use kept, no fixed number and no fixed word."
)
assert number == (cases["offence"] == "robbery").sum(), (
    "Count the rows that were kept, and nothing else: len(kept)"
)
assert how_many(cases, "no such thing") == 0, (
    "An offence that is not in the table must give 0. Count the rows that were kept: len(kept)"
)
### BEGIN HIDDEN TESTS
offences = ["theft", "assault", "theft", "robbery", "theft"]
little = pd.DataFrame({"offence": offences, "how_known": "patrol", "late": False})
for asked, right in (("theft", 3), ("assault", 1), ("burglary", 0)):
    assert how_many(little, asked) == right, (
        "On another table the number is wrong. Use the table that the recipe is given."
    )
### END HIDDEN TESTS

# %% [markdown]
# ### Group
#
# How many entries of *each* offence? `value_counts()` counts each value of a column, highest first.
# In Excel you would take a pivot table.

# %%
cases["offence"].value_counts()

# %% [markdown]
# The column `late` holds True or False. True counts 1 and False counts 0. So their *mean*, the
# average, is the share of True: a mean of 0.2 says that 20 in 100 are late. `groupby` makes one
# group for each value of a column. Then the mean is taken in each group.
#
# **Example.** The share of late entries, by how the police learned of it:

# %%
cases.groupby("how_known")["late"].mean()

# %% [markdown]
# **Exercise 4 (1 point).** The same, for each **offence**.
#
# <details><summary>Hint: the idea</summary>Take the line of the example, with <code>table</code> in
# place of cases. Change the column by which you group.</details>
#
# <details><summary>Hint: nearly the line</summary>
# <code>answer = table.groupby("____")["late"].mean()</code></details>


# %% answer="group"
def late_share(table):
    """The share of late entries for each offence."""
    answer = ...
    ### BEGIN SOLUTION
    answer = table.groupby("offence")["late"].mean()
    ### END SOLUTION
    return answer


late_share(cases)

# %% check="group" points=1
late = late_share(cases)
assert late is not ..., (
    "Not answered yet (or the cell above is red): replace the three dots in late_share."
)
assert late is not None, "Nothing came back. No print after answer = , and keep: return answer"
assert isinstance(late, pd.Series | pd.DataFrame), (
    'One share for each offence: begin with table.groupby("offence")'
)
late = late.squeeze()
late = late if isinstance(late, pd.Series) else late.set_index("offence").squeeze()
assert set(late.index) == set(cases["offence"]), (
    'You need one share for each offence: group by "offence", with quotation marks.'
)
assert late.between(0, 1).all(), "A share lies between 0 and 1: end with .mean(), not .sum()"
right = cases.groupby("offence")["late"].mean()
assert ((late + right - 1).abs() > 0.006).any(), (
    "That is the share of entries that were in time. Take the mean of late itself."
)
assert ((late - right).abs() < 0.006).all(), (
    'Group by "offence", take the column ["late"], and end with .mean()'
)
### BEGIN HIDDEN TESTS
little = pd.DataFrame(
    {
        "offence": ["theft", "assault", "theft", "assault", "theft", "theft"],
        "how_known": ["patrol", "patrol", "camera", "camera", "camera", "patrol"],
        "late": [True, True, False, True, False, False],
    }
)
late = late_share(little).squeeze()
late = late if isinstance(late, pd.Series) else late.set_index("offence").squeeze()
assert len(late) == 2, "On another table the groups are wrong. Use table, not cases."
assert abs(late["theft"] - 0.25) < 0.006, "On another table a share is wrong: the mean of late."
assert abs(late["assault"] - 1) < 0.006, "On another table a share is wrong: the mean of late."
### END HIDDEN TESTS

# %% [markdown]
# ### A picture
#
# One line draws it: `plot.barh()` makes a bar for each row. (The other lines write titles.)

# %%
counts = cases["offence"].value_counts().sort_values()
figure, ax = plt.subplots(figsize=(8, 3.5), layout="constrained")
counts.plot.barh(ax=ax, color="#0072B2")
ax.set(title="Entries in the register, by offence", xlabel="entries in two years", ylabel="")
plt.show()

# %% [markdown]
# **Exercise 5 (1 point).** Read the picture. Which offence has the **longest** bar? Write its name,
# as it stands beside the bar, in quotation marks.
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
# **Before you believe a bar:** this table counts *entries*. An entry needs somebody who tells the
# police, a patrol that looks, or a camera. What nobody told and nobody saw is not in the picture.
# For burglary at homes, the next part asks how much that is.

# %% [markdown] trainer
# **Part 2, first mistakes.** `=` in place of `==`. The name of a column without quotation marks.
# `cases` in the recipe in place of `table`: the visible check says nothing, and the grading finds
# it on another table. `.count()` in place of `.mean()`. Ask: *"what would Excel call this?"*

# %% [markdown]
# ## Checkpoint · Whom does the average hide? (13 minutes)
#
# A survey went from door to door. It asked people in each district: *was there a burglary at your
# home? Were the police told?* One row is one district. `index_col` says which column names the
# rows.

# %%
survey = pd.read_csv("data/incidents_survey.csv", index_col="district")
survey

# %% [markdown]
# The sentence for the commander seems easy. `sum()` adds up a whole column. All victims in the
# survey who told the police, divided by all its victims:

# %%
average = survey["told_police"].sum() / survey["victims"].sum()
print(f"Of 100 victims in the survey, {100 * average:.0f} told the police.")

# %% [markdown]
# The sum is right. But is it right *everywhere*? A `/` between two columns divides in each row,
# like a formula that you fill down in Excel. So one line does it for all districts at once.
#
# **Example.** Of the people who were asked, which share had a burglary? The brackets come first,
# then `sort_values()` sorts, lowest first.

# %%
(survey["victims"] / survey["respondents"]).sort_values()

# %% [markdown]
# **Exercise 6 (2 points): the harm as a number.** Of the victims, which share told the police? For
# each district, lowest first.
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
assert isinstance(told, pd.Series), (
    "One share for each district: divide one column of table by another, without sum()."
)
assert set(told.index) == set(survey.index), "You need one share for each district."
assert told.between(0, 1).all(), (
    "A share lies between 0 and 1. Divide the part by the whole: those who told, by the victims."
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
    "Lowest first: put the division in brackets ( ), and .sort_values() behind them."
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
# **Your picture** (when exercise 6 is answered; the lowest bar is at the bottom). The dashed line
# is the average. Who is far from it? A sample is never exact: small differences are chance.

# %%
rates = share_told(survey)
if isinstance(rates, pd.Series) and rates.between(0, 1).all():
    figure, ax = plt.subplots(figsize=(8, 3.8), layout="constrained")
    rates.plot.barh(ax=ax, color="#0072B2")
    ax.axvline(average, color="black", linestyle="--", label="average of the survey")
    ax.set(title="Who tells the police of a burglary?", xlim=(0, 1), ylabel="")
    ax.set_xlabel("share of victims who told the police")
    ax.legend(loc="lower right")
    plt.show()
    print(f"average {average:.2f}, lowest {rates.min():.2f} ({rates.idxmin()})")

# %% [markdown]
# One bar is far from the line. Look again at the example: the same district also has the most
# victims. The average is correct, and it hides these people. Who plans from the average, or from
# the register, counts their burglaries too low. They could get less help than they need, and nobody
# would notice.
#
# Is that only a matter of figures? The island is invented, your law is not. The police must treat
# people equally:
# [Law 04/L-076 on Police, Art. 2](data/legal.md). All are equal before the law:
# [Kosovo Constitution Art. 24](data/legal.md) (confirm with counsel, that is, with the legal
# office).
#
# **What we do not know:** *why*. The survey did not ask. A figure on a district says nothing about
# any person in it.
#
# **Exercise 7 (1 point): your decision.** Which sentence do the figures support? Talk about it in
# the pair. Then write one of these words:
#
# * `"average"`: only the average. *For:* short and true. *Against:* whom does it hide?
# * `"both"`: the average *and* the lowest district, and that we do not know why. *For:* the people
#   who are farthest from the average are seen. *Against:* longer, and the commander will ask what
#   to do.
# * `"reason"`: the average, and that in the lowest district few tell because the station is too far
#   away. *For:* it explains. *Against:* did anybody ask?

# %% answer="ethics-average-decision"
sentence = ...
### BEGIN SOLUTION
sentence = "both"
### END SOLUTION

# %% check="ethics-average-decision" points=1
assert sentence is not ..., (
    "Not answered yet (or the cell above is red): write one of the three words."
)
assert isinstance(sentence, str), 'Write the word in quotation marks: sentence = "average"'
word = sentence.strip().lower()
assert word in ("average", "both", "reason"), (
    'Write exactly one of these: "average", "both", "reason"'
)
lowest = (survey["told_police"] / survey["victims"]).min()
assert word != "reason", (
    "The survey did not ask for reasons. A reason that nobody checked is not a finding."
)
assert word != "average" or average - lowest < 0.1, (
    f"This does not fit the figures: on average {100 * average:.0f} of 100 victims told the police, in "
    f"one district {100 * lowest:.0f}. The average alone hides that."
)
### BEGIN HIDDEN TESTS
assert word == "both" or average - lowest < 0.1, "The sentence does not fit the figures."
### END HIDDEN TESTS

# %% [markdown]
# **Reflection (2 points).** Write three lines, with *your* figures, in any language that your
# trainer reads. Double-click on the cell below, write, then press Shift + Enter.
#
# 1. The sentence for the commander's page.
# 2. For a plan of patrols, would you **use** the average, **use it with conditions** or **not use**
#    it? Why?
# 3. Whom do you ask before anybody guesses a reason, and where do you note it?

# %% [markdown] reflection="hidden-by-average" points=2
# Of 100 victims of burglary in the survey, (figure) told the police; in (district) only (figure),
# and we do not know why. I would use the average only with conditions: never without the lowest
# district beside it, because a plan made from records gives its people less than they need. We ask
# residents and the officers on the spot. The commander decides; I note the figures, the date of the
# survey and the open question in the log.

# %% [markdown] trainer
# **Mark scheme, reflection `hidden-by-average` (2 points).**
#
# * **Level 3 (2 points):** two figures of the officer's own, names who is hidden, no reason that
#   was not measured, says whom to ask and who decides.
# * **Level 2 (1 point):** figures and who is hidden, but a guessed reason slips in, or nobody is
#   asked.
# * **Level 1 (1 point):** an opinion with one figure.
# * **Level 0 (0 points):** empty, or blames the people of a district.
#
# **When it gets heated.** Somebody will say *"they never report, everybody knows that"*. Ask: *"how
# many of them did the survey ask? Did it ask why?"* Bring it back to the figure, and to what the
# office could do so that telling the police is worth it. If somebody names a community: the survey
# asked nobody's language, and lab 05 shows two districts with similar people and unlike figures.
#
# **Debrief.** 1. *Which average did your office publish last month, and whom could it hide?* 2.
# *The computer did all you asked. What did it not do?*

# %% trainer
# The truth of the island, over all crimes, known or not: what share became known, by district?
truth = pd.read_csv("data/truth/incidents_reporting.csv")
print(truth.head(9).to_string(index=False))

# %% [markdown]
# ## A page to keep
#
# Not for now: come back when a lab uses a word that you forgot. Left is the line, right is what it
# does.

# %%
numbers = pd.Series([4, 1, 3, 1])

print(max(2, 5), min(2, 5), round(0.126, 2))  # larger, smaller, rounded to two decimals
print(len(numbers), numbers.sum(), numbers.mean())  # how many, added up, mean
print((numbers > 1).sum())  # how many are larger than 1? (a True counts 1)
print((numbers != 1).mean())  # which share is not 1?
print(((numbers >= 1) & (numbers <= 3)).sum())  # & means: and. Each question in its own brackets
print(((numbers < 2) | (numbers > 3)).sum())  # | means: or
print((~(numbers == 1)).sum())  # ~ means: not

# %% [markdown]
# And these are for tables. A *list* stands in square brackets, with commas.

# %%
team = pd.DataFrame(
    {"name": ["Arda", "Bel", "Cor"], "district": ["Mill", "Mill", None], "hours": [6, 9, 3]}
)

print(team["hours"].max(), team["hours"].idxmax())  # the largest, and its row, counted from 0
print(team["name"].tolist())  # a column as a list
print(team["district"].isna().sum())  # how many are missing?
print(team["district"].isin(["Mill", "Orchard"]).sum())  # how many are in the list?
print(team["name"].str.lower().tolist())  # in small letters
print(team.sort_values("hours", ascending=False).head(2))  # the two rows with most hours

# %% [markdown]
# ## Close
#
# **Use** a table and an average to describe what was recorded.
# **Use with conditions** for a decision: put the lowest and the highest beside the average, and say
# what was not recorded.
# **Do not use** an average to say how *every* district is, or why.
#
# **Back in the office**
# 1. Beside each average, put the group that is farthest from it.
# 2. Of each bar, ask: entries, or events?
# 3. A figure says *how many*. It never says *why*.
#
# **Where the method is weak.** A survey is a sample, so its figures have a margin of error. People
# can forget. Nine districts are nine averages again: each hides somebody too.
#
# **Hand in.** Save with **Ctrl + S**. Click on **Validate** above the notebook: it runs all checks
# from the top. (If it says that you gave no response, your reflection is empty.) Then menu
# *Nbgrader*, *Assignment List*, and **Submit** beside the name of this lab. You may submit again:
# the last one counts. In a pair, each of you hands in.
#
# **If you have time (no points).** Make a cell of your own, and write:
# `cases.assign(patrol=cases["how_known"] == "patrol").groupby("offence")["patrol"].mean()`. It is
# the share of entries that a patrol made. What does it say about the bars of drug possession and
# public order?
