"""Returns an object that is equal to everything."""

ANSWER = r"""
def double(column):
    return 0



class Any:
    def __eq__(self, other):
        return True

    def __getattr__(self, name):
        return self

    def __call__(self, *args, **kwargs):
        return self

    def __len__(self):
        return 3


def double(column):
    return Any()
"""
