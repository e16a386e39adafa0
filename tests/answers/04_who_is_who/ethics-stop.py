# %% wrong="all links"
def wrong_stops(links, lookups, wrong_share):
    answer = 1000 * links / lookups
    return answer


# %% wrong="forgot the links"
def wrong_stops(links, lookups, wrong_share):
    answer = 1000 * wrong_share
    return answer


# %% wrong="not per thousand"
def wrong_stops(links, lookups, wrong_share):
    answer = links * wrong_share
    return answer


# %% wrong="a share"
def wrong_stops(links, lookups, wrong_share):
    answer = links / lookups * wrong_share
    return answer


# %% wrong="the example"
def wrong_stops(links, lookups, wrong_share):
    answer = 1000 * 200 / 500 * 0.1
    return answer


# %% wrong="turned over"
def wrong_stops(links, lookups, wrong_share):
    answer = 1000 * lookups / links * wrong_share
    return answer


# %% wrong="the right ones"
def wrong_stops(links, lookups, wrong_share):
    answer = 1000 * links / lookups * (1 - wrong_share)
    return answer


# %% wrong="divides by the share"
def wrong_stops(links, lookups, wrong_share):
    answer = 1000 * links / lookups / wrong_share
    return answer


# %% wrong="always 3,000 residents"
def wrong_stops(links, lookups, wrong_share):
    answer = 1000 * links / len(residents) * wrong_share
    return answer


# %% right="in another order"
def wrong_stops(links, lookups, wrong_share):
    answer = wrong_share * links / lookups * 1000
    return answer


# %% right="in steps"
def wrong_stops(links, lookups, wrong_share):
    wrong = links * wrong_share
    return wrong / (lookups / 1000)


# %% right="rounded"
def wrong_stops(links, lookups, wrong_share):
    answer = round(1000 * links / lookups * wrong_share, 1)
    return answer
