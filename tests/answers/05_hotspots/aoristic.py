# %% wrong="each touched hour counts 1"
def aoristic(table):
    answer = table.assign(weight=1).groupby("clock_hour")["weight"].sum()
    return answer


# %% wrong="shared over the whole day"
def aoristic(table):
    answer = table.assign(weight=1 / 24).groupby("clock_hour")["weight"].sum()
    return answer


# %% wrong="weight grows with the window"
def aoristic(table):
    answer = table.assign(weight=table["window_hours"]).groupby("clock_hour")["weight"].sum()
    return answer


# %% wrong="mean instead of sum"
def aoristic(table):
    answer = table.assign(weight=1 / table["window_hours"]).groupby("clock_hour")["weight"].mean()
    return answer


# %% wrong="all in the first hour"
def aoristic(table):
    answer = (
        table.drop_duplicates("incident_id").assign(weight=1).groupby("clock_hour")["weight"].sum()
    )
    return answer


# %% wrong="scaled to the right total"
def aoristic(table):
    answer = table.groupby("clock_hour").size() / len(table) * table["incident_id"].nunique()
    return answer


# %% right="divides, then groups"
def aoristic(table):
    answer = (1 / table["window_hours"]).groupby(table["clock_hour"]).sum()
    return answer


# %% right="pivot table"
def aoristic(table):
    answer = table.assign(weight=1 / table["window_hours"]).pivot_table(
        values="weight", index="clock_hour", aggfunc="sum"
    )
    return answer


# %% right="a list comprehension"
def aoristic(table):
    answer = pd.Series(
        {
            h: (1 / table.loc[table["clock_hour"] == h, "window_hours"]).sum()
            for h in sorted(table["clock_hour"].unique())
        }
    )
    return answer


# %% right="divides by the size of each burglary"
def aoristic(table):
    answer = (
        (1 / table.groupby("incident_id")["clock_hour"].transform("size"))
        .groupby(table["clock_hour"])
        .sum()
    )
    return answer


# %% wrong="a quarter for every window"
def aoristic(table):
    answer = table.assign(weight=1 / 4).groupby("clock_hour")["weight"].sum()
    return answer


# %% wrong="text instead of a number"
def aoristic(table):
    answer = table.assign(weight="1/window_hours").groupby("clock_hour")["weight"].sum()
    return answer


# %% wrong="a long window counts each hour once"
def aoristic(table):
    once = table.drop_duplicates(["incident_id", "clock_hour"])
    weight = 1 / once.groupby("incident_id")["clock_hour"].transform("size")
    return weight.groupby(once["clock_hour"]).sum()


# %% wrong="by the hour of the start"
def aoristic(table):
    return (1 / table["window_hours"]).groupby(table["from_time"].dt.hour).sum()


# %% wrong="forgot to add up"
def aoristic(table):
    answer = table.assign(weight=1 / table["window_hours"]).groupby("clock_hour")["weight"]
    return answer


# %% wrong="the table of the example"
def aoristic(table):
    answer = (
        touched.assign(weight=1 / touched["window_hours"]).groupby("clock_hour")["weight"].sum()
    )
    return answer


# %% wrong="half of the example's table"
def aoristic(table):
    answer = table.assign(weight=1 / touched["window_hours"]).groupby("clock_hour")["weight"].sum()
    return answer


# %% right="numpy"
def aoristic(table):
    return np.bincount(table["clock_hour"], weights=1 / table["window_hours"], minlength=24)


# %% right="a list of 24"
def aoristic(table):
    return [(1 / table.loc[table["clock_hour"] == h, "window_hours"]).sum() for h in range(24)]


# %% right="a table with a column weight"
def aoristic(table):
    weighted_rows = table.assign(weight=1 / table["window_hours"])
    return weighted_rows.groupby("clock_hour", as_index=False)["weight"].sum()


# %% wrong="the example's table, half repaired"
def aoristic(table):
    answer = touched.assign(weight=1 / table["window_hours"]).groupby("clock_hour")["weight"].sum()
    return answer
