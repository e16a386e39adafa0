# %% wrong="as it is"
decision = "as it is"

# %% wrong="capital letter"
decision = "New labels"

# %% wrong="yes"
decision = True

# %% wrong="two at once"
decision = ["second reader", "new labels"]

# %% wrong="another idea"
decision = "higher threshold for one register"

# %% right="new labels"
decision = "new labels"

# %% right="no sorting"
decision = "no sorting"

# %% right="apostrophes"
decision = "second reader"
