# %% wrong="the example as it is"
def late_share(table):
    answer = table.groupby("how_known")["late"].mean()
    return answer


# %% wrong="adds up"
def late_share(table):
    answer = table.groupby("offence")["late"].sum()
    return answer


# %% wrong="counts"
def late_share(table):
    answer = table["offence"].value_counts()
    return answer


# %% wrong="the table on the screen"
def late_share(table):
    answer = cases.groupby("offence")["late"].mean()
    return answer


# %% wrong="one mean for all"
def late_share(table):
    answer = table["late"].mean()
    return answer


# %% wrong="share of all late entries"
def late_share(table):
    answer = table.groupby("offence")["late"].sum() / table["late"].sum()
    return answer


# %% right="sorted"
def late_share(table):
    answer = table.groupby("offence")["late"].mean().sort_values(ascending=False)
    return answer


# %% right="a table of one column"
def late_share(table):
    answer = table.groupby("offence")[["late"]].mean()
    return answer


# %% right="rounded"
def late_share(table):
    answer = table.groupby("offence")["late"].mean().round(2)
    return answer


# %% right="two columns"
def late_share(table):
    answer = table.groupby("offence", as_index=False)["late"].mean()
    return answer


# %% wrong="in time instead of late"
def late_share(table):
    answer = 1 - table.groupby("offence")["late"].mean()
    return answer


# %% wrong="how frequent each offence is"
def late_share(table):
    answer = table["offence"].value_counts(normalize=True)
    return answer
