# %% wrong="more than, not as many"
def together(pairs, minutes, pages):
    near = pairs[pairs["minutes"] <= minutes]
    counts = near.groupby(["account", "other"]).size()
    answer = counts[counts > pages]
    return answer


# %% wrong="forgot the minutes"
def together(pairs, minutes, pages):
    counts = pairs.groupby(["account", "other"]).size()
    answer = counts[counts >= pages]
    return answer


# %% wrong="True and False"
def together(pairs, minutes, pages):
    near = pairs[pairs["minutes"] <= minutes]
    counts = near.groupby(["account", "other"]).size()
    answer = counts >= pages
    return answer


# %% wrong="keeps the 6 of the example"
def together(pairs, minutes, pages):
    near = pairs[pairs["minutes"] <= minutes]
    counts = near.groupby(["account", "other"]).size()
    answer = counts[counts >= 6]
    return answer


# %% wrong="keeps the 0 minutes of the example"
def together(pairs, minutes, pages):
    near = pairs[pairs["minutes"] <= 0]
    counts = near.groupby(["account", "other"]).size()
    answer = counts[counts >= pages]
    return answer


# %% wrong="the counts of the example"
def together(pairs, minutes, pages):
    near = pairs[pairs["minutes"] <= minutes]
    answer = counts[counts >= pages]
    return answer


# %% wrong="one account only"
def together(pairs, minutes, pages):
    near = pairs[pairs["minutes"] <= minutes]
    counts = near.groupby("account").size()
    answer = counts[counts >= pages]
    return answer


# %% wrong="no limit of pages"
def together(pairs, minutes, pages):
    near = pairs[pairs["minutes"] <= minutes]
    answer = near.groupby(["account", "other"]).size()
    return answer


# %% wrong="how many pairs"
def together(pairs, minutes, pages):
    near = pairs[pairs["minutes"] <= minutes]
    counts = near.groupby(["account", "other"]).size()
    answer = len(counts[counts >= pages])
    return answer


# %% wrong="fewer pages"
def together(pairs, minutes, pages):
    near = pairs[pairs["minutes"] <= minutes]
    counts = near.groupby(["account", "other"]).size()
    return counts[counts <= pages]


# %% wrong="the first four only"
def together(pairs, minutes, pages):
    near = pairs[pairs["minutes"] <= minutes]
    counts = near.groupby(["account", "other"]).size()
    answer = counts[counts >= pages].head(4)
    return answer


# %% right="value counts"
def together(pairs, minutes, pages):
    counts = pairs[pairs["minutes"] <= minutes].value_counts(["account", "other"])
    return counts[counts >= pages]


# %% right="a table"
def together(pairs, minutes, pages):
    near = pairs[pairs["minutes"] <= minutes]
    table = near.groupby(["account", "other"])["page"].nunique().reset_index()
    answer = table[table["page"] >= pages]
    return answer


# %% right="a list of pairs"
def together(pairs, minutes, pages):
    near = pairs[pairs["minutes"] <= minutes]
    counts = near.groupby(["account", "other"])["page"].count()
    return list(counts[counts >= pages].index)


# %% right="a dictionary"
def together(pairs, minutes, pages):
    near = pairs[pairs["minutes"] <= minutes]
    counts = near.groupby(["account", "other"]).size()
    return counts[counts >= pages].to_dict()


# %% wrong="pairs, not near"
def together(pairs, minutes, pages):
    near = pairs[pairs["minutes"] <= minutes]
    counts = pairs.groupby(["account", "other"]).size()
    answer = counts[counts >= pages]
    return answer


# %% right="the other first"
def together(pairs, minutes, pages):
    near = pairs[pairs["minutes"] <= minutes]
    counts = near.groupby(["other", "account"]).size()
    answer = counts[counts >= pages]
    return answer


# %% wrong="exactly as many, not as many or more"
def together(pairs, minutes, pages):
    near = pairs[pairs["minutes"] <= minutes]
    counts = near.groupby(["account", "other"]).size()
    answer = counts[counts == pages]
    return answer


# %% wrong="changes the given line: less, not less or equal"
def together(pairs, minutes, pages):
    near = pairs[pairs["minutes"] < minutes]
    counts = near.groupby(["account", "other"]).size()
    answer = counts[counts >= pages]
    return answer


# %% wrong="counts every column: no row is left out"
def together(pairs, minutes, pages):
    near = pairs[pairs["minutes"] <= minutes]
    counts = near.groupby(["account", "other"]).count()
    answer = counts[counts >= pages]
    return answer


# %% right="the counts become a column"
def together(pairs, minutes, pages):
    near = pairs[pairs["minutes"] <= minutes]
    counts = near.groupby(["account", "other"]).size()
    answer = counts[counts >= pages].reset_index()
    return answer


# %% right="the names only"
def together(pairs, minutes, pages):
    near = pairs[pairs["minutes"] <= minutes]
    counts = near.groupby(["account", "other"]).size()
    answer = counts[counts > pages - 1].index
    return answer
