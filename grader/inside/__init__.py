"""What runs inside the sandbox: a process that knows a lab's given cells, and forks.

Three kinds of process, all forks of one that has imported the libraries and run the given cells:

* the **keeper** is that one. It reads no submission and holds no check.
* an **officer process** runs what one officer wrote. It is confined further (`confine`): no child
  processes, no signals, little memory. It never holds a check.
* a **judge** runs the checks of one submission. Officer code never runs in it: it asks the officer
  process for values, which arrive as plain data (`Plain`), and for the results of functions.

So an answer can replace builtins, patch `assert` or pandas, set traces, leave threads running, end
Python: it does so in its own process, and the check runs elsewhere, as written, to its end.

grader/engine.py starts it as `python -m inside`; it needs nothing else of this project.
"""
