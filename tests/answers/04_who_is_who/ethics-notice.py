# %% wrong="the right links"
def notices_due(table):
    answer = table[(table["same"] == 1) & (table["told"] == "no")]["recipient"].value_counts()
    return answer


# %% wrong="also those told"
def notices_due(table):
    answer = table[table["same"] == 0]["recipient"].value_counts()
    return answer


# %% wrong="those told already"
def notices_due(table):
    answer = table[(table["same"] == 0) & (table["told"] == "yes")]["recipient"].value_counts()
    return answer


# %% wrong="right or wrong"
def notices_due(table):
    answer = table[table["told"] == "no"]["recipient"].value_counts()
    return answer


# %% wrong="or"
def notices_due(table):
    answer = table[(table["same"] == 0) | (table["told"] == "no")]["recipient"].value_counts()
    return answer


# %% wrong="the total"
def notices_due(table):
    answer = len(table[(table["same"] == 0) & (table["told"] == "no")])
    return answer


# %% wrong="counts told"
def notices_due(table):
    answer = table[(table["same"] == 0) & (table["told"] == "no")]["told"].value_counts()
    return answer


# %% wrong="the log"
def notices_due(table):
    answer = log[(log["same"] == 0) & (log["told"] == "no")]["recipient"].value_counts()
    return answer


# %% wrong="traffic unit only"
def notices_due(table):
    answer = table[
        (table["same"] == 0) & (table["told"] == "no") & (table["recipient"] == "traffic unit")
    ]["recipient"].value_counts()
    return answer


# %% wrong="shares"
def notices_due(table):
    answer = table[(table["same"] == 0) & (table["told"] == "no")]["recipient"].value_counts(
        normalize=True
    )
    return answer


# %% right="groupby size"
def notices_due(table):
    answer = table[(table["same"] == 0) & (table["told"] == "no")].groupby("recipient").size()
    return answer


# %% right="a dictionary"
def notices_due(table):
    answer = (
        table[(table["same"] == 0) & (table["told"] == "no")]["recipient"].value_counts().to_dict()
    )
    return answer


# %% right="a table"
def notices_due(table):
    answer = (
        table[(table["same"] != 1) & (table["told"] != "yes")]["recipient"]
        .value_counts()
        .reset_index()
    )
    return answer


# %% right="with zeros"
def notices_due(table):
    answer = ((table["same"] == 0) & (table["told"] == "no")).groupby(table["recipient"]).sum()
    return answer


# %% right="one column of a table"
def notices_due(table):
    answer = (
        table[(table["same"] == 0) & (table["told"] == "no")].groupby("recipient")[["link"]].count()
    )
    return answer


# %% wrong="adds up zeros"
def notices_due(table):
    answer = (
        table[(table["same"] == 0) & (table["told"] == "no")].groupby("recipient")["same"].sum()
    )
    return answer
