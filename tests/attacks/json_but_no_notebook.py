"""Hands in JSON of another kind."""


def submit(notebook, path, course):
    path.write_text('{"cells": {"a": 1}, "nbformat": 4, "nbformat_minor": 5}', "utf-8")


PROBLEM = "damaged"
