# %% wrong="precision"
def recall(label, flagged):
    answer = label[flagged == 1].mean()
    return answer


# %% wrong="accuracy"
def recall(label, flagged):
    answer = (flagged == label).mean()
    return answer


# %% wrong="share of flags"
def recall(label, flagged):
    answer = flagged.mean()
    return answer


# %% wrong="among the harmless"
def recall(label, flagged):
    answer = flagged[label == 0].mean()
    return answer


# %% wrong="a count"
def recall(label, flagged):
    answer = flagged[label == 1].sum()
    return answer


# %% wrong="the example copied"
def recall(label, flagged):
    answer = label[words == 0].mean()
    return answer


# %% wrong="the words, whatever is given"
def recall(label, flagged):
    answer = words[november["historical_label"] == 1].mean()
    return answer


# %% wrong="flagged threats among all posts"
def recall(label, flagged):
    answer = ((flagged == 1) & (label == 1)).mean()
    return answer


# %% wrong="in percent"
def recall(label, flagged):
    answer = 100 * flagged[label == 1].mean()
    return answer


# %% wrong="no mean"
def recall(label, flagged):
    answer = flagged[label == 1]
    return answer


# %% right="counts divided"
def recall(label, flagged):
    answer = ((flagged == 1) & (label == 1)).sum() / (label == 1).sum()
    return answer


# %% right="product"
def recall(label, flagged):
    return (flagged * label).sum() / label.sum()


# %% right="groupby"
def recall(label, flagged):
    answer = flagged.groupby(label).mean()[1]
    return answer


# %% right="rounded"
def recall(label, flagged):
    return round(float(flagged[label == 1].mean()), 2)


# %% wrong="a typed number"
def recall(label, flagged):
    answer = 0.28
    return answer


# %% wrong="a typed share, as another table wants it"
def recall(label, flagged):
    answer = 1 / 3
    return answer


# %% wrong="the label as a text"
def recall(label, flagged):
    answer = flagged[label == "1"].mean()
    return answer


# %% wrong="typed, as the small table wants it"
def recall(label, flagged):
    answer = 2 / 3
    return answer


# %% wrong="words by the given label"
def recall(label, flagged):
    answer = words[label == 1].mean()
    return answer


# %% wrong="those without a flag"
def recall(label, flagged):
    answer = label[flagged == 0].mean()
    return answer


# %% wrong="what was missed"
def recall(label, flagged):
    answer = 1 - flagged[label == 1].mean()
    return answer


# %% wrong="the name in quotation marks"
def recall(label, flagged):
    answer = flagged["label" == 1].mean()
    return answer


# %% wrong="label 0 among the posts without a flag"
def recall(label, flagged):
    answer = (label[flagged == 0] == 0).mean()
    return answer


# %% wrong="1 minus the example"
def recall(label, flagged):
    answer = 1 - label[flagged == 0].mean()
    return answer


# %% wrong="the example with 1 for 0"
def recall(label, flagged):
    answer = label[words == 1].mean()
    return answer


# %% wrong="chosen by the words"
def recall(label, flagged):
    answer = flagged[words == 1].mean()
    return answer


# %% wrong="printed"
def recall(label, flagged):
    answer = print(flagged[label == 1].mean())
    return answer


# %% wrong="the harmless that were left alone"
def recall(label, flagged):
    answer = (flagged[label == 0] == 0).mean()
    return answer


# %% wrong="the label for a question"
def recall(label, flagged):
    answer = flagged[label].mean()
    return answer


# %% right="a table of both"
def recall(label, flagged):
    both = pd.DataFrame({"label": label, "flagged": flagged})
    return both[both["label"] == 1]["flagged"].mean()
