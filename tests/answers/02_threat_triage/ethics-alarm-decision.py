# %% wrong="file"
step = "file"

# %% wrong="visit"
step = "visit"

# %% wrong="no"
step = False

# %% wrong="two at once"
step = ["read", "file"]

# %% wrong="a sentence"
step = "read and visit"

# %% right="apostrophes"
step = "read"

# %% right="put together"
step = "re" + "ad"


# %% right="a capital letter"
step = "Read"
