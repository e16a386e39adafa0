# %% wrong="without conditions"
verdict = "use"

# %% wrong="says maybe"
verdict = "maybe"

# %% wrong="yes"
verdict = True

# %% wrong="a list of two"
verdict = ["use", "do not use"]

# %% right="does not use"
verdict = "do not use"

# %% right="put together"
verdict = "use" + " with conditions"
