# %% wrong="no control"
def hot_cells(p, level):
    answer = p < level
    return answer


# %% wrong="turned round"
def hot_cells(p, level):
    answer = false_discovery_control(p) > level
    return answer


# %% wrong="divides by the number of cells"
def hot_cells(p, level):
    answer = p < level / len(p)
    return answer


# %% wrong="fixed level"
def hot_cells(p, level):
    answer = false_discovery_control(p) < 0.05
    return answer


# %% wrong="gives the p-values"
def hot_cells(p, level):
    answer = false_discovery_control(p)
    return answer


# %% wrong="counts"
def hot_cells(p, level):
    answer = (false_discovery_control(p) < level).sum()
    return answer


# %% wrong="a stricter level by hand"
def hot_cells(p, level):
    answer = p < level / 5
    return answer


# %% wrong="gives positions"
def hot_cells(p, level):
    answer = np.flatnonzero(false_discovery_control(p) < level)
    return answer


# %% right="a list"
def hot_cells(p, level):
    answer = [bool(q < level) for q in false_discovery_control(p)]
    return answer


# %% right="a Series"
def hot_cells(p, level):
    answer = pd.Series(false_discovery_control(pd.Series(p))) < level
    return answer


# %% right="zeros and ones"
def hot_cells(p, level):
    answer = np.less(false_discovery_control(p, method="bh"), level).astype(int)
    return answer


# %% right="by hand"
def hot_cells(p, level):
    answer = (
        lambda order: np.isin(
            np.arange(len(p)),
            order[
                : 1
                + max(
                    [i for i, n in enumerate(order) if p[n] < level * (i + 1) / len(p)], default=-1
                )
            ],
        )
    )(np.argsort(p))
    return answer


# %% wrong="without the step up"
def hot_cells(p, level):
    rank = np.argsort(np.argsort(p)) + 1
    answer = p < level * rank / len(p)
    return answer


# %% wrong="forgot return"
def hot_cells(p, level):
    answer = false_discovery_control(p) < level


# %% wrong="the p-values of the island"
def hot_cells(p, level):
    answer = false_discovery_control(p_island) < level
    return answer


# %% right="a table"
def hot_cells(p, level):
    return pd.DataFrame({"hot": false_discovery_control(p) < level})
