# %% wrong="groups by how the source knows"
def good_by_confidence(table):
    answer = table.groupby("source_access")["good"].mean()
    return answer


# %% wrong="counts"
def good_by_confidence(table):
    answer = table.groupby("stated_confidence")["good"].sum()
    return answer


# %% wrong="in percent"
def good_by_confidence(table):
    answer = 100 * table.groupby("stated_confidence")["good"].mean()
    return answer


# %% wrong="the other table"
def good_by_confidence(table):
    answer = graded.groupby("stated_confidence")["good"].mean()
    return answer


# %% wrong="one share for all"
def good_by_confidence(table):
    answer = table["good"].mean()
    return answer


# %% wrong="the share that is not good"
def good_by_confidence(table):
    answer = 1 - table.groupby("stated_confidence")["good"].mean()
    return answer


# %% wrong="share of all good reports"
def good_by_confidence(table):
    answer = table.groupby("stated_confidence")["good"].sum() / table["good"].sum()
    return answer


# %% wrong="forgot return"
def good_by_confidence(table):
    answer = table.groupby("stated_confidence")["good"].mean()


# %% right="sorted"
def good_by_confidence(table):
    answer = table.groupby("stated_confidence")["good"].mean().sort_values(ascending=False)
    return answer


# %% right="as a table"
def good_by_confidence(table):
    answer = table.groupby("stated_confidence")[["good"]].mean().reset_index()
    return answer


# %% right="a dictionary"
def good_by_confidence(table):
    return {
        word: table[table["stated_confidence"] == word]["good"].mean()
        for word in ("possible", "likely", "certain")
    }


# %% right="rounded"
def good_by_confidence(table):
    answer = table.groupby("stated_confidence")["good"].mean().round(2)
    return answer


# %% right="pivot table"
def good_by_confidence(table):
    answer = table.pivot_table(values="good", index="stated_confidence", aggfunc="mean")
    return answer


# %% wrong="the middle value"
def good_by_confidence(table):
    answer = table.groupby("stated_confidence")["good"].median()
    return answer


# %% wrong="how frequent each is"
def good_by_confidence(table):
    answer = table["stated_confidence"].value_counts(normalize=True)
    return answer
