# %% wrong="the hit rate"
def pei(outcome, chosen):
    best = outcome.nlargest(len(chosen)).sum()
    answer = outcome[chosen].sum() / outcome.sum()
    return answer


# %% wrong="turned round"
def pei(outcome, chosen):
    best = outcome.nlargest(len(chosen)).sum()
    answer = best / outcome[chosen].sum()
    return answer


# %% wrong="number of cells by best"
def pei(outcome, chosen):
    best = outcome.nlargest(len(chosen)).sum()
    answer = len(chosen) / best
    return answer


# %% wrong="the best only"
def pei(outcome, chosen):
    best = outcome.nlargest(len(chosen)).sum()
    answer = best
    return answer


# %% wrong="type the figure in"
def pei(outcome, chosen):
    best = outcome.nlargest(len(chosen)).sum()
    answer = 0.75
    return answer


# %% right="with loc"
def pei(outcome, chosen):
    best = outcome.nlargest(len(chosen)).sum()
    answer = float(outcome.loc[list(chosen)].sum()) / float(best)
    return answer


# %% right="hit rate by best hit rate"
def pei(outcome, chosen):
    best = outcome.nlargest(len(chosen)).sum()
    answer = (outcome[chosen].sum() / outcome.sum()) / (best / outcome.sum())
    return answer


# %% right="sum of a list"
def pei(outcome, chosen):
    best = outcome.nlargest(len(chosen)).sum()
    answer = sum([outcome[cell] for cell in chosen]) / best
    return answer
