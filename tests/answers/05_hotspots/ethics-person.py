# %% wrong="those who did it"
def listed_without_burglary(residents, crimes):
    answer = crimes / residents
    return answer


# %% wrong="turned round"
def listed_without_burglary(residents, crimes):
    answer = 1 - residents / crimes
    return answer


# %% right="never below zero"
def listed_without_burglary(residents, crimes):
    answer = max(0, 1 - crimes / residents)
    return answer


# %% wrong="the crimes as they are"
def listed_without_burglary(residents, crimes):
    answer = 1 - crimes
    return answer


# %% wrong="the numbers of the example"
def listed_without_burglary(residents, crimes):
    answer = 1 - 50 / 200
    return answer


# %% wrong="in people"
def listed_without_burglary(residents, crimes):
    answer = residents - crimes
    return answer


# %% wrong="in percent"
def listed_without_burglary(residents, crimes):
    answer = 100 - 100 * crimes / residents
    return answer


# %% wrong="types the example"
def listed_without_burglary(residents, crimes):
    answer = 0.75
    return answer


# %% right="people who did nothing, by all"
def listed_without_burglary(residents, crimes):
    answer = (residents - crimes) / residents
    return answer


# %% right="with if"
def listed_without_burglary(residents, crimes):
    answer = 0.0 if crimes > residents else (residents - crimes) / residents
    return answer


# %% right="numpy"
def listed_without_burglary(residents, crimes):
    answer = np.clip(1 - crimes / residents, 0, None)
    return answer


# %% wrong="text"
def listed_without_burglary(residents, crimes):
    answer = f"{1 - crimes / residents:.0%}"
    return answer


# %% wrong="forgot return"
def listed_without_burglary(residents, crimes):
    answer = 1 - crimes / residents


# %% right="rounded"
def listed_without_burglary(residents, crimes):
    return round(1 - crimes / residents, 2)
