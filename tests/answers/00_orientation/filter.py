# %% wrong="the example as it is"
robberies = cases[cases["how_known"] == "patrol"]

# %% wrong="the question only"
robberies = cases["offence"] == "robbery"

# %% wrong="the number"
robberies = len(cases[cases["offence"] == "robbery"])

# %% wrong="all but the robberies"
robberies = cases[cases["offence"] != "robbery"]

# %% wrong="capital letter"
robberies = cases[cases["offence"] == "Robbery"]

# %% wrong="another offence"
robberies = cases[cases["offence"] == "theft"]

# %% wrong="the word only"
robberies = "robbery"

# %% wrong="the column"
robberies = cases["offence"]

# %% wrong="all rows"
robberies = cases

# %% wrong="two questions"
robberies = cases[(cases["offence"] == "robbery") & cases["patrol"]]

# %% right="query"
robberies = cases.query("offence == 'robbery'")

# %% right="loc and sorted"
robberies = cases.loc[cases.offence.eq("robbery")].sort_values("how_known")

# %% right="in two steps"
question = cases["offence"] == "robbery"
robberies = cases[question].reset_index(drop=True)

# %% right="kept of the example"
kept = cases[cases["offence"] == "robbery"]
robberies = kept

# %% wrong="another column"
robberies = cases[cases["how_known"] == "robbery"]

# %% wrong="the robberies that a patrol found"
kept = cases[cases["how_known"] == "patrol"]
robberies = kept[kept["offence"] == "robbery"]

# %% wrong="one column of the robberies"
robberies = cases[cases["offence"] == "robbery"]["how_known"]

# %% wrong="the table before it was cleaned"
robberies = incidents[incidents["offence"] == "robbery"]

# %% wrong="the patrols among them"
robberies = kept[kept["offence"] == "robbery"]

# %% wrong="a table of one column"
robberies = cases[cases["offence"] == "robbery"][["offence"]]

# %% wrong="counted, with each kind of row"
robberies = cases[cases["offence"] == "robbery"].value_counts()

# %% right="from the table with all columns"
robberies = newest[newest["offence"] == "robbery"]
