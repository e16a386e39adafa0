# %% wrong="all rows"
def how_many(table, offence):
    kept = table[table["offence"] == offence]
    answer = len(table)
    return answer


# %% wrong="the rows themselves"
def how_many(table, offence):
    kept = table[table["offence"] == offence]
    answer = kept
    return answer


# %% wrong="the rows of the example"
def how_many(table, offence):
    kept = cases[cases["how_known"] == "patrol"]
    answer = len(kept)
    return answer


# %% wrong="counts the cells"
def how_many(table, offence):
    kept = table[table["offence"] == offence]
    answer = kept.size
    return answer


# %% wrong="the table on the screen"
def how_many(table, offence):
    kept = cases[cases["offence"] == offence]
    answer = len(kept)
    return answer


# %% wrong="prints and gives nothing back"
def how_many(table, offence):
    kept = table[table["offence"] == offence]
    print(len(kept))


# %% right="adds up the questions"
def how_many(table, offence):
    answer = (table["offence"] == offence).sum()
    return answer


# %% right="shape"
def how_many(table, offence):
    kept = table[table["offence"] == offence]
    answer = kept.shape[0]
    return answer


# %% right="counts one column"
def how_many(table, offence):
    kept = table[table["offence"] == offence]
    answer = kept["offence"].count()
    return answer


# %% wrong="a share"
def how_many(table, offence):
    kept = table[table["offence"] == offence]
    answer = len(kept) / len(table)
    return answer


# %% wrong="the length of the word"
def how_many(table, offence):
    answer = len(offence)
    return answer
