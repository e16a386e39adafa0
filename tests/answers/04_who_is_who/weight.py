# %% wrong="the weight of agreement"
def weight_if_different(m, u):
    answer = np.log2(m / u)
    return answer


# %% wrong="brackets missing"
def weight_if_different(m, u):
    with np.errstate(invalid="ignore"):
        answer = np.log2(1 - m / 1 - u)
    return answer


# %% wrong="natural logarithm"
def weight_if_different(m, u):
    answer = np.log((1 - m) / (1 - u))
    return answer


# %% wrong="logarithm of ten"
def weight_if_different(m, u):
    answer = np.log10((1 - m) / (1 - u))
    return answer


# %% wrong="minus the agreement"
def weight_if_different(m, u):
    answer = -np.log2(m / u)
    return answer


# %% wrong="typed numbers"
def weight_if_different(m, u):
    answer = np.log2((1 - 0.993) / (1 - 0.109))
    return answer


# %% wrong="turned over"
def weight_if_different(m, u):
    answer = np.log2((1 - u) / (1 - m))
    return answer


# %% wrong="without logarithm"
def weight_if_different(m, u):
    answer = (1 - m) / (1 - u)
    return answer


# %% wrong="the figure itself"
def weight_if_different(m, u):
    answer = -6.99
    return answer


# %% wrong="differs over agrees"
def weight_if_different(m, u):
    answer = np.log2((1 - m) / u)
    return answer


# %% right="difference of logarithms"
def weight_if_different(m, u):
    answer = np.log2(1 - m) - np.log2(1 - u)
    return answer


# %% right="change of base"
def weight_if_different(m, u):
    answer = np.log((1 - m) / (1 - u)) / np.log(2)
    return answer


# %% right="rounded"
def weight_if_different(m, u):
    answer = round(float(np.log2((1 - m) / (1 - u))), 2)
    return answer


# %% right="math"
def weight_if_different(m, u):
    import math

    return math.log2((1 - m) / (1 - u))


# %% wrong="non-agreement by agreement"
def weight_if_different(m, u):
    answer = np.log2((1 - m) / m)
    return answer


# %% wrong="luck by no luck"
def weight_if_different(m, u):
    answer = np.log2(u / (1 - u))
    return answer


# %% right="both signs turned"
def weight_if_different(m, u):
    answer = np.log2((m - 1) / (u - 1))
    return answer


# %% wrong="brackets and one minus missing"
def weight_if_different(m, u):
    answer = np.log2(1 - m / u)
    return answer


# %% wrong="one minus the weight"
def weight_if_different(m, u):
    answer = 1 - np.log2(m / u)
    return answer


# %% wrong="log2 of the upper number only"
def weight_if_different(m, u):
    answer = np.log2(1 - m) / (1 - u)
    return answer


# %% wrong="one logarithm by the other"
def weight_if_different(m, u):
    answer = np.log2(1 - m) / np.log2(1 - u)
    return answer


# %% wrong="rounded to a whole number"
def weight_if_different(m, u):
    answer = round(np.log2((1 - m) / (1 - u)))
    return answer


# %% wrong="in a list"
def weight_if_different(m, u):
    answer = [np.log2((1 - m) / (1 - u))]
    return answer


# %% right="minus the other way round"
def weight_if_different(m, u):
    answer = -np.log2((1 - u) / (1 - m))
    return answer


# %% right="in two lines"
def weight_if_different(m, u):
    one_person = 1 - m
    two_persons = 1 - u
    answer = np.log2(one_person / two_persons)
    return answer


# %% right="rounded with numpy"
def weight_if_different(m, u):
    answer = np.round(np.log2((1 - m) / (1 - u)), 2)
    return answer


# %% right="one place, as the table below prints"
def weight_if_different(m, u):
    answer = round(np.log2((1 - m) / (1 - u)), 1)
    return answer
