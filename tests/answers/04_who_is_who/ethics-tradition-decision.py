# %% wrong="link all"
decision = "link all"


# %% wrong="stricter for one group"
decision = "stricter for one group"


# %% wrong="two at once"
decision = ("ask for the date", "a person checks")


# %% wrong="another word"
decision = "stop"


# %% wrong="no text"
decision = True


# %% right="common names"
decision = "common names count less"


# %% right="a person"
decision = "a person checks"


# %% right="put together"
decision = " ".join(["ask", "for", "the", "date"])


# %% right="a capital and a space"
decision = "Ask for the date "


# %% wrong="the right one in a list"
decision = ["ask for the date"]


# %% wrong="two in one text"
decision = "ask for the date, a person checks"


# %% wrong="a number"
decision = 3
