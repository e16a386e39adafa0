# %% wrong="sends it"
decision = "send"

# %% wrong="keeps it, in case"
decision = "keep"

# %% wrong="a decision of one's own"
decision = "stop"

# %% wrong="no text"
decision = 1

# %% wrong="all of them"
decision = "stricter, read"

# %% right="reads first"
decision = "read"

# %% right="a stricter rule, with single quotation marks"
decision = 'stricter'  # fmt: skip


# %% right="a capital and a blank"
decision = "Stricter "

# %% wrong="a list"
decision = ["stricter"]

# %% wrong="keeps it, with a capital"
decision = "Keep"
