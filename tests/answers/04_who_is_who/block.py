# %% wrong="what it keeps"
def lost(table, block):
    answer = table[table["same"] == 1][block].mean()
    return answer


# %% wrong="pairs of two persons"
def lost(table, block):
    answer = 1 - table[table["same"] == 0][block].mean()
    return answer


# %% wrong="all pairs"
def lost(table, block):
    answer = 1 - table[block].mean()
    return answer


# %% wrong="one fixed block"
def lost(table, block):
    answer = 1 - table[table["same"] == 1]["same_name"].mean()
    return answer


# %% wrong="a count"
def lost(table, block):
    answer = (~table[table["same"] == 1][block]).sum()
    return answer


# %% wrong="in percent"
def lost(table, block):
    answer = 100 * (1 - table[table["same"] == 1][block].mean())
    return answer


# %% wrong="the other table"
def lost(table, block):
    answer = 1 - checked[checked["same"] == 1][block].mean()
    return answer


# %% wrong="share of all rows"
def lost(table, block):
    answer = ((table["same"] == 1) & (table[block] == 0)).mean()
    return answer


# %% wrong="of those that it keeps"
def lost(table, block):
    answer = 1 - table[table[block]]["same"].mean()
    return answer


# %% wrong="the other fixed block"
def lost(table, block):
    answer = 1 - table[table["same"] == 1]["same_year"].mean()
    return answer


# %% right="mean of not"
def lost(table, block):
    answer = (~table[table["same"] == 1][block]).mean()
    return answer


# %% right="sum by length"
def lost(table, block):
    true = table[table["same"] == 1]
    return (len(true) - true[block].sum()) / len(true)


# %% right="rounded"
def lost(table, block):
    answer = round(1 - table[table["same"] == 1][block].mean(), 2)
    return answer


# %% right="loc"
def lost(table, block):
    answer = 1 - table.loc[table["same"] == 1, block].mean()
    return answer


# %% right="query"
def lost(table, block):
    answer = 1 - float(table.query("same == 1")[block].astype(float).mean())
    return answer
