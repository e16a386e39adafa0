# %% wrong="those who did it"
def wrongly_listed(residents, crimes):
    answer = crimes / residents
    return answer


# %% wrong="turned round"
def wrongly_listed(residents, crimes):
    answer = max(0, 1 - residents / crimes)
    return answer


# %% wrong="below zero"
def wrongly_listed(residents, crimes):
    answer = 1 - crimes / residents
    return answer


# %% wrong="in people"
def wrongly_listed(residents, crimes):
    answer = max(0, residents - crimes)
    return answer


# %% wrong="in percent"
def wrongly_listed(residents, crimes):
    answer = max(0, 100 - 100 * crimes / residents)
    return answer


# %% wrong="types the example"
def wrongly_listed(residents, crimes):
    answer = 0.75
    return answer


# %% right="people who did nothing, by all"
def wrongly_listed(residents, crimes):
    answer = max(residents - crimes, 0) / residents
    return answer


# %% right="with if"
def wrongly_listed(residents, crimes):
    answer = 0.0 if crimes > residents else (residents - crimes) / residents
    return answer


# %% right="numpy"
def wrongly_listed(residents, crimes):
    answer = np.clip(1 - crimes / residents, 0, None)
    return answer
