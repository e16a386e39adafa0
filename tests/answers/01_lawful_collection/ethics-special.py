# %% wrong="those of whom is only talk"
def special_by_category(table):
    answer = table[table["bystander"]]["person_category"].value_counts()
    return answer


# %% wrong="all reports"
def special_by_category(table):
    answer = table["person_category"].value_counts()
    return answer


# %% wrong="True and False"
def special_by_category(table):
    answer = table["special"].value_counts()
    return answer


# %% wrong="shares"
def special_by_category(table):
    answer = table[table["special"]]["person_category"].value_counts(normalize=True)
    return answer


# %% wrong="reports without"
def special_by_category(table):
    answer = table[~table["special"]]["person_category"].value_counts()
    return answer


# %% wrong="by district"
def special_by_category(table):
    answer = table[table["special"]]["district"].value_counts()
    return answer


# %% wrong="the other table"
def special_by_category(table):
    answer = reports[reports["special"]]["person_category"].value_counts()
    return answer


# %% wrong="one number"
def special_by_category(table):
    answer = table["special"].sum()
    return answer


# %% wrong="the marches"
def special_by_category(table):
    answer = table[table["protest"]]["person_category"].value_counts()
    return answer


# %% wrong="forgot return"
def special_by_category(table):
    answer = table[table["special"]]["person_category"].value_counts()


# %% right="groupby and sum"
def special_by_category(table):
    answer = table.groupby("person_category")["special"].sum()
    return answer


# %% right="groupby and size"
def special_by_category(table):
    answer = table[table["special"]].groupby("person_category").size()
    return answer


# %% right="a dictionary"
def special_by_category(table):
    return table[table["special"]]["person_category"].value_counts().to_dict()


# %% right="a table"
def special_by_category(table):
    answer = table[table["special"]]["person_category"].value_counts().reset_index()
    return answer


# %% wrong="the rows of the other table"
def special_by_category(table):
    answer = table[reports["special"]]["person_category"].value_counts()
    return answer


# %% wrong="the other table, with the rows of this one"
def special_by_category(table):
    answer = reports[table["special"]]["person_category"].value_counts()
    return answer


# %% right="all categories, also the empty ones"
def special_by_category(table):
    answer = table[table["special"]]["person_category"].value_counts()
    return answer.reindex(["suspect", "contact", "witness", "victim", "other"], fill_value=0)


# %% right="double brackets"
def special_by_category(table):
    answer = table[table["special"]][["person_category"]].value_counts()
    return answer


# %% right="a count of the report numbers"
def special_by_category(table):
    answer = table[table["special"]].groupby("person_category")["report_id"].count()
    return answer


# %% right="one column of two"
def special_by_category(table):
    answer = pd.crosstab(table["person_category"], table["special"])[True]
    return answer


# %% wrong="both columns, with and without"
def special_by_category(table):
    answer = pd.crosstab(table["person_category"], table["special"])
    return answer


# %% wrong="sum of the rows that are chosen"
def special_by_category(table):
    answer = table[table["special"]]["person_category"].sum()
    return answer
