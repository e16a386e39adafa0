# %% wrong="fits what it has seen"
def choose(table):
    answer = table["seen"].idxmax()
    return answer


# %% wrong="worst instead of best"
def choose(table):
    answer = table["unseen"].idxmin()
    return answer


# %% wrong="the fit instead of the bandwidth"
def choose(table):
    answer = table["unseen"].max()
    return answer


# %% wrong="always 150"
def choose(table):
    answer = 150
    return answer


# %% wrong="mean of both columns"
def choose(table):
    answer = table.mean(axis=1).idxmax()
    return answer


# %% wrong="the widest"
def choose(table):
    answer = max(table.index)
    return answer


# %% right="sorts and takes the first"
def choose(table):
    answer = table.sort_values("unseen", ascending=False).index[0]
    return answer


# %% right="filter"
def choose(table):
    answer = float(table[table["unseen"] == table["unseen"].max()].index[0])
    return answer


# %% right="numpy"
def choose(table):
    answer = table.index[np.argmax(table["unseen"])]
    return answer


# %% wrong="the example as it is"
def choose(table):
    answer = fit["seen"].idxmin()
    return answer


# %% wrong="ignores the table that is given"
def choose(table):
    answer = fit["unseen"].idxmax()
    return answer


# %% wrong="smallest gap between the columns"
def choose(table):
    answer = (table["seen"] - table["unseen"]).idxmin()
    return answer


# %% right="through a column"
def choose(table):
    ordered = table.reset_index().sort_values("unseen")
    return ordered.iloc[-1]["bandwidth"]
