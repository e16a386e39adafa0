# %% wrong="without the lower one itself"
def to_look_at(weights, lower, upper):
    answer = ((weights > lower) & (weights < upper)).sum()
    return answer


# %% wrong="with the upper one itself"
def to_look_at(weights, lower, upper):
    answer = ((weights >= lower) & (weights <= upper)).sum()
    return answer


# %% wrong="links too"
def to_look_at(weights, lower, upper):
    answer = (weights >= lower).sum()
    return answer


# %% wrong="or"
def to_look_at(weights, lower, upper):
    answer = ((weights >= lower) | (weights < upper)).sum()
    return answer


# %% wrong="the share"
def to_look_at(weights, lower, upper):
    answer = ((weights >= lower) & (weights < upper)).mean()
    return answer


# %% wrong="typed thresholds"
def to_look_at(weights, lower, upper):
    answer = ((weights >= 5) & (weights < 13)).sum()
    return answer


# %% wrong="example thresholds"
def to_look_at(weights, lower, upper):
    answer = ((weights >= 13) & (weights < 20)).sum()
    return answer


# %% wrong="all pairs of the island"
def to_look_at(weights, lower, upper):
    answer = ((pairs["weight"] >= lower) & (pairs["weight"] < upper)).sum()
    return answer


# %% wrong="does not count"
def to_look_at(weights, lower, upper):
    answer = (weights >= lower) & (weights < upper)
    return answer


# %% wrong="sum of weights"
def to_look_at(weights, lower, upper):
    answer = weights[(weights >= lower) & (weights < upper)].sum()
    return answer


# %% right="between"
def to_look_at(weights, lower, upper):
    answer = weights.between(lower, upper, inclusive="left").sum()
    return answer


# %% right="len"
def to_look_at(weights, lower, upper):
    answer = len(weights[(weights >= lower) & (weights < upper)])
    return answer


# %% right="difference of two counts"
def to_look_at(weights, lower, upper):
    answer = (weights >= lower).sum() - (weights >= upper).sum()
    return answer


# %% right="a list"
def to_look_at(weights, lower, upper):
    answer = float(len([w for w in weights if lower <= w < upper]))
    return answer
