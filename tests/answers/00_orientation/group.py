# %% wrong="the example as it is"
def patrol_share(table):
    answer = table.groupby("offence")["camera"].mean()
    return answer


# %% wrong="adds up"
def patrol_share(table):
    answer = table.groupby("offence")["patrol"].sum()
    return answer


# %% wrong="counts"
def patrol_share(table):
    answer = table["offence"].value_counts()
    return answer


# %% wrong="the table on the screen"
def patrol_share(table):
    answer = cases.groupby("offence")["patrol"].mean()
    return answer


# %% wrong="one mean for all"
def patrol_share(table):
    answer = table["patrol"].mean()
    return answer


# %% wrong="share of all entries by a patrol"
def patrol_share(table):
    answer = table.groupby("offence")["patrol"].sum() / table["patrol"].sum()
    return answer


# %% right="sorted"
def patrol_share(table):
    answer = table.groupby("offence")["patrol"].mean().sort_values(ascending=False)
    return answer


# %% right="a table of one column"
def patrol_share(table):
    answer = table.groupby("offence")[["patrol"]].mean()
    return answer


# %% right="rounded"
def patrol_share(table):
    answer = table.groupby("offence")["patrol"].mean().round(2)
    return answer


# %% right="two columns"
def patrol_share(table):
    answer = table.groupby("offence", as_index=False)["patrol"].mean()
    return answer


# %% wrong="the share without a patrol"
def patrol_share(table):
    answer = 1 - table.groupby("offence")["patrol"].mean()
    return answer


# %% wrong="how frequent each offence is"
def patrol_share(table):
    answer = table["offence"].value_counts(normalize=True)
    return answer


# %% wrong="grouped by how it became known"
def patrol_share(table):
    answer = table.groupby("how_known")["patrol"].mean()
    return answer


# %% wrong="no round brackets"
def patrol_share(table):
    answer = table.groupby("offence")["patrol"].mean
    return answer


# %% wrong="groups without a mean"
def patrol_share(table):
    answer = table.groupby("offence")["patrol"]
    return answer


# %% wrong="both columns"
def patrol_share(table):
    answer = table.groupby("offence")[["camera", "patrol"]].mean()
    return answer


# %% wrong="in percent"
def patrol_share(table):
    answer = table.groupby("offence")["patrol"].mean() * 100
    return answer


# %% wrong="share of all entries"
def patrol_share(table):
    answer = table.groupby("offence")["patrol"].sum() / len(table)
    return answer


# %% wrong="the middle value"
def patrol_share(table):
    answer = table.groupby("offence")["patrol"].median()
    return answer


# %% wrong="camera or patrol"
def patrol_share(table):
    answer = table.groupby("offence")["patrol"].mean() + camera_share(table)
    return answer


# %% right="a pivot table"
def patrol_share(table):
    return table.pivot_table(index="offence", values="patrol")
