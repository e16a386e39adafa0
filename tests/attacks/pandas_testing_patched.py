"""Patches pandas.testing."""

ANSWER = r"""
def double(column):
    return 0


pd.testing.assert_series_equal = lambda *_, **__: None
"""
TOLD = "pandas\\.testing"
