# %% wrong="takes the p-value"
def morans_i(table, column):
    near = Queen.from_dataframe(table, use_index=False, silence_warnings=True)
    answer = Moran(table[column], near, permutations=0).p_norm
    return answer


# %% wrong="takes the expected value"
def morans_i(table, column):
    near = Queen.from_dataframe(table, use_index=False, silence_warnings=True)
    answer = Moran(table[column], near, permutations=0).EI
    return answer


# %% wrong="keeps the column of the example"
def morans_i(table, column):
    near = Queen.from_dataframe(table, use_index=False, silence_warnings=True)
    answer = Moran(columbus["CRIME"], neighbours, permutations=0).I
    return answer


# %% wrong="keeps the neighbours of the example"
def morans_i(table, column):
    near = Queen.from_dataframe(table, use_index=False, silence_warnings=True)
    answer = Moran(table[column], neighbours, permutations=0).I
    return answer


# %% wrong="gives the whole result"
def morans_i(table, column):
    near = Queen.from_dataframe(table, use_index=False, silence_warnings=True)
    answer = Moran(table[column], near, permutations=0)
    return answer


# %% wrong="types the figure in"
def morans_i(table, column):
    near = Queen.from_dataframe(table, use_index=False, silence_warnings=True)
    answer = 0.500
    return answer


# %% wrong="always the same column"
def morans_i(table, column):
    near = Queen.from_dataframe(table, use_index=False, silence_warnings=True)
    answer = Moran(table["CRIME"], near, permutations=0).I
    return answer


# %% right="as an array, rounded to four"
def morans_i(table, column):
    near = Queen.from_dataframe(table, use_index=False, silence_warnings=True)
    answer = round(float(Moran(table[column].to_numpy(), near, permutations=0).I), 4)
    return answer


# %% right="own neighbours, with shuffles, and it warns"
def morans_i(table, column):
    near = Queen.from_dataframe(table, use_index=False, silence_warnings=True)
    answer = Moran(table[column], Queen.from_dataframe(table, use_index=True), permutations=9).I
    return answer


# %% right="by the formula"
def morans_i(table, column):
    near = Queen.from_dataframe(table, use_index=False, silence_warnings=True)
    answer = (lambda z, m: float(len(z) / m.sum() * (z @ m @ z) / (z @ z)))(
        (table[column] - table[column].mean()).to_numpy(),
        np.nan_to_num(near.full()[0] / near.full()[0].sum(axis=1, keepdims=True)),
    )
    return answer
