# %% wrong="percent agreement"
def kappa(table):
    shares = np.asarray(table) / np.asarray(table).sum()
    agree = np.trace(shares)
    chance = (shares.sum(axis=0) * shares.sum(axis=1)).sum()
    answer = agree
    return answer


# %% wrong="agreement above chance only"
def kappa(table):
    shares = np.asarray(table) / np.asarray(table).sum()
    agree = np.trace(shares)
    chance = (shares.sum(axis=0) * shares.sum(axis=1)).sum()
    answer = agree - chance
    return answer


# %% wrong="without brackets"
def kappa(table):
    shares = np.asarray(table) / np.asarray(table).sum()
    agree = np.trace(shares)
    chance = (shares.sum(axis=0) * shares.sum(axis=1)).sum()
    answer = agree - chance / 1 - chance
    return answer


# %% wrong="half the brackets"
def kappa(table):
    shares = np.asarray(table) / np.asarray(table).sum()
    agree = np.trace(shares)
    chance = (shares.sum(axis=0) * shares.sum(axis=1)).sum()
    answer = (agree - chance) / 1 - chance
    return answer


# %% wrong="divides by chance"
def kappa(table):
    shares = np.asarray(table) / np.asarray(table).sum()
    agree = np.trace(shares)
    chance = (shares.sum(axis=0) * shares.sum(axis=1)).sum()
    answer = (agree - chance) / chance
    return answer


# %% wrong="the numbers of the example"
def kappa(table):
    shares = np.asarray(table) / np.asarray(table).sum()
    agree = np.trace(shares)
    chance = (shares.sum(axis=0) * shares.sum(axis=1)).sum()
    answer = (0.8 - 0.5) / (1 - 0.5)
    return answer


# %% wrong="chance of the example"
def kappa(table):
    shares = np.asarray(table) / np.asarray(table).sum()
    agree = np.trace(shares)
    chance = (shares.sum(axis=0) * shares.sum(axis=1)).sum()
    answer = (agree - 0.5) / (1 - 0.5)
    return answer


# %% wrong="in percent"
def kappa(table):
    shares = np.asarray(table) / np.asarray(table).sum()
    agree = np.trace(shares)
    chance = (shares.sum(axis=0) * shares.sum(axis=1)).sum()
    answer = 100 * (agree - chance) / (1 - chance)
    return answer


# %% wrong="never below zero"
def kappa(table):
    shares = np.asarray(table) / np.asarray(table).sum()
    agree = np.trace(shares)
    chance = (shares.sum(axis=0) * shares.sum(axis=1)).sum()
    answer = max(0, (agree - chance) / (1 - chance))
    return answer


# %% wrong="forgot return"
def kappa(table):
    shares = np.asarray(table) / np.asarray(table).sum()
    agree = np.trace(shares)
    chance = (shares.sum(axis=0) * shares.sum(axis=1)).sum()
    answer = (agree - chance) / (1 - chance)


# %% right="one minus the disagreement"
def kappa(table):
    shares = np.asarray(table) / np.asarray(table).sum()
    agree = np.trace(shares)
    chance = (shares.sum(axis=0) * shares.sum(axis=1)).sum()
    answer = 1 - (1 - agree) / (1 - chance)
    return answer


# %% right="rounded"
def kappa(table):
    shares = np.asarray(table) / np.asarray(table).sum()
    agree = np.trace(shares)
    chance = (shares.sum(axis=0) * shares.sum(axis=1)).sum()
    answer = round((agree - chance) / (1 - chance), 2)
    return answer


# %% right="a plain float"
def kappa(table):
    shares = np.asarray(table) / np.asarray(table).sum()
    agree = np.trace(shares)
    chance = (shares.sum(axis=0) * shares.sum(axis=1)).sum()
    return float(agree - chance) / float(1 - chance)


# %% right="in two steps"
def kappa(table):
    shares = np.asarray(table) / np.asarray(table).sum()
    agree = np.trace(shares)
    chance = (shares.sum(axis=0) * shares.sum(axis=1)).sum()
    return agree / (1 - chance) - chance / (1 - chance)


# %% wrong="chance alone"
def kappa(table):
    shares = np.asarray(table) / np.asarray(table).sum()
    agree = np.trace(shares)
    chance = (shares.sum(axis=0) * shares.sum(axis=1)).sum()
    answer = chance
    return answer


# %% wrong="a typed number below"
def kappa(table):
    shares = np.asarray(table) / np.asarray(table).sum()
    agree = np.trace(shares)
    chance = (shares.sum(axis=0) * shares.sum(axis=1)).sum()
    answer = (agree - chance) / (1 - 0.5)
    return answer


# %% wrong="as a text, in per cent"
def kappa(table):
    shares = np.asarray(table) / np.asarray(table).sum()
    agree = np.trace(shares)
    chance = (shares.sum(axis=0) * shares.sum(axis=1)).sum()
    answer = f"{(agree - chance) / (1 - chance):.0%}"
    return answer


# %% wrong="no answer ="
def kappa(table):
    shares = np.asarray(table) / np.asarray(table).sum()
    agree = np.trace(shares)
    chance = (shares.sum(axis=0) * shares.sum(axis=1)).sum()
    (agree - chance) / (1 - chance)
    return answer


# %% wrong="without the sign"
def kappa(table):
    shares = np.asarray(table) / np.asarray(table).sum()
    agree = np.trace(shares)
    chance = (shares.sum(axis=0) * shares.sum(axis=1)).sum()
    answer = abs((agree - chance) / (1 - chance))
    return answer
