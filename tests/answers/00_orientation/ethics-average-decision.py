# %% wrong="hides a district"
sentence = "average"

# %% wrong="guesses a reason"
sentence = "reason"

# %% wrong="a list"
sentence = ["average", "both"]

# %% wrong="capitals"
sentence = "BOTH"

# %% wrong="the number"
sentence = average

# %% right="apostrophes"
sentence = "both"

# %% right="put together"
sentence = "bo" + "th"
