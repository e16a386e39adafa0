# %% wrong="sorts the letters"
def fold(name):
    letters = name.lower().translate(LATIN).translate(PLAIN)
    answer = " ".join(sorted(letters))
    return answer


# %% wrong="a list"
def fold(name):
    letters = name.lower().translate(LATIN).translate(PLAIN)
    answer = sorted(letters.split())
    return answer


# %% wrong="does not sort"
def fold(name):
    letters = name.lower().translate(LATIN).translate(PLAIN)
    answer = " ".join(letters.split())
    return answer


# %% wrong="sorts the raw name"
def fold(name):
    letters = name.lower().translate(LATIN).translate(PLAIN)
    answer = " ".join(sorted(name.split()))
    return answer


# %% wrong="letters only"
def fold(name):
    letters = name.lower().translate(LATIN).translate(PLAIN)
    answer = letters
    return answer


# %% wrong="sticks the words together"
def fold(name):
    letters = name.lower().translate(LATIN).translate(PLAIN)
    answer = "".join(sorted(letters.split()))
    return answer


# %% wrong="the example's name"
def fold(name):
    letters = name.lower().translate(LATIN).translate(PLAIN)
    answer = " ".join(sorted("hustilt grolbo".split()))
    return answer


# %% wrong="Z to A"
def fold(name):
    letters = name.lower().translate(LATIN).translate(PLAIN)
    answer = " ".join(sorted(letters.split(), reverse=True))
    return answer


# %% wrong="name in quotation marks"
def fold(name):
    letters = name.lower().translate(LATIN).translate(PLAIN)
    answer = " ".join(sorted("letters".split()))
    return answer


# %% wrong="marks kept"
def fold(name):
    letters = name.lower().translate(LATIN).translate(PLAIN)
    answer = " ".join(sorted(name.lower().translate(LATIN).split()))
    return answer


# %% wrong="Cyrillic kept"
def fold(name):
    letters = name.lower().translate(LATIN).translate(PLAIN)
    answer = " ".join(sorted(name.lower().translate(PLAIN).split()))
    return answer


# %% wrong="forgot return"
def fold(name):
    letters = name.lower().translate(LATIN).translate(PLAIN)
    answer = " ".join(sorted(letters.split()))
    return None


# %% wrong="keeps the spaces"
def fold(name):
    letters = name.lower().translate(LATIN).translate(PLAIN)
    answer = " ".join(sorted(letters.split(" ")))
    return answer


# %% right="in two steps"
def fold(name):
    letters = name.lower().translate(LATIN).translate(PLAIN)
    words = letters.split()
    words.sort()
    return " ".join(words)


# %% right="with pandas"
def fold(name):
    letters = name.lower().translate(LATIN).translate(PLAIN)
    answer = " ".join(pd.Series(letters.split()).sort_values())
    return answer


# %% right="all in one"
def fold(name):
    letters = name.lower().translate(LATIN).translate(PLAIN)
    answer = " ".join(sorted(name.lower().translate(LATIN).translate(PLAIN).split()))
    return answer


# %% right="with numpy"
def fold(name):
    letters = name.lower().translate(LATIN).translate(PLAIN)
    answer = str(" ".join(np.sort(letters.split())))
    return answer


# %% wrong="a set drops a double name"
def fold(name):
    letters = name.lower().translate(LATIN).translate(PLAIN)
    answer = " ".join(sorted(set(letters.split())))
    return answer


# %% wrong="one name typed"
def fold(name):
    letters = name.lower().translate(LATIN).translate(PLAIN)
    answer = "askard dem"
    return answer


# %% wrong="commas between the words"
def fold(name):
    letters = name.lower().translate(LATIN).translate(PLAIN)
    answer = ", ".join(sorted(letters.split()))
    return answer


# %% wrong="the list as text"
def fold(name):
    letters = name.lower().translate(LATIN).translate(PLAIN)
    answer = str(sorted(letters.split()))
    return answer


# %% wrong="turns the words round"
def fold(name):
    letters = name.lower().translate(LATIN).translate(PLAIN)
    answer = " ".join(letters.split()[::-1])
    return answer


# %% wrong="first and second word only"
def fold(name):
    letters = name.lower().translate(LATIN).translate(PLAIN)
    words = sorted(letters.split())
    answer = words[0] + " " + words[-1]
    return answer


# %% right="a loop"
def fold(name):
    letters = name.lower().translate(LATIN).translate(PLAIN)
    answer = ""
    for word in sorted(letters.split()):
        answer = answer + " " + word
    return answer.strip()
