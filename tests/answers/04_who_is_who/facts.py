# %% wrong="the facts"
assumptions = ["A", "C", "E"]


# %% wrong="the calculation too"
assumptions = ["B", "D", "E", "F"]


# %% wrong="the link only"
assumptions = ["B"]


# %% wrong="forgot the car"
assumptions = ["B", "F"]


# %% wrong="forgot the move"
assumptions = ["B", "D"]


# %% wrong="all"
assumptions = list("ABCDEF")


# %% wrong="none"
assumptions = []


# %% wrong="a number"
assumptions = 3


# %% wrong="without the link"
assumptions = ["D", "F"]


# %% wrong="numbers"
assumptions = [2, 4, 6]


# %% right="another order"
assumptions = ["F", "B", "D"]


# %% right="a tuple in small letters"
assumptions = ("b", "d", "f")


# %% right="one text"
assumptions = "B, D, F"


# %% right="a Series"
assumptions = pd.Series(["B", "D", "F"])


# %% right="a set"
assumptions = {"B", "D", "F"}


# %% wrong="one text of all"
assumptions = "ABCDEF"


# %% wrong="the example"
assumptions = ["A", "C"]


# %% wrong="without the car, with the sum"
assumptions = ["B", "E", "F"]


# %% wrong="one text in a list"
assumptions = ["B, D, F"]


# %% wrong="the lines themselves"
assumptions = [merged["B"], merged["D"], merged["F"]]


# %% right="letters without commas"
assumptions = "BDF"


# %% right="an array"
assumptions = np.array(["B", "D", "F"])
