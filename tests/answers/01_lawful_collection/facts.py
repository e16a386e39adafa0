# %% wrong="only what sounds unsure"
assessments = [3]

# %% wrong="sure words make a fact"
assessments = [3, 5]

# %% wrong="an opinion without a name is a fact"
assessments = [3, 6]

# %% wrong="what somebody said too"
assessments = [2, 3, 5, 6]

# %% wrong="the facts"
assessments = [1, 2, 4, 7]

# %% wrong="all of them"
assessments = [1, 2, 3, 4, 5, 6, 7]

# %% wrong="how many"
assessments = 3

# %% wrong="one text"
assessments = "3, 5, 6"

# %% wrong="nothing"
assessments = None

# %% wrong="no comma"
assessments = [356]

# %% wrong="an empty list"
assessments = []

# %% right="another order"
assessments = [6, 3, 5]

# %% right="without brackets"
assessments = 3, 5, 6

# %% right="a set"
assessments = {3, 5, 6}

# %% right="the numbers as texts"
assessments = ["3", "5", "6"]

# %% right="an array"
assessments = np.array([3, 5, 6])

# %% right="a column"
assessments = pd.Series([3, 5, 6])

# %% right="one twice"
assessments = [3, 5, 5, 6]

# %% right="with a decimal point"
assessments = [3.0, 5.0, 6.0]


# %% wrong="one too many: the check of the plate"
assessments = [3, 4, 5, 6]


# %% wrong="double brackets"
assessments = [[3, 5, 6]]
