# %% wrong="only what sounds unsure"
assessments = [2]

# %% wrong="sure words make a fact"
assessments = [2, 4]

# %% wrong="an opinion without a name is a fact"
assessments = [2, 6]

# %% wrong="what somebody said too"
assessments = [2, 3, 4, 6]

# %% wrong="the facts"
assessments = [1, 3, 5, 7]

# %% wrong="all of them"
assessments = [1, 2, 3, 4, 5, 6, 7]

# %% wrong="how many"
assessments = 3

# %% wrong="one text"
assessments = "2, 4, 6"

# %% wrong="nothing"
assessments = None

# %% wrong="no comma"
assessments = [246]

# %% wrong="an empty list"
assessments = []

# %% right="another order"
assessments = [6, 2, 4]

# %% right="without brackets"
assessments = 2, 4, 6

# %% right="a set"
assessments = {2, 4, 6}

# %% right="the numbers as texts"
assessments = ["2", "4", "6"]

# %% right="an array"
assessments = np.array([2, 4, 6])

# %% right="a column"
assessments = pd.Series([2, 4, 6])

# %% right="one twice"
assessments = [2, 4, 4, 6]
