# %% wrong="with the text"
def minimise(table):
    answer = table[["month", "district", "letter_1", "number_1", "text"]]
    return answer


# %% wrong="with the names"
def minimise(table):
    answer = table[["month", "district", "persons", "letter_1", "number_1"]]
    return answer


# %% wrong="the whole table"
def minimise(table):
    answer = table
    return answer


# %% wrong="without the month"
def minimise(table):
    answer = table[["district", "letter_1", "number_1"]]
    return answer


# %% wrong="with the way back"
def minimise(table):
    answer = table[["report_id", "month", "district", "letter_1", "number_1"]]
    return answer


# %% wrong="the columns of the example"
def minimise(table):
    answer = table[["district", "handling"]]
    return answer


# %% wrong="the first rows only"
def minimise(table):
    answer = table[["month", "district", "letter_1", "number_1"]].head(3)
    return answer


# %% wrong="the other table"
def minimise(table):
    answer = may_go[["month", "district", "letter_1", "number_1"]]
    return answer


# %% wrong="with the grade as filed too"
def minimise(table):
    answer = table[["month", "district", "letter_1", "number_1", "grade_1"]]
    return answer


# %% wrong="with the source"
def minimise(table):
    answer = table[["month", "district", "source_code", "letter_1", "number_1"]]
    return answer


# %% wrong="a list of names"
def minimise(table):
    answer = ["month", "district", "letter_1", "number_1"]
    return answer


# %% wrong="forgot return"
def minimise(table):
    answer = table[["month", "district", "letter_1", "number_1"]]


# %% right="another order"
def minimise(table):
    answer = table[["number_1", "letter_1", "district", "month"]]
    return answer


# %% right="loc"
def minimise(table):
    answer = table.loc[:, ["month", "district", "letter_1", "number_1"]]
    return answer


# %% right="filter"
def minimise(table):
    answer = table.filter(["district", "month", "letter_1", "number_1"])
    return answer


# %% right="a copy with new numbers"
def minimise(table):
    return table[["month", "district", "letter_1", "number_1"]].copy().reset_index(drop=True)


# %% wrong="the day instead of the month"
def minimise(table):
    answer = table[["date", "district", "letter_1", "number_1"]]
    return answer


# %% wrong="each row once"
def minimise(table):
    answer = table[["month", "district", "letter_1", "number_1"]].drop_duplicates()
    return answer


# %% wrong="the way back as the name of the rows"
def minimise(table):
    answer = table.set_index("report_id")[["month", "district", "letter_1", "number_1"]]
    return answer


# %% wrong="the month and the day"
def minimise(table):
    answer = table[["month", "date", "district", "letter_1", "number_1"]]
    return answer


# %% wrong="the second grade"
def minimise(table):
    answer = table[["month", "district", "letter_2", "number_2"]]
    return answer


# %% right="the month as the name of the rows"
def minimise(table):
    answer = table.set_index("month")[["district", "letter_1", "number_1"]]
    return answer


# %% right="sorted"
def minimise(table):
    answer = table[["month", "district", "letter_1", "number_1"]].sort_values(["district", "month"])
    return answer


# %% wrong="without the reports that have no grade"
def minimise(table):
    answer = table[["month", "district", "letter_1", "number_1"]].dropna()
    return answer
