# %% wrong="hides a district"
sentence = "average"

# %% wrong="guesses a reason"
sentence = "reason"

# %% wrong="a list"
sentence = ["average", "both"]

# %% wrong="two words"
sentence = "both average"

# %% wrong="the number"
sentence = average

# %% right="apostrophes"
sentence = 'both'  # fmt: skip

# %% right="put together"
sentence = "bo" + "th"

# %% right="capital letter and a blank"
sentence = "Both "

# %% wrong="hides a district, with a capital letter"
sentence = "Average"
