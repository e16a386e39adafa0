# %% wrong="repair at home"
notice = "repair at home"


# %% wrong="delete"
notice = "delete the log"


# %% wrong="another word"
notice = "wait"


# %% wrong="a list"
notice = ["tell recipients"]


# %% wrong="recipients only"
notice = "tell recipients"


# %% right="apostrophes"
notice = "tell recipients and persons"

# %% right="put together"
notice = "tell recipients" + " and persons"


# %% right="a capital"
notice = "Tell recipients and persons"
