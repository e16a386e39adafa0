# %% wrong="the date says all"
decision = "date"

# %% wrong="only one category"
decision = "category"

# %% wrong="another word"
decision = "delete"

# %% wrong="capitals"
decision = "PURPOSE"

# %% wrong="a list"
decision = ["purpose", "lock"]

# %% wrong="the rule instead of the word"
decision = rules["purpose"]

# %% wrong="nothing"
decision = None

# %% right="lock"
decision = "lock"

# %% right="put together"
decision = "pur" + "pose"

# %% right="from the rules"
decision = list(rules)[2]
