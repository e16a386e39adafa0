# %% wrong="follows the record"
decision = "as recorded"

# %% wrong="another word"
decision = "corrected map"

# %% wrong="forgot the quotation marks"
decision = weighted

# %% wrong="a list"
decision = ["corrected", "no map"]

# %% wrong="capitals"
decision = "AS RECORDED"

# %% wrong="nothing"
decision = None

# %% right="no map"
decision = "no map"

# %% right="other help first"
decision = "other help first"

# %% right="put together"
decision = "corrected map"[:9]

# %% right="apostrophes"
decision = "corrected"

# %% wrong="the map instead of the word"
decision = forecast
