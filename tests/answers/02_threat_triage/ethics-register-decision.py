# %% wrong="as it is"
decision = "as it is"

# %% wrong="misspelt"
decision = "new label"

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


# %% right="a capital letter and a blank"
decision = "New labels "

# %% right="a point at the end, two blanks"
decision = "no  sorting."

# %% wrong="the line of the table"
decision = "readers only"
