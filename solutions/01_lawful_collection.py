# %% [markdown]
# # 01 · Lawful collection: may we keep this, and what is it worth?
#
# **The question.** The intelligence unit of Norvale holds a file of reports. The new head of the
# unit asks the analysts: *what is each report worth, and may we keep it?*
#
# **The scene.** It is 31 January 2026. You read the file as it was left. Some review dates have
# passed. Some people are in the file because they walked in a march.
#
# **Who is affected.** People who are named and do not know it. People under threat, when the
# report on it is deleted too early. Sources, and officers who act on a weak report.
#
# **What the computer does here.** It counts, compares dates and finds words. It does not know
# whether a report is true, or what it is for. A person decides, and signs.
#
# **After this lab you can**
# 1. read a 6×6 grade and translate it for a partner who uses 4×4;
# 2. measure how well two graders agree, and say why percent agreement can mislead;
# 3. keep what was seen apart from what an officer thinks;
# 4. write a retention rule that holds for awkward dates, measure whom it keeps, decide what goes;
# 5. hand on less data, and write a complete log entry.
#
# **Time:** 75 minutes, in pairs. **Points:** 20.
# **Data:** [what is in the reports](data/reports.md). All people, places and events are invented,
# except one published table in part 2.

# %% [markdown] trainer
# **Minutes.** Opening 4 · part 1 4 · part 2 7 · part 3 5 · part 4 6 · checkpoint 1 15 ·
# checkpoint 2 12 · part 5 6 · part 6 2 · the figure and checkpoint 3 11 · close 3.
# **At minute 28 at the latest everybody goes to checkpoint 1**, wherever they are: each part starts
# from given data, and the checkpoints are what the lab is for.
#
# **In 40 minutes:** opening 3 · part 1 from your screen, 3 · part 2 6 · part 3 from your screen, by
# show of hands, 2 · part 4 6 · checkpoint 1 11 · checkpoint 2 6 · parts 5 and 6 from your screen, 2 ·
# close 1. The reflection is written after class.
#
# **Before class:** each local row of the legal frame needs the sign-off of a Kosovo lawyer. Rows
# printed with "confirm with counsel" have not been checked at the source. (Counsel: the legal
# office.) The review rule and the 4×4 table of this lab are exercises, not rules of any service.

# %% [markdown]
# ## How to work (with the opening, 4 minutes)
#
# * **Shift + Enter** runs a cell. Run every cell, from the top to the bottom.
# * An exercise has three dots: `...` Write your answer in their place. Run the cell. Then run the
#   *check* below it. No message means: the check found no mistake.
# * **Red is normal.** Read only the *last line* of a red block. If your answer cell is red, repair
#   it first: until then the check sees your old answer, or none.
# * `SyntaxError`: a sign, comma, bracket or `"` is wrong; the `^` shows where. `NameError`: a wrong
#   name, or `"` or `answer =` is missing. `KeyError`: a wrong name inside `" "`, or double brackets
#   `[[ ]]` are missing. `TypeError`: `" "` round a name, or no brackets round a question.
# * Type straight quotation marks `"`. `Ellipsis`: three dots still stand there. An answer needs
#   no `print`. Keep the line `return answer`.

# %% [markdown]
# ## Part 1 · What is it worth? (4 minutes)
#
# First the tools (wait about three seconds), then the file. One row is one report *as filed*.

# %%
import textwrap

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

pd.options.display.max_rows = 20  # of a long table show the first and the last rows

filed = pd.read_csv("data/reports.csv")
filed[["report_id", "date", "grade_1", "grade_2", "review_date", "text"]].head(3)

# %% [markdown]
# Real files are dirty. The next cell cleans this one. Read only the four comments: each of them is a
# decision.

# %%
# 1. A copy is no second report. Of a corrected report keep the last version.
reports = filed.drop_duplicates().sort_values(["report_id", "version"])
reports = reports.drop_duplicates("report_id", keep="last").reset_index(drop=True)

# 2. Offices write 2025-03-05, 05.03.2025 and 05/03/25. Say which is which: a computer that has to
#    guess turns 5 March into 3 May, and then a right review date can look too early.
forms = {"2025-03-05": "%Y-%m-%d", "05.03.2025": "%d.%m.%Y", "05/03/25": "%d/%m/%y"}
dates = [pd.to_datetime(reports["date"], format=form, errors="coerce") for form in forms.values()]
reports["date"] = dates[0].fillna(dates[1]).fillna(dates[2])
for form, found in zip(forms, dates):
    print(f"{found.notna().sum()} dates are written like {form}")

# 3. A review before the report itself is a writing mistake. We do not know the right date: empty.
review = pd.to_datetime(reports["review_date"], format="%Y-%m-%d", errors="coerce")
print(
    f"{review.isna().sum()} review dates are missing, {(review < reports['date']).sum()} are too early"
)
reports["review_date"] = review.where(review >= reports["date"])

# 4. B2, b2, B-2 and B 2 are the same grade: one letter and one number.
for n in ("1", "2"):
    grade = reports["grade_" + n].str.upper().str.replace(r"[\s-]", "", regex=True)
    reports["letter_" + n], reports["number_" + n] = grade.str[0], grade.str[1]

print(f"{len(filed)} rows as filed, {len(reports)} reports")

# %% [markdown]
# ### Two questions, two signs
#
# A grade like **B2** answers two questions. Keep them apart: a good source can be wrong.
#
# * The **letter** is for the **source**: how reliable so far? A always reliable. B usually. C
#   fairly. D not usually. E unreliable. **F not known.**
# * The **number** is for the **information**: how likely? 1 confirmed. 2 probably true. 3 possibly
#   true. 4 doubtful. 5 improbable. **6 cannot be judged.**
#
# F and 6 are not the worst grades. They say: we do not know.
#
# A partner uses **4×4**. Its letters are A, B, C, and **X** for "cannot be assessed". The
# *dictionary* `FOUR` translates: on the left of each colon our letter, on the right theirs. `map`
# looks up each letter. It is *one possible* table; your service must fix its own.

# %%
FOUR = {"A": "A", "B": "B", "C": "B", "D": "C", "E": "C", "F": "X"}

theirs = reports["letter_1"].map(FOUR)
pd.crosstab(reports["letter_1"], theirs, rownames=["our letter"], colnames=["their letter"])

# %% [markdown]
# Look at the column B: the partner no longer sees which of these sources were a "C". (Reports
# without a first grade are not in the table.)
#
# **The number is harder.** Ours asks *how likely?* Theirs asks *how is it known?* In Europol's
# scheme: 1, accuracy is not in doubt; 2, the source knows it personally; 3, the source does not, but
# it is corroborated; 4, neither. So you must go back to the report: how did the source know?

# %% [markdown] trainer
# **Part 1, first mistakes.** Nothing to write here; run it with them. In the talk: F is read as
# "bad". Ask: *"a citizen calls for the first time. Is she unreliable?"* And: *"our 'doubtful' came
# from a man who saw it himself. Which 4×4 number is that?"* (2: he knows it personally. The two
# scales measure different things.) The cleaning leaves wrong districts, and names without the marks
# on their letters, as they are. The 4×4 codes are quoted, with their full wording, in the
# Council of the EU's guidelines on law-enforcement information exchange (2018).

# %% [markdown]
# ## Part 2 · Would a colleague give the same grade? (7 minutes)
#
# Two analysts graded nearly every report, and did not know of each other. If a grade depends on who
# was on duty, it says little about the report. Here are their letters. On the diagonal they agree.

# %%
SOURCE = list("ABCDEF")
letters = pd.crosstab(reports["letter_1"], reports["letter_2"])
letters = letters.reindex(index=SOURCE, columns=SOURCE, fill_value=0)

figure, ax = plt.subplots(figsize=(5.5, 4.5), layout="constrained")
ax.imshow(letters, cmap="Blues")
for row in range(6):
    for place in range(6):
        count = letters.iloc[row, place]
        dark = count > letters.to_numpy().max() / 2
        ax.text(place, row, count, ha="center", va="center", color="white" if dark else "black")
ax.set_xticks(range(6), SOURCE)
ax.set_yticks(range(6), SOURCE)
ax.set(xlabel="letter of the second analyst", ylabel="letter of the first analyst")
ax.set_title("Two graders, the same reports")
plt.show()

share_same = np.trace(letters) / letters.to_numpy().sum()  # the diagonal, divided by all
print(f"They give the same letter in {share_same:.0%} of the reports that both graded.")

# %% [markdown]
# ### Percent agreement looks better than it is
#
# Two analysts sleep. Without reading, each writes "B" on 9 of 10 reports and "C" on one. They still
# agree on about 82 in 100 (0.9 × 0.9 + 0.1 × 0.1). So ask: how much *better than chance* are they?
#
# **Cohen's kappa** takes the agreement above chance, and divides it by the most that was possible
# above chance. 0 is chance, 1 is perfect.
#
# **Example.** They agree in 0.8 of the cases. Chance alone gives 0.5. So they reach 0.3 of the 0.5
# that was possible:

# %%
print(round((0.8 - 0.5) / (1 - 0.5), 2))  # rounded to two decimals

# %% [markdown]
# **Exercise 1 (2 points).** Make it a recipe, a *function*, for *any* table of counts. `agree` and
# `chance` are computed for you: use these two names.
#
# <details><summary>Hint: the idea</summary>Take the line of the example, without print and round. In
# place of 0.8 write <code>agree</code>, in place of 0.5 write <code>chance</code>, both times. Keep
# the brackets.</details>
#
# <details><summary>Hint: nearly the line</summary>
# <code>answer = (agree - ____) / (1 - ____)</code></details>


# %% answer="kappa"
def kappa(table):
    """Cohen's kappa. `table`: counts, one analyst in the rows, the other in the columns."""
    shares = np.asarray(table) / np.asarray(table).sum()
    agree = np.trace(shares)  # the diagonal
    chance = (shares.sum(axis=0) * shares.sum(axis=1)).sum()  # if each graded without looking
    answer = ...
    ### BEGIN SOLUTION
    answer = (agree - chance) / (1 - chance)
    ### END SOLUTION
    return answer


print(kappa(letters))

# %% check="kappa" points=2
value = kappa(np.array([[40, 10], [10, 40]]))
assert value is not ..., (
    "Not answered yet (or the cell above is red): replace the three dots in kappa."
)
assert pd.api.types.is_number(value), "Give one number: no print(), and keep: return answer"
assert not np.isclose(value, -0.2, atol=0.006), (
    "Two pairs of brackets are needed: (agree - chance) and (1 - chance)."
)
sleepers = kappa(np.array([[81, 9], [9, 1]]))
assert not np.isclose(sleepers, 0.82, atol=0.006), (
    "You give agree or chance alone: two graders who sleep get 0.82. Take chance away from agree."
)
assert np.isclose(sleepers, 0, atol=0.006), (
    "Two graders who only agree by chance must get 0. Use the names agree and chance, no typed "
    "numbers."
)
assert not np.isclose(value, 0.3, atol=0.006), (
    "You have the agreement above chance. Divide it by the most that was possible: (1 - chance)."
)
assert not np.isclose(value, 60, atol=0.6), "Kappa is at most 1: do not multiply by 100."
assert np.isclose(value, 0.6, atol=0.006), (
    "For 80 of 100 the same and chance 0.5 it must be 0.6, as in the example. Check both brackets."
)
assert np.isclose(kappa(np.array([[10, 40], [40, 10]])), -0.6, atol=0.006), (
    "Two graders who agree less than by chance are below 0: here -0.6. Only the line of the example."
)
assert np.isclose(kappa(np.array([[85, 5], [5, 5]])), 0.44, atol=0.006), (
    "For 90 of 100 the same and chance 0.82 it must be 0.44. Divide by (1 - chance), no "
    "typed number. Do not round to one place."
)
### BEGIN HIDDEN TESTS
for counts, right in (
    ([[88, 14, 18], [10, 40, 10], [2, 6, 12]], 0.4915),
    ([[20, 5], [10, 15]], 0.4),
    ([[7, 0, 0, 0], [0, 2, 0, 0], [0, 0, 1, 0], [0, 0, 0, 5]], 1),
    ([[1, 9], [9, 1]], -0.8),
):
    assert np.isclose(kappa(np.array(counts)), right, atol=0.006), (
        "For another table kappa is wrong. Use agree and chance, no typed numbers."
    )
### END HIDDEN TESTS

# %% [markdown]
# **Test the tool on a known table.** Cohen (1968, *Psychological Bulletin* 70, table 1): two judges
# sorted 200 cases into three kinds. The published kappa is **0.492**. Then our graders. (This needs
# exercise 1.)

# %%
cohen = np.array([[0.44, 0.07, 0.09], [0.05, 0.20, 0.05], [0.01, 0.03, 0.06]])  # shares of 200
numbers = pd.crosstab(reports["number_1"], reports["number_2"])
numbers = numbers.reindex(index=list("123456"), columns=list("123456"), fill_value=0)
yes_no = pd.crosstab(reports["letter_1"].dropna() == "F", reports["letter_2"].dropna() == "F")
if kappa(cohen) is not ...:
    print(f"Cohen's table: agreement {np.trace(cohen):.2f}, kappa {kappa(cohen):.3f}")
    for what, table in {"letters": letters, "numbers": numbers, "F or not F": yes_no}.items():
        same = np.trace(table) / table.to_numpy().sum()
        print(f"{what}: agreement {same:.2f}, kappa {kappa(table):.2f}")

# %% [markdown]
# Look at the last line. The question is only: is the source known at all? Most sources are, so the
# two agree in most reports. Kappa stays far below.
#
# A common reading (Landis and Koch, 1977): 0.41 to 0.60 is *moderate*. Where do our letters and
# numbers lie? Would you stop a car on one grade, if a second analyst might have written another?

# %% [markdown] trainer
# **Part 2, first mistakes.** `agree - chance / 1 - chance`, without brackets. Somebody says "more
# than half is not bad". Go back to the sleepers. Ask: *"what does your own unit's kappa look like?
# Who would measure it?"* Agreement is not truth: two graders can agree and both be wrong. Kappa also
# has a limit: it treats B and C as being as different as A and E. Reports where the two differ by much
# should go to a third reader.

# %% [markdown]
# ## Part 3 · Facts and assessments (5 minutes)
#
# What somebody *saw*, what somebody *said*, what stands in a record: this is the side of the
# **facts**. It may be wrong, but it can be checked. What somebody *thinks* is an **assessment**. A
# benchmark from abroad asks us to keep the two apart, as far as possible: [Law Enforcement
# Directive 2016/680, Art. 4, 5, 6, 7, 8, 10](data/legal.md) (confirm with counsel, that is, with the
# legal office). It is not the law here. Does our file keep them apart? Find the assessments, and
# whether the text says whose they are:

# %%
officer_thinks = r"assessment:|officer's view|officer considers|officer finds"
officer = reports["text"].str.contains(officer_thinks)
nobody = reports["text"].str.contains("Possible; no more|Cannot be judged") & ~officer
print(f"In {officer.sum()} of {len(reports)} texts an assessment is marked as the officer's.")
print(f"In {nobody.sum()} nobody is named. An example of each (look at the end):")
for text in [*reports[officer]["text"].head(1), *reports[nobody]["text"].head(1)]:
    print(textwrap.fill("* " + text, 95))

# %% [markdown]
# **Example.** *1. Source saw a van at the quay. 2. The officer considers
# this likely.* The assessments, as a list of their numbers: `assessments = [2]`.
#
# **Exercise 2 (2 points).** Which sentences of this invented report are assessments, the
# officer's or anybody else's?
#
# 1. Source saw a man carry a bag to the boat yard at 22:00.
# 2. A neighbour told the source that the man owes money.
# 3. Source thinks that he has done it before.
# 4. The plate of his car was checked in the register.
# 5. He is unfriendly to officers.
# 6. It is beyond doubt that he is involved.
# 7. No goods were seen.
#
# <details><summary>Hint: the idea</summary>Ask of each sentence: did somebody see it, say it or look
# it up, so that we can go and ask? Or is it what somebody thinks? Sure words do not make a
# fact. There are three assessments.</details>
#
# <details><summary>Hint: nearly the line</summary>
# <code>assessments = [3, ____, ____]</code></details>

# %% answer="facts"
assessments = ...
### BEGIN SOLUTION
assessments = [3, 5, 6]
### END SOLUTION


# %% check="facts" points=2
def as_numbers(answer):
    """The numbers as a set, whether they come as a list, a tuple, a set or a Series; or None."""
    if not isinstance(answer, list | tuple | set | pd.Series | np.ndarray):
        return None
    return {str(one).strip().removesuffix(".0") for one in answer}


assert assessments is not ..., (
    "Not answered yet (or the cell above is red): replace the three dots by a list of numbers."
)
chosen = as_numbers(assessments)
assert chosen is not None, (
    "Give the numbers in square brackets, with commas between them, without quotation marks."
)
assert chosen <= set("1234567"), (
    "The numbers go from 1 to 7. One pair of square brackets, and a comma between two numbers."
)
for number, why in {
    "1": "Somebody saw it, with a place and a time.",
    "2": "The neighbour may be wrong, and gets a low grade. But what was said can be asked again.",
    "4": "Somebody looked it up, and we can look again.",
    "7": "Somebody looked, and tells what was not there.",
}.items():
    assert number not in chosen, f"Sentence {number} can be checked: the side of the facts. {why}"
for number, why in {
    "3": "Who thinks so? An assessment can be the source's, too.",
    "5": "What did he do, when, and who saw it? None of this stands there: it is an opinion.",
    "6": "Did anybody see it? Sure words do not make a fact.",
}.items():
    assert number in chosen, f"Look at sentence {number} again. {why}"
### BEGIN HIDDEN TESTS
assert chosen == {"3", "5", "6"}, "The assessments are what somebody thinks, in whatever words."
### END HIDDEN TESTS

# %% [markdown]
# A sentence can look like a fact, and name nobody. Write whose view it is: *"Officer's assessment:
# …"*.

# %% [markdown] trainer
# **Part 3, first mistakes.** Sentence 2 is taken for an assessment: it is what somebody *said*. It
# may be wrong; the grade says so. Sentence 5 is taken for a fact. Ask: *"write it so that it can be
# checked."* ("On 3 May he refused to show his papers.") Somebody says: *"our officers are
# experienced, 'certain' means something."* Each officer ticked how sure they are, in the column
# `stated_confidence`. The next cell has the truth, for your eyes: how often what a report says is
# true, by the officer's confidence, and by the first analyst's letter. Each group is small: 5 to 10
# percentage points can be luck.

# %% trainer
truth = pd.read_csv("data/truth/reports_all.csv")
claims = pd.read_csv("data/truth/reports_claims.csv").merge(
    reports.drop(columns="text"), on="report_id"
)
claims = claims[
    ~claims["report_id"].isin(truth[truth["topic"].isin(["protest", "dull"])]["report_id"])
]
print(claims.groupby("stated_confidence")["true"].mean().round(2))
print(claims.groupby("letter_1")["true"].mean().round(2))

# %% [markdown]
# ## Part 4 · May we still keep it? (6 minutes)
#
# The column `review_date` says: on this day *at the latest* somebody decides whether to keep the
# report. Today is 31 January 2026.
#
# **Example, and a trap.** Which review dates lie before today? `<` compares. `sum` counts the True.
# A missing date is never before, never after: the computer answers False, and *says nothing*. So
# `isna` asks: is it missing?
#
# The sign `|` means *or*, `&` means *and*. Put each question in brackets. The words `or` and `and`
# do not work with columns (`ValueError`).

# %%
TODAY = pd.Timestamp("2026-01-31")

print((reports["review_date"] < TODAY).sum(), "are past")
print((reports["review_date"] >= TODAY).sum(), "are not")
print((reports["review_date"].isna()).sum(), "have no date, or had one before the report itself")
early = (reports["review_date"] < "2025-06-01") | (reports["date"] < "2024-03-01")
print(early.sum(), "have a review date before June 2025, or are older than March 2024")

# %% [markdown]
# With `<` alone, a report *without* a date never comes up for review. It stays for ever, and nobody
# has decided so.
#
# **Exercise 3 (3 points).** A report is **due**, that is, somebody must decide today, if
# its review date is **today or earlier**, *or* if it is **missing**. True or False for each report.
#
# <details><summary>Hint: the idea</summary>Two questions, each in brackets, with | between them.
# "Today or earlier" is &lt;=. Write <code>table</code> for reports, and <code>today</code> without
# quotation marks. No sum. Keep the empty brackets of <code>isna()</code>.</details>
#
# <details><summary>Hint: nearly the line</summary>
# <code>answer = (table["review_date"] &lt;= ____) | (table["review_date"].____())</code></details>


# %% answer="due"
def due(table, today):
    """True for each report on which somebody must decide today."""
    answer = ...
    ### BEGIN SOLUTION
    answer = (table["review_date"] <= today) | (table["review_date"].isna())
    ### END SOLUTION
    return answer


print(np.sum(due(reports, TODAY)))  # how many are True


# %% check="due" points=3
def as_flags(answer, size):
    """True or False for each row as an array; or None if it is something else."""
    if not isinstance(answer, pd.Series | list | tuple | np.ndarray) or np.shape(answer) != (size,):
        return None
    flags = pd.Series(list(answer)).astype("object")
    return flags.to_numpy(dtype=bool) if flags.isin([True, False]).all() else None


days = ["2026-01-30", "2026-02-01", None, "2026-01-31"]
four_days = pd.DataFrame({"review_date": pd.to_datetime(days)})
four_days["date"] = pd.Timestamp("2025-02-01")
try:
    flags = due(four_days.copy(), TODAY)
except (AssertionError, TypeError, ValueError):  # what pandas says here does not help
    raise AssertionError(
        "Put each question in its own brackets. Between them stands the sign |, not a word. And isna "
        "needs its brackets: isna()"
    ) from None
assert flags is not ..., (
    "Not answered yet (or the cell above is red): replace the three dots in due."
)
flags = as_flags(flags, 4)
assert flags is not None, (
    "Give True or False for each report of table: no .sum(), the name table and not reports, and "
    "keep: return answer"
)
assert flags[0], (
    "30 January was yesterday: that report is due. Is the sign the right way round, with | between "
    "the questions, and today without quotation marks?"
)
assert not flags[1], (
    "A review date of tomorrow is not due yet. Look at the column (review_date) and at the sign. "
    "No quotation marks round today, and no .sum()."
)
assert flags[3], "31 January is today: that report is due. Today or earlier is <="
assert flags[2], (
    "A report without a review date is not due in your rule: it would stay for ever. "
    'Add: | (table["review_date"].isna())'
)
flags = as_flags(due(four_days.copy(), pd.Timestamp("2026-02-01")), 4)
assert flags[1], (
    "On another day other reports are due: use the name today, no typed date and not TODAY."
)
### BEGIN HIDDEN TESTS
days = ["2024-11-03", None, "2024-12-01", "2024-12-02", "2026-01-31", None, "2024-11-30"]
other = pd.DataFrame({"review_date": pd.to_datetime(days)}, index=[7, 3, 9, 1, 4, 8, 2])
other["date"] = pd.Timestamp("2024-10-01")
flags = as_flags(due(other.copy(), pd.Timestamp("2024-12-01")), 7)
assert flags is not None, "On another table there is no True or False for each report."
assert flags[2], "A review date of today is due today: use <= instead of <."
assert flags.tolist() == [True, True, True, False, False, True, True], (
    "On another day other reports are due. Use the names table and today, no fixed date."
)
### END HIDDEN TESTS

# %% [markdown]
# **Due is not deleted.** Somebody must read it and decide: delete, or keep with a reason and a new
# date. And *not due* is not *lawful*: a date does not say whether the report should be here at all.

# %% [markdown] trainer
# **Part 4, first mistakes.** `or` in place of `|` (the message is long; the last line says
# "ambiguous"). `<` in place of `<=`. Missing dates forgotten: let them find it from the first three
# numbers. Ask: *"who in your unit would have noticed?"* The three date formats and the review dates
# before the report were repaired in part 1. Ask: *"what did we decide there without a lawyer?"*

# %% [markdown]
# ## Checkpoint 1 · The people who marched (15 minutes)
#
# Officers wrote reports on marches in 2025, about water bills and a clinic. The next cell finds
# them by their words. It also marks as `bystander` the reports that are only talk. A word list can
# miss reports, and can take wrong ones: so a person reads before anything is deleted.
#
# Read the four texts; the last is only talk. What is the offence? As what were these people filed?

# %%
MARCH = r"\bmarch\b|gathering|petition|the list (?:outside|at the market)|crowd|next to the banner"
MARCH += r"|Town Hall steps|on the square"
TALK = r"neighbours wonder|people talk|No offence is mentioned|No more is known"
TALK += r"|an inheritance|a garden\.|a wedding seat"

marched = reports["text"].str.contains(MARCH)
talk = reports["text"].str.contains(TALK) & ~marched
reports = reports.assign(protest=marched, bystander=talk)
print(f"{reports['protest'].sum()} on a protest, {reports['bystander'].sum()} only talk")
for text in [*reports[marched]["text"].tail(3), *reports[talk]["text"].tail(1)]:
    print(textwrap.fill("* " + text, 95))
print("On a protest, filed as:")
reports[reports["protest"]]["person_category"].value_counts()

# %% [markdown]
# The benchmark of part 3 keeps **categories of persons** apart (confirm with counsel), such as
# victims, witnesses, and those with grounds against them. To walk, speak or sign at a lawful
# protest does not *by itself* put anybody into any of them.
#
# The European Court of Human Rights has looked at such a file: [*Catt v. UK*
# 43514/15](data/legal.md). The police kept records of a man's attendance at protests, where he had
# been peaceful, without an effective limit. The court found that this violated his right to private
# life (Article 8).

# %% [markdown]
# Three rules are proposed. `keep` is True: the report stays until its review date. False: a person
# reads it now, and decides. The sign `~` means *not*.

# %%
in_time = reports["review_date"] > TODAY  # a missing date is not in time
filed_as = reports["person_category"]

rules = {
    "date": in_time,
    "category": in_time & (filed_as == "suspect"),
    "purpose": in_time & ~reports["protest"] & ~reports["bystander"],
}
pd.Series({rule: keep.sum() for rule, keep in rules.items()}, name="reports kept")

# %% [markdown]
# **Example.** Some reports name two people and have *one* category for both, even if one
# threatens the other. How many of these does the rule `date` keep? Two names *and* kept:

# %%
several = reports["persons"].str.contains(";", na=False)
print((several & rules["date"]).sum())

# %% [markdown]
# **Exercise 4 (3 points): the harm as a number.** How many reports of a `group` does a rule still
# keep? `group` and `keep` are True or False for each report.
#
# <details><summary>Hint: the idea</summary>Take the line of the example without print. Write
# <code>group</code> for several, and <code>keep</code> for rules["date"].</details>
#
# <details><summary>Hint: nearly the line</summary>
# <code>answer = (group ____ keep).sum()</code></details>


# %% answer="ethics-protest"
def still_kept(group, keep):
    """How many reports of the group does the rule keep?"""
    answer = ...
    ### BEGIN SOLUTION
    answer = (group & keep).sum()
    ### END SOLUTION
    return answer


other = in_time & ~reports["protest"] & ~reports["bystander"]
for rule, keep in rules.items():
    print("The rule", rule, "keeps")
    print("   on a protest:  ", still_kept(reports["protest"], keep))
    print("   only talk:     ", still_kept(reports["bystander"], keep))
    print("   something else:", still_kept(other, keep), "of", other.sum(), "in time")

# %% check="ethics-protest" points=3
first = pd.Series([True, True, False, False, True])
second = pd.Series([True, False, True, False, True])
try:
    kept = still_kept(first.copy(), second.copy())
except (ValueError, pd.errors.IndexingError):  # what pandas says here does not help
    raise AssertionError(
        "Use only the names group and keep, not reports. Between them stands the sign &, not a word."
    ) from None
assert kept is not ..., (
    "Not answered yet (or the cell above is red): replace the three dots in still_kept."
)
assert pd.api.types.is_number(kept), (
    "Give one number: no print, .sum() last, and keep: return answer"
)
assert kept != 4, "You count a report if it is in the group OR kept. It must be both: use &"
assert kept != 1, "You count those of the group that are NOT kept. Take the sign ~ away."
assert kept == 2, (
    "Two of these five reports are in the group and kept. Put & between group and keep, in one pair "
    "of brackets, then .sum(): it counts."
)
assert still_kept(second.copy(), second.copy()) == 3, (
    "For another group the number is another one. Use the names group and keep, no typed number."
)
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(1)
for size in (7, 60):
    first, second = (pd.Series(rng.random(size) < 0.6) for _ in range(2))
    right = sum(a and b for a, b in zip(first, second))
    assert still_kept(first, second) == right, (
        "For other reports the number is wrong. Use the names group and keep."
    )
assert still_kept(pd.Series([False] * 4), pd.Series([True] * 4)) == 0, "An empty group has none."
### END HIDDEN TESTS

# %% [markdown]
# For the same kind of acts one officer filed `"suspect"`, another `"contact"`. The rule `category`
# keeps the first, but not the second, nor victims and witnesses. `purpose` keeps all that is in
# time on something else, *because we defined it so*: it takes out what our two word lists find.
#
# Personal data are protected:
# [Kosovo Constitution Art. 36(4)](data/legal.md). A file on lawful protest touches private life,
# expression and assembly: [ECHR Art. 6, 8, 10, 11, 13, 14](data/legal.md) (confirm with counsel).
# Suitability and proportionality bind the police: [Law 04/L-076 on Police, Art. 2](data/legal.md).
#
# **Exercise 5 (1 point): your decision.** Which rule do you propose? Write one that fits your
# numbers, with the quotation marks:
#
# * `"date"`: keep what is in time. *For:* simple, the same for all. *Against:* it never asks why.
# * `"category"`: keep only those filed as `"suspect"`. *For:* a short file. *Against:* the category
#   is one officer's choice.
# * `"purpose"`: where our lists find a protest, or only talk, the report goes to deletion now; a
#   second officer reads and signs. *For:* nobody stays for having marched. *Against:* it takes
#   reading.
# * `"lock"`: the same reports are locked today; the legal office answers within 14 days. *For:* no
#   mistake is final. *Against:* 14 more days in the file.

# %% answer="ethics-protest-decision"
decision = ...
### BEGIN SOLUTION
decision = "purpose"
### END SOLUTION

# %% check="ethics-protest-decision" points=1
assert decision is not ..., (
    "Not answered yet (or the cell above is red): replace the three dots by one of the decisions."
)
assert isinstance(decision, str), 'Write the decision in quotation marks: decision = "____"'
assert decision in ("date", "category", "purpose", "lock"), (
    'Write exactly one of these: "date", "category", "purpose", "lock"'
)
stay = (reports["protest"] & rules[decision]).sum() if decision in rules else 0
assert stay == 0, (
    f"This does not fit your numbers: with this rule {stay} reports on people who took part in "
    "a protest stay in the file. Which purpose would you write into the log for them?"
)
### BEGIN HIDDEN TESTS
assert decision in ("purpose", "lock"), "The rule keeps people for having attended a protest."
### END HIDDEN TESTS

# %% [markdown] trainer
# **Checkpoint 1, when it gets heated.** Someone will say *"but one of them may be violent one
# day"*. Go back to the text: *"which sentence says so? If one does, file that sentence, with its
# source and its grade."* Someone will say *"we only watched, that harms nobody"*. Ask: *"your
# daughter applies for a job with the customs. Her name is in this file under `"suspect"`. Who tells
# her?"* Do not let the talk turn to real marches or real groups; stop it there, and say why.
# Someone will say *"so we are blind at the next march"*. No: planning a march (how many people,
# which road) needs no names. Some reports say *"identified by face"*: see *Glukhin v. Russia* in the
# legal frame. One category for two names: the repair is one for each name; until then, nobody
# should search by category.
#
# **First mistakes.** `|` in place of `&`. Some say that the word list proves something: it finds
# words, and a threat that mentions a march would be caught too. This is why a person reads. A good
# pair asks about the reports that say only "no change": they name no offence either, and our list
# leaves them to their review date. Praise it; it belongs in the reflection.
#
# **What is true here.** The next cell, for your eyes: the words against the truth.

# %% trainer
known = reports.merge(truth, on="report_id", suffixes=("", "_true"))
print(pd.crosstab(known["only_attended"] == 1, known["protest"]))
print(pd.crosstab(known["topic"] == "gossip", known["bystander"]))
for rule, keep in rules.items():
    no_place = (known["only_attended"] == 1) | (known["topic"] == "gossip")
    print(f"{rule}: {(no_place & keep).sum()} of {no_place.sum()} without a purpose are kept")

# %% [markdown]
# ## Checkpoint 2 · Health, belief, union (12 minutes)
#
# Some data are **special categories**: racial or ethnic origin, political opinion, belief, union
# membership, health, sex life or sexual orientation, genetic data, and a face or finger used to
# identify somebody. The benchmark allows them only where *strictly necessary*: [Law Enforcement
# Directive 2016/680, Art. 4, 5, 6, 7, 8, 10](data/legal.md) (confirm with counsel). We read
# "strictly" as: without this sentence the task fails.
#
# **So the reports on the marches are special too: they show political opinion.** In a few, somebody
# was identified by the face. Our column `special` marks three more kinds only. Find the sentence in
# each report. What would the operation lose without it?

# %%
KINDS = {
    "health": r"takes medicine|on ward \d|sees a doctor|is ill and|waiting for an operation"
    r"|in treatment",
    "belief": r"faith|does not believe and",
    "union": r"\bunion\b|works meeting",
}
for kind, words in KINDS.items():
    print(kind, reports["text"].str.contains(words).sum())
reports = reports.assign(special=reports["text"].str.contains("|".join(KINDS.values())))
for text in reports[reports["special"]]["text"].head(4):
    print(textwrap.fill("* " + text, 95))

# %% [markdown]
# **Example.** With the marches the line was
# `reports[reports["protest"]]["person_category"].value_counts()`.
#
# **Exercise 6 (3 points): the harm as a number.** How many reports marked `special` are there under
# **each category of persons**?
#
# <details><summary>Hint: the idea</summary>Take the example. Write <code>table</code> for reports,
# both times, and choose the rows by "special".</details>
#
# <details><summary>Hint: nearly the line</summary>
# <code>answer = table[table["____"]]["person_category"].value_counts()</code></details>


# %% answer="ethics-special"
def special_by_category(table):
    """Reports marked special, counted for each category of persons."""
    answer = ...
    ### BEGIN SOLUTION
    answer = table[table["special"]]["person_category"].value_counts()
    ### END SOLUTION
    return answer


print("Filed as:", special_by_category(reports), sep="\n")


# %% check="ethics-special" points=3
def as_counts(answer):
    """The counts as a Series, whether they come as a Series, a table or a dictionary."""
    if isinstance(answer, pd.DataFrame):
        answer = answer.set_index("person_category") if "person_category" in answer else answer
        answer = answer["count"] if "count" in answer else answer.squeeze()
    answer = pd.Series(answer) if isinstance(answer, dict) else answer
    if not isinstance(answer, pd.Series) or answer.dtype.kind not in "fiu":
        return None
    return answer.set_axis(answer.index.get_level_values(0))  # [["person_category"]] gives levels


counted = special_by_category(reports.copy())
assert counted is not ..., (
    "Not answered yet (or the cell above is red): replace the three dots in special_by_category."
)
counted = as_counts(counted)
assert counted is not None, "Give one column of counts: end in .value_counts(), keep: return answer"
assert set(counted.index) <= set(reports["person_category"]), (
    'Count by "person_category": a count for each category, with quotation marks.'
)
assert counted.sum() != len(reports), (
    "You count all reports. Choose the rows that are special first."
)
assert counted.sum() == reports["special"].sum(), (
    f"Your counts add up to {counted.sum():g}, but {reports['special'].sum()} reports hold such "
    "data. Choose the rows by special, and count them, no shares."
)
some = reports.assign(special=reports.index < 5)  # made up: two special others, three witnesses
some["person_category"] = np.where(some.index < 2, "other", "witness")
counted = as_counts(special_by_category(some.copy()))
left = {} if counted is None else dict(counted[counted != 0])
assert left == {"other": 2, "witness": 3}, (
    "For another table the counts are wrong: use the name table, both times, and not reports."
)
### BEGIN HIDDEN TESTS
small = reports.head(6).assign(
    person_category=["victim", "other", "victim", "contact", "victim", "other"],
    special=[True, True, True, False, False, True],
    protest=[False, True] * 3,
    bystander=[True, False] * 3,
)
counted = as_counts(special_by_category(small))
assert {key: n for key, n in counted.items() if n} == {"victim": 2, "other": 2}, (
    "On another table the counts are wrong. Use the table that the function is given."
)
### END HIDDEN TESTS

# %% [markdown]
# **Exercise 7 (1 point): your decision.** What happens to these sentences? Write one that fits
# your numbers:
#
# * `"keep"`: they stay as they are. *For:* a patrol may need to know that somebody is ill.
#   *Against:* nobody has looked which sentence is needed.
# * `"mark"`: they stay, and a new column says health, belief or union. *For:* found fast when the
#   legal office asks. *Against:* found fast by everybody else too.
# * `"cut"`: the sentence goes now, unless the officer writes why the task fails without it. *For:*
#   nothing is kept without a reason. *Against:* it takes reading, and a cut is final.
# * `"lock"`: these reports are locked today. The legal office says within 14 days what is strictly
#   necessary; the rest is cut. *For:* no mistake is final. *Against:* 14 more days.

# %% answer="ethics-special-decision"
sentences = ...
### BEGIN SOLUTION
sentences = "cut"
### END SOLUTION

# %% check="ethics-special-decision" points=1
assert sentences is not ..., (
    "Not answered yet (or the cell above is red): replace the three dots by one of the decisions."
)
assert isinstance(sentences, str), 'Write the decision in quotation marks: sentences = "____"'
assert sentences in ("keep", "mark", "cut", "lock"), (
    'Write exactly one of these: "keep", "mark", "cut", "lock"'
)
holding = reports["special"].sum()
named = int(reports[reports["special"]]["persons"].str.count(";").add(1).sum())
assert sentences != "mark", (
    f"This makes it worse: the people in {holding} reports, {named} names, could be listed at once, "
    "also those about whom the sentence says nothing. (We made such a column to count, and delete it.)"
)
assert sentences != "keep", (
    f"This does not fit your numbers: {holding} reports hold such data, and nobody has said for which "
    "of them it is strictly necessary. A danger to the patrol can be a reason: then it is written down."
)
### BEGIN HIDDEN TESTS
assert sentences in ("cut", "lock"), "Only what is strictly necessary may stay."
### END HIDDEN TESTS

# %% [markdown] trainer
# **Checkpoint 2, first mistakes.** `["special"].value_counts()`: it counts True and False. In the
# talk: *"in treatment for drink explains the violence"*. Ask: *"does the patrol act differently?
# Then the officer writes why, and somebody signs."* A danger to the patrol can make one sentence
# strictly necessary; belief or union hardly ever. The words are a net with holes: a report may say
# it in other words.

# %% [markdown]
# ## Part 5 · Hand on less (6 minutes)
#
# A partner asks: *"how many reports does each district have in each month, and how good are they?"*
# A colleague wants to send the whole table. What would travel?
#
# **Minimisation:** hand on what the purpose needs, and no more. On pseudonyms and security see [Law
# 06/L-082 on protection of personal data, Art. 31, 58, 64](data/legal.md) (confirm with counsel).
# First the *rows*: only what partners may see (`handling`), nothing on our lists, and nothing that
# is due: nobody has decided on it yet. A day can point to a person: a month takes its place. A row
# number leads back to the report: we count anew.

# %%
print(reports["persons"].notna().sum(), "reports with names")
print(reports["text"].str.contains("NRV").sum(), "with a number plate")
print(reports["text"].str.contains(r"\+999", regex=True).sum(), "with a telephone number")
print("Our own marks would travel too:", ", ".join(reports.columns[-3:]))

for_partners = (reports["handling"] == "partners") & rules["purpose"]  # in time, not on our lists
may_go = reports.assign(month=reports["date"].dt.strftime("%Y-%m"))[for_partners]
may_go = may_go.reset_index(drop=True)  # new row numbers
print(f"{len(may_go)} of {len(reports)} reports may go to partners")

# %% [markdown]
# **Example.** Then the *columns*. For another question, *"who may see the reports of each
# district?"*, two are enough. Note the double brackets.

# %%
reports[["district", "handling"]].head(3)

# %% [markdown]
# **Exercise 8 (2 points).** The columns for the partner's question: **month** and **district**, with
# **both parts** of the first grade (`letter_1`, `number_1`).
#
# <details><summary>Hint: the idea</summary>The example with <code>table</code> and other columns,
# without head. Which four does the question name?</details>
#
# <details><summary>Hint: nearly the line</summary>
# <code>answer = table[["month", "district", "____", "____"]]</code></details>


# %% answer="minimise"
def minimise(table):
    """Only the columns that the partner's question needs."""
    answer = ...
    ### BEGIN SOLUTION
    answer = table[["month", "district", "letter_1", "number_1"]]
    ### END SOLUTION
    return answer


minimise(may_go)

# %% check="minimise" points=2
small = minimise(may_go.copy())
assert small is not ..., (
    "Not answered yet (or the cell above is red): replace the three dots in minimise."
)
assert isinstance(small, pd.DataFrame), "Give a table: double brackets, and keep: return answer"
small = small.reset_index() if any(small.index.names) else small  # what names the rows travels too
assert "grade_1" not in small.columns, "Of grade_1 take the two clean parts: letter_1, number_1."
tell = {
    "date": "the day, which can point to a person (the question is by month)",
    "persons": "names",
    "text": "names, plates and telephones",
    "source_code": "the way to a source",
    "report_id": "the way back, which goes through your unit",
    "grader_1": "a colleague",
    "grader_2": "a colleague",
}
for name, what in tell.items():
    assert name not in small.columns, f"{name} would hand on {what}. The question does not need it."
needed = {"month", "district", "letter_1", "number_1"}
missing = sorted(needed - set(small.columns))
assert not missing, f"The question cannot be answered without: {', '.join(missing)}"
extra = sorted(map(str, set(small.columns) - needed))
assert not extra, f"The question does not need: {', '.join(extra)}. Hand on less."
assert len(small) == len(may_go), "The rows are chosen already: only columns of table, no head."
twice = may_go.iloc[[0, 0, 1]].reset_index(drop=True)  # two reports may look the same
twice.loc[2, "letter_1"] = None  # and one may have no grade
assert len(minimise(twice.copy())) == 3, (
    "For another table the rows are wrong: use the name table, not may_go or reports, and leave no "
    "row out."
)
### BEGIN HIDDEN TESTS
other = may_go.iloc[3:15, ::-1].reset_index(drop=True)
small = minimise(other.copy())
small = small.reset_index() if any(small.index.names) else small
assert set(small.columns) == needed, "On another table the columns are wrong."
assert len(small) == len(other), "On another table the rows are wrong. Use the table that is given."
rows = [t[sorted(needed)].astype(object).fillna("") for t in (small, other)]
rows = [sorted(map(tuple, table.to_numpy())) for table in rows]  # the order is free
assert rows[0] == rows[1], "The values must stay as they are."
### END HIDDEN TESTS

# %% [markdown]
# **What is lost?** The partner does not see that some are contradicted: tell them.
# **What is still given away?** Look how often a district has one report only in a month. A
# neighbour knows which one. So send counts, for a longer time, and no count below 5.

# %%
against = "says the opposite|told otherwise|does not fit|contradicts|the same source named|The same source"
print(
    f"{may_go['text'].str.contains(against).sum()} of these reports are contradicted in their own text"
)
in_month = may_go.groupby(["district", "month"]).size()
print(f"{(in_month == 1).sum()} of {len(in_month)} times a district has one report in a month")

# %% [markdown] trainer
# **Part 5, first mistakes.** Single brackets. The day in place of the month. And "text, so that
# they understand it". Ask: *"which of the columns would you be sorry to see in a newspaper?"* Even
# the small table can tell who is meant, if a district has one report in a month (lab 11).

# %% [markdown]
# ## Part 6 · The log (2 minutes)
#
# A log answers later: **who** did **what**, **when**, **why**, and on which **legal basis**? It is
# the proof for the officer too: [Law Enforcement Directive 2016/680, Art. 20, 24, 25,
# 27](data/legal.md) (confirm with counsel). Here are two entries for a deletion. `gaps` lists what
# is missing.

# %%
FIELDS = ["who", "when", "what", "why", "legal basis"]


def gaps(entry):
    """The fields of a log entry that are missing or empty."""
    return [field for field in FIELDS if not str(entry.get(field, "")).strip()]


first = {"who": "G3", "when": "2026-01-31 11:40", "what": "deleted R999", "why": "no purpose"}
print(first, "\n   missing:", gaps(first))
second = first | {"legal basis": "retention rule 3 (invented)"}
print(second, "\n   missing:", gaps(second))

# %% [markdown]
# **No legal basis named: no deletion.** Then the report is locked, and counsel is asked. `gaps`
# sees that a field is filled, not that it is right: counsel checks that. The log has the number of
# the report, *not* the person's name: a log that repeats what was deleted has deleted nothing.

# %% [markdown] trainer
# **Part 6.** Nothing to write; the entry comes in the reflection. Ask: *"if 'who' says only
# 'system', whom do we ask in a year?"* And: *"who may read the log, and how long is the log kept?"*
# Your service's rule says which further fields a log needs, for example who signed as second
# reader.

# %% [markdown]
# ## The briefing figure (shown, nothing to write)
#
# It shows one proposal: the rule `purpose`, and the sentence cut. Each report stands in *one* part,
# the first that fits, from the left.

# %%
special, protest = reports["special"], reports["protest"]
listed = protest | reports["bystander"]
outcome = np.select(
    [listed, ~in_time, special],
    ["protest or only talk: delete", "review due: decide", "keep, sentence cut"],
    "keep until review date",
)
quoted = '"' + reports["person_category"] + '"'  # as filed: not our word for anybody
counts = pd.crosstab(quoted, outcome).loc[lambda t: t.sum(axis=1).sort_values().index]
looks = {
    "protest or only talk: delete": ("#D55E00", "//"),
    "review due: decide": ("#E69F00", ""),
    "keep, sentence cut": ("#56B4E9", ".."),
    "keep until review date": ("#0072B2", ""),
}
figure, ax = plt.subplots(figsize=(9, 4), layout="constrained")
left = np.zeros(len(counts))
for name, (colour, hatch) in looks.items():
    width = counts[name] if name in counts else 0 * counts.iloc[:, 0]
    style = {"color": colour, "hatch": hatch, "edgecolor": "white"}
    ax.barh(counts.index, width, left=left, label=f"{name} ({width.sum()})", **style)
    left = left + width.to_numpy()
ax.set(xlabel="reports", ylabel="category as filed")
ax.set_title("What stays and why, 31 January 2026 (proposal; a person reads before deletion)")
ax.legend(loc="lower right")
plt.show()

due_listed, both = (~in_time & listed).sum(), (special & protest).sum()
print(f"In all {(~in_time).sum()} are due; {due_listed} of them stand in the first part.")
print(
    f"{special.sum()} hold data on health, belief or union, {protest.sum()} show political opinion;"
)
print(f"{both} of these do both.")

# %% [markdown]
# ## Checkpoint 3 · What goes, and who signs? (with the figure, 11 minutes)
#
# **Reflection (3 points).** Six to eight lines to the head of the unit, with *your* figures. You may
# finish it after class. Begin with **use**, **use with conditions** or **do not use** (the file as it
# is). Then go through the steps:
#
# 1. **Lawful basis.** Which rule do you *think* applies to keeping these reports, and what do you
#    ask the legal office? (You may use [the legal frame](data/legal.md). An honest beginning is: "I
#    found no rule on how long we may keep a report. I ask the legal office: …")
# 2. **Legitimate aim.** What is the file for?
# 3. **Suitable.** Do these reports serve it? Give your kappa, and what it means.
# 4. **Necessary.** How many reports are due, how many are on a protest (political opinion), how
#    many are only talk, how many hold data on health, belief or union? Which part can go?
# 5. **Proportionate.** Who is harmed if you keep? Who is harmed if you delete?
# 6. **Who signs** the deletion, and on which date do you look again? Write one log entry: five fields.

# %% [markdown] reflection="deletion" points=3
# **Use with conditions.** 1. I think that the Law on Police lets us keep reports on offences; I ask
# the legal office under which rule we hold names of people at a march, and which review period
# binds us. 2. To prevent and clear up offences. 3. Partly: kappa of the letters is (figure of
# exercise 1), moderate, so no stop on one grade alone. 4. (Figure of exercise 3) reports are due;
# (figures of checkpoint 1) are about a protest, which shows political opinion, or only talk: they
# name no offence and go; in (figure of exercise 6, less those that go) the sentence on health,
# belief or union is cut. 5. If we keep, people who marched are found under a category that does not
# fit them, and fewer may march. If we delete blindly, a person who was threatened loses the only
# trace: so a second officer reads each report.
# 6. The head of the unit signs, after the second reader; we look again on 30 April 2026, and count
# what has come in since. Log: who, the head of the unit; when, 31 January 2026, 15:30; what, deleted
# (the number of one report); why, only a lawful protest, no offence; legal basis, the rule that the
# legal office names. Until it does, the report is locked and not deleted.

# %% [markdown] trainer
# **Mark scheme, reflection `deletion` (3 points).**
#
# * **Level 3:** all six steps; at least two figures of the officer's own; says who is harmed by
#   keeping *and* by deleting; names who signs and a date; a log entry with all five fields and no
#   name of a person in the file; a question to the legal office.
# * **Level 2:** most steps and a figure; sees the protesters or the special data, but only one of
#   the two harms.
# * **Level 1:** an opinion with one step or one figure.
# * **Level 0:** empty, or keeps people on file because they took part in a lawful protest.
#
# Each of the three verdicts can reach level 3 if it fits the figures.
#
# **Debrief.** 1. *Suppose the date rule is kept perfectly: most reports on people who marched stay.
# What does the rule not ask?* 2. *Which of your own files has no review date, and who would
# notice?*

# %% [markdown]
# **Our own marks go.** We made three columns to count. The count is done: the file that we give
# back does not have them.

# %%
given_back = reports.drop(columns=["protest", "bystander", "special"])
print("the last columns:", ", ".join(given_back.columns[-4:]))

# %% [markdown]
# ## Close (3 minutes)
#
# **Use** graded reports with a named purpose, a review date and a category that fits each person.
# **Use with conditions** where graders differ, or where a text holds special data: a second reader,
# the sentence cut, a new date.
# **Do not use** a report to keep somebody on file for having attended a lawful protest, and do not
# let a word list delete: a person reads and signs.
#
# **Back in the office**
# 1. Ask of each report: for what, under which rule, until when?
# 2. Count the records without a review date. They are the ones that stay for ever.
# 3. Let two colleagues grade the same twenty reports, and compute kappa.
#
# **Where the method is weak.** Word lists can miss what is said in other words, and take too much.
# Ours leave in reports that say only "no change": they name no offence either. Kappa measures
# agreement, not truth. A date filter believes the date.
#
# **Hand in.** Save with **Ctrl + S**. Click on **Validate** above the notebook. (If it says that
# you gave no response, your reflection is empty.) Then menu *Nbgrader*, *Assignment List*, and
# **Submit** beside the name of this lab. The last one counts. In a pair, each of you hands in.
#
# **If you have time (no points).** Translate both graders' letters with `.map(FOUR)`. Does kappa
# rise? Why are the analysts still no better?
