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


# %% wrong="two at once"
notice = "tell recipients", "tell recipients and persons"


# %% wrong="the right one in a list"
notice = ["tell recipients and persons"]


# %% wrong="a number"
notice = 4


# %% right="spaces round it"
notice = " tell recipients and persons "
