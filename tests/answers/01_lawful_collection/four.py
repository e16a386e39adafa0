# %% wrong="the whole column of the example"
FOUR = {"A": "A", "B": "B", "C": "B", "D": "C", "E": "C", "F": "X"}


def to_four(letters):
    answer = reports["letter_1"].map(FOUR)
    return answer


# %% wrong="counts them"
FOUR = {"A": "A", "B": "B", "C": "B", "D": "C", "E": "C", "F": "X"}


def to_four(letters):
    answer = letters.map(FOUR).value_counts()
    return answer


# %% wrong="the words of the example"
FOUR = {"A": "A", "B": "B", "C": "B", "D": "C", "E": "C", "F": "X"}


def to_four(letters):
    answer = letters.map(WORDS)
    return answer


# %% wrong="not translated"
FOUR = {"A": "A", "B": "B", "C": "B", "D": "C", "E": "C", "F": "X"}


def to_four(letters):
    answer = letters
    return answer


# %% wrong="the sixth letter is the worst"
FOUR = {"A": "A", "B": "B", "C": "B", "D": "C", "E": "C", "F": "X"}


def to_four(letters):
    answer = letters.map({"A": "A", "B": "B", "C": "B", "D": "C", "E": "C", "F": "C"})
    return answer


# %% wrong="what is missing becomes X"
FOUR = {"A": "A", "B": "B", "C": "B", "D": "C", "E": "C", "F": "X"}


def to_four(letters):
    answer = letters.map(FOUR).fillna("X")
    return answer


# %% wrong="forgot return"
FOUR = {"A": "A", "B": "B", "C": "B", "D": "C", "E": "C", "F": "X"}


def to_four(letters):
    answer = letters.map(FOUR)


# %% wrong="types the six letters in"
FOUR = {"A": "A", "B": "B", "C": "B", "D": "C", "E": "C", "F": "X"}


def to_four(letters):
    answer = list("ABBCCX")
    return answer


# %% right="a list"
FOUR = {"A": "A", "B": "B", "C": "B", "D": "C", "E": "C", "F": "X"}


def to_four(letters):
    return [FOUR.get(letter) for letter in letters]


# %% right="replace"
FOUR = {"A": "A", "B": "B", "C": "B", "D": "C", "E": "C", "F": "X"}


def to_four(letters):
    answer = letters.replace(FOUR)
    return answer


# %% right="apply"
FOUR = {"A": "A", "B": "B", "C": "B", "D": "C", "E": "C", "F": "X"}


def to_four(letters):
    return letters.apply(lambda one: FOUR.get(one))


# %% right="an array"
FOUR = {"A": "A", "B": "B", "C": "B", "D": "C", "E": "C", "F": "X"}


def to_four(letters):
    return letters.map(FOUR).to_numpy()
