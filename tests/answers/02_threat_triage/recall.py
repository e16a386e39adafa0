# %% wrong="precision"
def found(label, flagged):
    answer = label[flagged == 1].mean()
    return answer


# %% wrong="accuracy"
def found(label, flagged):
    answer = (flagged == label).mean()
    return answer


# %% wrong="share of flags"
def found(label, flagged):
    answer = flagged.mean()
    return answer


# %% wrong="among the harmless"
def found(label, flagged):
    answer = flagged[label == 0].mean()
    return answer


# %% wrong="a count"
def found(label, flagged):
    answer = flagged[label == 1].sum()
    return answer


# %% wrong="the example copied"
def found(label, flagged):
    answer = label[words == 0].mean()
    return answer


# %% wrong="the words, whatever is given"
def found(label, flagged):
    answer = words[november["historical_label"] == 1].mean()
    return answer


# %% wrong="flagged threats among all posts"
def found(label, flagged):
    answer = ((flagged == 1) & (label == 1)).mean()
    return answer


# %% wrong="in percent"
def found(label, flagged):
    answer = 100 * flagged[label == 1].mean()
    return answer


# %% wrong="no mean"
def found(label, flagged):
    answer = flagged[label == 1]
    return answer


# %% right="counts divided"
def found(label, flagged):
    answer = ((flagged == 1) & (label == 1)).sum() / (label == 1).sum()
    return answer


# %% right="product"
def found(label, flagged):
    return (flagged * label).sum() / label.sum()


# %% right="groupby"
def found(label, flagged):
    answer = flagged.groupby(label).mean()[1]
    return answer


# %% right="rounded"
def found(label, flagged):
    return round(float(flagged[label == 1].mean()), 2)


# %% wrong="a typed number"
def found(label, flagged):
    answer = 0.28
    return answer


# %% wrong="a typed share, as another table wants it"
def found(label, flagged):
    answer = 1 / 3
    return answer


# %% wrong="the label as a text"
def found(label, flagged):
    answer = flagged[label == "1"].mean()
    return answer


# %% wrong="typed, as the small table wants it"
def found(label, flagged):
    answer = 2 / 3
    return answer


# %% wrong="words by the given label"
def found(label, flagged):
    answer = words[label == 1].mean()
    return answer


# %% wrong="those without a flag"
def found(label, flagged):
    answer = label[flagged == 0].mean()
    return answer


# %% wrong="what was missed"
def found(label, flagged):
    answer = 1 - flagged[label == 1].mean()
    return answer
