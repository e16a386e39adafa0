# %% wrong="counts"
def estimate(first, second):
    answer = (first == second).sum()
    return answer


# %% wrong="share of different places"
def estimate(first, second):
    answer = (first != second).mean()
    return answer


# %% wrong="True and False, no mean"
def estimate(first, second):
    answer = first == second
    return answer


# %% wrong="compares without the places"
def estimate(first, second):
    answer = len(set(first) & set(second)) / len(set(first) | set(second))
    return answer


# %% wrong="numbers of the first that stand anywhere in the second"
def estimate(first, second):
    return np.isin(first, second).mean()


# %% wrong="always divides by 4"
def estimate(first, second):
    return (first == second).sum() / 4


# %% wrong="types the figure in"
def estimate(first, second):
    answer = 0.75
    return answer


# %% wrong="the mean of one"
def estimate(first, second):
    answer = first == second.mean()
    return answer


# %% right="a sum by the length"
def estimate(first, second):
    answer = (first == second).sum() / len(first)
    return answer


# %% right="np.mean"
def estimate(first, second):
    return np.mean(np.equal(first, second))


# %% right="place by place in a list"
def estimate(first, second):
    return sum([a == b for a, b in zip(first, second)]) / len(first)


# %% right="one minus the different ones"
def estimate(first, second):
    answer = 1 - float(np.count_nonzero(first - second)) / first.size
    return answer
