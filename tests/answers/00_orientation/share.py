# %% wrong="turned round"
def share(part, whole):
    answer = whole / part
    return answer


# %% wrong="per cent"
def share(part, whole):
    answer = part / whole * 100
    return answer


# %% wrong="the numbers of the example"
def share(part, whole):
    answer = 150 / 600
    return answer


# %% wrong="takes away"
def share(part, whole):
    answer = whole - part
    return answer


# %% wrong="whole numbers only"
def share(part, whole):
    answer = part // whole
    return answer


# %% wrong="no result"
def share(part, whole):
    answer = part / whole


# %% wrong="rounded to one decimal"
def share(part, whole):
    answer = round(part / whole, 1)
    return answer


# %% right="in one line"
def share(part, whole):
    return part / whole


# %% right="times the inverse"
def share(part, whole):
    answer = part * (1 / whole)
    return answer


# %% right="with brackets"
def share(part, whole):
    answer = (part) / (whole)
    return answer
