# %% wrong="the right links"
def false_share(table, upper):
    links = table[table["weight"] >= upper]
    answer = links.groupby("tradition")["same"].mean()
    return answer


# %% wrong="mean weight of the example"
def false_share(table, upper):
    links = table[table["weight"] >= upper]
    answer = links.groupby("tradition")["weight"].mean()
    return answer


# %% wrong="counts"
def false_share(table, upper):
    links = table[table["weight"] >= upper]
    answer = links.groupby("tradition")["wrong"].sum()
    return answer


# %% wrong="all pairs, not the links"
def false_share(table, upper):
    links = table[table["weight"] >= upper]
    answer = table.groupby("tradition")["wrong"].mean()
    return answer


# %% wrong="share of all wrong links"
def false_share(table, upper):
    links = table[table["weight"] >= upper]
    answer = links.groupby("tradition")["wrong"].sum() / links["wrong"].sum()
    return answer


# %% wrong="overall"
def false_share(table, upper):
    links = table[table["weight"] >= upper]
    answer = links["wrong"].mean()
    return answer


# %% wrong="share of all links"
def false_share(table, upper):
    links = table[table["weight"] >= upper]
    answer = links.groupby("tradition")["wrong"].sum() / len(links)
    return answer


# %% wrong="in percent"
def false_share(table, upper):
    links = table[table["weight"] >= upper]
    answer = 100 * links.groupby("tradition")["wrong"].mean()
    return answer


# %% wrong="the island's table"
def false_share(table, upper):
    links = table[table["weight"] >= upper]
    answer = reviewed[reviewed["weight"] >= upper].groupby("tradition")["wrong"].mean()
    return answer


# %% wrong="one fixed threshold"
def false_share(table, upper):
    links = table[table["weight"] >= upper]
    answer = table[table["weight"] >= 13].groupby("tradition")["wrong"].mean()
    return answer


# %% wrong="right instead of wrong"
def false_share(table, upper):
    links = table[table["weight"] >= upper]
    answer = 1 - links.groupby("tradition")["wrong"].mean()
    return answer


# %% wrong="turned round"
def false_share(table, upper):
    links = table[table["weight"] >= upper]
    answer = links.groupby("wrong")["tradition"].count()
    return answer


# %% wrong="counts of right and wrong"
def false_share(table, upper):
    links = table[table["weight"] >= upper]
    answer = links.groupby("tradition")["wrong"].value_counts()
    return answer


# %% right="from same"
def false_share(table, upper):
    links = table[table["weight"] >= upper]
    answer = (
        1 - links.groupby("tradition")["same"].mean()
        if "same" in links
        else links.groupby("tradition")["wrong"].mean()
    )
    return answer


# %% right="a table"
def false_share(table, upper):
    links = table[table["weight"] >= upper]
    answer = links.groupby("tradition")[["wrong"]].mean()
    return answer


# %% right="sum by size"
def false_share(table, upper):
    links = table[table["weight"] >= upper]
    answer = links.groupby("tradition")["wrong"].sum() / links.groupby("tradition").size()
    return answer


# %% right="a dictionary"
def false_share(table, upper):
    links = table[table["weight"] >= upper]
    answer = {
        t: links[links["tradition"] == t]["wrong"].mean() for t in links["tradition"].unique()
    }
    return answer


# %% right="rounded, reset"
def false_share(table, upper):
    links = table[table["weight"] >= upper]
    answer = links.groupby("tradition")["wrong"].mean().round(2).reset_index()
    return answer


# %% right="pivot table"
def false_share(table, upper):
    links = table[table["weight"] >= upper]
    answer = links.astype({"wrong": float}).pivot_table(values="wrong", index="tradition")
    return answer


# %% right="one minus the right ones"
def false_share(table, upper):
    links = table[table["weight"] >= upper]
    answer = 1 - links.groupby("tradition")["same"].mean()
    return answer
