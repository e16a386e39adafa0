# %% wrong="divides by the first set"
def jaccard(first, second):
    answer = len(first & second) / len(first)
    return answer


# %% wrong="divides by the smaller set"
def jaccard(first, second):
    return len(first & second) / min(len(first), len(second))


# %% wrong="divides by both lengths added"
def jaccard(first, second):
    answer = len(first & second) / (len(first) + len(second))
    return answer


# %% wrong="twice the overlap, by both lengths (Dice)"
def jaccard(first, second):
    return 2 * len(first & second) / (len(first) + len(second))


# %% wrong="keeps the texts of the example"
def jaccard(first, second):
    answer = len(one & two) / len(one | two)
    return answer


# %% wrong="types the figure in"
def jaccard(first, second):
    answer = 0.6
    return answer


# %% wrong="upside down"
def jaccard(first, second):
    answer = len(first | second) / max(1, len(first & second))
    return answer


# %% wrong="counts only"
def jaccard(first, second):
    answer = len(first & second)
    return answer


# %% wrong="forgot return"
def jaccard(first, second):
    answer = len(first & second) / len(first | second)


# %% wrong="in percent"
def jaccard(first, second):
    return 100 * len(first & second) / len(first | second)


# %% right="methods of sets"
def jaccard(first, second):
    return len(first.intersection(second)) / len(first.union(second))


# %% right="by counting in a list"
def jaccard(first, second):
    common = sum([piece in second for piece in first])
    answer = common / (len(first) + len(second) - common)
    return answer


# %% right="rounded"
def jaccard(first, second):
    answer = round(len(first & second) / len(first | second), 2)
    return answer


# %% wrong="and, or instead of & and |"
def jaccard(first, second):
    answer = len(first and second) / len(first or second)
    return answer


# %% wrong="divides without a remainder"
def jaccard(first, second):
    answer = len(first & second) // len(first | second)
    return answer
