# %% wrong="the shortest bar"
most = "robbery"

# %% wrong="the second bar"
most = "theft"

# %% wrong="a number"
most = 1

# %% wrong="a word of one's own"
most = "break-in"

# %% wrong="nothing"
most = None

# %% right="capital letter"
most = "Burglary"

# %% right="computed"
most = cases["offence"].value_counts().idxmax()

# %% right="apostrophes"
most = 'burglary'  # fmt: skip
