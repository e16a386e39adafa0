# %% [markdown]
# # Target: the lab that the attacks are written against. Data: [sheet](data/sheet.md)

# %%
import numpy as np
import pandas as pd

table = pd.read_csv("data/table.csv")
expected = None  # a name that a check binds anew

# %% answer="before"
first = ...
### BEGIN SOLUTION
first = table["a"].sum()
### END SOLUTION

# %% check="before" points=1
assert first == 6, "Add up column a."
### BEGIN HIDDEN TESTS
assert isinstance(first, int | np.integer), "hidden-marker-before"
### END HIDDEN TESTS


# %% answer="attacked"
def double(column):
    """Each number twice."""
    answer = ...
    ### BEGIN SOLUTION
    answer = column * 2
    ### END SOLUTION
    return answer


# %% check="attacked" points=2

doubled = double(table["a"])
assert isinstance(doubled, pd.Series), "Give a column."
assert len(doubled) == 3, "Give one number a row."
assert (doubled == table["a"] * 2).all(), "Take each number twice."
assert abs(doubled.sum() - 12) < 1e-9, "Take each number twice."
np.testing.assert_allclose(doubled, [2, 4, 6])
pd.testing.assert_series_equal(doubled, table["a"] * 2, check_names=False)
### BEGIN HIDDEN TESTS
hidden = pd.Series([10, 20, 40917])
expected = [20, 40, 81834]
assert double(hidden).tolist() == expected, "hidden-marker-attacked"
assert all(map(lambda number: double(pd.Series([number]))[0] == 2 * number, [5, 7]))
### END HIDDEN TESTS

# %% answer="after"
last = ...
### BEGIN SOLUTION
last = table["a"].max()
### END SOLUTION

# %% check="after" points=1
assert last == 3, "Take the largest."
### BEGIN HIDDEN TESTS
assert last + 1 == 4, "hidden-marker-after"
### END HIDDEN TESTS

# %% [markdown] reflection="why" points=1
# Because.
