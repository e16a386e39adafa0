# %% wrong="the highest recall"
def choose(table, least):
    answer = table[table["precision"] >= least]["recall"].idxmax()
    return answer


# %% wrong="no limit of recall"
def choose(table, least):
    answer = table["precision"].idxmax()
    return answer


# %% wrong="the figure, not the rule"
def choose(table, least):
    answer = table[table["recall"] >= least]["precision"].max()
    return answer


# %% wrong="a fixed limit"
def choose(table, least):
    answer = table[table["recall"] >= 0.9]["precision"].idxmax()
    return answer


# %% wrong="sweep, not the table"
def choose(table, least):
    answer = sweep[sweep["recall"] >= least]["precision"].idxmax()
    return answer


# %% wrong="the worst precision"
def choose(table, least):
    answer = table[table["recall"] >= least]["precision"].idxmin()
    return answer


# %% wrong="types the rule in"
def choose(table, least):
    answer = "5 min, 8 pages"
    return answer


# %% wrong="recall twice"
def choose(table, least):
    answer = table[table["recall"] >= least]["recall"].idxmax()
    return answer


# %% right="sorted"
def choose(table, least):
    enough = table[table["recall"] >= least]
    return enough.sort_values("precision", ascending=False).index[0]


# %% right="the last of equals"
def choose(table, least):
    enough = table[table["recall"] >= least]
    return enough[enough["precision"] == enough["precision"].max()].index[-1]


# %% right="query"
def choose(table, least):
    return table.query("recall >= @least")["precision"].idxmax()


# %% wrong="copies the example"
def choose(table, least):
    answer = table[table["precision"] >= 0.3]["recall"].idxmax()
    return answer


# %% wrong="copies the example, with sweep"
def choose(table, least):
    answer = sweep[sweep["precision"] >= 0.3]["recall"].idxmax()
    return answer


# %% wrong="types the first in"
def choose(table, least):
    answer = "1 min, 4 pages"
    return answer


# %% wrong="more than least"
def choose(table, least):
    answer = table[table["recall"] > least]["precision"].idxmax()
    return answer


# %% wrong="limits the precision"
def choose(table, least):
    answer = table[table["precision"] >= least]["precision"].idxmax()
    return answer


# %% right="rows and column in one bracket"
def choose(table, least):
    answer = table.loc[table["recall"] >= least, "precision"].idxmax()
    return answer


# %% right="sorted, the last one"
def choose(table, least):
    answer = table[table["recall"] >= least].sort_values("precision").index[-1]
    return answer
