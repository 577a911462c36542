"""A fuzzer of the command line: random calls with random options on real, mutated and generated files.

`python -m tests.fuzz --executions 100000 --seed 1 --jobs 2` makes that many calls and prints a report. Each call is made from the
seed and its number alone, so that `python -m tests.fuzz --seed 1 --only 4711` repeats one.

    files.py     real files of the tests, by kind, and generated ones
    texts.py     generated texts
    mutation.py  files changed by bytes, by words of their format, and within zip archives and compressed files
    calls.py     a command with legal options, chosen from the commands' own parameters
    execution.py one call in this process, and what went wrong in it
    smaller.py   the smallest input and options with the same fault
    shard.py     a process that makes every n-th call
    shards.py    the processes, which are started again after a call that does not end
    report.py    the figures
"""
