# %% wrong="forgets the missing dates"
def due(table, today):
    answer = table["review_date"] <= today
    return answer


# %% wrong="today is not due"
def due(table, today):
    answer = (table["review_date"] < today) | (table["review_date"].isna())
    return answer


# %% wrong="and for or"
def due(table, today):
    answer = (table["review_date"] <= today) & (table["review_date"].isna())
    return answer


# %% wrong="the wrong way round"
def due(table, today):
    answer = (table["review_date"] >= today) | (table["review_date"].isna())
    return answer


# %% wrong="the date of the report"
def due(table, today):
    answer = (table["date"] <= today) | (table["review_date"].isna())
    return answer


# %% wrong="a fixed date"
def due(table, today):
    answer = (table["review_date"] <= "2026-01-31") | (table["review_date"].isna())
    return answer


# %% wrong="counts them"
def due(table, today):
    answer = ((table["review_date"] <= today) | (table["review_date"].isna())).sum()
    return answer


# %% wrong="the whole file"
def due(table, today):
    answer = (reports["review_date"] <= today) | (reports["review_date"].isna())
    return answer


# %% wrong="those to keep"
def due(table, today):
    answer = table["review_date"] > today
    return answer


# %% wrong="only the missing ones"
def due(table, today):
    answer = table["review_date"].isna()
    return answer


# %% wrong="a list of rows"
def due(table, today):
    answer = table[(table["review_date"] <= today) | (table["review_date"].isna())]
    return answer


# %% wrong="forgot return"
def due(table, today):
    answer = (table["review_date"] <= today) | (table["review_date"].isna())


# %% right="not later"
def due(table, today):
    answer = ~(table["review_date"] > today)
    return answer


# %% right="filled in"
def due(table, today):
    answer = table["review_date"].fillna(today) <= today
    return answer


# %% right="a list"
def due(table, today):
    return [pd.isna(day) or day <= today for day in table["review_date"]]


# %% right="an array"
def due(table, today):
    answer = ((table["review_date"] <= today) | (table["review_date"].isna())).to_numpy()
    return answer


# %% right="ones and zeros"
def due(table, today):
    return ((table["review_date"] <= today) | (table["review_date"].isna())).astype(int)


# %% wrong="the day of the example"
def due(table, today):
    answer = (table["review_date"] <= TODAY) | (table["review_date"].isna())
    return answer


# %% wrong="isna without its brackets"
def due(table, today):
    answer = (table["review_date"] <= today) | (table["review_date"].isna)
    return answer


# %% wrong="the word or"
def due(table, today):
    answer = (table["review_date"] <= today) or (table["review_date"].isna())
    return answer


# %% wrong="counts the missing ones, as in the example"
def due(table, today):
    answer = (table["review_date"] <= today) | (table["review_date"].isna()).sum()
    return answer


# %% wrong="another column"
def due(table, today):
    answer = (table["date"] <= today) | (table["date"].isna())
    return answer


# %% wrong="no brackets round the questions"
def due(table, today):
    answer = table["review_date"] <= today | table["review_date"].isna()
    return answer


# %% right="the words of pandas"
def due(table, today):
    answer = table["review_date"].le(today) | table["review_date"].isnull()
    return answer


# %% right="the missing ones first"
def due(table, today):
    answer = (table["review_date"].isna()) | (today >= table["review_date"])
    return answer
