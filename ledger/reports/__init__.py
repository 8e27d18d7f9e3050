"""Workbooks, CSV and print-ready data, streamed from what use cases give."""
