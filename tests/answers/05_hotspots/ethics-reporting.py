# %% wrong="a count"
def share_of_top(values, district, k):
    top = values.nlargest(k).index
    answer = (cells.loc[top, "district"] == district).sum()
    return answer


# %% wrong="share of the district's own cells"
def share_of_top(values, district, k):
    top = values.nlargest(k).index
    answer = (cells.loc[top, "district"] == district).sum() / (cells["district"] == district).sum()
    return answer


# %% wrong="all cells, not the top ones"
def share_of_top(values, district, k):
    top = values.nlargest(k).index
    answer = (cells["district"] == district).mean()
    return answer


# %% wrong="divides by all cells"
def share_of_top(values, district, k):
    top = values.nlargest(k).index
    answer = (cells.loc[top, "district"] == district).sum() / len(cells)
    return answer


# %% wrong="always 50"
def share_of_top(values, district, k):
    top = values.nlargest(k).index
    answer = (cells.loc[top, "district"] == district).sum() / 50
    return answer


# %% wrong="share of the density"
def share_of_top(values, district, k):
    top = values.nlargest(k).index
    answer = values[top][cells.loc[top, "district"] == district].sum() / values[top].sum()
    return answer


# %% wrong="one fixed district"
def share_of_top(values, district, k):
    top = values.nlargest(k).index
    answer = (cells.loc[top, "district"] == "Mill").mean()
    return answer


# %% right="value counts"
def share_of_top(values, district, k):
    top = values.nlargest(k).index
    answer = cells.loc[top, "district"].value_counts(normalize=True).get(district, 0)
    return answer


# %% right="a list"
def share_of_top(values, district, k):
    top = values.nlargest(k).index
    answer = [cells.loc[c, "district"] for c in top].count(district) / k
    return answer


# %% right="a sum by k"
def share_of_top(values, district, k):
    top = values.nlargest(k).index
    answer = np.sum(cells.loc[top]["district"].to_numpy() == district) / len(top)
    return answer


# %% wrong="the example as it is"
def share_of_top(values, district, k):
    top = values.nlargest(k).index
    answer = (cells.loc[homes, "district"] == district).mean()
    return answer


# %% wrong="name in quotation marks"
def share_of_top(values, district, k):
    top = values.nlargest(k).index
    answer = (cells.loc[top, "district"] == "district").mean()
    return answer


# %% right="rounded"
def share_of_top(values, district, k):
    top = values.nlargest(k).index
    return round((cells.loc[top, "district"] == district).mean(), 2)


# %% right="a join"
def share_of_top(values, district, k):
    top = values.nlargest(k).to_frame("value").join(cells["district"])
    return len(top[top["district"] == district]) / len(top)


# %% wrong="the example, with its district"
def share_of_top(values, district, k):
    top = values.nlargest(k).index
    answer = (cells.loc[homes, "district"] == "Mill").mean()
    return answer
