# %% wrong="middle half"
def interval(draws):
    answer = np.quantile(draws, [0.25, 0.75])
    return answer


# %% wrong="90 percent"
def interval(draws):
    answer = np.quantile(draws, [0.05, 0.95])
    return answer


# %% wrong="smallest and largest"
def interval(draws):
    answer = [draws.min(), draws.max()]
    return answer


# %% wrong="one end"
def interval(draws):
    answer = np.quantile(draws, 0.975)
    return answer


# %% wrong="turned round"
def interval(draws):
    answer = np.quantile(draws, [0.975, 0.025])
    return answer


# %% wrong="two standard deviations"
def interval(draws):
    answer = [draws.mean() - 1.96 * draws.std(), draws.mean() + 1.96 * draws.std()]
    return answer


# %% wrong="the shares themselves"
def interval(draws):
    answer = [0.025, 0.975]
    return answer


# %% wrong="0 to 95"
def interval(draws):
    answer = np.quantile(draws, [0, 0.95])
    return answer


# %% wrong="forgot a zero"
def interval(draws):
    answer = np.quantile(draws, [0.25, 0.975])
    return answer


# %% right="pandas"
def interval(draws):
    answer = draws.quantile([0.025, 0.975])
    return answer


# %% right="percentiles"
def interval(draws):
    return tuple(np.percentile(draws, [2.5, 97.5]))


# %% right="sorted list"
def interval(draws):
    line = sorted(draws)
    return [line[round(0.025 * len(line))], line[round(0.975 * len(line)) - 1]]


# %% right="two calls"
def interval(draws):
    answer = [np.quantile(draws, 0.025), np.quantile(draws, 0.975)]
    return answer


# %% wrong="the ends of the small test"
def interval(draws):
    answer = [25, 975]
    return answer


# %% wrong="text"
def interval(draws):
    answer = "0.025 to 0.975"
    return answer


# %% wrong="three numbers"
def interval(draws):
    answer = np.quantile(draws, [0.025, 0.5, 0.975])
    return answer


# %% wrong="changed the lower end only"
def interval(draws):
    answer = np.quantile(draws, [0.025, 0.75])
    return answer
