# %% wrong="or for and"
def still_kept(group, keep):
    answer = (group | keep).sum()
    return answer


# %% wrong="those that go"
def still_kept(group, keep):
    answer = (group & ~keep).sum()
    return answer


# %% wrong="all of the group"
def still_kept(group, keep):
    answer = group.sum()
    return answer


# %% wrong="all that is kept"
def still_kept(group, keep):
    answer = keep.sum()
    return answer


# %% wrong="the share"
def still_kept(group, keep):
    answer = (group & keep).mean()
    return answer


# %% wrong="counts the rows"
def still_kept(group, keep):
    answer = len(group & keep)
    return answer


# %% wrong="the rule of the example"
def still_kept(group, keep):
    answer = (group & rules["date"]).sum()
    return answer


# %% wrong="the group of the example"
def still_kept(group, keep):
    answer = (several & keep).sum()
    return answer


# %% wrong="does not count"
def still_kept(group, keep):
    answer = group & keep
    return answer


# %% wrong="types the figure in"
def still_kept(group, keep):
    answer = 2
    return answer


# %% wrong="forgot return"
def still_kept(group, keep):
    answer = (group & keep).sum()


# %% right="times"
def still_kept(group, keep):
    answer = (group * keep).sum()
    return answer


# %% right="chosen rows"
def still_kept(group, keep):
    answer = keep[group].sum()
    return answer


# %% right="len of the rows"
def still_kept(group, keep):
    answer = len(group[group & keep])
    return answer


# %% right="as a float"
def still_kept(group, keep):
    answer = float(sum(group & keep))
    return answer


# %% right="int"
def still_kept(group, keep):
    return int((keep & group).sum())


# %% wrong="the word and"
def still_kept(group, keep):
    answer = (group and keep).sum()
    return answer


# %% wrong="rows of the file, not of the two given"
def still_kept(group, keep):
    answer = len(reports[group & keep])
    return answer


# %% wrong="each counted alone"
def still_kept(group, keep):
    answer = group.sum() & keep.sum()
    return answer


# %% wrong="the same in both"
def still_kept(group, keep):
    answer = (group == keep).sum()
    return answer


# %% wrong="count in place of sum"
def still_kept(group, keep):
    answer = (group & keep).count()
    return answer


# %% wrong="the group as in the text"
def still_kept(group, keep):
    answer = (reports["protest"] & keep).sum()
    return answer


# %% right="kept rows of the group"
def still_kept(group, keep):
    answer = group[keep].sum()
    return answer


# %% right="the word of numpy"
def still_kept(group, keep):
    answer = np.logical_and(group, keep).sum()
    return answer
