# %% wrong="each touched hour counts 1"
def aoristic(table):
    answer = table.assign(weight=1).groupby("hour")["weight"].sum()
    return answer


# %% wrong="shared over the whole day"
def aoristic(table):
    answer = table.assign(weight=1 / 24).groupby("hour")["weight"].sum()
    return answer


# %% wrong="weight grows with the window"
def aoristic(table):
    answer = table.assign(weight=table["hours"]).groupby("hour")["weight"].sum()
    return answer


# %% wrong="mean instead of sum"
def aoristic(table):
    answer = table.assign(weight=1 / table["hours"]).groupby("hour")["weight"].mean()
    return answer


# %% wrong="all in the first hour"
def aoristic(table):
    answer = table.drop_duplicates("incident_id").assign(weight=1).groupby("hour")["weight"].sum()
    return answer


# %% wrong="scaled to the right total"
def aoristic(table):
    answer = table.groupby("hour").size() / len(table) * table["incident_id"].nunique()
    return answer


# %% right="divides, then groups"
def aoristic(table):
    answer = (1 / table["hours"]).groupby(table["hour"]).sum()
    return answer


# %% right="pivot table"
def aoristic(table):
    answer = table.assign(weight=1 / table["hours"]).pivot_table(
        values="weight", index="hour", aggfunc="sum"
    )
    return answer


# %% right="a list comprehension"
def aoristic(table):
    answer = pd.Series(
        {
            h: (1 / table.loc[table["hour"] == h, "hours"]).sum()
            for h in sorted(table["hour"].unique())
        }
    )
    return answer


# %% right="divides by the size of each burglary"
def aoristic(table):
    answer = (
        (1 / table.groupby("incident_id")["hour"].transform("size")).groupby(table["hour"]).sum()
    )
    return answer
