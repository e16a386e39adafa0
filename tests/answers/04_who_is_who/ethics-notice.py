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


# %% right="value_counts of a table"
def notices_due(table):
    answer = table[(table["same"] == 0) & (table["told"] == "no")][["recipient"]].value_counts()
    return answer


# %% right="told counted in each group"
def notices_due(table):
    answer = (
        table[(table["same"] == 0) & (table["told"] == "no")]
        .groupby("recipient")["told"]
        .value_counts()
    )
    return answer


# %% right="groupby two columns"
def notices_due(table):
    answer = (
        table[(table["same"] == 0) & (table["told"] == "no")].groupby(["recipient", "told"]).size()
    )
    return answer


# %% right="groupby two columns, as a table"
def notices_due(table):
    answer = (
        table[(table["same"] == 0) & (table["told"] == "no")]
        .groupby(["recipient", "told"])
        .size()
        .reset_index()
    )
    return answer


# %% right="counts of every column"
def notices_due(table):
    answer = table[(table["same"] == 0) & (table["told"] == "no")].groupby("recipient").count()
    return answer


# %% right="in two steps"
def notices_due(table):
    wrong = table[table["same"] == 0]
    wrong = wrong[wrong["told"] == "no"]
    return wrong["recipient"].value_counts(sort=False)


# %% right="a cross table"
def notices_due(table):
    due = table[(table["same"] == 0) & (table["told"] == "no")]
    answer = pd.crosstab(due["recipient"], due["told"])
    return answer


# %% wrong="only the rows"
def notices_due(table):
    answer = table[(table["same"] == 0) & (table["told"] == "no")]
    return answer


# %% wrong="only the recipients"
def notices_due(table):
    answer = table[(table["same"] == 0) & (table["told"] == "no")]["recipient"]
    return answer


# %% wrong="told or not, by recipient"
def notices_due(table):
    answer = table[table["same"] == 0].groupby("recipient")["told"].value_counts()
    return answer


# %% wrong="wrong or not, by recipient"
def notices_due(table):
    answer = table[table["told"] == "no"].groupby(["recipient", "same"]).size().reset_index()
    return answer


# %% wrong="one row a link"
def notices_due(table):
    due = table[(table["same"] == 0) & (table["told"] == "no")]
    answer = due.groupby(["recipient", "link"]).size()
    return answer


# %% wrong="0 in quotation marks"
def notices_due(table):
    answer = table[(table["same"] == "0") & (table["told"] == "no")]["recipient"].value_counts()
    return answer


# %% wrong="a capital letter"
def notices_due(table):
    answer = table[(table["same"] == 0) & (table["told"] == "No")]["recipient"].value_counts()
    return answer


# %% wrong="how many different recipients"
def notices_due(table):
    answer = table[(table["same"] == 0) & (table["told"] == "no")]["recipient"].nunique()
    return answer


# %% wrong="typed from the output"
def notices_due(table):
    answer = {"traffic unit": 6, "partner force": 3, "border post": 3, "town hall": 2}
    return answer


# %% wrong="without the brackets at the end"
def notices_due(table):
    answer = table[(table["same"] == 0) & (table["told"] == "no")]["recipient"].value_counts
    return answer


# %% right="told beside not told"
def notices_due(table):
    wrong = table[table["same"] == 0]
    answer = pd.crosstab(wrong["recipient"], wrong["told"])
    return answer


# %% right="two figures of a column"
def notices_due(table):
    due = table[(table["same"] == 0) & (table["told"] == "no")]
    answer = due.groupby("recipient")["same"].agg(["sum", "count"])
    return answer


# %% wrong="adds up zeros, in a table"
def notices_due(table):
    answer = (
        table[(table["same"] == 0) & (table["told"] == "no")].groupby("recipient")[["same"]].sum()
    )
    return answer


# %% wrong="no brackets round the first comparison"
def notices_due(table):
    answer = table[table["same"] == 0 & (table["told"] == "no")]["recipient"].value_counts()
    return answer


# %% wrong="a list of the counts"
def notices_due(table):
    due = table[(table["same"] == 0) & (table["told"] == "no")]
    answer = due["recipient"].value_counts().to_list()
    return answer


# %% right="a loop"
def notices_due(table):
    answer = {}
    for recipient in table["recipient"].unique():
        of_one = table[table["recipient"] == recipient]
        answer[recipient] = len(of_one[(of_one["same"] == 0) & (of_one["told"] == "no")])
    return answer
