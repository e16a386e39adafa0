"""Hands in cells that are numbers."""


def submit(notebook, path, course):
    path.write_text(
        '{"cells": [1, {"source": 3}], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}', "utf-8"
    )


PROBLEM = "damaged"
