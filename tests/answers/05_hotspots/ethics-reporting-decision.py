# %% wrong="follows the record"
decision = "as recorded"

# %% wrong="another word"
decision = "corrected map"

# %% wrong="a list"
decision = ["corrected", "no map"]

# %% wrong="a capital"
decision = "AS RECORDED"

# %% wrong="nothing"
decision = None

# %% right="no map"
decision = "no map"

# %% right="put together"
decision = "corrected map"[:9]

# %% right="apostrophes"
decision = "corrected"
