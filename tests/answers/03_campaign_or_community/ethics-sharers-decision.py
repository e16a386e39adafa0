# %% wrong="everybody who shared"
wording = "everybody"

# %% wrong="a crime"
wording = "crime"

# %% wrong="one person from abroad"
wording = "one person"

# %% wrong="nothing at all"
wording = "nothing"

# %% wrong="a sentence"
wording = "A small number of accounts shared the same pages."

# %% wrong="no text"
wording = 4

# %% right="single quotation marks"
wording = 'acts'  # fmt: skip

# %% right="brackets round it"
wording = ("acts")  # fmt: skip


# %% wrong="lists all, as a precaution"
wording = "precaution"

# %% right="capitals and a blank"
wording = " Acts"

# %% wrong="a list"
wording = ["acts"]
