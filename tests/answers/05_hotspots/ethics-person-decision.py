# %% wrong="lists people"
boundary = "list the residents"

# %% wrong="scores people"
boundary = "score each resident"

# %% wrong="yes"
boundary = True

# %% wrong="all of them"
boundary = ("patrol the place", "list the residents")

# %% right="apostrophes"
boundary = "patrol the place"

# %% right="put together"
boundary = " ".join(["patrol", "the", "place"])
