# %% wrong="another place"
place = "Mill"

# %% wrong="small letter"
place = "harbour"

# %% wrong="a blank at the end"
place = "Harbour "

# %% wrong="the name instead of the text"
place = cars

# %% wrong="with the word place"
place = "place Harbour"

# %% right="apostrophes"
place = 'Harbour'  # fmt: skip

# %% right="put together"
place = "Har" + "bour"

# %% right="with a note"
place = "Harbour"  # the ferry port is there

# %% wrong="printed"
place = print("Harbour")
