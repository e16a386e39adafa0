# %% wrong="stops people"
boundary = "stops"

# %% wrong="lists people"
boundary = "list"

# %% wrong="yes"
boundary = True

# %% wrong="two at once"
boundary = ("place", "stops")

# %% wrong="forgot the quotation marks"
boundary = list

# %% right="apostrophes"
boundary = "place"

# %% right="put together"
boundary = "".join(["pl", "ace"])
