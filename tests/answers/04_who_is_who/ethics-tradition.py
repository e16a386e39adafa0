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


# %% right="two counts divided"
def false_share(table, upper):
    links = table[table["weight"] >= upper]
    answer = links[links["wrong"]]["tradition"].value_counts() / links["tradition"].value_counts()
    return answer


# %% right="two grouped counts divided"
def false_share(table, upper):
    links = table[table["weight"] >= upper]
    answer = (
        links[links["wrong"] == True].groupby("tradition")["wrong"].count()  # noqa: E712
        / links.groupby("tradition")["wrong"].count()
    )
    return answer


# %% right="counts of a table divided"
def false_share(table, upper):
    links = table[table["weight"] >= upper]
    answer = (
        links[links["wrong"]][["tradition"]].value_counts() / links[["tradition"]].value_counts()
    )
    return answer


# %% right="a cross table"
def false_share(table, upper):
    links = table[table["weight"] >= upper]
    answer = pd.crosstab(links["tradition"], links["wrong"], normalize="index")[True]
    return answer


# %% right="means of all columns"
def false_share(table, upper):
    links = table[table["weight"] >= upper]
    answer = links.groupby("tradition").mean(numeric_only=True)
    return answer


# %% right="a loop over the traditions"
def false_share(table, upper):
    links = table[table["weight"] >= upper]
    answer = {}
    for tradition in ["norric", "seldan", "tavi"]:
        group = links[links["tradition"] == tradition]
        if len(group) > 0:
            answer[tradition] = len(group[group["wrong"]]) / len(group)
    return answer


# %% wrong="all pairs below the line of the division"
def false_share(table, upper):
    links = table[table["weight"] >= upper]
    answer = links[links["wrong"]]["tradition"].value_counts() / table["tradition"].value_counts()
    return answer


# %% wrong="normalize"
def false_share(table, upper):
    links = table[table["weight"] >= upper]
    answer = links[links["wrong"]]["tradition"].value_counts(normalize=True)
    return answer


# %% wrong="same, two counts divided"
def false_share(table, upper):
    links = table[table["weight"] >= upper]
    answer = (
        links[links["same"] == 1]["tradition"].value_counts() / links["tradition"].value_counts()
    )
    return answer


# %% wrong="the mean of the wrong ones only"
def false_share(table, upper):
    links = table[table["weight"] >= upper]
    answer = links[links["wrong"]].groupby("tradition")["wrong"].mean()
    return answer


# %% wrong="the mean of same among the wrong ones"
def false_share(table, upper):
    links = table[table["weight"] >= upper]
    answer = links[links["wrong"]].groupby("tradition")["same"].mean()
    return answer


# %% wrong="mean without its brackets"
def false_share(table, upper):
    links = table[table["weight"] >= upper]
    answer = links.groupby("tradition")["wrong"].mean
    return answer


# %% wrong="wrong by right"
def false_share(table, upper):
    links = table[table["weight"] >= upper]
    right = links[links["same"] == 1]["tradition"].value_counts()
    answer = links[links["wrong"]]["tradition"].value_counts() / right
    return answer


# %% wrong="both shares of a group"
def false_share(table, upper):
    links = table[table["weight"] >= upper]
    answer = links.groupby("tradition")["wrong"].value_counts(normalize=True)
    return answer


# %% wrong="a list of the shares"
def false_share(table, upper):
    links = table[table["weight"] >= upper]
    answer = links.groupby("tradition")["wrong"].mean().to_list()
    return answer


# %% right="a table with a name of its own, sorted"
def false_share(table, upper):
    links = table[table["weight"] >= upper]
    answer = links.groupby("tradition")["wrong"].mean().reset_index(name="share")
    return answer.sort_values("share", ascending=False)
