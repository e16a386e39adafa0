# %% wrong="groups by how the police learned"
def vague_share(table):
    answer = table.groupby("how_known")["vague"].mean().sort_values(ascending=False)
    return answer


# %% wrong="sorted the wrong way"
def vague_share(table):
    answer = table.groupby("district")["vague"].mean().sort_values()
    return answer


# %% wrong="counts instead of shares"
def vague_share(table):
    answer = table.groupby("district")["vague"].sum().sort_values(ascending=False)
    return answer


# %% wrong="share of all vague records"
def vague_share(table):
    answer = (table.groupby("district")["vague"].sum() / table["vague"].sum()).sort_values(
        ascending=False
    )
    return answer


# %% wrong="not sorted"
def vague_share(table):
    answer = table.groupby("district")["vague"].mean()
    return answer


# %% wrong="in percent"
def vague_share(table):
    answer = (100 * table.groupby("district")["vague"].mean()).sort_values(ascending=False)
    return answer


# %% right="as a table"
def vague_share(table):
    answer = table.groupby("district")[["vague"]].mean().sort_values("vague", ascending=False)
    return answer


# %% right="sum by size"
def vague_share(table):
    answer = (
        table.groupby("district")["vague"].sum() / table.groupby("district").size()
    ).sort_values(ascending=False)
    return answer


# %% right="a dictionary"
def vague_share(table):
    answer = {
        d: table[table["district"] == d]["vague"].mean()
        for d in table.groupby("district")["vague"].mean().nlargest(99).index
    }
    return answer


# %% right="pivot table"
def vague_share(table):
    answer = table.pivot_table(values="vague", index="district", aggfunc="mean").sort_values(
        "vague", ascending=False
    )
    return answer


# %% wrong="the other table"
def vague_share(table):
    answer = (
        records.assign(vague=records["precision"] == "district")
        .groupby("district")["vague"]
        .mean()
        .sort_values(ascending=False)
    )
    return answer


# %% wrong="the share that is not vague"
def vague_share(table):
    answer = (1 - table.groupby("district")["vague"].mean()).sort_values(ascending=False)
    return answer


# %% right="with reset_index"
def vague_share(table):
    return table.groupby("district")["vague"].mean().sort_values(ascending=False).reset_index()


# %% right="rounded"
def vague_share(table):
    return table.groupby("district")["vague"].mean().sort_values(ascending=False).round(2)


# %% right="from precision, by hand"
def vague_share(table):
    answer = table.groupby("district")["precision"].apply(lambda s: (s == "district").mean())
    return answer.sort_values(ascending=False)
