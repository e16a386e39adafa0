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
