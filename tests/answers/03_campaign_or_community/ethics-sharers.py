# %% wrong="the share that is on the list"
def not_together(sharers, accounts):
    answer = sharers.isin(accounts).mean()
    return answer


# %% wrong="a count"
def not_together(sharers, accounts):
    answer = len(sharers) - sharers.isin(accounts).sum()
    return answer


# %% wrong="the loose list"
def not_together(sharers, accounts):
    answer = 1 - sharers.isin(loose).mean()
    return answer


# %% wrong="one minus a count"
def not_together(sharers, accounts):
    answer = 1 - sharers.isin(accounts).sum()
    return answer


# %% wrong="divides by the list"
def not_together(sharers, accounts):
    answer = 1 - sharers.isin(accounts).sum() / max(1, len(accounts))
    return answer


# %% wrong="the lengths only"
def not_together(sharers, accounts):
    answer = 1 - len(accounts) / len(sharers)
    return answer


# %% wrong="in percent"
def not_together(sharers, accounts):
    answer = 100 * (1 - sharers.isin(accounts).mean())
    return answer


# %% right="not"
def not_together(sharers, accounts):
    answer = (~sharers.isin(accounts)).mean()
    return answer


# %% right="counts, divided"
def not_together(sharers, accounts):
    return (len(sharers) - sharers.isin(accounts).sum()) / len(sharers)


# %% right="rounded, from a list"
def not_together(sharers, accounts):
    return round(len([a for a in sharers if a not in accounts]) / len(sharers), 2)


# %% wrong="copies the figure of a message"
def not_together(sharers, accounts):
    answer = 0.75
    return answer


# %% wrong="the strict list, whatever list is asked for"
def not_together(sharers, accounts):
    answer = 1 - sharers.isin(strict).mean()
    return answer


# %% wrong="takes one away from the share"
def not_together(sharers, accounts):
    answer = sharers.isin(accounts).mean() - 1
    return answer


# %% right="sets"
def not_together(sharers, accounts):
    answer = len(set(sharers) - set(accounts)) / len(set(sharers))
    return answer
