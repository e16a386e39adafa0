# %% wrong="the example as it is"
def share_told(table):
    answer = (table["victims"] / table["respondents"]).sort_values()
    return answer


# %% wrong="divided by all who were asked"
def share_told(table):
    answer = (table["told_police"] / table["respondents"]).sort_values()
    return answer


# %% wrong="turned round"
def share_told(table):
    answer = (table["victims"] / table["told_police"]).sort_values()
    return answer


# %% wrong="highest first"
def share_told(table):
    answer = (table["told_police"] / table["victims"]).sort_values(ascending=False)
    return answer


# %% wrong="the average of the island"
def share_told(table):
    answer = table["told_police"].sum() / table["victims"].sum()
    return answer


# %% wrong="not sorted"
def share_told(table):
    answer = table["told_police"] / table["victims"]
    return answer


# %% wrong="those who did not tell"
def share_told(table):
    answer = (1 - table["told_police"] / table["victims"]).sort_values()
    return answer


# %% wrong="the table on the screen"
def share_told(table):
    answer = (survey["told_police"] / survey["victims"]).sort_values()
    return answer


# %% right="sorted in a second line"
def share_told(table):
    rate = table["told_police"] / table["victims"]
    return rate.sort_values()


# %% right="div"
def share_told(table):
    answer = table["told_police"].div(table["victims"]).sort_values(ascending=True)
    return answer


# %% right="rounded"
def share_told(table):
    answer = (table["told_police"] / table["victims"]).round(2).sort_values()
    return answer


# %% wrong="no round brackets"
def share_told(table):
    answer = (table["told_police"] / table["victims"]).sort_values
    return answer


# %% wrong="in percent"
def share_told(table):
    answer = (100 * table["told_police"] / table["victims"]).sort_values()
    return answer


# %% wrong="divided by all victims of the island"
def share_told(table):
    answer = (table["told_police"] / table["victims"].sum()).sort_values()
    return answer


# %% wrong="sorted before the division"
def share_told(table):
    answer = table["told_police"] / table["victims"].sort_values()
    return answer


# %% wrong="sorted by name"
def share_told(table):
    answer = (table["told_police"] / table["victims"]).sort_index()
    return answer


# %% wrong="the whole table"
def share_told(table):
    table["share"] = table["told_police"] / table["victims"]
    return table.sort_values("share")


# %% wrong="the shares without their districts"
def share_told(table):
    answer = sorted(table["told_police"] / table["victims"])
    return answer


# %% right="a new column"
def share_told(table):
    table["share"] = table["told_police"] / table["victims"]
    return table.sort_values("share")["share"]
