# %% wrong="turned round"
def days_needed(curve, wanted):
    answer = curve[curve <= wanted].index.min()
    return answer


# %% wrong="more than"
def days_needed(curve, wanted):
    answer = curve[curve > wanted].index.min()
    return answer


# %% wrong="last day"
def days_needed(curve, wanted):
    answer = curve[curve >= wanted].index.max()
    return answer


# %% wrong="the share"
def days_needed(curve, wanted):
    answer = curve[curve >= wanted].min()
    return answer


# %% wrong="always a half"
def days_needed(curve, wanted):
    answer = curve[curve >= 0.5].index.min()
    return answer


# %% wrong="counts the days below"
def days_needed(curve, wanted):
    answer = (curve < wanted).sum()
    return answer


# %% wrong="the last day below"
def days_needed(curve, wanted):
    answer = curve[curve < wanted].index.max()
    return answer


# %% wrong="all the days"
def days_needed(curve, wanted):
    answer = curve[curve >= wanted].index
    return answer


# %% wrong="position plus one"
def days_needed(curve, wanted):
    answer = (curve < wanted).sum() + 1
    return answer


# %% right="the first of the list"
def days_needed(curve, wanted):
    answer = curve[curve >= wanted].index[0]
    return answer


# %% right="idxmax"
def days_needed(curve, wanted):
    answer = (curve >= wanted).idxmax()
    return answer


# %% right="a loop"
def days_needed(curve, wanted):
    for day, share in curve.items():
        if share >= wanted:
            return day


# %% right="as a decimal"
def days_needed(curve, wanted):
    return float(min(curve.index[curve >= wanted]))


# %% wrong="days of the pile, whatever curve"
def days_needed(curve, wanted):
    days = [day for day in range(1, 29) if ranked.iloc[100 * day - 1] >= wanted]
    return days[0]


# %% wrong="the name in quotation marks"
def days_needed(curve, wanted):
    answer = curve[curve >= "wanted"].index.min()
    return answer


# %% wrong="the share as a day"
def days_needed(curve, wanted):
    answer = curve[wanted]
    return answer
