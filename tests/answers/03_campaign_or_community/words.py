# %% wrong="the column of the example"
def words_by_cloud(table):
    answer = table.groupby("cloud")["same_minutes"].mean().sort_values(ascending=False)
    return answer


# %% wrong="not sorted by size"
def words_by_cloud(table):
    answer = table.groupby("cloud")["same_words"].mean()
    return answer


# %% wrong="lowest first"
def words_by_cloud(table):
    answer = table.groupby("cloud")["same_words"].mean().sort_values()
    return answer


# %% wrong="the sum"
def words_by_cloud(table):
    answer = table.groupby("cloud")["same_words"].sum().sort_values(ascending=False)
    return answer


# %% wrong="the highest account"
def words_by_cloud(table):
    answer = table.groupby("cloud")["same_words"].max().sort_values(ascending=False)
    return answer


# %% wrong="members, not the table"
def words_by_cloud(table):
    answer = members.groupby("cloud")["same_words"].mean().sort_values(ascending=False)
    return answer


# %% wrong="one mean for all"
def words_by_cloud(table):
    answer = table["same_words"].mean()
    return answer


# %% wrong="how many accounts"
def words_by_cloud(table):
    answer = table["cloud"].value_counts()
    return answer


# %% right="a table"
def words_by_cloud(table):
    answer = table.groupby("cloud", as_index=False)["same_words"].mean()
    return answer.sort_values("same_words", ascending=False)


# %% right="a dictionary"
def words_by_cloud(table):
    means = table.groupby("cloud")["same_words"].mean().sort_values(ascending=False)
    return means.to_dict()


# %% right="pivot, both columns"
def words_by_cloud(table):
    means = table.pivot_table(index="cloud", values=["same_minutes", "same_words"])
    return means.sort_values("same_words", ascending=False)


# %% right="rounded"
def words_by_cloud(table):
    return table.groupby("cloud")["same_words"].mean().round(2).sort_values(ascending=False)


# %% wrong="the middle account"
def words_by_cloud(table):
    answer = table.groupby("cloud")["same_words"].median().sort_values(ascending=False)
    return answer


# %% wrong="in percent"
def words_by_cloud(table):
    answer = 100 * table.groupby("cloud")["same_words"].mean().sort_values(ascending=False)
    return answer
