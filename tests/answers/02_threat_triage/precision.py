# %% wrong="the scores"
def precision_at(score, label, k):
    answer = score.nlargest(k).mean()
    return answer


# %% wrong="lowest scores"
def precision_at(score, label, k):
    answer = label[score.nsmallest(k).index].mean()
    return answer


# %% wrong="always 100"
def precision_at(score, label, k):
    answer = label[score.nlargest(100).index].mean()
    return answer


# %% wrong="recall"
def precision_at(score, label, k):
    answer = label[score.nlargest(k).index].sum() / label.sum()
    return answer


# %% wrong="a count"
def precision_at(score, label, k):
    answer = label[score.nlargest(k).index].sum()
    return answer


# %% wrong="the first in the file"
def precision_at(score, label, k):
    answer = label.head(k).mean()
    return answer


# %% wrong="sorts the labels"
def precision_at(score, label, k):
    answer = label[label.nlargest(k).index].mean()
    return answer


# %% wrong="the five of the example"
def precision_at(score, label, k):
    answer = five_labels[five_scores.nlargest(2).index].mean()
    return answer


# %% wrong="by position"
def precision_at(score, label, k):
    answer = label.to_numpy()[np.argsort(-score.to_numpy())[:k]].mean()
    return answer


# %% right="sorts"
def precision_at(score, label, k):
    answer = label[score.sort_values(ascending=False).head(k).index].mean()
    return answer


# %% right="loc and a sum"
def precision_at(score, label, k):
    return label.loc[score.nlargest(k).index].sum() / k


# %% right="a table"
def precision_at(score, label, k):
    table = pd.DataFrame({"score": score, "label": label})
    answer = table.nlargest(k, "score")["label"].mean()
    return answer


# %% right="rank"
def precision_at(score, label, k):
    return label[score.rank(ascending=False) <= k].mean()


# %% wrong="a typed number"
def precision_at(score, label, k):
    answer = 0.55
    return answer


# %% wrong="scores over a half"
def precision_at(score, label, k):
    answer = label[score >= 0.5].mean()
    return answer


# %% wrong="the 2 of the example"
def precision_at(score, label, k):
    answer = label[score.nlargest(2).index].mean()
    return answer


# %% wrong="the largest labels"
def precision_at(score, label, k):
    answer = label.nlargest(k).mean()
    return answer


# %% wrong="in percent"
def precision_at(score, label, k):
    answer = 100 * label[score.nlargest(k).index].mean()
    return answer


# %% wrong="the scores looked up as names"
def precision_at(score, label, k):
    answer = label[score.nlargest(k)].mean()
    return answer


# %% wrong="the five scores of the example"
def precision_at(score, label, k):
    answer = label[five_scores.nlargest(2).index].mean()
    return answer


# %% wrong="by place, with iloc"
def precision_at(score, label, k):
    answer = label.iloc[score.nlargest(k).index].mean()
    return answer


# %% wrong="the first k with more than a half"
def precision_at(score, label, k):
    answer = label[score > 0.5].head(k).mean()
    return answer


# %% wrong="1 minus the share"
def precision_at(score, label, k):
    answer = 1 - label[score.nlargest(k).index].mean()
    return answer


# %% right="reindex"
def precision_at(score, label, k):
    answer = label.reindex(score.sort_values().tail(k).index).mean()
    return answer
