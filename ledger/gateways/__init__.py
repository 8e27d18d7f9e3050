"""The outside world over HTTP or files: the ERP, payment providers, statements, spreadsheets in."""
