# %% wrong="forgets the area"
def pai(outcome, chosen):
    hit_rate = outcome[chosen].sum() / outcome.sum()
    answer = hit_rate
    return answer


# %% wrong="brackets missing"
def pai(outcome, chosen):
    hit_rate = outcome[chosen].sum() / outcome.sum()
    answer = hit_rate / len(chosen) / len(outcome)
    return answer


# %% wrong="multiplies by the area"
def pai(outcome, chosen):
    hit_rate = outcome[chosen].sum() / outcome.sum()
    answer = hit_rate * (len(chosen) / len(outcome))
    return answer


# %% wrong="turned round"
def pai(outcome, chosen):
    hit_rate = outcome[chosen].sum() / outcome.sum()
    answer = (len(chosen) / len(outcome)) / hit_rate
    return answer


# %% wrong="hits instead of hit rate"
def pai(outcome, chosen):
    hit_rate = outcome[chosen].sum() / outcome.sum()
    answer = outcome[chosen].sum() / (len(chosen) / len(outcome))
    return answer


# %% wrong="fixed share of 5 percent"
def pai(outcome, chosen):
    hit_rate = outcome[chosen].sum() / outcome.sum()
    answer = hit_rate / 0.05
    return answer


# %% right="density by density"
def pai(outcome, chosen):
    hit_rate = outcome[chosen].sum() / outcome.sum()
    answer = (outcome[chosen].mean()) / outcome.mean()
    return answer


# %% right="rearranged"
def pai(outcome, chosen):
    hit_rate = outcome[chosen].sum() / outcome.sum()
    answer = np.float64(hit_rate * len(outcome) / len(chosen))
    return answer


# %% right="in two parts"
def pai(outcome, chosen):
    hit_rate = outcome[chosen].sum() / outcome.sum()
    answer = hit_rate / np.isin(outcome.index, chosen).mean()
    return answer


# %% wrong="the example as it is"
def pai(outcome, chosen):
    hit_rate = outcome[chosen].sum() / outcome.sum()
    answer = hit_rate / share_of_cells
    return answer


# %% wrong="upside down"
def pai(outcome, chosen):
    hit_rate = outcome[chosen].sum() / outcome.sum()
    answer = hit_rate / (len(outcome) / len(chosen))
    return answer


# %% right="uses size"
def pai(outcome, chosen):
    hit_rate = outcome[chosen].sum() / outcome.sum()
    return hit_rate / (chosen.size / outcome.size)
