# %% wrong="found"
def ppv(base_rate, found, false_alarm):
    answer = found
    return answer


# %% wrong="right alarms only"
def ppv(base_rate, found, false_alarm):
    answer = base_rate * found
    return answer


# %% wrong="no brackets"
def ppv(base_rate, found, false_alarm):
    right = base_rate * found
    answer = right / right + (1 - base_rate) * false_alarm
    return answer


# %% wrong="forgot how many are harmless"
def ppv(base_rate, found, false_alarm):
    right = base_rate * found
    answer = right / (right + false_alarm)
    return answer


# %% wrong="forgot the base rate"
def ppv(base_rate, found, false_alarm):
    answer = found / (found + false_alarm)
    return answer


# %% wrong="the wrong of the example"
def ppv(base_rate, found, false_alarm):
    right = base_rate * found
    answer = right / (right + wrong)
    return answer


# %% wrong="the published number"
def ppv(base_rate, found, false_alarm):
    answer = 0.0902
    return answer


# %% wrong="in percent"
def ppv(base_rate, found, false_alarm):
    right = base_rate * found
    answer = 100 * right / (right + (1 - base_rate) * false_alarm)
    return answer


# %% wrong="share of wrong alarms"
def ppv(base_rate, found, false_alarm):
    right = base_rate * found
    answer = 1 - right / (right + (1 - base_rate) * false_alarm)
    return answer


# %% wrong="base rate for both"
def ppv(base_rate, found, false_alarm):
    right = base_rate * found
    answer = right / (right + base_rate * false_alarm)
    return answer


# %% wrong="1 - found as the false alarms"
def ppv(base_rate, found, false_alarm):
    right = base_rate * found
    answer = right / (right + (1 - base_rate) * (1 - found))
    return answer


# %% right="a name for wrong"
def ppv(base_rate, found, false_alarm):
    right = base_rate * found
    wrong = (1 - base_rate) * false_alarm
    answer = right / (right + wrong)
    return answer


# %% right="in counts"
def ppv(base_rate, found, false_alarm):
    threats = 100_000 * base_rate
    alarms = threats * found, (100_000 - threats) * false_alarm
    return alarms[0] / sum(alarms)


# %% right="odds"
def ppv(base_rate, found, false_alarm):
    right = base_rate * found
    return 1 / (1 + (1 - base_rate) * false_alarm / right)


# %% right="rounded"
def ppv(base_rate, found, false_alarm):
    right = base_rate * found
    return round(right / (right + false_alarm - base_rate * false_alarm), 3)


# %% wrong="1 - found, with a name for wrong"
def ppv(base_rate, found, false_alarm):
    right = base_rate * found
    wrong = (1 - base_rate) * (1 - found)
    answer = right / (right + wrong)
    return answer


# %% wrong="in percent, rounded"
def ppv(base_rate, found, false_alarm):
    right = base_rate * found
    return round(100 * right / (right + (1 - base_rate) * false_alarm), 1)


# %% wrong="the example's wrong"
def ppv(base_rate, found, false_alarm):
    right = base_rate * found
    answer = right / (right + wrong)
    return answer


# %% wrong="the missed threats for the harmless posts"
def ppv(base_rate, found, false_alarm):
    right = base_rate * found
    answer = right / (right + (1 - found) * false_alarm)
    return answer


# %% wrong="inner brackets missing"
def ppv(base_rate, found, false_alarm):
    right = base_rate * found
    answer = right / (right + 1 - base_rate * false_alarm)
    return answer


# %% wrong="right alarms, divided by the wrong ones"
def ppv(base_rate, found, false_alarm):
    right = base_rate * found
    answer = right / ((1 - base_rate) * false_alarm)
    return answer


# %% wrong="found twice"
def ppv(base_rate, found, false_alarm):
    right = base_rate * found
    answer = right / (right + (1 - base_rate) * found)
    return answer


# %% wrong="1 - false_alarm"
def ppv(base_rate, found, false_alarm):
    right = base_rate * found
    answer = right / (right + (1 - base_rate) * (1 - false_alarm))
    return answer


# %% wrong="printed"
def ppv(base_rate, found, false_alarm):
    right = base_rate * found
    answer = print(right / (right + (1 - base_rate) * false_alarm))
    return answer


# %% wrong="square brackets"
def ppv(base_rate, found, false_alarm):
    right = base_rate * found
    answer = right / [right + (1 - base_rate) * false_alarm]
    return answer


# %% wrong="1 - right for the harmless posts"
def ppv(base_rate, found, false_alarm):
    right = base_rate * found
    answer = right / (right + (1 - right) * false_alarm)
    return answer
