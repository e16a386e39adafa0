# %% wrong="all posts, threats too"
def false_positives(table):
    answer = table.groupby("register")["flagged"].mean()
    return answer


# %% wrong="counts"
def false_positives(table):
    harmless = table[(table["reader_1"] == 0) & (table["reader_2"] == 0)]
    answer = harmless.groupby("register")["flagged"].sum()
    return answer


# %% wrong="not grouped"
def false_positives(table):
    harmless = table[(table["reader_1"] == 0) & (table["reader_2"] == 0)]
    answer = harmless["flagged"].mean()
    return answer


# %% wrong="one reader is enough"
def false_positives(table):
    harmless = table[table["reader_1"] == 0]
    answer = harmless.groupby("register")["flagged"].mean()
    return answer


# %% wrong="share of the flags that are wrong"
def false_positives(table):
    calm = (table["reader_1"] == 0) & (table["reader_2"] == 0)
    flagged = table[table["flagged"] == 1]
    answer = calm[flagged.index].groupby(flagged["register"]).mean()
    return answer


# %% wrong="the old label, whatever is flagged"
def false_positives(table):
    harmless = table[(table["reader_1"] == 0) & (table["reader_2"] == 0)]
    answer = harmless.groupby("register")["historical_label"].mean()
    return answer


# %% wrong="grouped by the flag"
def false_positives(table):
    harmless = table[(table["reader_1"] == 0) & (table["reader_2"] == 0)]
    answer = harmless.groupby("flagged")["reader_1"].mean()
    return answer


# %% wrong="the sample, whatever is given"
def false_positives(table):
    seen = review[(review["reader_1"] == 0) & (review["reader_2"] == 0)]
    answer = seen.groupby("register")["historical_label"].mean()
    return answer


# %% wrong="share of each register among the flags"
def false_positives(table):
    harmless = table[(table["reader_1"] == 0) & (table["reader_2"] == 0)]
    answer = harmless.groupby("register")["flagged"].sum() / harmless["flagged"].sum()
    return answer


# %% right="sum by size"
def false_positives(table):
    harmless = table[(table["reader_1"] == 0) & (table["reader_2"] == 0)]
    groups = harmless.groupby("register")["flagged"]
    return groups.sum() / groups.size()


# %% right="a dictionary"
def false_positives(table):
    harmless = table[table["reader_1"] + table["reader_2"] == 0]
    return {
        name: harmless.loc[harmless["register"] == name, "flagged"].mean()
        for name in harmless["register"].unique()
    }


# %% right="a table, sorted"
def false_positives(table):
    harmless = table[(table["reader_1"] == 0) & (table["reader_2"] == 0)]
    answer = harmless.groupby("register", as_index=False)["flagged"].mean()
    return answer.sort_values("flagged")


# %% right="pivot table"
def false_positives(table):
    harmless = table[(table["reader_1"] == 0) & (table["reader_2"] == 0)]
    return harmless.pivot_table(values="flagged", index="register", aggfunc="mean")


# %% right="sorted and rounded"
def false_positives(table):
    harmless = table[(table["reader_1"] == 0) & (table["reader_2"] == 0)]
    answer = harmless.groupby("register")["flagged"].mean()
    return answer.sort_values(ascending=False).round(2)


# %% wrong="what reader 1 thinks"
def false_positives(table):
    answer = table.groupby("register")["reader_1"].mean()
    return answer


# %% wrong="either reader finds it harmless"
def false_positives(table):
    harmless = table[(table["reader_1"] == 0) | (table["reader_2"] == 0)]
    answer = harmless.groupby("register")["flagged"].mean()
    return answer


# %% wrong="a column of the other table"
def false_positives(table):
    harmless = table[(table["reader_1"] == 0) & (table["reader_2"] == 0)]
    answer = harmless.groupby("register")["agree"].mean()
    return answer


# %% wrong="flags of the sample"
def false_positives(table):
    harmless = table[(table["reader_1"] == 0) & (table["reader_2"] == 0)]
    answer = harmless["flagged"].groupby(review["register"][harmless.index]).mean()
    return answer


# %% wrong="in percent"
def false_positives(table):
    harmless = table[(table["reader_1"] == 0) & (table["reader_2"] == 0)]
    answer = 100 * harmless.groupby("register")["flagged"].mean()
    return answer


# %% wrong="the columns exchanged"
def false_positives(table):
    harmless = table[(table["reader_1"] == 0) & (table["reader_2"] == 0)]
    answer = harmless.groupby("flagged")["register"].mean()
    return answer


# %% wrong="the other table"
def false_positives(table):
    harmless = table[(table["reader_1"] == 0) & (table["reader_2"] == 0)]
    answer = review.groupby("register")["flagged"].mean()
    return answer


# %% wrong="only the flagged ones"
def false_positives(table):
    harmless = table[(table["reader_1"] == 0) & (table["reader_2"] == 0)]
    answer = harmless[harmless["flagged"] == 1].groupby("register")["flagged"].mean()
    return answer


# %% wrong="printed"
def false_positives(table):
    harmless = table[(table["reader_1"] == 0) & (table["reader_2"] == 0)]
    answer = print(harmless.groupby("register")["flagged"].mean())
    return answer


# %% wrong="divided by all posts of the register"
def false_positives(table):
    harmless = table[(table["reader_1"] == 0) & (table["reader_2"] == 0)]
    answer = harmless.groupby("register")["flagged"].sum() / table["register"].value_counts()
    return answer


# %% wrong="the shares without their registers"
def false_positives(table):
    harmless = table[(table["reader_1"] == 0) & (table["reader_2"] == 0)]
    answer = harmless.groupby("register")["flagged"].mean().tolist()
    return answer


# %% right="crosstab"
def false_positives(table):
    harmless = table[(table["reader_1"] == 0) & (table["reader_2"] == 0)]
    return pd.crosstab(harmless["register"], harmless["flagged"], normalize="index")[1]
