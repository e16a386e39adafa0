# %% wrong="counts"
def flagged_share(review, accounts):
    table = review.assign(flagged=review["account"].isin(accounts))
    answer = table.groupby("reviewed_as")["flagged"].sum()
    return answer


# %% wrong="the share of all accounts"
def flagged_share(review, accounts):
    table = review.assign(flagged=review["account"].isin(accounts))
    answer = table["flagged"].mean()
    return answer


# %% wrong="each group's share of the list"
def flagged_share(review, accounts):
    table = review.assign(flagged=review["account"].isin(accounts))
    answer = table[table["flagged"]]["reviewed_as"].value_counts(normalize=True)
    return answer


# %% wrong="divides by all accounts"
def flagged_share(review, accounts):
    table = review.assign(flagged=review["account"].isin(accounts))
    answer = table.groupby("reviewed_as")["flagged"].sum() / len(table)
    return answer


# %% wrong="always the loose list"
def flagged_share(review, accounts):
    table = review.assign(flagged=review["account"].isin(loose))
    answer = table.groupby("reviewed_as")["flagged"].mean()
    return answer


# %% wrong="those who are not flagged"
def flagged_share(review, accounts):
    table = review.assign(flagged=review["account"].isin(accounts))
    answer = 1 - table.groupby("reviewed_as")["flagged"].mean()
    return answer


# %% wrong="groups by account"
def flagged_share(review, accounts):
    table = review.assign(flagged=review["account"].isin(accounts))
    answer = table.groupby("account")["flagged"].mean()
    return answer


# %% wrong="in percent"
def flagged_share(review, accounts):
    table = review.assign(flagged=review["account"].isin(accounts))
    return 100 * table.groupby("reviewed_as")["flagged"].mean()


# %% right="sorted"
def flagged_share(review, accounts):
    table = review.assign(flagged=review["account"].isin(accounts))
    return table.groupby("reviewed_as")["flagged"].mean().sort_values(ascending=False)


# %% right="a table"
def flagged_share(review, accounts):
    table = review.assign(flagged=review["account"].isin(accounts))
    return table.groupby("reviewed_as", as_index=False)["flagged"].mean()


# %% right="a dictionary, group by group"
def flagged_share(review, accounts):
    table = review.assign(flagged=review["account"].isin(accounts))
    return {
        name: table[table["reviewed_as"] == name]["flagged"].mean()
        for name in table["reviewed_as"].unique()
    }


# %% right="sum by count"
def flagged_share(review, accounts):
    table = review.assign(flagged=review["account"].isin(accounts))
    groups = table.groupby("reviewed_as")["flagged"]
    return (groups.sum() / groups.count()).round(2)


# %% wrong="keeps the flagged rows only"
def flagged_share(review, accounts):
    table = review.assign(flagged=review["account"].isin(accounts))
    answer = table[table["flagged"]].groupby("reviewed_as")["flagged"].mean()
    return answer


# %% wrong="the highest"
def flagged_share(review, accounts):
    table = review.assign(flagged=review["account"].isin(accounts))
    answer = table.groupby("reviewed_as")["flagged"].max()
    return answer


# %% wrong="the middle one"
def flagged_share(review, accounts):
    table = review.assign(flagged=review["account"].isin(accounts))
    answer = table.groupby("reviewed_as")["flagged"].median()
    return answer


# %% right="two brackets round the column"
def flagged_share(review, accounts):
    table = review.assign(flagged=review["account"].isin(accounts))
    answer = table.groupby("reviewed_as")[["flagged"]].mean()
    return answer


# %% wrong="the share of yes and of no"
def flagged_share(review, accounts):
    table = review.assign(flagged=review["account"].isin(accounts))
    answer = table.groupby("reviewed_as")["flagged"].value_counts(normalize=True)
    return answer
