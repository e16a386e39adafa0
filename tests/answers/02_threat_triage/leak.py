# %% wrong="accounts"
def leaked(train, test):
    answer = test["account"].isin(train["account"]).sum()
    return answer


# %% wrong="rows of train"
def leaked(train, test):
    answer = train["post_id"].isin(test["post_id"]).sum()
    return answer


# %% wrong="one column only"
def leaked(train, test):
    answer = test["post_id"].isin(train["account"]).sum()
    return answer


# %% wrong="a share"
def leaked(train, test):
    answer = test["post_id"].isin(train["post_id"]).mean()
    return answer


# %% wrong="same text only"
def leaked(train, test):
    answer = test["text"].isin(train["text"]).sum()
    return answer


# %% wrong="all rows"
def leaked(train, test):
    answer = len(test["post_id"].isin(train["post_id"]))
    return answer


# %% wrong="clean ones"
def leaked(train, test):
    answer = (~test["post_id"].isin(train["post_id"])).sum()
    return answer


# %% wrong="posts, not rows"
def leaked(train, test):
    return len(set(test["post_id"]) & set(train["post_id"]))


# %% wrong="compared row by row"
def leaked(train, test):
    answer = (test["post_id"].to_numpy()[:3] == train["post_id"].to_numpy()[:3]).sum()
    return answer


# %% right="filter and len"
def leaked(train, test):
    answer = len(test[test["post_id"].isin(train["post_id"])])
    return answer


# %% right="a loop"
def leaked(train, test):
    known = set(train["post_id"])
    return sum(post in known for post in test["post_id"])


# %% right="numpy"
def leaked(train, test):
    return int(np.isin(list(test["post_id"]), list(train["post_id"])).sum())


# %% right="dots"
def leaked(train, test):
    answer = test.post_id.isin(train.post_id).sum()
    return answer


# %% wrong="a typed number"
def leaked(train, test):
    answer = 45
    return answer


# %% wrong="text of a number"
def leaked(train, test):
    answer = str(test["post_id"].isin(train["post_id"]).sum())
    return answer


# %% wrong="times"
def leaked(train, test):
    answer = test["time"].isin(train["time"]).sum()
    return answer


# %% wrong="one column changed"
def leaked(train, test):
    answer = test["account"].isin(train["post_id"]).sum()
    return answer
