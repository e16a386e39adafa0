# %% wrong="all of them"
beside = [
    "whole post",
    "what it answers",
    "words that raised the score",
    "how often the tool is wrong",
    "author's community",
    "THREAT in red",
]

# %% wrong="the community too"
beside = ["whole post", "what it answers", "how often the tool is wrong", "author's community"]

# %% wrong="red"
beside = ["whole post", "what it answers", "how often the tool is wrong", "THREAT in red"]

# %% wrong="no error rate"
beside = ["whole post", "what it answers", "words that raised the score"]

# %% wrong="no context"
beside = ["whole post", "words that raised the score", "how often the tool is wrong"]

# %% wrong="one text"
beside = "whole post"

# %% wrong="the example"
beside = ["a score", "the time"]

# %% wrong="nothing"
beside = []

# %% right="with the words"
beside = [
    "how often the tool is wrong",
    "words that raised the score",
    "what it answers",
    "whole post",
]

# %% right="a tuple"
beside = "whole post", "how often the tool is wrong", "what it answers"

# %% right="built up"
beside = ["whole post"] + ["what it answers"] + ["how often the tool is wrong"]


# %% wrong="one long text"
beside = ["whole post, what it answers, how often the tool is wrong"]


# %% wrong="a forgotten comma"
beside = ["whole postwhat it answers", "how often the tool is wrong"]


# %% right="capital letters and a blank"
beside = ["Whole post", "What it answers ", "How often the tool is wrong."]
