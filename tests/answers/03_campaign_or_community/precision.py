# %% wrong="recall"
def precision(review, accounts):
    judged = review[review["account"].isin(accounts)]
    answer = review[review["reviewed_as"] == "run together"]["account"].isin(accounts).mean()
    return answer


# %% wrong="counts"
def precision(review, accounts):
    judged = review[review["account"].isin(accounts)]
    answer = (judged["reviewed_as"] == "run together").sum()
    return answer


# %% wrong="all reviewed accounts"
def precision(review, accounts):
    judged = review[review["account"].isin(accounts)]
    answer = (review["reviewed_as"] == "run together").mean()
    return answer


# %% wrong="divides by accounts nobody reviewed"
def precision(review, accounts):
    judged = review[review["account"].isin(accounts)]
    answer = (judged["reviewed_as"] == "run together").sum() / len(accounts)
    return answer


# %% wrong="the others"
def precision(review, accounts):
    judged = review[review["account"].isin(accounts)]
    answer = (judged["reviewed_as"] != "run together").mean()
    return answer


# %% wrong="whoever is in no group counts as wrong, groups as right"
def precision(review, accounts):
    judged = review[review["account"].isin(accounts)]
    answer = (judged["reviewed_as"] != "no group").mean()
    return answer


# %% wrong="a list of True and False"
def precision(review, accounts):
    judged = review[review["account"].isin(accounts)]
    answer = judged["reviewed_as"] == "run together"
    return answer


# %% wrong="always the loose list"
def precision(review, accounts):
    judged = review[review["account"].isin(loose)]
    answer = (judged["reviewed_as"] == "run together").mean()
    return answer


# %% wrong="another spelling"
def precision(review, accounts):
    judged = review[review["account"].isin(accounts)]
    answer = (judged["reviewed_as"] == "Run together").mean()
    return answer


# %% right="a count by a length"
def precision(review, accounts):
    judged = review[review["account"].isin(accounts)]
    answer = len(judged[judged["reviewed_as"] == "run together"]) / len(judged)
    return answer


# %% right="value counts"
def precision(review, accounts):
    judged = review[review["account"].isin(accounts)]
    return judged["reviewed_as"].value_counts(normalize=True).get("run together", 0)


# %% right="rounded, with sets"
def precision(review, accounts):
    known = set(review["account"]) & set(accounts)
    together = set(review[review["reviewed_as"] == "run together"]["account"])
    return round(len(known & together) / len(known), 2)


# %% wrong="one minus the fans"
def precision(review, accounts):
    judged = review[review["account"].isin(accounts)]
    answer = 1 - (judged["reviewed_as"] == "fan group").mean()
    return answer


# %% wrong="in percent"
def precision(review, accounts):
    judged = review[review["account"].isin(accounts)]
    answer = 100 * (judged["reviewed_as"] == "run together").mean()
    return answer


# %% wrong="types the two counts in"
def precision(review, accounts):
    judged = review[review["account"].isin(accounts)]
    answer = 18 / 102
    return answer


# %% wrong="asks the accounts of the example, not the review"
def precision(review, accounts):
    judged = review[review["account"].isin(accounts)]
    answer = judged["account"].isin(run_together["account"]).mean()
    return answer


# %% right="value counts, by name"
def precision(review, accounts):
    judged = review[review["account"].isin(accounts)]
    answer = judged["reviewed_as"].value_counts(normalize=True)["run together"]
    return answer
