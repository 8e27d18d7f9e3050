"""Foreign tables read safely: CSV and XLSX files of unknown origin, parsed in a child process (PITFALLS E1).

`reading.read_table` is the only way in. The packaged program must call `multiprocessing.freeze_support()` first thing
in its main module, because a frozen program starts its child by starting itself again.
"""
