"""Tests of workbooks, CSV and the files they are written to."""
