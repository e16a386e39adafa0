# %% wrong="useful one day"
sentences = "keep"

# %% wrong="a new column"
sentences = "mark"

# %% wrong="another word"
sentences = "delete"

# %% wrong="capitals"
sentences = "Cut"

# %% wrong="a list"
sentences = ["cut"]

# %% wrong="nothing"
sentences = None

# %% wrong="a number"
sentences = 1

# %% right="lock"
sentences = "lock"

# %% right="put together"
sentences = "cut it"[:3]

# %% right="lower"
sentences = "CUT".lower()
