"""What an officer may read of a graded notebook: nbgrader's feedback page without its secrets."""

from nbgrader.preprocessors import ClearHiddenTests, NbGraderPreprocessor
from nbgrader.utils import is_grade


class HideHiddenTests(ClearHiddenTests):
    """Take the hidden tests out of the checks; whatever officers wrote themselves stays."""

    def preprocess_cell(self, cell, resources, index):
        """Strip the hidden tests of one cell, if it is a check."""
        return (
            super().preprocess_cell(cell, resources, index) if is_grade(cell) else (cell, resources)
        )


class LastLineOfErrors(NbGraderPreprocessor):
    """Keep of each error only what it says.

    A traceback shows the failing line, which may be a hidden test, and the server's folders. The
    message of a check is written for the officer; it is the last line of what JupyterLab shows.
    """

    def preprocess_cell(self, cell, resources, index):
        """Shorten the errors among the outputs of one cell."""
        for output in cell.get("outputs", []):
            if output.output_type == "error":
                output.traceback = [f"{output.ename}: {output.evalue}"]
        return cell, resources
