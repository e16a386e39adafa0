# %% wrong="never off"
limit = 0

# %% wrong="on where nearly every alarm is wrong"
limit = 0.001

# %% wrong="in percent"
limit = 10

# %% wrong="a comma"
limit = 0, 1

# %% wrong="quotation marks"
limit = "0.1"

# %% wrong="yes"
limit = True

# %% wrong="a list"
limit = [0.1, 0.5]

# %% wrong="below zero"
limit = -0.1

# %% right="one in two"
limit = 0.5

# %% right="never use it"
limit = 1

# %% right="a calculation"
limit = 1 / 20

# %% right="an array's number"
limit = np.float64(0.2)

# %% wrong="the share of the last line, copied"
limit = 0.006

# %% right="one in a hundred"
limit = 0.01

# %% wrong="inside the interval of the last line"
limit = 0.0075

# %% right="inside the interval of the pile, by luck on or off"
limit = 0.20
